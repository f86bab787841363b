import { isOneCell, overlaps, sameArea, type Area } from "../../workbook/area";
import { overlapping } from "../../workbook/overlapping";
import { withOthers } from "./also";
import type { Finding } from "../finding/finding";

const OVERSPENT = "ZP-303";
const RATES: ReadonlySet<string> = new Set(["ZP-401", "ZP-404", "ZP-704"]);

const mayFollow = ({ rule }: Finding): boolean => rule === OVERSPENT || RATES.has(rule);

/** Whether one of the figures a rate or an overspending is made of is in doubt already: then it cannot be judged before. */
function follows(finding: Finding, cause: Finding): boolean {
  if (cause.rule === OVERSPENT || cause.severity === "notice" || !cause.at || cause === finding) return false;
  // The total of what an average is made of being wrong, so may the average be.
  if (finding.facts["operation"] === "average")
    return [cause.at, ...cause.related].some(area => finding.related.some(at => overlaps(area, at)));
  const own = [finding.at, ...finding.related].flatMap(at => (at && isOneCell(at) ? [at] : []));
  const doubted = finding.rule === OVERSPENT ? [cause.at, ...cause.related] : [cause.at];
  return doubted.some(area => own.some(at => sameArea(area, at) && !(finding.at && sameArea(cause.at!, finding.at))));
}

/** Rates and overspendings that follow from another fault stand there as related. */
export function withoutFollowers(findings: readonly Finding[]): readonly Finding[] {
  const effects = new Map<Finding, Finding[]>();
  const gone = new Set<Finding>();
  const placesOf = ({ at, related }: Finding): readonly Area[] => (at ? [at, ...related] : related);
  const owner = findings.flatMap(finding => placesOf(finding).map(() => finding));
  const near = overlapping(findings.flatMap(placesOf));
  const causeOf = (finding: Finding): Finding | undefined => {
    const touching = [...new Set(placesOf(finding).flatMap(near))].sort((a, b) => a - b).map(place => owner[place]!);
    return touching.find(other => !gone.has(other) && follows(finding, other));
  };
  for (const finding of findings) {
    const cause = mayFollow(finding) ? causeOf(finding) : undefined;
    if (!cause) continue;
    gone.add(finding);
    effects.set(cause, [...(effects.get(cause) ?? []), finding]);
  }
  return findings
    .filter(finding => !gone.has(finding))
    .map(finding => (effects.has(finding) ? withOthers(finding, effects.get(finding)!) : finding));
}
