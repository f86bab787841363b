import type { RuleCases } from "./cases";

const head = [["单位：元"], ["名称", "数量", "单价", "金额"]];

export const cases: RuleCases = {
  rule: "ZP-209",
  accept: [
    {
      says: "金额等于数量乘单价",
      sheets: { 明细: [...head, ["电脑", 3, 5200, 15600], ["打印机", 2, 1800, 3600], ["桌椅", 10, 460, 4600]] },
    },
  ],
  reject: [
    {
      says: "一行的金额算错",
      sheets: { 明细: [...head, ["电脑", 3, 5200, 15600], ["打印机", 2, 1800, 3000], ["桌椅", 10, 460, 4600]] },
      finds: [["D4", "3600.00", "3000.00"]],
    },
  ],
};
