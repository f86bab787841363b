import { strToU8, zipSync, type Zippable } from "fflate";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships";

/** A workbook put together by hand, as other programs write it. */
export interface HandMade {
  /** The inside of each worksheet, by name; `<sheetData>` and what stands around it. */
  readonly sheets: Readonly<Record<string, string>>;
  /** What stands in the workbook part behind its sheets. */
  readonly behindSheets?: string;
  readonly beforeSheets?: string;
  /** Prefix of all elements of the workbook and its sheets, "x:". */
  readonly prefix?: string;
  readonly strict?: boolean;
  readonly declaration?: string;
  readonly styles?: string;
  /** Further parts: name and text, with the relationship from the workbook where `type` is given. */
  readonly parts?: Readonly<Record<string, { readonly text: string | Uint8Array; readonly type?: string }>>;
}

const prefixed = (xml: string, prefix: string): string => xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`);

/** The bytes of such a workbook. */
export function handMade(made: HandMade): Uint8Array {
  const { prefix = "", strict = false, declaration = `<?xml version="1.0" encoding="UTF-8"?>`, parts = {} } = made;
  const [main, office] = strict ? [STRICT, STRICT_OFFICE] : [MAIN, OFFICE];
  const space = prefix ? `xmlns:${prefix.slice(0, -1)}` : "xmlns";
  const names = Object.keys(made.sheets);
  const sheets = names.map((name, i) => `<sheet name="${name}" sheetId="${i + 3}" r:id="s${i}"/>`).join("");
  const workbook = prefixed(
    `<workbook ${space}="${main}" xmlns:r="${office}">${made.beforeSheets ?? ""}<sheets>${sheets}</sheets>${made.behindSheets ?? ""}</workbook>`,
    prefix,
  );
  const related = [
    ...names.map(
      (_, i) => `<Relationship Id="s${i}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
    ),
    ...(made.styles ? [`<Relationship Id="st" Type="${office}/styles" Target="styles.xml"/>`] : []),
    ...Object.entries(parts).flatMap(([part, { type }], i) =>
      type ? [`<Relationship Id="p${i}" Type="${office}/${type}" Target="/${part}"/>`] : [],
    ),
  ];
  const relationships = (inside: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml"/>`;
  const files: Record<string, string | Uint8Array> = {
    "[Content_Types].xml":
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      override("xl/workbook.xml", "sheet.main") +
      names.map((_, i) => override(`xl/worksheets/sheet${i + 1}.xml`, "worksheet")).join("") +
      (made.styles ? override("xl/styles.xml", "styles") : "") +
      Object.entries(parts)
        .map(([part, { type }]) => (type ? override(part, type) : ""))
        .join("") +
      `</Types>`,
    "_rels/.rels": relationships(`<Relationship Id="r" Type="${office}/officeDocument" Target="xl/workbook.xml"/>`),
    "xl/workbook.xml": declaration + workbook,
    "xl/_rels/workbook.xml.rels": relationships(related.join("")),
    ...(made.styles ? { "xl/styles.xml": made.styles } : {}),
  };
  names.forEach((name, i) => {
    files[`xl/worksheets/sheet${i + 1}.xml`] =
      declaration +
      prefixed(`<worksheet ${space}="${main}" xmlns:r="${office}">${made.sheets[name]}</worksheet>`, prefix);
  });
  for (const [part, { text }] of Object.entries(parts)) files[part] = text;
  const zip: Zippable = {};
  for (const [part, text] of Object.entries(files))
    zip[part] = [typeof text === "string" ? strToU8(text) : text, { mtime: new Date(2020, 1, 1), level: 9 }];
  return zipSync(zip);
}
