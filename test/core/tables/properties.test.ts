import fc from "fast-check";
import { cellCount, contains, overlaps, recognise } from "../../../src/core";
import { readFacts } from "../../../src/core/tables/read-facts";
import { rowLevels } from "../../../src/core/tables/row-levels";
import { readQuantity } from "../../../src/core/quantity/read-quantity";
import { book } from "../../book";

const WORDS = [
  "项目",
  "预算数",
  "支出数",
  "合计",
  "其中：",
  "单位：元",
  "项目名称",
  "联系电话：",
  "",
  " ",
  "—",
  "注：无",
  "日期",
  "12",
  "2023",
  "a",
];
const cell = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 3, arbitrary: fc.oneof(fc.integer({ min: -5, max: 3000 }), fc.double({ noNaN: true })) },
  fc.boolean(),
  fc.constant({ error: "#DIV/0!" }),
  fc.string({ unit: "grapheme", maxLength: 12 }),
);
const sheet = fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 24 });
const merges = fc.array(fc.constantFrom("A1:C1", "A1:A3", "B1:D1", "B2:B9", "A4:I4", "C3:D6"), { maxLength: 3 });

test("whatever stands in a sheet, its tables lie within it, apart from each other, and all of them can be read", () => {
  fc.assert(
    fc.property(sheet, merges, (rows, merged) => {
      const workbook = book({ S: { rows, merges: merged } });
      const held = workbook.sheets[0]!;
      const whole = { sheet: "S", top: 0, left: 0, bottom: held.rows - 1, right: held.columns - 1 };
      const tables = recognise(workbook);
      tables.forEach((table, n) => {
        expect(contains(whole, table.area)).toBe(true);
        expect(contains(table.area, table.body)).toBe(true);
        if (table.header) expect(contains(table.area, table.header)).toBe(true);
        // A header under a unit line with nothing below it is a form that nobody has filled in yet: its body begins behind it and is empty.
        const isBlankForm = table.header !== undefined && table.header.bottom === table.area.bottom;
        if (isBlankForm) expect([table.body.top, cellCount(table.body)]).toEqual([table.area.bottom + 1, 0]);
        else expect(cellCount(table.body)).toBeGreaterThan(0);
        expect(table.columns.map(column => column.column)).toEqual(
          Array.from({ length: table.area.right - table.area.left + 1 }, (_, at) => table.area.left + at),
        );
        const rowsOfMarks = table.rows.map(mark => mark.row);
        expect(rowsOfMarks).toEqual([...new Set(rowsOfMarks)].sort((a, b) => a - b));
        for (const row of rowsOfMarks) expect(row >= table.body.top && row <= table.body.bottom).toBe(true);
        for (const other of tables.slice(n + 1)) expect(overlaps(table.area, other.area)).toBe(false);
        for (const fact of readFacts(workbook, table)) expect(contains(table.area, fact.at)).toBe(true);
        rowLevels(workbook, table);
      });
    }),
    { numRuns: 200 },
  );
});

test("reading a number never throws, and what is read back from its own digits is the same", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme", maxLength: 20 }), text => void readQuantity(text)));
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.constantFrom("", "元", "万元", "%"),
      (digits, unit) => {
        expect(readQuantity(`${digits}${unit}`)).toEqual({ value: { digits, places: 0 }, unit });
      },
    ),
  );
});
