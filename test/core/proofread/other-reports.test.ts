import { check, packNamed, recognise, relate, type Pack } from "../../../src/core";
import { readReports } from "../../../src/core/report-text/read-reports";
import { book, type TestSheet } from "../../book";
import { HUBEI, NATIONAL, OWN_OUTLINE, SICHUAN } from "./other-reports";

const rows = (text: string): TestSheet["rows"] => text.split("\n").map(line => [line]);

function alarms(text: string, pack: string): readonly string[] {
  const workbook = book({ 报告: rows(text) });
  const tables = recognise(workbook);
  const found = check({ workbook, tables, relations: relate(workbook, tables), pack: packNamed(pack) as Pack });
  return found.filter(({ severity }) => severity !== "notice").map(({ rule, at }) => `${rule} ${at!.top + 1}`);
}

const REPORTS: readonly (readonly [pack: string, text: string])[] = [
  ["国家2020", NATIONAL],
  ["四川", SICHUAN],
  ["湖北", HUBEI],
];

test.each(REPORTS)("a right report in the outline of %s raises no alarm", (pack, text) =>
  expect(alarms(text, pack)).toEqual([]),
);

test.each([
  ["国家2020", NATIONAL, "预算执行率92%", "预算执行率92.5%", "ZP-603"],
  ["国家2020", NATIONAL, "剩余256000元，预算", "剩余265000元，预算", "ZP-604"],
  ["国家2020", NATIONAL, "增长24%", "下降24%", "ZP-604"],
  ["国家2020", NATIONAL, "合格率98%", "合格率99%", "ZP-603"],
  ["国家2020", NATIONAL, "自评等级为“优”", "自评等级为“良”", "ZP-615"],
  ["国家2020", NATIONAL, "减少了当年的进度款", "导致增加了当年的进度款支出", "ZP-612"],
  ["国家2020", NATIONAL, "三、组织实施", "四、组织实施", "ZP-803"],
  [
    "国家2020",
    NATIONAL,
    "项目单位按月召开例会，监理单位全程旁站，资金按进度支付。",
    "（此处填写，300字以内）",
    "ZP-804",
  ],
  ["四川", SICHUAN, "占40%", "占41%", "ZP-603"],
  ["四川", SICHUAN, "四、改进措施\n没有解决的编目积压问题，由县馆派员协助，年内完成。", "四、改进措施\n无。", "ZP-812"],
  ["四川", SICHUAN, "联系电话：19900000000", "联系电话：1990000000", "ZP-806"],
  ["湖北", HUBEI, "自评得分86分，自评等级为“良”", "自评结论良好", "ZP-814"],
  ["湖北", HUBEI, "1、按市场价格编制养护预算；", "1、自评中未发现问题；", "ZP-611"],
  ["湖北", HUBEI, "填报日期：2024-03-15", "填报日期：2024-02-30", "ZP-807"],
] as const)("%s: one fault, one alarm: %#", (pack, text, right, wrong, rule) => {
  const changed = text.indexOf(right);
  expect(changed).toBeGreaterThan(0);
  // The alarm stands in the line where the fault was put, the last line of it.
  const row = (text.slice(0, changed) + wrong).split("\n").length;
  expect(alarms(text.replace(right, wrong), pack)).toEqual([`${rule} ${row}`]);
});

test("an outline of no pack: lines broken by hand are one paragraph, the signature belongs to the report", () => {
  const [report, ...others] = readReports(book({ 报告: rows(OWN_OUTLINE) }));
  expect(others).toEqual([]);
  expect(report!.parts.map(({ heading, passages }) => [heading!.words, passages.length])).toEqual([
    ["项目基本情况介绍", 1],
    ["预算执行情况", 1],
    ["主要绩效", 1],
    ["自评得分及等级", 1],
    ["存在的主要问题", 1],
    ["下一步改进措施", 1],
  ]);
  expect(report!.cover.map(({ label }) => label)).toEqual(["项目名称", "项目单位", "填报人", "联系电话", "日期"]);
  // 国家2020 asks for no more than that; only the type of evaluation is another place's.
  expect(alarms(OWN_OUTLINE, "国家2020")).toEqual(["ZP-801 1"]);
});

describe("what is no report", () => {
  test.each<readonly [string, TestSheet["rows"]]>([
    [
      "an outline handed out as a pattern",
      rows(`绩效自评报告提纲（参考）\n${NATIONAL.split("\n").slice(7).join("\n")}`),
    ],
    [
      "a form whose labels stand beside their words",
      [
        ["项目名称", "河道清淤整治"],
        ["项目单位", "河道管理所"],
        ["一、项目概况", "对12公里河道清淤，恢复行洪能力，分三个标段实施。"],
        ["二、资金使用情况", "全年预算320万元，全年执行294.4万元。"],
        ["三、存在问题", "第三标段推迟开工。"],
      ],
    ],
    [
      "a table of budget lines with numbers",
      [
        ["项目", "预算数", "支出数"],
        ["一、项目支出", 100, 90],
        ["二、绩效评价费", 50, 45],
        ["三、资金管理费", 20, 20],
      ],
    ],
  ])("%s", (_, sheet) => expect(readReports(book({ 表: sheet }))).toEqual([]));
});

test("facts and tables are read beside a report, not out of it", () => {
  const workbook = book({
    报告: rows(NATIONAL),
    资金: [
      ["项目名称", "全年预算", "支出数"],
      ["河道清淤整治", 3200000, 2944000],
    ],
  });
  expect(recognise(workbook).map(({ area }) => area.sheet)).toEqual(["资金"]);
});

test("a long cell of brackets and months takes no time to speak of", () => {
  const long = "计划在1月，因变化导致".repeat(3000) + "（".repeat(3000);
  const started = Date.now();
  alarms(`${NATIONAL}\n${long}`, "国家2020");
  // Seconds would be the work of a pattern that tries everything.
  expect(Date.now() - started).toBeLessThan(20_000);
});
