import { deflateSync, strToU8 } from "fflate";
import { crc32 } from "../../../src/hosts/file/crc32";
import { openPackage } from "../../../src/hosts/file/package";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import type { Problem } from "../../../src/hosts/host";
import { packageOf, partsOf, relationship, relationshipsPart, zipOf } from "./package-of";

const said = (problem: Problem): Error => expect.objectContaining({ name: "HostError", problem }) as Error;
const reading =
  (bytes: Uint8Array, name = "a.xlsx") =>
  (): unknown =>
    readWorkbook(bytes, name);

/** A compound file (OLE2) of one directory sector with these streams. */
function compound(...streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 3);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(30, 9, true);
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  view.setUint32(512 + 4, 0xfffffffe, true);
  ["Root Entry", ...streams].forEach((name, at) => {
    const entry = 1024 + at * 128;
    for (let i = 0; i < name.length; i++) view.setUint16(entry + i * 2, name.charCodeAt(i), true);
    view.setUint16(entry + 64, name.length * 2 + 2, true);
  });
  return bytes;
}

/** A zip of one deflated part that may lie about its size. */
function lyingZip(name: string, packed: Uint8Array, size: number, crc: number): Uint8Array {
  const named = strToU8(name);
  const bytes = new Uint8Array(30 + named.length + packed.length + 46 + named.length + 22);
  const view = new DataView(bytes.buffer);
  const header = (at: number, signature: number, shift: number): void => {
    view.setUint32(at, signature, true);
    view.setUint16(at + 8 + shift, 8, true);
    view.setUint32(at + 14 + shift, crc, true);
    view.setUint32(at + 18 + shift, packed.length, true);
    view.setUint32(at + 22 + shift, size, true);
    view.setUint16(at + 26 + shift, named.length, true);
  };
  header(0, 0x04034b50, 0);
  bytes.set(named, 30);
  bytes.set(packed, 30 + named.length);
  const central = 30 + named.length + packed.length;
  header(central, 0x02014b50, 2);
  bytes.set(named, central + 46);
  const end = central + 46 + named.length;
  view.setUint32(end, 0x06054b50, true);
  view.setUint16(end + 8, 1, true);
  view.setUint16(end + 10, 1, true);
  view.setUint32(end + 16, central, true);
  return bytes;
}

test.each<[string, Problem, Uint8Array]>([
  ["nothing at all", "not-a-workbook", new Uint8Array(0)],
  ["a text", "not-a-workbook", strToU8("项目,金额\n大厅,900000")],
  ["a zip that is something else", "not-a-workbook", zipOf({ "a.txt": "hello" })],
  ["a Word file", "not-a-workbook", packageOf({ parts: { "xl/workbook.xml": "<document/>" } })],
  ["an old .xls", "old-format", compound("Workbook")],
  ["an older .xls", "old-format", compound("Book")],
  ["an encrypted workbook", "encrypted", compound("EncryptionInfo", "EncryptedPackage")],
  ["an old Word file", "not-a-workbook", compound("WordDocument")],
  ["half a compound file", "damaged", compound("Workbook").slice(0, 300)],
  ["a package without its workbook", "damaged", packageOf({ parts: { "xl/workbook.xml": null } })],
  ["a package without a sheet it lists", "damaged", packageOf({ parts: { "xl/worksheets/sheet0.xml": null } })],
  ["a workbook that is no XML", "damaged", packageOf({ parts: { "xl/workbook.xml": "<workbook" } })],
])("%s: %s", (_, problem, bytes) => {
  expect(reading(bytes)).toThrow(said(problem));
});

test("a binary workbook is not supported", () => {
  const bytes = packageOf({
    parts: {
      "_rels/.rels": relationshipsPart(relationship("a", "officeDocument", "xl/workbook.bin")),
      "xl/workbook.bin": new Uint8Array([1, 2, 3]),
    },
  });
  expect(reading(bytes)).toThrow(said("unsupported"));
});

test("a zip cut anywhere is damaged", () => {
  const bytes = packageOf();
  for (const share of [0.2, 0.5, 0.9, 0.99])
    expect(reading(bytes.slice(0, bytes.length * share))).toThrow(said("damaged"));
});

test("a changed byte in a part is noticed by its checksum", () => {
  const bytes = zipOf({ ...partsOf({ sheets: { 表: "<sheetData><row><c><v>12345</v></c></row></sheetData>" } }) });
  const { parts } = openPackage(bytes);
  const { compressed } = parts.get("xl/worksheets/sheet0.xml")!;
  compressed[compressed.length >> 1]! ^= 0x10;
  expect(reading(bytes)).toThrow(said("damaged"));
});

test("names of parts are asked for without regard to case", () => {
  const opened = openPackage(packageOf());
  expect(opened.nameOf("XL/Workbook.XML")).toBe("xl/workbook.xml");
  expect(opened.part("XL/Workbook.XML")).toEqual(opened.part("xl/workbook.xml"));
  expect(opened.part("xl/none.xml")).toBeUndefined();
});

describe("zip bombs", () => {
  const zeros = deflateSync(new Uint8Array(40 * 2 ** 20));
  test("one that says how large it is", () => {
    expect(() => openPackage(lyingZip("xl/workbook.xml", zeros, 300 * 2 ** 20, 0))).toThrow(said("too-large"));
    expect(() => openPackage(lyingZip("xl/workbook.xml", zeros, 40 * 2 ** 20, 0))).toThrow(said("too-large"));
  });
  test("one that says it is small", () => {
    expect(() => openPackage(lyingZip("_rels/.rels", zeros, 1000, 0))).toThrow(said("damaged"));
  });
  test("one that says it is larger than deflate can make it", () => {
    expect(() => openPackage(lyingZip("_rels/.rels", deflateSync(new Uint8Array(10)), 30 * 2 ** 20, 0))).toThrow(
      said("damaged"),
    );
  });
});

test("a sheet of 1,048,576 formatted rows with nothing in them is an empty sheet", () => {
  const rows = Array.from({ length: 1_048_576 }, (_, r) => `<row r="${r + 1}" s="1" customFormat="1" hidden="1"/>`);
  const [sheet] = readWorkbook(
    packageOf({ sheets: { 表: `<sheetData>${rows.join("")}</sheetData>` } }),
    "a.xlsx",
  ).sheets;
  expect([sheet!.rows, sheet!.columns]).toEqual([0, 0]);
  expect(sheet!.hiddenRows).toEqual([[0, 1_048_575]]);
});

test("the checksum of the nine digits", () => {
  expect(crc32(strToU8("123456789"))).toBe(0xcbf43926);
  expect(crc32(new Uint8Array(0))).toBe(0);
});
