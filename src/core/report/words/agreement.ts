import { roleOfEnding, roleOfWord } from "../../tables/dictionary";
import { normalise } from "../../workbook/normalise";
import type { ColumnRole } from "../../tables/table";

/** How far words agree: 0 not at all, 1 in part, 2 one stands in the other, 3 they are the same. */
export type Agreement = 0 | 1 | 2 | 3;

const QUOTES = /[“”"'‘’「」《》<>]/g;
/** Words that say that something is counted or added up, and nothing of what it is. */
const GENERIC =
  /合计|小计|总计|共计|累计|总数|总量|总额|全年|本年度?|年度|当年|其中[:：]?|情况|统计|数量|金额|次数|件数|完成数|实际完成值?|本期|截至/g;
const LINKS = /(?:均|分别|一共|总共|合计|共计|累计|[为是达到有共计约至])+$/;

const bare = (text: string): string => normalise(text).replace(QUOTES, "");

/** What a header or row label says beyond that something is added up: 受理小计 → 受理, 其中：即办件 → 即办件, 合计 → "". */
export const coreOf = (name: string): string =>
  bare(name)
    .replace(GENERIC, "")
    .replace(/^[共总]|[数量额]$/g, "");

/** A figure's label without the verbs that lead to the figure: 预算资金计划为 → 预算资金计划. */
export const labelCore = (label: string): string => bare(label).replace(LINKS, "");

/** How far a figure's label (`labelCore`) and a name (`coreOf`) agree. */
export function agreement(label: string, name: string): Agreement {
  if (name === "" || label === "") return 0;
  const core = label.replace(GENERIC, "").replace(/^[共总]|[数量额]$/g, "");
  if (label === name || core === name) return 3;
  if (name.length >= 2 && label.includes(name)) return 2;
  if (core.length >= 2 && name.includes(core)) return 2;
  return sharedPairs(label, name) >= Math.max(2, (name.length - 1) / 2) ? 1 : 0;
}

/** How many pairs of neighbouring characters of the name stand in the label too. */
function sharedPairs(label: string, name: string): number {
  let shared = 0;
  for (let at = 0; at + 1 < name.length; at++) if (label.includes(name.slice(at, at + 2))) shared++;
  return shared;
}

type Family = "budget" | "received" | "spent" | "remaining" | "rate";
const FAMILIES: Partial<Record<ColumnRole, Family>> = {
  "budget-initial": "budget",
  budget: "budget",
  allotment: "budget",
  received: "received",
  spent: "spent",
  "spent-to-date": "spent",
  remaining: "remaining",
  carried: "remaining",
  rate: "rate",
};

/** What kind of money a column's role tells of. */
export const familyOfRole = (role: ColumnRole): Family | undefined => FAMILIES[role];

/** What kind of money a label tells of: 实际支出总额 → spent; undefined where the dictionary is silent. */
export function familyOf(label: string): Family | undefined {
  const role = roleOfWord(label) ?? roleOfEnding(label);
  return role && FAMILIES[role];
}
