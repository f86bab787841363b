import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packNamed } from "../../../src/core";
import { findings, foundIn, sample } from "./sample";
import { TWO_REPORTS } from "./two-reports";

/** The twelve faults of the two reports (A5 to A35, A36 to A64), each with its severity: the number, where it stands, and what finds it. */
const FAULTS: readonly (readonly [fault: string, ...found: string[]])[] = [
  ["1 neither score nor grade is stated", "ZP-814 22 error", "ZP-814 49 error"],
  ["2 the type of evaluation is not ticked", "ZP-802 5 error"],
  ["3 the second cover has neither type nor unit", "ZP-801 36 error"],
  ["4 a heading has lost its number", "ZP-803 20 warning", "ZP-803 47 warning"],
  ["5 a problem is told and then denied", "ZP-611 35 warning", "ZP-611 64 warning"],
  ["6 the cause points the wrong way", "ZP-612 32 warning", "ZP-612 61 warning"],
  ["7 the deviation is not told by amount", "ZP-613 32 warning", "ZP-613 61 warning"],
  ["8 54.49% is cut, not rounded", "ZP-603 29 notice"],
  ["9 428万元 among figures in 元", "ZP-607 29 notice"],
  ["10 约 before an exact count", "ZP-606 29 notice"],
  ["11 95%以上 as a result", "ZP-610 29 notice"],
  ["12 the same conclusion word for word", "ZP-813 49 notice"],
];

const alarms = (found: readonly string[]): readonly string[] => found.filter(one => !one.endsWith("notice")).sort();
const expected = FAULTS.flatMap(([, ...found]) => found);

describe("two reports pasted into the sample workbook", () => {
  const found = foundIn(TWO_REPORTS);
  test.each(FAULTS)("finds fault %s", (_, ...places) => expect(found).toEqual(expect.arrayContaining(places)));
  test("finds nothing else above a notice", () => expect(alarms(found)).toEqual(alarms(expected)));
  test("四川 asks for the reason of 87.28% and not of 95.22%", () => {
    const others = foundIn(TWO_REPORTS, packNamed("四川"));
    expect(others.filter(one => one.startsWith("ZP-613"))).toEqual(["ZP-613 32 warning"]);
  });
});

test("the sample workbook alone has nothing to say of reports", () =>
  expect(findings(sample()).filter(({ rule }) => /^ZP-[68]/.test(rule))).toEqual([]));

describe("a slip in one figure is found, and nothing else besides", () => {
  const before = foundIn(TWO_REPORTS);
  test.each([
    ["实际支出总额：785518.92", "实际支出总额：785581.92", "ZP-601 27 error"],
    ["剩余：114481.08", "剩余：114418.08", "ZP-601 27 error"],
    ["预算资金计划为450000元", "预算资金计划为45.5万元", "ZP-601 55 error"],
    ["办结301978件次", "办结309178件次", "ZP-602 29 warning"],
    ["业务咨询量162626", "业务咨询量162662", "ZP-602 29 warning"],
    ["“跨域通办”服务139", "“跨域通办”服务193", "ZP-602 29 warning"],
    ["办结率99.35%", "办结率99.53%", "ZP-603 29 error"],
    ["办结率99.35%", "办结率99.36%", "ZP-603 29 error"],
    ["2023年度预算资金计划为900000元", "2022年度预算资金计划为900000元", "ZP-608 27 warning"],
    ["填报日期：2024年4月19日", "填报日期：2023年4月19日", "ZP-807 13 warning"],
    ["项目名称：大厅运行管理费", "项目名称：大厅运营管理费", "ZP-609 7 warning"],
  ])("%s → %s", (right, slip, finding) => {
    expect(TWO_REPORTS).toContain(right);
    const found = foundIn(TWO_REPORTS.replace(right, slip));
    expect(found).toContain(finding);
    const more = alarms(found).filter(one => !before.includes(one));
    expect(more).toEqual([finding]);
  });
});

/** The text as it came, where it is at hand: it is no part of this repository. */
const SEEDS = join(__dirname, "../../../../shared/seeds");
const seeds = existsSync(SEEDS) ? readdirSync(SEEDS).filter(name => name.endsWith(".txt")) : [];
if (seeds.length === 0) test.skip("the whole text as it came: no ../shared/seeds at hand", () => undefined);
else
  test.each(seeds)("the whole text as it came: %s", name =>
    expect(alarms(foundIn(readFileSync(join(SEEDS, name), "utf8")))).toEqual(alarms(expected)),
  );
