import type { LedgerRows } from "./ledger-sheet";
import type { Content } from "./sketch";

/** A fault planted in the faulty sample. */
export interface Fault {
  readonly sheet: string;
  /** The cells that are wrong, A1. */
  readonly at: string;
  /** The cells changed for it, where they are others. */
  readonly changed?: string;
  readonly fault: string;
  /** The rule that finds it. */
  readonly rule: string;
  /** What the cells hold instead of what is right. */
  readonly content: Content;
}

/** One fault of each kind. `right` gives what a cell gives in the sample without faults. */
export function faults(
  hall: LedgerRows,
  property: LedgerRows,
  right: (sheet: string, at: string) => Content | null,
): readonly Fault[] {
  return [
    {
      sheet: "支出台账",
      at: `D${hall.total}`,
      fault: "合计把各月小计又加了一遍",
      rule: "ZP-204",
      content: `=SUM(D${hall.first}:D${hall.total - 1})`,
    },
    {
      sheet: "支出台账",
      at: `F${property.first + 3}`,
      fault: "余额不等于上一笔余额减去本笔支出（手工算错）",
      rule: "ZP-302",
      content: (right("支出台账", `F${property.first + 3}`) as number) + 900,
    },
    {
      sheet: "资金汇总",
      at: "J5",
      fault: "剩余资金手工填错（114481.08 写成 114418.08）",
      rule: "ZP-301",
      content: 114_418.08,
    },
    {
      sheet: "资金汇总",
      at: "K5",
      fault: "执行率手工填错（87.28% 写成 86.28%）",
      rule: "ZP-401",
      content: 0.8628,
    },
    {
      sheet: "资金汇总",
      at: "J6",
      changed: "F6",
      fault: "支出大于到位资金（到位 420000），剩余成为负数",
      rule: "ZP-303",
      content: 420_000,
    },
    { sheet: "季度执行", at: "B4:B7", fault: "表为元，这一列却按万元填", rule: "ZP-102", content: 22.5 },
    { sheet: "业务统计", at: "D9", fault: "受理小计加错了格，与上下各行的公式不同", rule: "ZP-206", content: "=B9+C8" },
    {
      sheet: "业务统计",
      at: "J10",
      fault: "数字存成了文本，合计没有把它加进去",
      rule: "ZP-101",
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
    {
      sheet: "业务统计",
      at: "F22",
      fault: "全年合计不等于上半年与下半年之和（417 写成 471）",
      rule: "ZP-202",
      content: 471,
    },
    { sheet: "绩效指标", at: "E4", fault: "年度资金总额不等于各项资金之和", rule: "ZP-207", content: 95 },
    { sheet: "绩效指标", at: "F5", fault: "同一项目的支出与资金汇总表不一致", rule: "ZP-501", content: 76.55 },
  ];
}
