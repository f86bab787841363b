import {
  absolute,
  add,
  compare,
  decimalText,
  isZero,
  trimmed,
  withPlaces,
  ZERO,
  type Decimal,
} from "../../quantity/decimal";
import { inYuan } from "../../quantity/quantity";
import { contains, isOneCell, type Area } from "../../workbook/area";
import { overlapping } from "../../workbook/overlapping";
import { withOthers } from "./also";
import { withoutAgreed } from "./agreed-ranges";
import { withoutFollowers } from "./followers";
import type { Finding } from "../finding/finding";
import { precedents } from "../../formulas/precedents";
import type { Checked } from "../finding/rule";
import { isOfFormula, oncePerPlace, rankOf, weightOf } from "./same-cell";
import { changeOf, mends, suspectOf } from "./suspect";
import { tailsTogether } from "./tails";

/** A finding whose cell is off by an amount. */
interface Fault {
  readonly finding: Finding;
  readonly at: Area;
  /** In 元 where it is money. */
  readonly off: Decimal;
  /** What its own formula reads, directly or not. */
  readonly reads: readonly Area[];
  /** That, and what it was held against. */
  readonly touches: readonly Area[];
}

const FEN = 2;

function faultOf(finding: Finding, checked: Checked): Fault | undefined {
  const { at, comparison, related } = finding;
  if (!comparison || !at || !isOneCell(at)) return undefined;
  const exact = inYuan(comparison.difference) ?? comparison.difference.value;
  // An amount is written to the 分, though quantity × price has more places.
  const off = finding.facts["operation"] === "product" ? withPlaces(exact, FEN) : exact;
  if (isZero(off)) return undefined;
  const reads = precedents(checked.workbook, at);
  return { finding, at, off, reads, touches: [...related, ...reads] };
}

const sizeOf = (off: Decimal): string => decimalText(trimmed(absolute(off)));
const touches = (fault: Fault, at: Area): boolean => fault.touches.some(area => contains(area, at));

/** Closest to the cause first: by rule, then what others are made of, then the worse. */
const byCause = (a: Fault, b: Fault): number =>
  rankOf(a.finding) - rankOf(b.finding) ||
  Number(touches(a, b.at)) - Number(touches(b, a.at)) ||
  weightOf(b.finding) - weightOf(a.finding);

/** All places that say what a fault has to do with. */
const placesOf = ({ at, touches }: Fault): readonly Area[] => [at, ...touches];

/** For each of some faults those before it that have a cell in common with it: no others can be linked to it. */
function neighbours(same: readonly Fault[]): (nth: number) => readonly number[] {
  const owner = same.flatMap((fault, nth) => placesOf(fault).map(() => nth));
  const near = overlapping(same.flatMap(placesOf));
  return nth =>
    [
      ...new Set(
        placesOf(same[nth]!)
          .flatMap(near)
          .map(place => owner[place]!),
      ),
    ].filter(one => one < nth);
}

/** Faults that are linked, directly or through others; `grew` tells which of the groups a fault joined last. */
interface Group {
  readonly faults: Fault[];
  grew: number;
}

/** Faults of one size that touch each other. */
function linkedGroups(same: readonly Fault[], checked: Checked): readonly (readonly Fault[])[] {
  const linked = (a: Fault, b: Fault): boolean =>
    touches(a, b.at) || touches(b, a.at) || suspectOf([a.finding, b.finding], checked) !== undefined;
  const before = neighbours(same);
  const groupOf = new Map<Fault, Group>();
  same.forEach((fault, nth) => {
    const joined = new Set<Group>();
    for (const other of before(nth)) {
      const group = groupOf.get(same[other]!)!;
      if (!joined.has(group) && linked(same[other]!, fault)) joined.add(group);
    }
    const [group = { faults: [], grew: nth }, ...others] = [...joined].sort((a, b) => a.grew - b.grew);
    for (const one of [...others.flatMap(({ faults }) => faults), fault]) {
      group.faults.push(one);
      groupOf.set(one, group);
    }
    group.grew = nth;
  });
  return [...new Set(groupOf.values())].sort((a, b) => a.grew - b.grew).map(({ faults }) => faults);
}

function causeOf(group: readonly Fault[], checked: Checked): Finding {
  const [first, ...others] = [...group].sort(byCause).map(fault => fault.finding);
  if (others.length === 0) return first!;
  const cause = isOfFormula(first!) ? first! : (suspectOf([first!, ...others], checked) ?? first!);
  return withOthers(cause, [first!, ...others]);
}

/** Whether the same change of a cell would mend both faults. */
function mendBoth(a: Fault, b: Fault, cell: Area, checked: Checked): boolean {
  const [one, other] = [changeOf(a.finding, cell, checked), changeOf(b.finding, cell, checked)];
  if (one && other) return compare(one, other) === 0;
  return other !== undefined && mends(a.finding, cell, other, checked);
}

/**
 * A product or a ratio that does not hold, with the other faults that the same correction of one of its terms would mend: a wrong quantity makes
 * its amount wrong, and the total of quantities, each by another sum; a wrong budget what remains of it, and the rate.
 */
function termGroups(faults: readonly Fault[], checked: Checked): readonly (readonly Fault[])[] {
  const made = faults.filter(({ finding }) => /^(?:product|ratio)$/.test(String(finding.facts["operation"])));
  if (made.length === 0) return [];
  const owner = faults.flatMap(fault => placesOf(fault).map(() => fault));
  const near = overlapping(faults.flatMap(placesOf));
  const taken = new Set<Fault>();
  return made.flatMap(fault => {
    if (taken.has(fault)) return [];
    let most: readonly Fault[] = [];
    for (const term of fault.finding.facts["operands"] as readonly Area[]) {
      const mates = [...new Set(near(term).map(place => owner[place]!))].filter(
        other => other !== fault && !taken.has(other) && mendBoth(fault, other, term, checked),
      );
      if (mates.length > most.length) most = mates;
    }
    if (most.length === 0) return [];
    for (const one of [fault, ...most]) taken.add(one);
    return [[fault, ...most]];
  });
}

/** Findings that are off by the same amount and touch each other are one fault. */
function causes(faults: readonly Fault[], checked: Checked): readonly Finding[] {
  const byTerm = termGroups(faults, checked);
  const grouped = new Set(byTerm.flat());
  const bySize = new Map<string, Fault[]>();
  for (const fault of faults) {
    if (grouped.has(fault)) continue;
    const same = bySize.get(sizeOf(fault.off));
    if (same) same.push(fault);
    else bySize.set(sizeOf(fault.off), [fault]);
  }
  const groups = [...byTerm, ...[...bySize.values()].flatMap(same => linkedGroups(same, checked))];
  return groups.map(group => causeOf(group, checked));
}

/** Whether the cell's own formula takes in one of these cells: then it cannot be right before they are. */
const reads = (fault: Fault, others: readonly Fault[]): boolean =>
  others.some(other => fault.reads.some(area => contains(area, other.at)));

/** A cell whose formula reads faults, or that is off by exactly what the faults among its cells are off together, is their consequence. */
function withoutConsequences(findings: readonly Finding[], checked: Checked): readonly Finding[] {
  const faults = findings.flatMap(finding => faultOf(finding, checked) ?? []);
  const lying = overlapping(faults.map(({ at }) => at));
  const effects = new Map<Finding, Finding[]>();
  const gone = new Set<Finding>();
  for (const fault of faults) {
    const places = [...new Set(fault.touches.flatMap(lying))].sort((a, b) => a - b);
    const within = places.map(place => faults[place]!).filter(one => one !== fault && !gone.has(one.finding));
    if (within.length === 0 || within.some(other => touches(other, fault.at))) continue;
    const together = within.reduce((sum, other) => add(sum, other.off), ZERO);
    if (sizeOf(together) !== sizeOf(fault.off) && (isOfFormula(fault.finding) || !reads(fault, within))) continue;
    gone.add(fault.finding);
    const cause = within[0]!.finding;
    effects.set(cause, [...(effects.get(cause) ?? []), fault.finding]);
  }
  return findings
    .filter(finding => !gone.has(finding))
    .map(finding => (effects.has(finding) ? withOthers(finding, effects.get(finding)!) : finding));
}

/** One fault, one finding: knock-on effects are folded into their cause and stand there as related. */
export function fold(found: readonly Finding[], checked: Checked): readonly Finding[] {
  const alone: Finding[] = [];
  const faults: Fault[] = [];
  for (const finding of withoutAgreed(oncePerPlace(found), checked)) {
    const fault = faultOf(finding, checked);
    if (fault) faults.push(fault);
    else alone.push(finding);
  }
  return tailsTogether(withoutFollowers(withoutConsequences([...alone, ...causes(faults, checked)], checked)), checked);
}
