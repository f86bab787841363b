import { strToU8, zipSync } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

/** What a test says of a workbook; everything left out is as plain as it can be. */
export interface Given {
  /** Inside of `worksheet` by sheet name; a whole document where it begins with "<?xml" or "<worksheet" or a prefixed one. */
  readonly sheets?: Readonly<Record<string, string>>;
  /** Attributes of `sheet` by sheet name, such as `state="hidden"`. */
  readonly states?: Readonly<Record<string, string>>;
  /** Relationships of sheets, by sheet name. */
  readonly related?: Readonly<Record<string, string>>;
  /** Inside of `workbook` before and after its sheets. */
  readonly before?: string;
  readonly after?: string;
  /** Inside of `sst`. */
  readonly texts?: string;
  /** Inside of `styleSheet`. */
  readonly styles?: string;
  /** More relationships of the workbook. */
  readonly workbookRelated?: string;
  /** Other parts, or others in place of these; null leaves one out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/** A relationship as its part spells it. */
export const relationship = (id: string, type: string, target: string, external = false): string =>
  `<Relationship Id="${id}" Type="${RELATED}/${type}" Target="${target}"${external ? ' TargetMode="External"' : ""}/>`;

/** The part that holds relationships. */
export const relationshipsPart = (inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`;

const isWhole = (xml: string): boolean => /^<(\?xml|\w*:?worksheet|chartsheet)/.test(xml.replace(/^\ufeff/, ""));

/** The parts of a workbook, by name. */
export function partsOf(given: Given): Record<string, string | Uint8Array> {
  const sheets = Object.entries(given.sheets ?? { 表一: "<sheetData/>" });
  const parts: Record<string, string | Uint8Array | null> = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>`,
    "_rels/.rels": relationshipsPart(relationship("a", "officeDocument", "xl/workbook.xml")),
    "xl/workbook.xml": `<?xml version="1.0"?><workbook xmlns="${MAIN}" xmlns:r="${RELATED}">${given.before ?? ""}<sheets>${sheets
      .map(([name], at) => `<sheet name="${name}" sheetId="${at + 1}" ${given.states?.[name] ?? ""} r:id="s${at}"/>`)
      .join("")}</sheets>${given.after ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationshipsPart(
      sheets
        .map(([, xml], at) =>
          relationship(
            `s${at}`,
            xml.startsWith("<chartsheet") ? "chartsheet" : "worksheet",
            `worksheets/sheet${at}.xml`,
          ),
        )
        .join("") +
        (given.texts === undefined ? "" : relationship("t", "sharedStrings", "sharedStrings.xml")) +
        (given.styles === undefined ? "" : relationship("y", "styles", "styles.xml")) +
        (given.workbookRelated ?? ""),
    ),
  };
  sheets.forEach(([name, xml], at) => {
    parts[`xl/worksheets/sheet${at}.xml`] = isWhole(xml)
      ? xml
      : `<worksheet xmlns="${MAIN}" xmlns:r="${RELATED}">${xml}</worksheet>`;
    const related = given.related?.[name];
    if (related !== undefined) parts[`xl/worksheets/_rels/sheet${at}.xml.rels`] = relationshipsPart(related);
  });
  if (given.texts !== undefined) parts["xl/sharedStrings.xml"] = `<sst xmlns="${MAIN}">${given.texts}</sst>`;
  if (given.styles !== undefined) parts["xl/styles.xml"] = `<styleSheet xmlns="${MAIN}">${given.styles}</styleSheet>`;
  const all = { ...parts, ...given.parts };
  return Object.fromEntries(Object.entries(all).filter((one): one is [string, string | Uint8Array] => one[1] !== null));
}

/** A zip of parts, pressed lightly: tests make large ones. */
export const zipOf = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]),
    ),
    { level: 1 },
  );

/** The bytes of a workbook's file, made by hand. */
export const packageOf = (given: Given = {}): Uint8Array => zipOf(partsOf(given));
