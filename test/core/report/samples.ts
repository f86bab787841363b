import { findProjects, recognise, type GivenFacts, type Project, type Workbook } from "../../../src/core";
import { book, type TestSheet } from "../../book";

export const BASICS =
  "大厅运行管理费，为了支持政务服务中心（办事大厅）正常开展日常工作，提高办事大厅工作环境、工作效率。日常具体对办事大厅电梯、电子设备等维修维护，保证办事大厅正常运行。";

/** The facts of one project, in two columns. */
export const facts = (name: string | undefined, more: TestSheet["rows"] = []): TestSheet["rows"] => [
  ...(name === undefined ? [] : [["项目名称", name]]),
  ["项目单位", "某某区行政服务中心"],
  ["评价年度", "2023年度"],
  ...more,
];

export const SUMMARY: TestSheet["rows"] = [
  ["2023年度项目资金汇总表"],
  [null, null, null, null, null, "单位：元"],
  ["项目名称", "预算资金计划", "资金到位", "年度资金安排总额", "实际支出总额", "剩余"],
  ["大厅运行管理费", 900000, 900000, 900000, 785518.92, [114481.08, "=C4-E4"]],
  ["物业管理费（保安、保洁）", 450000, 450000, 450000, 428475, [21525, "=C5-E5"]],
  [
    "合计",
    [1350000, "=SUM(B4:B5)"],
    [1350000, "=SUM(C4:C5)"],
    [1350000, "=SUM(D4:D5)"],
    [1213993.92, "=SUM(E4:E5)"],
    [136006.08, "=SUM(F4:F5)"],
  ],
];

/** Two projects of one unit: a facts block each, and a fund summary that writes one name with other brackets. */
export const twoProjects = (more: Readonly<Record<string, TestSheet | TestSheet["rows"]>> = {}): Workbook =>
  book({
    "项目 信息": facts("大厅运行管理费", [
      ["评价类型", "项目完成结果评价"],
      ["项目基本情况", BASICS],
    ]),
    物业信息: facts("物业管理费 (保安、保洁)"),
    资金汇总: SUMMARY,
    ...more,
  });

export const projectsOf = (workbook: Workbook, given: GivenFacts = {}): readonly Project[] =>
  findProjects(workbook, recognise(workbook), given);
