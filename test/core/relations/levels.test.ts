import fc from "fast-check";
import { recognise, relate } from "../../../src/core";
import { book, type TestSheet } from "../../book";
import { show } from "./show";

const lines = (sheet: TestSheet | TestSheet["rows"]): string[] => {
  const workbook = book({ s: sheet });
  return relate(workbook, recognise(workbook))
    .filter(r => r.basis === "label")
    .map(show);
};

test("codes of 3, 5 and 7 digits: parents are sums of their children, the total of the shortest", () => {
  expect(
    lines([
      ["科目编码", "科目名称", "决算数"],
      ["208", "社保", 10],
      ["20805", "养老", 10],
      ["2080501", "离退休", 4],
      ["2080502", "事业", 2.5],
      ["210", "卫生", 7],
      [null, "合计", 17],
    ]),
  ).toEqual(["C2 = sum(C3) label", "C3 = sum(C4:C5) label ≠ 6.5", "C7 = sum(C2, C6) label"]);
});

test("类 款 项 in three columns", () => {
  expect(
    lines([
      ["类", "款", "项", "科目名称", "预算数", "决算数"],
      ["205", null, null, "教育", 9, 8],
      ["205", "02", null, "普通", 9, 8],
      ["205", "02", "05", "高等", 4, 4],
      ["205", "02", "99", "其他", 5, 4],
      [null, null, null, "合计", 9, 8],
    ]),
  ).toEqual(["E2:F2 = sum(E3) label", "E3:F3 = sum(E4:E5) label", "E6:F6 = sum(E2) label"]);
});

test("two lists side by side, each with codes of its own", () => {
  expect(
    lines([
      ["经济科目编码", "科目名称", "决算数", "经济科目编码", "科目名称", "决算数"],
      ["301", "工资福利支出", 30, "302", "商品和服务支出", 12],
      ["30101", "基本工资", 10, "30201", "办公费", 5],
      ["30102", "津贴补贴", 20, "30202", "印刷费", 7],
      ["303", "对个人的补助", 8, "310", "资本性支出", 6],
      ["30301", "离休费", 8, "31002", "设备购置", 6],
      [null, "人员经费合计", 38, null, "公用经费合计", 18],
    ]),
  ).toEqual([
    "C2 = sum(C3:C4) label",
    "F2 = sum(F3:F4) label",
    "C5 = sum(C6) label",
    "F5 = sum(F6) label",
    "C7 = sum(C2, C5) label",
    "F7 = sum(F2, F5) label",
  ]);
});

test("codes that merely number on have no levels", () => {
  const rows = Array.from({ length: 11 }, (_, i) => [`${i + 1}`, `项目${"甲乙丙丁戊己庚辛壬癸子"[i]!}`, 10 + i * i]);
  expect(lines([["编码", "项目名称", "决算数"], ...rows])).toEqual([]);
});

test("numbering says what is part of what where the rows mostly keep it", () => {
  const rows = (second: number) => [
    ["项目", "预算数"],
    ["一、人员经费", 30],
    ["（一）基本工资", 10],
    ["（二）津贴", 20],
    ["二、公用经费", second],
    ["（一）办公费", 5],
    ["（二）差旅费", 6],
    ["三、项目经费", 50],
    ["（一）甲", 20],
    ["（二）乙", 30],
    ["四、其他经费", 15],
    ["（一）甲", 8],
    ["（二）乙", 7],
    ["合计", 95 + second],
  ];
  const broken = lines(rows(19));
  expect(broken).toContain("B5 = sum(B6:B7) label ≠ 11");
  expect(broken).toContain("B14 = sum(B2, B5, B8, B11) label");
  expect(lines(rows(11)).filter(line => line.includes("≠"))).toEqual([]);
});

test("headings of their own with figures of their own accuse nobody", () => {
  expect(
    lines([
      ["项目", "预算数"],
      ["一、人员", 7],
      ["（一）正式", 10],
      ["（二）临时", 20],
      ["二、车辆", 3],
      ["（一）轿车", 5],
      ["（二）货车", 6],
    ]),
  ).toEqual([]);
});

const funds = (spent: number, last: string) => [
  ["项目支出绩效自评表"],
  ["单位：万元"],
  ["资金", "年初预算数", "全年预算数", "全年执行数"],
  [last, 90, 90, spent],
  ["其中：当年财政拨款", 80, 80, 70.55],
  ["上年结转资金", 10, 10, 8],
  ["其他资金", null, null, null],
];

test("年度资金总额 is made of all the funds under it", () => {
  expect(lines(funds(78.55, "年度资金总额"))).toEqual(["B4:D4 = sum(B5:B7) label"]);
  expect(lines(funds(79.55, "年度资金总额"))).toEqual(["B4:C4 = sum(B5:B7) label", "D4 = sum(D5:D7) label ≠ 78.55"]);
  const alone = funds(79.55, "年度资金总额").map((row, i) => (i < 2 ? row : [row[0]!, row[3] ?? null]));
  expect(lines(alone)).toEqual(["B4 = sum(B5:B7) label ≠ 78.55"]);
});

test("其中 may name a part: it is a sum only where it holds", () => {
  const rows = (sum: number) => [
    ["项目名称", "预算数"],
    ["公用经费", sum],
    ["其中：办公费", 5],
    ["  差旅费", 6],
    ["人员经费", 40],
  ];
  expect(lines(rows(11))).toEqual(["B2 = sum(B3:B4) label"]);
  expect(lines(rows(30))).toEqual([]);
});

/** A tree of amounts: leaves in 分, parents the sums of their children. */
const leaf = fc.integer({ min: 1, max: 9_999_999 });
const forest = fc.array(fc.array(fc.array(leaf, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), {
  minLength: 2,
  maxLength: 5,
});
type Row = [string | null, string, number];

function planted(tree: number[][][], totalFirst: boolean): Row[] {
  const add = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
  const rows = tree.flatMap((kinds, i): Row[] => {
    const code = String(201 + i);
    return [
      [code, `类${"甲乙丙丁戊"[i]!}`, add(kinds.flat())],
      ...kinds.flatMap((items, k): Row[] => [
        [`${code}0${k + 1}`, `款${"甲乙丙丁"[k]!}`, add(items)],
        ...items.map((amount, n): Row => [`${code}0${k + 1}0${n + 1}`, `项${"甲乙丙丁"[n]!}`, amount]),
      ]),
    ];
  });
  const total: Row = [null, "合计", add(tree.flat(2))];
  return totalFirst ? [total, ...rows] : [...rows, total];
}

const laid = (rows: readonly Row[]) => [
  ["科目编码", "科目名称", "决算数"],
  ...rows.map(([code, name, amount]) => [code, name, amount / 100]),
];

test("planted totals and parents are found and hold; one changed addend breaks the claim over it alone", () => {
  fc.assert(
    fc.property(forest, fc.boolean(), fc.nat(), (tree, totalFirst, pick) => {
      const rows = planted(tree, totalFirst);
      const parents = rows.filter(([code]) => code === null || code.length < 7).length;
      const found = lines(laid(rows));
      expect(found).toHaveLength(parents);
      expect(found.filter(line => line.includes("≠"))).toEqual([]);
      const leaves = rows.flatMap(([code], i) => (code?.length === 7 ? [i] : []));
      const at = leaves[pick % leaves.length]!;
      // Whole yuan may each be rounded: of a parent and four children 2.5 yuan are no fault yet.
      const changed = rows.map((row, i): Row => (i === at ? [row[0], row[1], row[2] + 300] : row));
      const parent = rows.findIndex(([code]) => code === rows[at]![0]!.slice(0, 5));
      const broken = lines(laid(changed)).filter(line => line.includes("≠"));
      expect(broken.map(line => line.split(" ")[0])).toEqual([`C${parent + 2}`]);
    }),
    { numRuns: 30 },
  );
});
