import { areaName } from "../../workbook/address";
import { isOneCell, sameArea } from "../../workbook/area";
import { overlapping } from "../../workbook/overlapping";
import type { Finding, Severity } from "../finding/finding";

/** Which rule tells the cause where several speak of one cell: the first of these, then the others by code. */
const CAUSES: readonly string[] = [
  "ZP-106",
  "ZP-101",
  "ZP-103",
  "ZP-203",
  "ZP-204",
  "ZP-205",
  "ZP-206",
  "ZP-211",
  "ZP-212",
  "ZP-402",
  "ZP-102",
  "ZP-301",
  "ZP-302",
  "ZP-305",
  "ZP-401",
];

/** Lower is closer to the cause. */
export const rankOf = (finding: Finding): number => {
  const rank = CAUSES.indexOf(finding.rule);
  return rank < 0 ? CAUSES.length : rank;
};

/** Whether the finding's rule tells what is wrong with the cell itself, not only that its number does not agree. */
export const isOfFormula = (finding: Finding): boolean => rankOf(finding) < CAUSES.indexOf("ZP-402");

const WEIGHT: Readonly<Record<Severity, number>> = { error: 2, warning: 1, notice: 0 };
export const weightOf = (finding: Finding): number => WEIGHT[finding.severity];

/** The cause with what the others add to it: the highest severity, the numbers, the cells they were held against. */
function merged(cause: Finding, others: readonly Finding[]): Finding {
  const same = others.filter(({ at }) => at && cause.at && sameArea(at, cause.at));
  const numbers = [cause, ...same].find(finding => finding.comparison)?.comparison;
  const heaviest = [cause, ...others].reduce((a, b) => (weightOf(b) > weightOf(a) ? b : a));
  const fix = cause.fix ?? others.find(finding => finding.fix)?.fix;
  return {
    ...cause,
    severity: heaviest.severity,
    related: cause.related.length > 0 ? cause.related : (others[0]?.related ?? []),
    ...(numbers ? { comparison: numbers } : {}),
    ...(fix ? { fix } : {}),
  };
}

/** One finding for each place: what several rules say of the same cell is said once, by the one closest to the cause. */
export function oncePerPlace(findings: readonly Finding[]): readonly Finding[] {
  const places = new Map<string, Finding[]>();
  const ranges = findings.filter(({ at, rule }) => at && !isOneCell(at) && CAUSES.includes(rule));
  const near = overlapping(ranges.map(({ at }) => at!));
  for (const finding of findings) {
    const { at } = finding;
    const range = at && isOneCell(at) ? ranges[near(at)[0] ?? -1]?.at : undefined;
    const place = range ?? at;
    const key = place ? `${place.sheet}!${areaName(place)}` : `:${finding.rule}`;
    const same = places.get(key);
    if (same) same.push(finding);
    else places.set(key, [finding]);
  }
  return [...places.values()].map(same => {
    if (same.length === 1) return same[0]!;
    const [cause, ...others] = [...same].sort((a, b) => rankOf(a) - rankOf(b) || weightOf(b) - weightOf(a));
    return merged(cause!, others);
  });
}
