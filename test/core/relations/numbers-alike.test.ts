import { recognise, relate } from "../../../src/core";
import { book } from "../../book";
import { show } from "./show";

type Row = readonly (string | number | null)[];

/** Relations of typed figures alone; `read` also by what their labels say. */
const lines = (rows: readonly Row[]): string[] => relate(book({ s: rows }), []).map(show);
const noise = (seed: number): number => ((seed * 2654435761) % 899981) + 10007;
const sum = (...values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const cents = (value: number): number => Math.round(value * 100) / 100;

describe("one column of amounts among shares", () => {
  const parts = [noise(1), noise(2), noise(3)];
  const table = (amounts: readonly number[]): Row[] =>
    amounts.map((amount, i) => [`n${i}`, amount, 11.3 + 7 * i, 52.8 - 3.1 * i, 35.9 - 3.9 * i]);

  test("has its totals", () => {
    expect(lines(table([sum(...parts), ...parts]))).toEqual(["B1 = sum(B2:B4) numbers"]);
  });

  test("has none where the figures are small", () => {
    expect(lines(table([9, 2, 3, 4]))).toEqual([]);
  });
});

describe("signs for nothing", () => {
  const rows = (nil: string): Row[] => {
    const parts = [1, 2, 3].map(r => [1, 2, 3, 4].map(c => noise(r * 31 + c * 7)));
    const total = [0, 1, 2, 3].map(c => sum(...parts.map(row => row[c]!)));
    return [
      ["all", ...total],
      ["a", ...parts[0]!],
      ["b", ...parts[1]!],
      ["c", nil, nil, nil, nil],
      ["d", ...parts[2]!],
    ];
  };

  test.each(["-", "—", "无", "n/a"])("%s between parts is a part", nil => {
    expect(lines(rows(nil))).toEqual(["B1:E1 = sum(B2:B5) numbers"]);
  });

  test("words between parts are none", () => {
    expect(lines(rows("see below"))).toEqual(["B1:E1 = sum(B2:B3, B5) numbers"]);
  });
});

describe("blocks laid out alike", () => {
  const block = (n: number, a: readonly number[], b: readonly number[]): Row[] => [
    [`part ${n}`],
    [`${n}1 build`, ...a],
    [`${n}2 run`, ...b],
    [`${n}9 costs`, ...a.map((value, i) => value + b[i]!)],
  ];
  const figures = (n: number): number[] => [1, 2, 3].map(k => noise(n * 10 + k));
  const none = [0, 0, 0];

  test("a line called like two sums is one, too, though its noughts say nothing", () => {
    const rows = [
      ...block(1, figures(1), figures(2)),
      ...block(2, figures(3), figures(4)),
      ...block(3, none, figures(5)),
    ];
    expect(lines(rows)).toEqual([
      "B4:D4 = sum(B2:B3) numbers",
      "B8:D8 = sum(B6:B7) numbers",
      "B12:D12 = sum(B10:B11) numbers",
    ]);
  });

  test("not one that is called otherwise", () => {
    const last: Row[] = [["part 3"], ["31 build", ...none], ["32 run", ...figures(5)], ["33 staff", ...figures(5)]];
    const rows = [...block(1, figures(1), figures(2)), ...block(2, figures(3), figures(4)), ...last];
    expect(lines(rows)).toEqual(["B4:D4 = sum(B2:B3) numbers", "B8:D8 = sum(B6:B7) numbers"]);
  });

  test("nor one that does not hold", () => {
    const last: Row[] = [["part 3"], ["31 build", ...none], ["32 run", ...figures(5)], ["39 costs", ...figures(6)]];
    const rows = [...block(1, figures(1), figures(2)), ...block(2, figures(3), figures(4)), ...last];
    expect(lines(rows)).toEqual(["B4:D4 = sum(B2:B3) numbers", "B8:D8 = sum(B6:B7) numbers"]);
  });

  test("several small sums say together what none says alone", () => {
    const one = (n: number): Row[] => [
      ["whole", 4000 + 13 * n],
      ["this", 2500 + 4 * n],
      ["that", 1500 + 9 * n],
      [null, null],
    ];
    expect(lines([...one(1), ...[1, 2, 3, 4, 5, 6].map(n => [`n${n}`, noise(n) % 5000])])).toEqual([]);
    expect(lines([1, 5, 8, 12].flatMap(one))).toEqual([
      "B1 = sum(B2:B3) numbers",
      "B5 = sum(B6:B7) numbers",
      "B9 = sum(B10:B11) numbers",
      "B13 = sum(B14:B15) numbers",
    ]);
  });
});

describe("figures finer than their total", () => {
  const parts = [1, 2, 3, 4].map(r => [1, 2, 3].map(k => noise(r * 13 + k) / 100));
  const whole = (k: number): number => Math.ceil(sum(...parts.map(row => row[k]!)));
  const rest = [0, 1, 2].map(k => cents(whole(k) - sum(...parts.map(row => row[k]!))));

  test("make it where they agree to their last digit", () => {
    expect(lines([...parts, rest, [0, 1, 2].map(whole)])).toEqual(["A6:C6 = sum(A1:A5) numbers"]);
  });

  test("do not where they are a little off", () => {
    expect(lines([...parts, rest.map(value => cents(value + 0.4)), [0, 1, 2].map(whole)])).toEqual([]);
  });
});

test("a total that is part of another takes in lines and totals", () => {
  const columns = [1, 2, 3, 4].map(k => {
    const [a, b, c, d, e, f] = [1, 2, 3, 4, 5, 6].map(n => noise(n * 10 + k)) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const made = a + (b + c) + d;
    return [a, b, c, b + c, d, made, e, f, made + e + f];
  });
  const rows = columns[0]!.map((_, r) => [`n${r}`, ...columns.map(column => column[r]!)]);
  expect(lines(rows)).toEqual([
    "B4:E4 = sum(B2:B3) numbers",
    "B6:E6 = sum(B1, B4:B5) numbers",
    "B9:E9 = sum(B6:B8) numbers",
  ]);
});

test("a total of a block that stands beyond the parts of another is not put in their place", () => {
  const columns = [1, 2, 3, 4].map(k => {
    const parts = [1, 2, 3, 4].map(n => noise(n * 10 + k));
    return [sum(...parts), ...parts, parts[1]! + parts[3]!];
  });
  const rows = columns[0]!.map((_, r) => [`n${r}`, ...columns.map(column => column[r]!)]);
  expect(lines(rows)).toEqual(["B1:E1 = sum(B2:B5) numbers", "B6:E6 = sum(B3, B5) numbers"]);
});

test("marks that are all drawn from a few say nothing by meeting", () => {
  const marks = [0.33333, 0.66667, 1];
  const rows = Array.from({ length: 12 }, (_, r) => [
    `n${r}`,
    ...Array.from({ length: 9 }, (_c, k) => marks[noise(r * 9 + k) % 3]!),
  ]);
  expect(lines(rows)).toEqual([]);
});

test("columns that grow in step are sums of each other by their rounding alone", () => {
  const rows = Array.from({ length: 12 }, (_, r) => {
    const base = 900 + 37.3 * r;
    return [`n${r}`, ...[1, 2, 3.5, 6.5].map(times => Math.round(base * times))];
  });
  expect(lines(rows)).toEqual([]);
});

test("a share said in a label of its own needs no more figures than its years", () => {
  const years = [1, 2, 3, 4];
  const [part, whole] = [years.map(y => noise(y)), years.map(y => noise(y) * 3 + noise(y + 9))];
  const table = (label: string): Row[] => [
    ...[5, 6, 7].map(n => [`n${n}`, ...years.map(y => noise(y + 10 * n))]),
    ["part", ...part],
    ["whole", ...whole],
    [label, ...years.map((_, i) => Math.round((part[i]! / whole[i]!) * 1000) / 10)],
  ];
  const label = "Share of the part in the whole of what was invested in all of the branches of the region. Per cent";
  expect(lines(table(label))).toEqual(["B6:E6 = ratio(B4, B5) numbers"]);
});

test("recognised tables do not change what figures say of one column among shares", () => {
  const rows: Row[] = [
    ["item", "amount", "a %", "b %"],
    ["all", 90_021 + 61_654, 15.8, 84.2],
    ["one", 90_021, 14.7, 85.3],
    ["two", 61_654, 36.9, 63.1],
  ];
  const workbook = book({ s: rows });
  expect(relate(workbook, recognise(workbook)).map(show)).toEqual(["B2 = sum(B3:B4) numbers"]);
});

describe("numbers that only count", () => {
  const months = [1, 2, 3, 4, 5, 6].map(r => [noise(r) % 90, noise(r + 9) % 90, noise(r + 18) % 90]);
  const rows = (counters: readonly number[]): Row[] =>
    months.map(([a, b, c], i) => [`n${i}`, a!, b!, counters[i]!, c!, a! + b! + c!]);

  test("stand between figures and are no part of their total", () => {
    expect(lines(rows([7, 8, 9, 10, 11, 12]))).toEqual(["F1:F6 = sum(B1:C1, E1) numbers"]);
  });

  test("figures that go up otherwise are figures", () => {
    const all = rows([7, 9, 8, 10, 13, 12]).map(row => [...row.slice(0, 5), Number(row[5]) + Number(row[3])]);
    expect(lines(all)).toEqual(["F1:F6 = sum(B1:E1) numbers"]);
  });
});

test("a total far below in another block of the same column is found over noughts up to its gap", () => {
  const part = (n: number): Row[] => [1, 2, 3].map(k => [`p${k}`, noise(n + k), noise(n + k + 40)]);
  const total = (rows: readonly Row[]): Row => ["sum", ...[1, 2].map(k => sum(...rows.map(row => Number(row[k]))))];
  const [one, two] = [part(1), [["p0", 0, 0], ...part(11)] as Row[]];
  expect(lines([...one, total(one), [null], ...two, total(two)])).toEqual([
    "B4:C4 = sum(B1:B3) numbers",
    "B10:C10 = sum(B6:B9) numbers",
  ]);
});

describe("means of columns", () => {
  const rows = (base: (row: number, column: number) => number): Row[] =>
    Array.from({ length: 12 }, (_, r) => {
      const figures = [1, 2, 3, 4, 5, 6, 7].map(k => base(r, k));
      return [`n${r}`, ...figures, Math.round(sum(...figures) / figures.length)];
    });

  test("are found without a word where each row is another", () => {
    expect(lines(rows((r, k) => noise(r * 7 + k)))).toEqual(["I1:I12 = average(B1:H1) numbers"]);
  });

  test("are none where the columns grow in step, and one more of them is in their middle", () => {
    expect(lines(rows((r, k) => Math.round((900 + 37.3 * r) * k)))).toEqual([]);
  });
});

describe("a total that is off by one", () => {
  const table = (unit: string): Row[] => [
    ["支出明细表"],
    [unit],
    ["序号", "用途", "甲", "乙", "丙"],
    [1, "笔记", 1001, 2040, 5170],
    [2, "印刷", 1230, 3099, 4415],
    [3, "交通", 2377, 1180, 6402],
    [null, "全部", 4609, 6319, 15987],
  ];
  const relations = (unit: string): string[] => {
    const workbook = book({ s: table(unit) });
    return relate(workbook, recognise(workbook)).map(show);
  };

  test("holds where figures were rounded", () => {
    expect(relations("单位：万元")).toEqual(["C7:E7 = sum(C4:C6) numbers"]);
  });

  test("does not where nothing was", () => {
    expect(relations("单位：元")).toEqual(["D7:E7 = sum(D4:D6) numbers"]);
  });
});

test("a total that its label makes of the lines above is kept where the figures also share it out below", () => {
  const [a, b, c] = [1, 2, 3].map(k => [1, 2, 3].map(n => noise(n * 10 + k))) as [number[], number[], number[]];
  const made = a.map((value, i) => value + b[i]!);
  const rows: Row[] = [
    ["项目", "一月", "二月", "三月"],
    ["学费", ...a],
    ["捐款", ...b],
    ["合计", ...made],
    ["人工", ...c],
    ["其余", ...made.map((value, i) => value - c[i]!)],
  ];
  const workbook = book({ s: rows });
  const found = relate(workbook, recognise(workbook)).filter(({ operation }) => operation === "sum");
  expect(found.map(relation => show(relation).replace(/ \w+$/, ""))).toContain("B4:D4 = sum(B2:B3)");
});
