import fc from "fast-check";
import { buildWorkbook, type Sheet } from "../../../src/core";
import { rowStretches, stretchFrom } from "../../../src/core/workbook/row-stretches";

/** Rows of one, two or three cells, or none, of few kinds and formats, so that many are alike. */
const rows = fc.array(
  fc.array(fc.constantFrom(undefined, ["字", "@"], [1, "0"], [2, "0"], [3, "0%"]), { maxLength: 3 }),
  { maxLength: 20 },
);
type Rows = Parameters<Parameters<typeof rows.map>[0]>[0];

function sheetOf(given: Rows): Sheet {
  const builder = buildWorkbook("测试");
  const sheet = builder.sheet("表");
  given.forEach((row, r) =>
    row.forEach((cell, c) => cell && sheet.add(r, c, cell[0] as string | number, cell[1] as string)),
  );
  sheet.done();
  return builder.done().sheets[0]!;
}

/** What a row holds, but for the numbers and texts themselves. */
function shapeOf({ cells, rows: count }: Sheet, row: number): string {
  if (row < 0 || row >= count) return "";
  const shape: string[] = [];
  for (let at = cells.rowStart[row]!; at < cells.rowStart[row + 1]!; at++)
    shape.push(`${cells.column[at]!}:${cells.kind[at]!}:${cells.format[at]!}`);
  return shape.join(" ");
}

it("takes rows that hold alike together, all of them and no others, and leaves out rows without cells", () => {
  fc.assert(
    fc.property(rows, given => {
      const sheet = sheetOf(given);
      const { top, end } = rowStretches(sheet);
      const within = new Set<number>();
      top.forEach((first, nth) => {
        for (let row = first; row < end[nth]!; row++) {
          within.add(row);
          expect(shapeOf(sheet, row)).toBe(shapeOf(sheet, first));
        }
        expect(shapeOf(sheet, end[nth]!)).not.toBe(shapeOf(sheet, first));
      });
      for (let row = 0; row < sheet.rows; row++) expect(within.has(row)).toBe(shapeOf(sheet, row) !== "");
    }),
  );
});

it("finds the first stretch that reaches to a row", () => {
  fc.assert(
    fc.property(rows, fc.nat({ max: 21 }), (given, row) => {
      const stretches = rowStretches(sheetOf(given));
      const wanted = stretches.end.findIndex(end => end > row);
      expect(stretchFrom(stretches, row)).toBe(wanted < 0 ? stretches.end.length : wanted);
    }),
  );
});
