import { absolute, compare, isZero, subtract, withPlaces } from "../../quantity/decimal";
import type { Relation } from "../../relations/relation";
import { isOneCell, sameArea, type Area } from "../../workbook/area";
import { areaName } from "../../workbook/address";
import { cellFormat, positionOf } from "../../workbook/cells";
import { claimOf, type Claim } from "./claim";
import { comparisonOf } from "../finding/comparison";
import type { CellEdit } from "../../workbook/cell-edit";
import type { Finding, Fix, Severity } from "../finding/finding";
import { sheetOf } from "../../workbook/cells";
import { placeFacts, unitOf, valueOfCell } from "../finding/lookup";
import { asOne } from "../one-fault/also";
import { isRoundedApart } from "./rounded-step";
import { isDoubtful, isMisread } from "./sum-doubts";
import { fellShort } from "./sums-together";
import type { Checked, Rule } from "../finding/rule";
import { toNumber } from "../../quantity/decimal";

const LOWER: Readonly<Record<Severity, Severity>> = { error: "warning", warning: "notice", notice: "notice" };

/** What one relation rule is: which claims are its own, how bad a broken one is and how to mend it. */
export interface RelationRule extends Omit<Rule, "check"> {
  readonly keeps: (claim: Claim, checked: Checked) => boolean;
  /** Another severity than the rule's own, for what explains the difference; undefined says nothing at all. */
  readonly weigh?: (claim: Claim, checked: Checked) => Severity | undefined;
  /** Whether the promise binds a cell that has a formula of its own, which otherwise says best what the cell should be. */
  readonly strong?: boolean;
  /** The formula that keeps the promise, in A1. */
  readonly formula?: (claim: Claim) => string | undefined;
}

/** A rule that reads the relations: each one of its own that does not hold is a finding, each rounding tail a notice. */
export function relationRule({ keeps, weigh, formula, strong, ...head }: RelationRule): Rule {
  function* check(checked: Checked): Iterable<Finding> {
    const tails: Finding[] = [];
    for (const relation of checked.relations) {
      const { target, expected, actual, basis, holds } = relation;
      if (!expected || !actual || !isOneCell(target) || basis === "formula") continue;
      const tail = holds && !isZero(subtract(withPlaces(expected, actual.places), actual));
      if (holds && !(tail && basis === "label")) continue;
      const claim = claimOf(checked, relation);
      if ((!strong && speaksForItself(checked, target)) || !keeps(claim, checked)) continue;
      const own = basis === "numbers" ? LOWER[head.severity] : head.severity;
      if (!tail && isMisread(checked, claim)) continue;
      if (tail || isRoundedApart(checked, claim.table, relation)) {
        tails.push(findingOf(checked, head.code, "notice", claim, true, formula?.(claim)));
        continue;
      }
      const severity = isDoubtful(checked, claim) ? "notice" : weigh ? weigh(claim, checked) : own;
      if (severity === undefined) continue;
      const slip = fellShort(checked, claim);
      // One row left out of several columns is told at the first of them.
      if (slip.length > 0 && !sameArea(slip[0]!.target, target)) continue;
      const claims = slip.length > 0 ? slip.map(one => claimOf(checked, one)) : [claim];
      yield asOne(claims.map(one => findingOf(checked, head.code, severity, one, false, formula?.(one))));
    }
    yield* tails;
  }
  return { ...head, check };
}

function speaksForItself({ workbook }: Pick<Checked, "workbook">, at: Area): boolean {
  const sheet = sheetOf(workbook, at);
  const position = positionOf(sheet, at.top, at.left);
  return position >= 0 && sheet.cells.formula[position] !== 0;
}

function findingOf(
  { workbook, tables }: Checked,
  code: string,
  severity: Severity,
  { relation, table }: Claim,
  tail: boolean,
  formula: string | undefined,
): Finding {
  const { target, operands, expected, actual } = relation;
  const sheet = sheetOf(workbook, target);
  const percent = /%/.test(cellFormat(workbook, sheet, target.top, target.left));
  const fix =
    severity === "notice" || formula === undefined ? undefined : formulaFix(workbook, target, relation, formula);
  return {
    rule: code,
    severity,
    at: target,
    related: operands.map(operand => operand.area),
    facts: {
      ...placeFacts(workbook, tables, target),
      operation: relation.operation,
      operands: operands.map(operand => operand.area),
      ...(tail || (severity === "notice" && isCutBy(relation)) ? { tail: 1 } : {}),
    },
    comparison: comparisonOf(expected!, actual!, unitOf(table, target.left), percent),
    ...(fix ? { fix } : {}),
  };
}

/** Puts the formula where a number was typed; a formula of the user's own is left for her to judge. */
function formulaFix(workbook: Checked["workbook"], at: Area, relation: Relation, formula: string): Fix | undefined {
  if (speaksForItself({ workbook }, at)) return undefined;
  const edit: CellEdit = { at, was: valueOfCell(workbook, at), value: toNumber(relation.expected!), formula };
  return { safe: relation.basis === "label", edits: [edit] };
}

/** `SUM(C5:C19)` or `C5+C9+C14` of the relation's operands; undefined where one lies on another sheet. */
export function sumFormula({ relation }: Claim): string | undefined {
  const areas = relation.operands.map(operand => operand.area);
  if (areas.some(area => area.sheet !== relation.target.sheet)) return undefined;
  const names = areas.map(areaName);
  return areas.every(isOneCell) && names.length <= 5 ? names.join("+") : `SUM(${names.join(",")})`;
}

/** `D5-E5` of the relation's operands. */
export function differenceFormula({ relation }: Claim): string | undefined {
  const areas = relation.operands.map(operand => operand.area);
  if (areas.some(area => area.sheet !== relation.target.sheet || !isOneCell(area))) return undefined;
  return areas.map(areaName).join("-");
}

/** Whether the cell is off by less than one unit of its last shown digit: cut instead of rounded. */
export const isCut = ({ relation }: Claim): boolean => isCutBy(relation);

const isCutBy = ({ expected, actual }: Relation): boolean => {
  if (!expected || !actual) return false;
  const unit = { digits: 1n, places: Math.max(actual.places, 2) };
  return compare(absolute(subtract(actual, expected)), unit) < 0;
};
