import fc from "fast-check";
import { cellName, type CellEdit, type CellValue } from "../../../src/core";
import { newWorkbook, type NewCell } from "../../../src/hosts/file/new-workbook";
import { fileHost } from "../../../src/hosts/file/file-host";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { readZip } from "../../../src/hosts/file/read-zip";
import { writeChanges } from "../../../src/hosts/file/write-changes";
import { NOTHING_REMEMBERED } from "../../../src/hosts/host";
import { plain, type PlainCell } from "../plain";
import { handMade } from "./hand-made";

/** The entries of a zip as they lie in it, told apart by their names and compressed bytes. */
const lying = (zip: Uint8Array) =>
  readZip(zip).map(({ compressed, ...entry }) => ({ ...entry, lies: Buffer.from(compressed).toString("latin1") }));

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => (n === 0 ? 0 : n)),
  fc.string({ unit: "binary", minLength: 1 }).filter(text => !/\p{Surrogate}/u.test(text)),
  fc.string({
    unit: fc.constantFrom("_", "x", "0", "0", "4", "1", "=", "\n", "\r", "&", "<", " ", "表"),
    minLength: 1,
  }),
  fc.boolean(),
  fc.constantFrom("#DIV/0!", "#N/A", "#REF!").map(error => ({ error })),
);

interface Given {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | undefined;
}

const cell: fc.Arbitrary<Given> = fc.record({
  row: fc.nat(12),
  column: fc.nat(9),
  value,
  formula: fc.option(fc.constantFrom("A1+1", "SUM($B$2:C9)", `"<&"&D4`), { nil: undefined, freq: 4 }),
});

const unique = (cells: readonly Given[]): readonly Given[] => [
  ...new Map(cells.map(one => [cellName(one.row, one.column), one])).values(),
];

const expected = ({ value: v, formula }: Given): PlainCell => (formula === undefined ? v : [v, formula]);

describe("writing", () => {
  test("random edits give exactly the edited cells, and leave every other part as it lies in the zip", () => {
    fc.assert(
      fc.property(
        fc.array(cell, { maxLength: 40 }),
        fc.array(cell, { minLength: 1, maxLength: 20 }),
        (given, wanted) => {
          const before = unique(given);
          const bytes = newWorkbook([
            { name: "甲", looks: [{}], cells: before.map((one): NewCell => ({ ...one, look: 0 })) },
            { name: "乙", looks: [{}], cells: [{ row: 0, column: 0, value: 1, look: 0 }] },
          ]);
          const there = new Map(before.map(one => [cellName(one.row, one.column), one]));
          const edits = unique(wanted).map((one): CellEdit => {
            const was = there.get(cellName(one.row, one.column));
            return {
              at: { sheet: "甲", top: one.row, left: one.column, bottom: one.row, right: one.column },
              was: was?.value ?? null,
              wasFormula: was?.formula,
              value: one.value,
              formula: one.formula,
            };
          });
          const after = writeChanges(bytes, { edits, sheets: [] });
          const cells = new Map(before.map(one => [cellName(one.row, one.column), expected(one)]));
          for (const one of unique(wanted)) cells.set(cellName(one.row, one.column), expected(one));
          expect(plain(readWorkbook(after, "t.xlsx"))).toEqual({ 甲: Object.fromEntries(cells), 乙: { A1: 1 } });
          const changed = ["xl/workbook.xml", "xl/worksheets/sheet1.xml"];
          const untouched = (zip: Uint8Array) => lying(zip).filter(entry => !changed.includes(entry.name));
          expect(untouched(after)).toEqual(untouched(bytes));
        },
      ),
      { numRuns: 100 },
    );
  });

  test("nothing to write gives the same parts", () => {
    const bytes = handMade({
      sheets: { 甲: "<sheetData/>" },
      parts: { "xl/vbaProject.bin": { text: new Uint8Array(9) } },
    });
    expect(lying(writeChanges(bytes, { edits: [], sheets: [] }))).toEqual(lying(bytes));
  });

  test("macros, charts and whatever else is in the package stay as they lie there", () => {
    const noise = Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919) % 251);
    const parts = {
      "xl/vbaProject.bin": { text: noise, type: "vbaProject" },
      "xl/charts/chart1.xml": { text: "<c:chartSpace/>" },
      "奇怪 的/部件.dat": { text: noise },
    };
    const bytes = handMade({ sheets: { 甲: "<sheetData/>" }, parts });
    const at = { sheet: "甲", top: 0, left: 0, bottom: 0, right: 0 };
    const after = writeChanges(bytes, { edits: [{ at, was: null, value: 1 }], sheets: [] }, NOTHING_REMEMBERED);
    const of = (zip: Uint8Array) => lying(zip).filter(entry => entry.name in parts);
    expect(of(after)).toHaveLength(3);
    expect(of(after)).toEqual(of(bytes));
  });
});

describe("a .csv", () => {
  const work = { progress: () => {}, signal: new AbortController().signal };

  test("goes on as an .xlsx once something is written", async () => {
    const bytes = new TextEncoder().encode("项目,金额\n电费,12.5\n水费,=1\n");
    const host = fileHost({ name: "表.csv", bytes });
    const before = plain(await host.read({ kind: "workbook" }, work));
    expect(host.bytes()).toBe(bytes);
    await host.remember({ ...NOTHING_REMEMBERED, pack: "四川" });
    expect(plain(readWorkbook(host.bytes(), "表.xlsx"))).toEqual(before);
    expect((await host.recall()).pack).toBe("四川");
  });
});
