import { readArea, valueAt, formulaAt, type DefinedName, type Workbook } from "../../src/core";
import { newWorkbook, type NewSheet } from "../../src/hosts/file/new-workbook";
import { openPackage } from "../../src/hosts/file/package";
import { readMemory } from "../../src/hosts/file/read-memory";
import { readWorkbook } from "../../src/hosts/file/read-workbook";
import { writeChanges } from "../../src/hosts/file/write-changes";
import type { Memory } from "../../src/hosts/host";
import { columnOf, emptyModel, keyOf, newSheet, PLAIN, rowOf, type Model, type ModelSheet } from "./model";

const NAMESPACE = "urn:ziping:memory:1";
const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
const unescape = (text: string): string =>
  text
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, "&");

/** The model of an .xlsx. */
export function modelOf(bytes: Uint8Array, name = "test.xlsx"): Model {
  const model = modelOfWorkbook(readWorkbook(bytes, name));
  const memory = readMemory(openPackage(bytes));
  if (memory) addPart(model, `<ziping xmlns="${NAMESPACE}">${escape(JSON.stringify(memory))}</ziping>`);
  return model;
}

export const addPart = (model: Model, xml: string): { readonly id: string; xml: string } => {
  const part = { id: `{PART-${model.next++}}`, xml };
  model.parts.push(part);
  return part;
};

/** The model of a workbook that has been read. */
export function modelOfWorkbook(workbook: Workbook): Model {
  const model = emptyModel(workbook.name);
  for (const one of workbook.sheets) {
    const sheet = newSheet(model, one.name);
    sheet.visibility = one.hidden ? "Hidden" : "Visible";
    sheet.protected = one.protected;
    sheet.merges = one.merges.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
    for (const [first, last] of one.hiddenRows) for (let row = first; row <= last; row++) sheet.hiddenRows.add(row);
    for (const [first, last] of one.hiddenColumns)
      for (let column = first; column <= last; column++) sheet.hiddenColumns.add(column);
    const { rowStart, column, formula, format } = one.cells;
    for (let row = 0; row < one.rows; row++)
      for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++) {
        const key = keyOf(row, column[at]!);
        const relative = formula[at] ? workbook.formulas[formula[at]! - 1]! : undefined;
        sheet.cells.set(key, {
          value: valueAt(workbook, one.cells, at),
          ...(relative === undefined ? {} : { formula: "=" + formulaAt(relative, row, column[at]!) }),
        });
        if (format[at]) sheet.styles.set(key, { ...PLAIN, numberFormat: workbook.formats[format[at]!]! });
      }
    for (const { area, ...table } of one.tables)
      model.tables.push({
        ...table,
        id: `{TABLE-${model.next++}}`,
        sheet,
        area: { top: area.top, left: area.left, bottom: area.bottom, right: area.right },
      });
  }
  for (const { name, refersTo, hidden, sheet } of workbook.names) {
    const home = sheet === undefined ? model.names : model.sheets.find(one => one.name === sheet)!.names;
    home.push({ name, formula: "=" + refersTo, visible: !hidden });
  }
  model.calculationMode = workbook.manualCalculation ? "Manual" : "Automatic";
  model.selection = { sheet: model.sheets[0]!, rect: { top: 0, left: 0, bottom: 0, right: 0 } };
  return model;
}

function sheetOf(model: Model, sheet: ModelSheet): NewSheet {
  const looks = new Map<string, number>([["General", 0]]);
  return {
    name: sheet.name,
    cells: [...sheet.cells]
      .sort(([a], [b]) => a - b)
      .map(([key, { value, formula }]) => {
        const format = sheet.styles.get(key)?.numberFormat ?? "General";
        if (!looks.has(format)) looks.set(format, looks.size);
        return {
          row: rowOf(key),
          column: columnOf(key),
          value,
          look: looks.get(format)!,
          ...(formula === undefined ? {} : { formula: formula.slice(1) }),
        };
      }),
    looks: [...looks.keys()].map(format => (format === "General" ? {} : { format })),
    merges: sheet.merges.map(rect => ({ sheet: sheet.name, ...rect })),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    tables: model.tables
      .filter(table => table.sheet === sheet)
      .map(({ name, area, headerRows, totalsRows, columns }) => ({
        name,
        area: { sheet: sheet.name, ...area },
        headerRows,
        totalsRows,
        columns,
      })),
  };
}

/** The .xlsx that a program would find which opens the workbook afterwards. Looks are left out; values, formulas and names are there. */
export function bytesOf(model: Model): Uint8Array {
  const named = (names: ModelSheet["names"], sheet?: string): DefinedName[] =>
    names.map(({ name, formula, visible }) => ({
      name,
      refersTo: formula.replace(/^=/, ""),
      hidden: !visible,
      ...(sheet === undefined ? {} : { sheet }),
    }));
  const bytes = newWorkbook(
    model.sheets.map(sheet => sheetOf(model, sheet)),
    [...named(model.names), ...model.sheets.flatMap(sheet => named(sheet.names, sheet.name))],
  );
  const part = model.parts.find(({ xml }) => xml.includes(NAMESPACE));
  if (!part) return bytes;
  const json = unescape(/^<[^>]*>([\s\S]*)<\/[^>]*>$/.exec(part.xml)![1]!);
  return writeChanges(bytes, { edits: [], sheets: [] }, JSON.parse(json) as Memory);
}

/** The rectangle that A1 text names on a sheet. */
export const rectOf = (text: string): { top: number; left: number; bottom: number; right: number } => {
  const { top, left, bottom, right } = readArea(text, "")!;
  return { top, left, bottom, right };
};
