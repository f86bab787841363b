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

test("a total made of what stands before it and shared out behind it", () => {
  const rows = Array.from({ length: 8 }, (_, i) => {
    const [a, b, c] = [noise(i), noise(i + 20), noise(i + 40)];
    return [`n${i}`, a, b, a + b, c, a + b - c];
  });
  expect(lines([["x", "p", "q", "r", "s", "t"], ...rows]).sort()).toEqual([
    "D2:D9 = sum(B2:C2) numbers",
    "D2:D9 = sum(E2:F2) numbers",
  ]);
});

test("rows of one name in blocks laid out alike add up to the last of that name", () => {
  const block = (n: number) => [
    [`part ${n}`, null, null, null, null],
    ...["staff", "goods", "rent"].map((name, i) => [name, ...[1, 2, 3, 4].map(k => noise(n * 100 + i * 10 + k))]),
  ];
  const blocks = [1, 2, 3].flatMap(block);
  const add = (name: string): (string | number)[] => {
    const rows = blocks.filter(row => row[0] === name);
    return [name, ...[1, 2, 3, 4].map(k => rows.reduce((all, row) => all + Number(row[k]), 0))];
  };
  expect(lines([["x", "p", "q", "r", "s"], ...blocks, ["whole"], add("staff"), add("goods"), add("rent")])).toEqual([
    "B15:E15 = sum(B3, B7, B11) numbers",
    "B16:E16 = sum(B4, B8, B12) numbers",
    "B17:E17 = sum(B5, B9, B13) numbers",
  ]);
});

test("a total that stands once more far off is not made of the same lines again", () => {
  const rows = Array.from({ length: 8 }, (_, i) => {
    const [a, b, c, d] = [noise(i), noise(i + 20), noise(i + 40), noise(i + 60)];
    return [`n${i}`, a, b, a + b, c, d, a + b];
  });
  expect(lines([["x", "p", "q", "r", "s", "t", "u"], ...rows])).toEqual(["D2:D9 = sum(B2:C2) numbers"]);
});

test("of two equal totals each is made of the lines that end with it", () => {
  const columns = [1, 2, 3, 4].map(k => {
    const parts = [noise(k), noise(k + 9), noise(k + 18), noise(k + 27)];
    const all = parts.reduce((sum, part) => sum + part, 0);
    const [a, b] = [noise(k + 100), noise(k + 200)];
    return [...parts, all, null, a, b, all - a - b, all];
  });
  const rows = columns[0]!.map((_, r) => [`n${r}`, ...columns.map(column => column[r]!)]);
  expect(lines([["x", "p", "q", "r", "s"], ...rows])).toEqual([
    "B6:E6 = sum(B2:B5) numbers",
    "B11:E11 = sum(B8:B10) numbers",
  ]);
});

test("amounts add up beside columns of shares that are finer", () => {
  const parts = [1, 2, 3].map(r => [noise(r), 90 + r / 10, noise(r + 30), 80 + r / 10, noise(r + 60)]);
  const total = [0, 1, 2, 3, 4].map(c => (c % 2 ? 100 : parts.reduce((all, row) => all + row[c]!, 0)));
  expect(lines([total, ...parts])).toEqual([
    "A1 = sum(A2:A4) numbers",
    "C1 = sum(C2:C4) numbers",
    "E1 = sum(E2:E4) numbers",
  ]);
});

test("what is within the rounding of a figure adds nothing to it", () => {
  const rows = [1, 2, 3, 4, 5, 6].map(r => [`n${r}`, noise(r), 1, noise(r)]);
  expect(lines([["x", "p", "q", "r"], ...rows])).toEqual([]);
});

test("a product is told once, as its first factor", () => {
  const rows = [7, 12, 31, 45, 58, 64].map(n => {
    const price = (noise(n) % 9973) / 100;
    return [`n${n}`, n, price, Math.round(n * price * 100) / 100];
  });
  expect(lines([["x", "quantity", "cost", "extended"], ...rows])).toEqual(["B2:B7 = ratio(D2, C2) numbers"]);
});

test("a rounded quotient is not turned into a product", () => {
  const rows = [7, 12, 31, 45, 58, 64].map(n => {
    const [whole, part] = [noise(n), noise(n) % 5000];
    return [`n${n}`, whole, part, Math.round((part / whole) * 100000) / 100000];
  });
  expect(lines([["x", "persons", "enrolled", "share"], ...rows])).toEqual(["D2:D7 = ratio(C2, B2) numbers"]);
});
