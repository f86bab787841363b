import type { TestSheet } from "../../book";

const LINES = [
  "曲江区绩效自评报告",
  "（2023年度）",
  "评价类型：项目实施过程评价 □",
  "项目完成结果评价 ☑",
  "项目名称：大厅运行管理费",
  "项目单位：（公章）政务服务中心",
  "填报人姓名：李明",
  "联系电话：0700-8120036",
  "填报日期：2024年3月8日",
  "曲江区2023年度绩效自评报告",
  "一、项目基本情况及自评结论",
  "（一）项目基本情况、实施主要内容、实施程序、项目进展、以及监督情况。",
  "项目基本情况、主要内容等情况：大厅运行管理费用于办事大厅的水电和设备维护，按月支付，按季检查。",
  "（二）综述项目自评等级和分数并进行说明。",
  "自评分数：96.5分，自评等级：优。各项目标按期完成。",
  "二、绩效表现",
  "（一）资金使用情况以及产生的效益、影响。",
  "1、分析资金使用情况：2023年度预算资金计划为900000元，资金到位900000元，实际支出总额：855000元，剩余：45000元。",
  "2、项目的绩效目标完成情况（经济、政治和社会效益）：全年受理业务20000件次，办结19800件次，办结率99%。",
  "3、产生的效益，以及对环境、经济、社会的可持续影响：群众办事更加便利。",
  "（二）存在问题。针对短板指标分析资金使用中存在的问题和绩效目标执行中的偏差。",
  "预算执行率95%，剩余45000元，因设备维修招标节约了费用。",
  "三、整改措施",
  "今后年初就按合同价编制维修预算，提高预算的准确度。",
];

/** A report of one project as it is pasted into a sheet, a line a row, complete and right; lines are changed by their cell, null takes one away. */
export const reportSheet = (change: Readonly<Record<string, string | null>> = {}): TestSheet["rows"] =>
  LINES.map((line, row) => {
    const text = change[`A${row + 1}`];
    return [text === undefined ? line : text];
  });

/** The lines of such a report, for a second one below the first. */
export const reportLines = (change: Readonly<Record<string, string | null>> = {}): readonly string[] =>
  reportSheet(change).flatMap(([line]) => (typeof line === "string" ? [line] : []));

/** The fund summary that the report's money comes from. */
export const reportFunds: TestSheet["rows"] = [
  ["2023年度项目资金汇总表"],
  [null, null, null, null, "单位：元"],
  ["项目名称", "全年预算", "到位资金", "支出数", "剩余资金"],
  ["大厅运行管理费", 900000, 900000, 855000, 45000],
  ["物业管理费", 450000, 450000, 450000, 0],
  ["合计", 1350000, 1350000, 1305000, 45000],
];

/** The counts that the report tells. */
export const reportWork: TestSheet["rows"] = [
  ["办事大厅2023年业务统计表"],
  [null, null, "单位：件次"],
  ["月份", "受理业务", "办结"],
  ["上半年", 9812, 9704],
  ["下半年", 10188, 10096],
  ["合计", 20000, 19800],
];
