import type { LedgerRows } from "./ledger-sheet";
import type { Content } from "./sketch";

/** A fault planted in the faulty sample. */
export interface Fault {
  readonly sheet: string;
  /** The cells at fault, A1. */
  readonly at: string;
  readonly fault: string;
  /** The rule that finds it. */
  readonly rule: string;
  /** What the cells hold instead of what is right. */
  readonly content: Content;
}

/** One fault of each kind. `right` gives what a cell gives in the sample without faults. */
export function faults(hall: LedgerRows, right: (sheet: string, at: string) => Content | null): readonly Fault[] {
  // The second entry of May, whose balance goes on from April's last instead of May's first.
  const may = hall.subtotals[3]! + 2;
  return [
    {
      sheet: "支出台账",
      at: `F${may}`,
      fault: "余额没有接着上一笔，漏减了一笔支出",
      rule: "ZP-302",
      content: `=F${may - 3}+D${may}-E${may}`,
    },
    {
      sheet: "支出台账",
      at: `D${hall.total}`,
      fault: "合计把各月小计又加了一遍",
      rule: "ZP-204",
      content: `=SUM(D${hall.first}:D${hall.total - 1})`,
    },
    {
      sheet: "资金汇总",
      at: "J5",
      fault: "剩余资金手工填错（114481.08 写成 114418.08）",
      rule: "ZP-301",
      content: 114_418.08,
    },
    { sheet: "资金汇总", at: "K5", fault: "执行率手工填错（87.28% 写成 86.28%）", rule: "ZP-401", content: 0.8628 },
    { sheet: "资金汇总", at: "F6", fault: "到位资金少于支出，剩余成为负数", rule: "ZP-303", content: 420_000 },
    { sheet: "季度执行", at: "B4:B7", fault: "表为元，这一列却按万元填", rule: "ZP-502", content: 22.5 },
    { sheet: "业务统计", at: "D9", fault: "受理小计加错了格，不等于窗口与网上之和", rule: "ZP-202", content: "=B9+C8" },
    {
      sheet: "业务统计",
      at: "J10",
      fault: "数字存成了文本，合计没有把它加进去",
      rule: "ZP-102",
      content: String(right("业务统计", "J10")),
    },
    {
      sheet: "业务统计",
      at: "H12",
      fault: "一列公式中间夹着手工填的数",
      rule: "ZP-205",
      content: Math.round((right("业务统计", "H12") as number) * 1e4) / 1e4,
    },
    { sheet: "业务统计", at: "E17", fault: "合计公式漏了最后一行", rule: "ZP-203", content: "=SUM(E5:E15)" },
    { sheet: "业务统计", at: "I17", fault: "合计手工填错（162626 写成 162662）", rule: "ZP-201", content: 162_662 },
    { sheet: "绩效指标", at: "E4", fault: "年度资金总额不等于各项资金之和", rule: "ZP-207", content: 95 },
    { sheet: "绩效指标", at: "F5", fault: "同一项目的支出与资金汇总表不一致", rule: "ZP-501", content: 76.55 },
  ];
}
