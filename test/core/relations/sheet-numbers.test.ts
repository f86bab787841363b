import fc from "fast-check";
import { buildWorkbook, positionOf } from "../../../src/core";
import { columnRuns, runFrom } from "../../../src/core/workbook/column-runs";
import { readNumbers } from "../../../src/core/relations/sheet-numbers";
import { valueOf } from "../../../src/core/relations/total";

type Value = number | string | null;

const value = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: -10_000, max: 10_000 }).map(n => n / 100) },
  { weight: 1, arbitrary: fc.constantFrom<Value>(null, null, "合计", "12.5") },
);

/** Tables with holes, and long ones without: blocks of rows alike, one below the other. */
const rows = fc
  .array(fc.record({ times: fc.integer({ min: 1, max: 90 }), row: fc.array(value, { maxLength: 5 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map(blocks => blocks.flatMap(({ times, row }) => Array.from({ length: times }, () => row)));

function sheetOf(all: readonly (readonly Value[])[]) {
  const builder = buildWorkbook("t");
  const sheet = builder.sheet("表");
  all.forEach((row, r) => row.forEach((one, c) => sheet.add(r, c, one)));
  sheet.done();
  const workbook = builder.done();
  return { workbook, sheet: workbook.sheets[0]! };
}

const numberOf = (one: Value | undefined, texts: boolean): number =>
  typeof one === "number" ? one : texts && one === "12.5" ? 12.5 : NaN;

describe("cells column after column", () => {
  it("has every cell once, from the top down", () => {
    fc.assert(
      fc.property(rows, all => {
        const { sheet } = sheetOf(all);
        const { first, row, position, count, before } = columnRuns(sheet);
        for (let column = 0; column < sheet.columns; column++) {
          const found: string[] = [];
          for (let run = first[column]!; run < first[column + 1]!; run++) {
            expect(before[run]).toBe(found.length);
            const step = sheet.cells.rowStart[row[run]! + 1]! - sheet.cells.rowStart[row[run]!]!;
            for (let k = 0; k < count[run]!; k++) found.push(`${row[run]! + k}:${position[run]! + k * step}`);
          }
          const wanted = all.flatMap((cells, r) => ((cells[column] ?? null) === null ? [] : [r]));
          expect(found.join()).toBe(wanted.map(r => `${r}:${positionOf(sheet, r, column)}`).join());
        }
      }),
    );
  });

  it("finds the run at or below a row", () => {
    const runs = columnRuns(sheetOf([[1], [2], [], [4, 5], [6, 7]]).sheet);
    expect([0, 1, 2, 3, 4].map(row => runs.row[runFrom(runs, 0, row)])).toEqual([0, 0, 3, 3, 3]);
    expect(runFrom(runs, 0, 5)).toBe(runs.first[1]);
  });
});

describe("sums of an area", () => {
  it("are those of its cells, with numerals that are texts or without", () => {
    const place = fc.nat({ max: 400 });
    fc.assert(
      fc.property(rows, place, place, fc.boolean(), (all, a, b, texts) => {
        const { workbook, sheet } = sheetOf(all);
        const numbers = readNumbers(workbook)(sheet);
        const [top, bottom] = [Math.min(a, b) % (all.length + 3), Math.max(a, b) % (all.length + 3)].sort(
          (x, y) => x - y,
        ) as [number, number];
        for (const [left, right] of [
          [0, 0],
          [1, 3],
        ] as const) {
          const cells = all.slice(top, bottom + 1).flatMap(row => row.slice(left, right + 1));
          const told = cells.map(one => numberOf(one, texts)).filter(one => !Number.isNaN(one));
          const sum = numbers.sum({ top, bottom, left, right }, texts);
          expect(sum.count).toBe(told.length);
          expect(valueOf(sum)).toBeCloseTo(
            told.reduce((x, y) => x + y, 0),
            6,
          );
          expect(sum.size).toBeCloseTo(
            told.reduce((x, y) => x + Math.abs(y), 0),
            6,
          );
        }
      }),
    );
  });
});
