import type { RuleCases } from "./cases";
import { reportSheet } from "./report-form";

const TARGETS = "2、项目的绩效目标完成情况（经济、政治和社会效益）：";
const BENEFITS = "3、产生的效益，以及对环境、经济、社会的可持续影响：";

const sheets = (text: string) => ({ 报告: reportSheet({ A19: TARGETS + text }) });

export const cases: RuleCases = {
  rule: "ZP-603",
  accept: [
    { says: "四舍五入", sheets: sheets("受理业务30394件次，办结30197件次，办结率99.35%。") },
    { says: "没有写出两个数的比率不算", sheets: { 报告: reportSheet({ A20: `${BENEFITS}群众满意度98.6%。` }) } },
    { says: "执行率与资金相符", sheets: sheets("全年受理业务20000件次，预算执行率95.00%。") },
    {
      says: "每个目标与自己的完成数相比",
      sheets: sheets("任务数1200户，完成1180户，完成率98.33%；计划培训500人，实际培训520人，完成率104%。"),
    },
    { says: "目标的百分之几", sheets: sheets("维修道路36.5公里，完成目标35公里的104.29%。") },
    { says: "占总数的比例", sheets: sheets("接待群众3216人次，其中老年人1608人次，占接待群众的50%。") },
    { says: "只有占比，没有两个数", sheets: sheets("水费占支出的30%，电费占支出的45%。") },
    { says: "另一笔钱的百分之几", sheets: sheets("补贴20000元，采购12000元的60%用于更新设备。") },
    { says: "收回与回收是一回事", sheets: sheets("发放问卷500份，收回482份，回收率96.4%。") },
  ],
  reject: [
    {
      says: "完成率算错了",
      sheets: sheets("任务数1200户，完成1180户，完成率98.83%。"),
      finds: [["A19", "98.3333", "98.8300"]],
    },
    {
      says: "办结率算错了",
      sheets: sheets("受理业务30394件次，办结30197件次，办结率99.53%。"),
      finds: [["A19", "99.3518", "99.5300"]],
    },
    {
      says: "截断而没有四舍五入",
      sheets: sheets("受理业务30394件次，办结30196件次，办结率99.34%。"),
      finds: [["A19", "99.3486", "99.3400"]],
    },
    {
      says: "执行率算错了",
      sheets: sheets("全年受理业务20000件次，预算执行率95.5%。"),
      finds: [["A19", "95.0", "95.5"]],
    },
  ],
};
