import fc from "fast-check";
import { recognise, relate } from "../../../src/core";
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

test("a total made up in two ways, by kind and by place, is told in both", () => {
  const columns = [1, 2, 3, 4].map(k => {
    const parts = [noise(k), noise(k + 9), noise(k + 18)];
    const all = parts.reduce((sum, part) => sum + part, 0);
    const first = noise(k + 200) % all;
    return [all, ...parts, null, first, all - first];
  });
  const rows = columns[0]!.map((_, r) => [`n${r}`, ...columns.map(column => column[r]!)]);
  expect(lines([["x", "p", "q", "r", "s"], ...rows]).sort()).toEqual([
    "B2:E2 = sum(B3:B5) numbers",
    "B2:E2 = sum(B7:B8) numbers",
  ]);
});

test("what a label says and the numbers confirm stays beside a second reading of the numbers", () => {
  const rows = Array.from({ length: 8 }, (_, i) => {
    const [a, b, c] = [noise(i), noise(i + 20), noise(i + 40)];
    return [`单位${i}`, a, b, a + b, c, a + b - c];
  });
  const made = book({ s: [["单位", "甲", "乙", "合计", "已报", "估计"], ...rows] });
  expect(
    relate(made, recognise(made))
      .map(one => show(one).replace(/ (label|numbers)$/, ""))
      .sort(),
  ).toEqual(["D2:D9 = sum(B2:C2)", "D2:D9 = sum(E2:F2)"]);
});

test("a change worked out before its figures were rounded", () => {
  const exact = [1, 2, 3, 4, 5, 6, 7, 8].map(r => [noise(r) / 1000 + 30, noise(r + 40) / 1000 + 30] as const);
  const rows = exact.map(([before, after], r) => [
    `n${r}`,
    Math.round(before),
    Math.round(after),
    Math.round(((after - before) / before) * 1000) / 10,
  ]);
  expect(lines([["x", "2019", "2020", "growth"], ...rows])).toEqual(["D2:D9 = change(B2, C2) numbers"]);
});

test("a share in one of several tables that stand in the same columns", () => {
  const other = (from: number) =>
    Array.from({ length: 12 }, (_, i) => [`o${i}`, noise(from + i), noise(from + 20 + i), noise(from + 40 + i) * 7]);
  const shares = Array.from({ length: 12 }, (_, i) => {
    const [whole, part] = [noise(i + 500) + 900000, noise(i + 600)];
    return [`n${i}`, whole, part, Math.round((part / whole) * 10000) / 10000];
  });
  expect(lines([...other(0), ["share"], ...shares, ["other"], ...other(100)])).toEqual([
    "D14:D25 = ratio(C14, B14) numbers",
  ]);
});

test("a mean over the columns of one name, wherever they stand", () => {
  const rows = [1, 2, 3, 4, 5, 6, 7, 8].map(r => {
    const [a, b, c] = [noise(r * r), noise(r * 7 + 30), noise(r * 13 + 61)];
    const mean = Math.round(((a + b + c) / 3) * 100) / 100;
    return [`n${r}`, mean, a, noise(r + 90), b, noise(r + 120), c, noise(r + 150)];
  });
  expect(lines([["x", "average", "marks", "days", "marks", "days", "marks", "days"], ...rows])).toEqual([
    "B2:B9 = average(C2, E2, G2) numbers",
  ]);
});

test("a mean of two columns apart", () => {
  const rows = [1, 2, 3, 4, 5, 6, 7, 8].map(r => {
    const [a, b] = [noise(r), noise(r + 30)];
    return [`n${r}`, a, noise(r + 60), b, noise(r + 90), (a + b) / 2];
  });
  expect(lines([["x", "exam", "days", "final", "days", "平均"], ...rows])).toEqual(["F2:F9 = average(B2, D2) numbers"]);
});

test("a share of the total is no mean of the parts and their total", () => {
  const rows = [1, 2, 3, 4, 5, 6, 7, 8].map(r => {
    const parts = [noise(r), noise(r + 30), noise(r + 60)];
    const all = parts.reduce((sum, part) => sum + part, 0);
    return [`n${r}`, ...parts, all, all / 2];
  });
  expect(lines([["x", "p", "q", "r", "total", "average share"], ...rows])).toContain("E2:E9 = sum(B2:D2) numbers");
  expect(lines([["x", "p", "q", "r", "total", "average share"], ...rows]).join()).not.toContain("average(");
});

test("figures rounded at random to threes need not add up to the last digit", () => {
  const three = (value: number, seed: number): number => Math.floor(value / 3) * 3 + (seed % 2 ? 3 : 0);
  const rows = Array.from({ length: 14 }, (_, i) => {
    const parts = [noise(i), noise(i + 30), noise(i + 60)];
    const all = parts.reduce((sum, part) => sum + part, 0);
    return [`n${i}`, ...parts.map((part, k) => three(part, i + k)), three(all, i >> 1)];
  });
  expect(lines([["x", "p", "q", "r", "total"], ...rows])).toEqual(["E2:E15 = sum(B2:D2) numbers"]);
});
