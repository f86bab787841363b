import { areaName, recognise, type Table } from "../../../src/core";
import { book, type TestSheet } from "../../book";

/** The tables of a workbook of one sheet, "S". */
export const tablesOf = (sheet: TestSheet | TestSheet["rows"]): readonly Table[] => recognise(book({ S: sheet }));

/** "A3:D6 A3:D3" for each table: its area and its header, "-" where it has none. */
export const places = (sheet: TestSheet | TestSheet["rows"]): readonly string[] =>
  tablesOf(sheet).map(table => `${areaName(table.area)} ${table.header ? areaName(table.header) : "-"}`);

/** The roles of a table's columns, with doubts after a question mark. */
export const roles = (table: Table): readonly string[] =>
  table.columns.map(column => (column.maybe.length > 0 ? `${column.role}?${column.maybe.join()}` : column.role));

/** "6:total" for each marked row, counted as Excel does. */
export const marks = (table: Table): string => table.rows.map(mark => `${mark.row + 1}:${mark.kind}`).join(" ");

/** The national 项目支出绩效自评表, as filled in. */
export const SELF_ASSESSMENT: TestSheet = {
  rows: [
    ["项目支出绩效自评表"],
    ["(2023年度)"],
    [],
    ["项目名称", null, "大厅运行管理费"],
    ["主管部门", null, "219-某局", null, null, "实施单位", "某中心"],
    [
      "项目资金（万元）",
      null,
      "项目名称",
      null,
      "年初预算数",
      "全年预算数",
      "全年执行数",
      "分值",
      "执行率",
      null,
      "得分",
    ],
    [null, null, "年度资金总额", null, 90, 90, 78.55, 10, "87.28%", null, 8.73],
    [null, null, "其中：当年财政拨款", null, 90, 90, 78.55, "/", "87.28%", null, "/"],
    [null, null, "上年结转资金", null, 0, 0, 0, "/", null, null, "/"],
    [null, null, "其他资金", null, 0, 0, 0, "/", null, null, "/"],
    ["年度总体目标", "预期目标", null, null, null, null, "实际完成情况"],
    [null, "保障大厅运行", null, null, null, null, "已完成"],
    [
      "绩效指标",
      "一级指标",
      "二级指标",
      "三级指标",
      null,
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      "偏差原因分析及改进措施",
    ],
    [null, "产出指标", "数量指标", "办件量", null, "≥50000件", "51886件", 20, 20],
    [null, null, "质量指标", "准确率", null, "≥95%", "96%", 20, 20],
    [null, "效益指标", "社会效益", "群众办事", null, "提升", "提升", 30, 28, "略有不足"],
    [null, "满意度指标", "满意度", "满意率", null, "≥95%", "96%", 20, 20],
    ["总分", null, null, null, null, null, null, 100, 96.73],
  ],
  merges: [
    "A1:K1",
    "A2:K2",
    "A4:B4",
    "C4:K4",
    "A5:B5",
    "C5:E5",
    "G5:K5",
    "A6:B10",
    "C6:D6",
    "I6:J6",
    "C7:D7",
    "A11:A12",
    "B11:F11",
    "G11:K11",
    "B12:F12",
    "G12:K12",
    "A13:A17",
    "D13:E13",
    "J13:K13",
    "B14:B15",
    "A18:G18",
  ],
};
