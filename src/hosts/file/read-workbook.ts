import { readArea } from "../../core/workbook/address";
import type { DefinedName, ExcelTable, Workbook } from "../../core/workbook/workbook";
import { buildWorkbook } from "../../core/workbook/builder";
import { OWN_SHEET_NAME } from "../../core/workbook/own-sheet";
import { readCsv } from "./csv";
import { openPackage, relationships, type Package } from "./package";
import { readCompound } from "./read-compound";
import { readFormats } from "./read-formats";
import { readExternalLinks, readOutline, relatedPart, relatedTree, type Outline } from "./read-outline";
import { readSheet, type BookContext } from "./read-sheet";
import { readTexts } from "./read-texts";
import { child, flag, listed, numeric, readTree } from "./read-tree";
import { looksLikeZip } from "./read-zip";
import { unescape } from "./xml-text";

/**
 * The workbook in the bytes of a file: .xlsx or .xlsm, or .csv where the name says so and the bytes do not say otherwise. Throws a HostError
 * for what cannot be read (see `openPackage`).
 */
export const readWorkbook = (bytes: Uint8Array, fileName: string): Workbook =>
  isCsv(bytes, fileName) ? readCsv(bytes, fileName) : readPackage(openPackage(bytes), fileName);

/** Whether a file is to be read as .csv: by its name, unless it is a workbook that bears the wrong one. */
export const isCsv = (bytes: Uint8Array, fileName: string): boolean =>
  /\.csv$/i.test(fileName) && !looksLikeZip(bytes) && readCompound(bytes) === undefined;

/** The workbook in an opened package. */
export function readPackage(from: Package, fileName: string): Workbook {
  const outline = readOutline(from);
  const { root } = outline;
  const date1904 = flag(child(root, "workbookPr"), "date1904");
  const texts = relatedPart(from, outline, "sharedStrings");
  const book: BookContext = {
    texts: texts ? readTexts(texts) : [],
    formats: readFormats(relatedTree(from, outline, "styles")).map(one => (one === "General" ? undefined : one)),
    date1904,
  };
  const names = readNames(outline);
  const builder = buildWorkbook(fileName);
  for (const { name, part, hidden, worksheet } of outline.sheets) {
    if (!worksheet) continue;
    const cells = builder.sheet(name);
    const { tables, ...facts } = readSheet(from.part(part)!, name, book, cells);
    const own = names.find(one => one.name === OWN_SHEET_NAME && one.sheet === name)?.refersTo;
    cells.done({
      ...facts,
      hidden,
      tables: tables.length === 0 ? [] : readTables(from, part, name, tables),
      ...(own === undefined ? {} : { own: textIn(own) }),
    });
  }
  return builder.done({
    names,
    date1904,
    manualCalculation: child(root, "calcPr")?.attributes.get("calcMode") === "manual",
    externalLinks: readExternalLinks(from, outline),
  });
}

function readNames({ root, sheets }: Outline): readonly DefinedName[] {
  return listed(root, "definedNames", "definedName").map(element => {
    const scope = numeric(element, "localSheetId");
    const sheet = scope === undefined ? undefined : sheets[scope]?.name;
    return {
      name: element.attributes.get("name") ?? "",
      refersTo: unescape(element.text.trim()).replace(/^=/, ""),
      hidden: flag(element, "hidden"),
      ...(sheet === undefined ? {} : { sheet }),
    };
  });
}

/** The text of a formula that is one text: `"a ""b"""` gives `a "b"`. */
const textIn = (formula: string): string => formula.replace(/^"|"$/g, "").replace(/""/g, '"');

/** The Excel tables of a sheet whose relationships have these ids. */
function readTables(from: Package, sheetPart: string, sheet: string, ids: readonly string[]): readonly ExcelTable[] {
  const related = relationships(from, sheetPart);
  return ids.flatMap(id => {
    const bytes = from.part(related.find(one => one.id === id)?.target ?? "");
    if (!bytes) return [];
    const table = readTree(bytes);
    const area = readArea(table.attributes.get("ref") ?? "", sheet);
    if (!area) return [];
    return [
      {
        name: table.attributes.get("displayName") ?? table.attributes.get("name") ?? "",
        area,
        headerRows: numeric(table, "headerRowCount") ?? 1,
        totalsRows: numeric(table, "totalsRowCount") ?? 0,
        columns: listed(table, "tableColumns", "tableColumn").map(one => unescape(one.attributes.get("name") ?? "")),
      },
    ];
  });
}
