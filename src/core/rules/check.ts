import { finish, type Steps } from "../workbook/steps";
import { fold } from "./one-fault/fold";
import type { Finding } from "./finding/finding";
import { RULES } from "./index";
import type { Checked } from "./finding/rule";

/** Of a cell of text many things can be said at once, and none follows from another: rules of groups 6 and 8. */
const isOfText = ({ rule }: Finding): boolean => /^ZP-[68]/.test(rule);

/** What all rules find, knock-on effects folded into their cause; in the order of sheet, row, column, code. */
export const check = (checked: Checked): readonly Finding[] => finish(checking(checked));

/** The same, rule by rule. */
export function* checking(checked: Checked): Steps<readonly Finding[]> {
  const found: Finding[] = [];
  for (const rule of RULES) {
    for (const finding of rule.check(checked)) found.push(finding);
    yield;
  }
  const order = new Map(checked.workbook.sheets.map((sheet, index) => [sheet.name, index]));
  const sheet = (finding: Finding): number => (finding.at ? order.get(finding.at.sheet)! : -1);
  const byPlace = (a: Finding, b: Finding): number =>
    sheet(a) - sheet(b) ||
    (a.at?.top ?? -1) - (b.at?.top ?? -1) ||
    (a.at?.left ?? -1) - (b.at?.left ?? -1) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0);
  const tables = found.filter(finding => !isOfText(finding));
  return [...fold(tables.sort(byPlace), checked), ...found.filter(isOfText)].sort(byPlace);
}
