import type { TestCell, TestSheet } from "../../book";

const _ = null;
const HEAD = ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"];

/** A table of four indicators, filled in and right: row 2 受理业务量, 3 维护成本, 4 办事便利, 5 满意度, 6 合计. Cells are changed by name. */
export function scoreForm(change: Readonly<Record<string, TestCell>> = {}): TestSheet["rows"] {
  const rows: TestCell[][] = [
    HEAD,
    ["产出指标", "数量指标", "受理业务量", "≥300件", "310件", 30, 30, _],
    [_, "成本指标", "维护成本", "≤90万元", "78万元", 20, 20, _],
    ["效益指标", "社会效益", "办事便利", "显著提升", "达成年度指标", 40, 38, "宣传不足，加强宣传"],
    ["满意度指标", "服务对象满意度", "群众满意度", "≥95%", "96%", 10, 10, _],
    ["合计", _, _, _, _, 100, 98, _],
  ];
  return changed(rows, change);
}

/** The same form with the line of funds above it, scored there: rows 2 and 6 to 9, the total in row 10. */
export function fundsForm(change: Readonly<Record<string, TestCell>> = {}): TestSheet["rows"] {
  const rows: TestCell[][] = [
    ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
    ["年度资金总额", 90, 90, 72, 10, 0.8, 8],
    ["其中：当年财政拨款", 90, 90, 72, "/", 0.8, "/"],
    [],
    HEAD,
    ["产出指标", "数量指标", "受理业务量", "≥300件", "310件", 50, 50, _],
    ["效益指标", "社会效益", "主题服务", "≥1000件", "1073件", 15, 15, _],
    [_, "可持续影响", "办事便利", "显著提升", "达成年度指标", 15, 15, _],
    ["满意度指标", "服务对象满意度", "群众满意度", "≥95%", "96%", 10, 10, _],
    ["总分", _, _, _, _, 100, 98, _],
  ];
  return changed(rows, change);
}

/** The form as it is handed out: nothing but targets and weights. */
export const blankForm = (): TestSheet["rows"] =>
  scoreForm({ E2: _, G2: _, E3: _, G3: _, E4: _, G4: _, H4: _, E5: _, G5: _, G6: _ });

function changed(rows: TestCell[][], change: Readonly<Record<string, TestCell>>): TestSheet["rows"] {
  for (const [name, value] of Object.entries(change)) rows[Number(name.slice(1)) - 1]![name.charCodeAt(0) - 65] = value;
  return rows;
}
