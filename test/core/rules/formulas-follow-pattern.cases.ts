import type { RuleCases } from "./cases";

const head = [["单位：元"], ["项目名称", "到位资金", "实际支出", "剩余"]];
const row = (n: number, name: string, received: number, spent: number, formula = `=B${n}-C${n}`) =>
  [name, received, spent, [received - spent, formula]] as const;

export const cases: RuleCases = {
  rule: "ZP-206",
  accept: [
    {
      says: "写法一致；换一种写法而取的格相同也算一致",
      sheets: {
        汇总: [
          ...head,
          row(3, "甲", 10, 9),
          row(4, "乙", 20, 18),
          row(5, "丙", 30, 29, "=B5-$C$5"),
          row(6, "丁", 40, 36),
          row(7, "戊", 50, 48),
        ],
      },
    },
  ],
  reject: [
    {
      says: "中间一行减的是上一行的支出",
      sheets: {
        汇总: [
          ...head,
          row(3, "甲", 10, 9),
          row(4, "乙", 20, 18),
          ["丙", 30, 29, [12, "=B5-C4"]],
          row(6, "丁", 40, 36),
          row(7, "戊", 50, 48),
        ],
      },
      finds: [["D5", "1.00", "12.00"]],
    },
  ],
};
