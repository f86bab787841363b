import fc from "fast-check";
import { relate } from "../../../src/core";
import { book } from "../../book";
import { show } from "./show";

const lines = (rows: readonly (readonly (string | number | null)[])[]): string[] =>
  relate(book({ s: rows }), []).map(show);

/** Numbers that no small sum or quotient ties together. */
const noise = (seed: number): number => ((seed * 2654435761) % 899981) + 10007;

test("a row that is the sum of those above, in columns without a word", () => {
  const rows = [1, 2, 3, 4].map(r => [1, 2, 3, 4].map(c => noise(r * 31 + c * 7)));
  const total = [0, 1, 2, 3].map(c => rows.reduce((all, row) => all + row[c]!, 0));
  expect(lines([...rows, total])).toEqual(["A5:D5 = sum(A1:A4) numbers"]);
});

test("a share beside its parts", () => {
  const rows = [1, 2, 3, 4, 5, 6].map(r => {
    const [part, whole] = [noise(r), noise(r) + noise(r + 50)];
    return [part, whole, Math.round((part / whole) * 10000) / 10000];
  });
  expect(lines(rows)).toEqual(["C1:C6 = ratio(A1, B1) numbers"]);
});

test("a change from one year to the next, in percent", () => {
  const rows = [1, 2, 3, 4, 5, 6].map(r => {
    const [before, after] = [noise(r), noise(r + 40)];
    return [before, after, Math.round(((after - before) / before) * 1000) / 10];
  });
  expect(lines(rows)).toEqual(["C1:C6 = change(A1, B1) numbers"]);
});

test("columns that move in step add up everywhere if anywhere, which tells nothing", () => {
  const rows = [1, 2, 3, 4, 5, 6, 7, 8].map(r => [r, 2 * r, 3 * r]);
  expect(lines(rows)).toEqual([]);
});

test("a planted total is found", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 100_000, max: 9_999_999 }), { minLength: 4, maxLength: 4 }), {
        minLength: 3,
        maxLength: 8,
      }),
      rows => {
        const total = [0, 1, 2, 3].map(c => rows.reduce((all, row) => all + row[c]!, 0));
        expect(lines([...rows, total])).toContain(
          `A${rows.length + 1}:D${rows.length + 1} = sum(A1:A${rows.length}) numbers`,
        );
      },
    ),
    { numRuns: 40, seed: 7 },
  );
});

test("random numbers promise nothing", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.integer({ min: 1000, max: 9_999_999 }), { minLength: 4, maxLength: 4 }), {
        minLength: 3,
        maxLength: 10,
      }),
      rows => {
        expect(lines(rows)).toEqual([]);
      },
    ),
    { numRuns: 40, seed: 11 },
  );
});
