import { sameArea, type Area } from "../workbook/area";
import { overlapping } from "../workbook/overlapping";
import { shifted } from "./operands";
import type { Relation } from "./relation";

/** Whether the formula relation says just what the claim says of its first cell. */
function saysTheSame(claim: Relation, formula: Relation): boolean {
  const down = claim.target.top - formula.target.top;
  const right = claim.target.left - formula.target.left;
  if (claim.operands.length !== formula.operands.length) return false;
  return formula.operands.every((operand, i) => sameArea(shifted(operand, down, right), claim.operands[i]!.area));
}

/** The stretches of a line of cells that are left when `taken` is cut out. */
function without(line: Area, taken: Area): Area[] {
  const left: Area[] = [];
  if (line.top === line.bottom) {
    if (line.left < taken.left) left.push({ ...line, right: taken.left - 1 });
    if (line.right > taken.right) left.push({ ...line, left: taken.right + 1 });
  } else {
    if (line.top < taken.top) left.push({ ...line, bottom: taken.top - 1 });
    if (line.bottom > taken.bottom) left.push({ ...line, top: taken.bottom + 1 });
  }
  return left;
}

/** Whether a relation stands in one column; a cell may be a total of its column and of its row. */
const isDown = ({ target, operands }: Relation): boolean =>
  operands.every(({ area }) => area.left === target.left && area.right === target.left);

/** The part of a claim that no formula makes already: a claim that holds is not repeated, one that does not is kept unless the formula makes the same. */
function rest(claim: Relation, formulas: readonly Relation[], same: boolean): Relation[] {
  let parts: Area[] = [claim.target];
  for (const formula of formulas) {
    const t = formula.target;
    if (formula.operation !== claim.operation || isDown(formula) !== isDown(claim)) continue;
    if ((same || !claim.holds) && !saysTheSame(claim, formula)) continue;
    parts = parts.flatMap(part =>
      t.top <= part.bottom && part.top <= t.bottom && t.left <= part.right && part.left <= t.right
        ? without(part, t)
        : [part],
    );
    if (parts.length === 0) return [];
  }
  return parts.map(target => {
    if (target === claim.target) return claim;
    const down = target.top - claim.target.top;
    const right = target.left - claim.target.left;
    return {
      ...claim,
      target,
      operands: claim.operands.map(operand => ({ ...operand, area: shifted(operand, down, right) })),
    };
  });
}

/** Claims as far as formulas do not make them already; with `same`, as far as none makes just the same. */
export function unsaid(claims: readonly Relation[], formulas: readonly Relation[], same = false): readonly Relation[] {
  if (claims.length === 0 || formulas.length === 0) return claims;
  const near = overlapping(formulas.map(({ target }) => target));
  return claims.flatMap(claim => {
    const others = near(claim.target);
    return others.length === 0
      ? [claim]
      : rest(
          claim,
          others.map(index => formulas[index]!),
          same,
        );
  });
}
