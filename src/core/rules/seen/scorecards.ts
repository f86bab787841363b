import { absolute, compare, decimalText, subtract, trimmed, type Decimal } from "../../quantity/decimal";
import { isNil } from "../../quantity/read-quantity";
import { readForms } from "../../scoring/read-indicators";
import { score, scoreOf, TOLERANCE, type Scorecard } from "../../scoring/score";
import { sum } from "../../scoring/weights";
import type { Line } from "../../scoring/score-line";
import { sameArea, type Area } from "../../workbook/area";
import { once } from "../../workbook/once";
import { comparisonOf } from "../finding/comparison";
import type { Finding, Severity } from "../finding/finding";
import { placeFacts } from "../finding/lookup";
import type { Checked } from "../finding/rule";

/** The forms of a workbook as its pack scores them; worked out once for all rules. */
export const scorecards = once((checked: Checked): readonly Scorecard[] =>
  readForms(checked.workbook, checked.tables).map(form => score(form, checked.pack.scoring)),
);

/** Whether a cell is the total of a form that scores the execution rate in its line of funds: no column adds up to it alone. */
export const isFormTotal = (target: Area, checked: Checked): boolean =>
  scorecards(checked).some(
    ({ form: { rate, totalWeight, totalScore } }) =>
      rate?.weight !== undefined &&
      [totalWeight, totalScore].some(total => total !== undefined && sameArea(total.at, target)),
  );

/** Whether a line has a place for its reason and none is given. */
export const unexplained = ({ indicator }: Line): boolean =>
  indicator?.reason !== undefined && isNil(indicator.reason.text);

export const points = (value: Decimal): string => decimalText(trimmed(value));

/** The line of a form that a cell belongs to. */
const lineAt = (checked: Checked, at: Area): Line | undefined =>
  scorecards(checked)
    .flatMap(({ lines }) => lines)
    .find(({ indicator }) => indicator?.row === at.top && indicator.name.at.sheet === at.sheet && at.top === at.bottom);

/** A finding about a cell of a form, named by its indicator. */
export function formFinding(
  checked: Checked,
  rule: string,
  severity: Severity,
  at: Area,
  related: readonly Area[],
  facts: Finding["facts"] = {},
): Finding {
  const place = placeFacts(checked.workbook, checked.tables, at);
  const name = lineAt(checked, at)?.name.slice(0, 40);
  const row = name === undefined || name === "" ? {} : { row: name };
  return { rule, severity, at, related, facts: { ...place, ...row, ...facts } };
}

/** What a score or weight should be and is. */
export const inPoints = (expected: Decimal, actual: Decimal): Pick<Finding, "comparison"> => ({
  comparison: comparisonOf(expected, actual, "分"),
});

/** What a score would be for the form's total to be right; undefined where nothing tells. */
export function asTotalHasIt({ form, lines }: Scorecard, score: Decimal): Decimal | undefined {
  const scores = lines.map(scoreOf);
  const total = form.totalScore?.value;
  return total && !scores.includes(undefined) ? subtract(score, subtract(sum(scores), total)) : undefined;
}

/** Whether a score is not what its target and result give, while the form's total has it so. */
export function isBelied(card: Scorecard, { given, computed }: Line): boolean {
  const wanted = given && computed && asTotalHasIt(card, given.value);
  const isNear = (value: Decimal): boolean => compare(absolute(subtract(value, computed!)), TOLERANCE) <= 0;
  return wanted !== undefined && !isNear(given!.value) && isNear(wanted);
}
