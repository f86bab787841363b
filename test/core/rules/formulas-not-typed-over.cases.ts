import type { RuleCases } from "./cases";

const head = [["单位：元"], ["项目名称", "到位资金", "实际支出", "剩余"]];
const row = (n: number, name: string, received: number, spent: number) =>
  [name, received, spent, [received - spent, `=B${n}-C${n}`]] as const;

export const cases: RuleCases = {
  rule: "ZP-205",
  accept: [
    {
      says: "整列都是公式",
      sheets: {
        汇总: [
          ...head,
          row(3, "甲", 10, 9),
          row(4, "乙", 20, 18),
          row(5, "丙", 30, 29),
          row(6, "丁", 40, 36),
          row(7, "戊", 50, 48),
        ],
      },
    },
    {
      says: "短短几行里手填的数和公式一样，还没有错",
      sheets: {
        汇总: [
          ...head,
          row(3, "甲", 10, 9),
          row(4, "乙", 20, 18),
          ["丙", 30, 29, 1],
          row(6, "丁", 40, 36),
          row(7, "戊", 50, 48),
        ],
      },
    },
    {
      says: "公式取的格是空的，只能手填",
      sheets: {
        汇总: [
          ...head,
          row(3, "甲", 10, 9),
          row(4, "乙", 20, 18),
          ["丙", null, null, 1],
          row(6, "丁", 40, 36),
          row(7, "戊", 50, 48),
        ],
      },
    },
    {
      says: "整列都是手填",
      sheets: { 汇总: [...head, ["甲", 10, 9, 1], ["乙", 20, 18, 2], ["丙", 30, 29, 1], ["丁", 40, 36, 4]] },
    },
  ],
  reject: [
    {
      says: "长长一列公式中间夹着手填的数，数还对着",
      sheets: {
        汇总: [
          ...head,
          row(3, "甲", 10, 9),
          row(4, "乙", 20, 18),
          ["丙", 30, 29, 1],
          ...[..."丁戊己庚辛壬癸子丑寅"].map((name, i) => row(6 + i, name, 40 + i, 36)),
        ],
      },
      finds: [["D5"]],
    },
    {
      says: "手填的数已经不对",
      sheets: {
        汇总: [
          ...head,
          row(3, "甲", 10, 9),
          row(4, "乙", 20, 18),
          ["丙", 30, 29, 5],
          row(6, "丁", 40, 36),
          row(7, "戊", 50, 48),
        ],
      },
      finds: [["D5", "1.00", "5.00"]],
    },
  ],
};
