import fc from "fast-check";
import { check, DEFAULT_PACK, recognise, relate } from "../../../src/core";
import { book, type TestCell } from "../../book";

const amount = fc.integer({ min: 1_000, max: 900_000 });
/** Blocks of items, each item with its figures for two columns. */
const blocks = fc.array(fc.array(fc.tuple(amount, amount), { minLength: 3, maxLength: 6 }), {
  minLength: 2,
  maxLength: 4,
});

const sum = (items: readonly (readonly [number, number])[], column: 0 | 1): number =>
  items.reduce((total, item) => total + item[column], 0);

/** A table of blocks, each under its items a subtotal, and the total of all. */
function tableOf(given: readonly (readonly (readonly [number, number])[])[]): TestCell[][] {
  const rows: TestCell[][] = [["2023年支出表"], ["单位：元"], ["支出内容", "预算数", "实际支出"]];
  given.forEach((items, b) => {
    items.forEach(([budget, share], i) => rows.push([`第${b + 1}类第${i + 1}项`, budget + share, share]));
    rows.push(["小计", sum(items, 0) + sum(items, 1), sum(items, 1)]);
  });
  const all = given.flat();
  rows.push(["总计", sum(all, 0) + sum(all, 1), sum(all, 1)]);
  return rows;
}

function alarms(rows: TestCell[][]) {
  const workbook = book({ 支出: rows });
  const tables = recognise(workbook);
  const findings = check({ workbook, tables, relations: relate(workbook, tables), pack: DEFAULT_PACK });
  return findings.filter(({ severity }) => severity !== "notice");
}

test("a table that adds up is left alone", () => {
  fc.assert(
    fc.property(blocks, given => expect(alarms(tableOf(given))).toEqual([])),
    { numRuns: 60 },
  );
});

test("one wrong subtotal is one finding, whatever it makes wrong above", () => {
  fc.assert(
    fc.property(blocks, fc.nat(), fc.integer({ min: 1, max: 900 }), (given, which, off) => {
      const rows = tableOf(given);
      const subtotals = rows.flatMap((row, at) => (row[0] === "小计" ? [at] : []));
      const at = subtotals[which % subtotals.length]!;
      rows[at] = [rows[at]![0], rows[at]![1], (rows[at]![2] as number) - off];
      expect(alarms(rows)).toHaveLength(1);
    }),
    { numRuns: 60 },
  );
});

test("one wrong entry of a cash book is one finding at the entry, whatever it makes wrong below", () => {
  fc.assert(
    fc.property(fc.array(amount, { minLength: 4, maxLength: 9 }), fc.nat(), fc.nat(899), (spent, which, off) => {
      const total = sum(
        spent.map(one => [one, 0] as const),
        0,
      );
      let left = total + 500;
      const entries = spent.map((one, i) => [`2023-01-${10 + i}`, `第${i + 1}笔`, null, one, (left -= one)]);
      const rows: TestCell[][] = [
        ["2023年支出台账"],
        ["单位：元"],
        ["日期", "摘要", "收入", "支出", "余额"],
        ["2023-01-01", "上年结转", null, null, total + 500],
        ...entries,
        [null, "本月合计", 0, total, left],
        [null, "本年累计", 0, total, left],
      ];
      const at = 4 + (which % spent.length);
      rows[at]![3] = (rows[at]![3] as number) + 1 + off;
      expect(alarms(rows).map(finding => [finding.at!.top, finding.at!.left])).toEqual([[at, 3]]);
    }),
    { numRuns: 60 },
  );
});

test("one wrong quantity is one finding at the quantity: its amount and the total of quantities follow", () => {
  const quantity = fc.integer({ min: 2, max: 90 });
  const line = fc.tuple(quantity, fc.integer({ min: 5, max: 800 }));
  fc.assert(
    fc.property(
      fc.array(line, { minLength: 4, maxLength: 9 }),
      fc.nat(),
      fc.integer({ min: 1, max: 30 }),
      (given, which, off) => {
        const total = given.reduce((all, [count]) => all + count, 0);
        const rows: TestCell[][] = [
          ["2023年补助发放表（单位：元）"],
          ["姓名", "人数", "补助标准", "金额"],
          ...given.map(([count, price], i): TestCell[] => [`第${i + 1}户`, count, price, count * price]),
          ["合计", total, null, given.reduce((all, [count, price]) => all + count * price, 0)],
        ];
        const at = 2 + (which % given.length);
        rows[at]![1] = (rows[at]![1] as number) + off;
        const found = alarms(rows);
        expect(found).toHaveLength(1);
        expect([found[0]!.at!.top, [1, 3].includes(found[0]!.at!.left)]).toEqual([at, true]);
      },
    ),
    { numRuns: 60 },
  );
});
