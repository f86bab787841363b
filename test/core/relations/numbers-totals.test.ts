import { relate } from "../../../src/core";
import { book } from "../../book";
import { show } from "./show";

type Row = readonly (string | number | null)[];

/** Relations of typed figures alone. */
const lines = (rows: readonly Row[]): string[] => relate(book({ s: rows }), []).map(show);
const noise = (seed: number): number => ((seed * 2654435761) % 899981) + 10007;
const figures = (seed: number, count = 3): number[] => Array.from({ length: count }, (_, k) => noise(seed * 10 + k));
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const plus = (...rows: readonly (readonly number[])[]): number[] =>
  rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0));

describe("a total carried over", () => {
  const [a, b, c, d] = [1, 2, 3, 4].map(seed => figures(seed)) as [number[], number[], number[], number[]];
  const total = plus(a, b);

  test("is told where its parts stand, not again where it is repeated", () => {
    const rows: Row[] = [
      ["a", ...a],
      ["b", ...b],
      ["合计", ...total],
      ["c", ...c],
      ["d", ...d],
      [],
      ["本年收入", ...total],
    ];
    expect(lines(rows)).toEqual(["B3:D3 = sum(B1:B2) numbers"]);
  });

  test("is told of each of two twins side by side", () => {
    const rows: Row[] = [
      ["a", ...a],
      ["b", ...b],
      ["合计", ...total],
      ["折算", ...total],
    ];
    expect(lines(rows)).toEqual(["B3:D3 = sum(B1:B2) numbers", "B4:D4 = sum(B1:B2) numbers"]);
  });
});

test("of two sure readings the one beside the total is told", () => {
  const quarters = (seed: number): number[][] => [0, 1, 2, 3].map(k => figures(seed * 4 + k, 7));
  const blocks = [1, 2, 3].map(quarters);
  const all = [0, 1, 2, 3].map(k => plus(...blocks.map(block => block[k]!)));
  const rows: Row[] = [...blocks, all].flatMap((block, n) => [
    [`${n} 类`],
    ...block.map((line, k): Row => [`${k + 1}季度`, ...line]),
    ["合计", ...plus(...block)],
  ]);
  const ofLast = lines(rows).filter(line => line.startsWith("B24"));
  expect(ofLast).toEqual(["B24:H24 = sum(B20:B23) numbers"]);
});

test("Overall names a total, a hall is none", () => {
  const shares = (name: string): Row[] => [
    ["a", 32, 19, 9],
    ["b", 129, 73, 31],
    ["c", 22, 13, 5],
    [name, 183, 105, 83],
  ];
  expect(lines(shares("Overall"))).toEqual(["B4:C4 = sum(B1:B3) numbers"]);
  expect(lines(shares("Town Hall"))).toEqual([]);
});

describe("names of parts", () => {
  const people = Array.from({ length: 9 }, (_, n) => figures(n + 1, 6).map(value => value % 97));

  test("the total of all takes in what names say to be no part of another", () => {
    const rows: Row[] = [
      ["测验1", "测验2", "期中", "期末", "测验合计", "总分"],
      ...people.map(([a, b, c, d]): Row => {
        const best = Math.max(a!, b!) + 1;
        return [a!, b!, c!, d!, best, c! + d! + best];
      }),
    ];
    expect(lines(rows)).toEqual(["F2:F10 = sum(C2:E2) numbers"]);
  });

  test("what is called after the line before with more words is a part of it", () => {
    const header = ["总人口", "未婚", "有配偶", "丧偶", "丧偶：女", "离婚", "离婚：女"];
    const rows: Row[] = [
      header,
      ...people.map((_, n): Row => {
        const [a, b, c, d] = figures(n + 20, 4) as [number, number, number, number];
        return [a + b + c + d, a, b, c, Math.floor(c / 3), d, Math.floor(d / 5)];
      }),
    ];
    expect(lines(rows)).toEqual(["A2:A10 = sum(B2:D2, F2) numbers"]);
  });
});

describe("kinds by turns", () => {
  const header = [null, "人数", "金额", "人数", "金额", "人数", "金额", "人数", "金额"];
  const row = (n: number): Row => {
    const [a, b, c] = figures(n).map(value => value * 100) as [number, number, number];
    return [`单位${n}`, 1 + (n % 3), a, 2, b, 1, c, 4 + (n % 3), a + b + c];
  };

  test("are not added to each other though amounts in hundreds would hide it", () => {
    const found = lines([header, ...[1, 2, 3, 4, 5, 6, 7, 8].map(row)]);
    expect(found).toContain("I2:I9 = sum(C2, E2, G2) numbers");
    expect(found.filter(line => line.startsWith("I"))).toHaveLength(1);
  });
});

describe("parts of a total", () => {
  const [a, b, c, d] = [1, 2, 3, 4].map(seed => figures(seed)) as [number[], number[], number[], number[]];
  const rows = (only: readonly number[]): Row[] => [
    ["合计", ...plus(a, b, c, d)],
    ["教育支出", ...plus(a, b, c)],
    ["小学", ...a],
    ["初中", ...b],
    ["高中", ...c],
    ["住房支出", ...d],
    ["公积金", ...only],
  ];

  test("a part of a single line is made of it as the others are of theirs", () => {
    expect(lines(rows(d))).toEqual([
      "B1:D1 = sum(B2, B6) numbers",
      "B2:D2 = sum(B3:B5) numbers",
      "B6:D6 = sum(B7) numbers",
    ]);
  });

  test("not of one that differs anywhere", () => {
    const other = [...d.slice(0, 2), d[2]! + 1];
    expect(lines(rows(other))).toEqual(["B1:D1 = sum(B2, B6) numbers", "B2:D2 = sum(B3:B5) numbers"]);
  });

  test("nor where no other part is made of the lines up to the next", () => {
    const same: Row[] = [
      ["合计", ...plus(a, b)],
      ["甲", ...a],
      ["乙", ...b],
      ["其他", ...b],
    ];
    expect(lines(same)).toEqual(["B1:D1 = sum(B2:B3) numbers"]);
  });

  test("numbered items that hold nothing are parts, too; what stands under them is none", () => {
    const none = [0, 0, 0];
    const items: Row[] = [
      ["一、基本支出", ...a],
      ["一般公用", ...a],
      ["二、项目支出", ...plus(b, c)],
      ["设备购置", ...b],
      ["设备维修", ...c],
      ["三、经营支出", ...none],
      ["四、其他支出", ...d],
      ["五、上缴支出", ...none],
      ["合计", ...plus(a, b, c, d)],
    ];
    expect(lines(items).filter(line => line.startsWith("B9"))).toEqual(["B9:D9 = sum(B1, B3, B6:B8) numbers"]);
  });

  test("means among them are none", () => {
    const marks = Array.from({ length: 10 }, (_, n) => [1, 2, 3, 4].map(k => 60 + (noise(n * 7 + k) % 40)));
    const mean = (rowsOf: readonly number[][]): number[] => plus(...rowsOf).map(value => value / rowsOf.length);
    const [first, second] = [marks.slice(0, 5), marks.slice(5)];
    const scored: Row[] = [
      ...first.map((line, n): Row => [`第${n}项`, ...line]),
      ["平均", ...mean(first)],
      ...second.map((line, n): Row => [`第${n + 5}项`, ...line]),
      ["平均", ...mean(second)],
      ["总分", ...plus(...marks)],
    ];
    expect(lines(scored)).toContain("B13:E13 = sum(B1:B5, B7:B11) numbers");
  });

  test("are named instead of what they are made of, through two levels", () => {
    const e = figures(9);
    const nested: Row[] = [
      ["农业收入", ...plus(a, b, c, d, e)],
      ["种植", ...plus(a, b, c)],
      ["小麦", ...plus(a, b)],
      ["春小麦", ...a],
      ["冬小麦", ...b],
      ["玉米", ...c],
      ["养殖", ...plus(d, e)],
      ["牛", ...d],
      ["猪", ...e],
    ];
    expect(lines(nested)).toEqual([
      "B1:D1 = sum(B2, B7) numbers",
      "B2:D2 = sum(B3, B6) numbers",
      "B3:D3 = sum(B4:B5) numbers",
      "B7:D7 = sum(B8:B9) numbers",
    ]);
  });
});

describe("parts of the same names", () => {
  const [men, women] = [1, 2].map(sex => [1, 2, 3, 4, 5, 6].map(n => figures(sex * 10 + n, 4))) as [
    number[][],
    number[][],
  ];
  const block = (name: string, a: readonly number[], b: readonly number[]): Row[] => [
    [name, ...plus(a, b)],
    ["男", ...a],
    ["女", ...b],
  ];
  const lastYear = figures(77, 6);
  const places = [0, 1, 2, 3, 4, 5].flatMap(n => block(`第${n}区`, men[n]!, women[n]!));

  test("make up the whole as they make up each place, beside its being made of the places", () => {
    // In the last year the sexes were counted in no place and not in the whole.
    const [whole, ...sexes] = block("全市", plus(...men), plus(...women));
    const rows = [
      [...whole!, sum(lastYear)],
      ...sexes,
      ...places.map((row, i) => (i % 3 ? row : [...row, lastYear[i / 3]!])),
    ];
    expect(lines(rows).filter(line => line.startsWith("B1:"))).toEqual([
      "B1:F1 = sum(B4, B7, B10, B13, B16, B19) numbers",
      "B1:E1 = sum(B2:B3) numbers",
    ]);
  });

  test("not where the whole differs from them", () => {
    const [whole, ...sexes] = block("全市", plus(...men), plus(...women));
    const [first, ...rest] = sexes[0]!.slice(1) as number[];
    const rows = [
      [...whole!, sum(lastYear)],
      ["男", first! + 9, ...rest],
      sexes[1]!,
      ...places.map((row, i) => (i % 3 ? row : [...row, lastYear[i / 3]!])),
    ];
    expect(lines(rows).filter(line => line.startsWith("B1:"))).toEqual([
      "B1:F1 = sum(B4, B7, B10, B13, B16, B19) numbers",
    ]);
  });
});

describe("totals since the last total", () => {
  const area = (n: number, count: number): { rows: Row[]; total: number[] } => {
    const parts = Array.from({ length: count }, (_, k) => figures(n * 10 + k));
    const sums = parts.map(part =>
      plus(
        part,
        part.map(value => value % 1009),
      ),
    );
    const rows = parts.flatMap((part, k): Row[] => [
      [`${n}${k} 项目`],
      ["设备费", ...part],
      ["劳务费", ...part.map(value => value % 1009)],
      ["小计", ...sums[k]!],
    ]);
    const total = plus(...sums);
    return { rows: [...rows, [], ["科室合计", ...total]], total };
  };

  test("take in the subtotals between, also a single one", () => {
    const areas = [area(1, 3), area(2, 2), area(3, 1), area(4, 2)];
    const rows = areas.flatMap(one => [...one.rows, []]);
    const found = lines(rows);
    for (const line of [
      "B14:D14 = sum(B4, B8, B12:B13) numbers",
      "B25:D25 = sum(B19, B23:B24) numbers",
      "B32:D32 = sum(B30:B31) numbers",
      "B43:D43 = sum(B37, B41:B42) numbers",
    ])
      expect(found).toContain(line);
  });

  test("not one that differs from the subtotal, nor what is called otherwise", () => {
    const areas = [area(1, 3), area(2, 2), area(4, 2)];
    const other = area(3, 1);
    const named = (label: string, off: number): Row[] => [
      ...other.rows.slice(0, -1),
      [label, ...other.total.map(value => value + off)],
      [],
    ];
    const rows = areas.flatMap(one => [...one.rows, []]);
    for (const [label, off] of [
      ["科室合计", 50],
      ["上年合计", 0],
    ] as const)
      expect(lines([...rows, ...named(label, off)]).filter(line => line.startsWith("B43"))).toEqual([]);
  });
});
