import type { TestSheet } from "../../../book";

/** An indicator table of the first project, without the line for the execution of the budget: 90 points. */
export const SAMPLE_INDICATORS: TestSheet["rows"] = [
  ["绩效指标表（大厅运行管理费）"],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  ["产出指标", "数量指标", "受理业务量", "≥300000件", "270000件", 50],
  ["效益指标", "社会效益指标", "群众办事便利", "显著提升", "达成年度指标", 30, 28, "宣传不足，加强宣传"],
  ["满意度指标", "服务对象满意度指标", "满意度", 0.95, 0.9, 10],
  ["合计", null, null, null, null, 90],
];
