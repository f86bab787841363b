import type { RuleCases } from "./cases";

const head = [["单位：元"], ["名称", "数量", "单价", "金额"]];
/** A third factor: one that the dictionary knows, and one that it does not. */
const days = [["单位：元"], ["项目", "人数", "天数（次数）", "单价", "金额"]];
const rounds = [["单位：元"], ["项目", "人数", "轮次系数", "单价", "金额"]];
const training = [
  ["住宿费", 60, 3, 220, 39600],
  ["餐费", 60, 3, 110, 19800],
  ["资料费", 60, 1, 35, 2100],
];

export const cases: RuleCases = {
  rule: "ZP-209",
  accept: [
    {
      says: "金额等于数量乘单价",
      sheets: { 明细: [...head, ["电脑", 3, 5200, 15600], ["打印机", 2, 1800, 3600], ["桌椅", 10, 460, 4600]] },
    },
    { says: "数量、天数和单价三个数相乘", sheets: { 培训: [...days, ...training] } },
    { says: "数量和单价之间有不认识的列，不断定只乘两个数", sheets: { 培训: [...rounds, ...training] } },
  ],
  reject: [
    {
      says: "一行的金额算错",
      sheets: { 明细: [...head, ["电脑", 3, 5200, 15600], ["打印机", 2, 1800, 3000], ["桌椅", 10, 460, 4600]] },
      finds: [["D4", "3600.00", "3000.00"]],
    },
    {
      says: "三个数相乘，一行算错",
      sheets: { 培训: [...days, ["场地费", 1, 3, 2600, 7600], ...training] },
      finds: [["E3", "7800.00", "7600.00"]],
    },
  ],
};
