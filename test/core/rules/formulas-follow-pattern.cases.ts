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
    {
      says: "合计行和合计列交叉的一格，竖着加",
      sheets: {
        汇总: [
          ["单位：元"],
          ["项目名称", "财政拨款", "其他资金", "小计"],
          ...[3, 4, 5, 6].map(n => ["甲乙丙丁"[n - 3]!, n, 10, [n + 10, `=SUM(B${n}:C${n})`]] as const),
          ["合计", [18, "=SUM(B3:B6)"], [40, "=SUM(C3:C6)"], [58, "=SUM(D3:D6)"]],
        ],
      },
    },
    {
      says: "一行先四舍五入，数差在末位",
      sheets: {
        汇总: [
          ["单位：元"],
          ["事项", "数量", "单价", "比值"],
          ...[3, 4, 5, 6, 7].map(
            n =>
              [
                "甲乙丙丁戊"[n - 3]!,
                300,
                n,
                n === 5 ? ([0.0167, "=ROUND(C5/B5,4)"] as const) : ([n / 300, `=C${n}/B${n}`] as const),
              ] as const,
          ),
        ],
      },
    },
  ],
  reject: [
    {
      says: "中间一行取的格都对，却多加了一笔手写的数",
      sheets: {
        汇总: [
          ...head,
          row(3, "甲", 10, 9),
          row(4, "乙", 20, 18),
          ["丙", 30, 29, [6, "=B5-C5+5"]],
          row(6, "丁", 40, 36),
          row(7, "戊", 50, 48),
        ],
      },
      finds: [["D5", "1.00", "6.00"]],
    },
    {
      says: "中间一行少减了一格",
      sheets: {
        汇总: [
          ...head,
          row(3, "甲", 10, 9),
          row(4, "乙", 20, 18),
          ["丙", 30, 0, [30, "=B5"]],
          row(6, "丁", 40, 36),
          row(7, "戊", 50, 48),
        ],
      },
      finds: [["D5"]],
    },
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
