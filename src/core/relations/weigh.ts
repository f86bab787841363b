import { decimalOf } from "../quantity/decimal";
import type { Unit } from "../quantity/quantity";
import { cellArea, type Area } from "../workbook/area";
import { madeExactly, madeOf } from "./promise";
import type { Operand, Operation, Relation } from "./relation";
import type { SheetNumbers } from "./sheet-numbers";
import { MOST_PLACES, type Total } from "./total";
import { averageTolerance, halfUnit, productTolerance, quotientTolerance, sumTolerance } from "./tolerance";

/** A promise of one cell about others of its sheet, still to be weighed. */
export interface Claim {
  readonly operation: Operation;
  readonly row: number;
  readonly column: number;
  readonly operands: readonly Operand[];
  /** 100 where a quotient stands as a percent. */
  readonly scale: number;
  readonly unit: Unit | undefined;
  /** Places that numbers of the target's column show; the cell's own where it alone counts. */
  readonly places?: number;
}

export interface Weighed {
  readonly expected: number;
  readonly actual: number;
  /** How far they may be apart. */
  readonly tolerance: number;
  /** The same to the last digit, not merely within the tolerance. */
  readonly exact: boolean;
  readonly holds: boolean;
  readonly operands: readonly Total[];
}

function toleranceOf(claim: Claim, operands: readonly Total[], places: number): number {
  const shown = Math.max(places, ...operands.map(one => one.shown));
  const count = operands.reduce((all, one) => all + one.count, 0);
  switch (claim.operation) {
    case "ratio":
    case "change":
      return quotientTolerance(Math.max(places, claim.places ?? 0), claim.scale === 100);
    case "average":
      return averageTolerance(places, shown);
    case "product":
      return productTolerance(places, operands[0]!.size, operands[1]?.shown ?? 0);
    default:
      return sumTolerance(count, shown, claim.unit);
  }
}

/** Holds the cell against its claim; undefined where it or all its operands are empty, or nothing can be made of them. */
export function weigh(numbers: SheetNumbers, claim: Claim): Weighed | undefined {
  const target = numbers.one(claim.row, claim.column);
  if (target.count === 0) return undefined;
  const operands = claim.operands.map(operand => numbers.sum(operand.area));
  if (operands.every(one => one.count === 0)) return undefined;
  const expected = madeOf(claim.operation, operands, claim.scale);
  if (!Number.isFinite(expected)) return undefined;
  const actual = numbers.at(claim.row, claim.column);
  const tolerance = toleranceOf(claim, operands, target.shown);
  const off = Math.abs(expected - actual);
  const finest = Math.min(MOST_PLACES, Math.max(target.shown, ...operands.map(one => one.shown)));
  const dust = Math.max(1e-9, Math.abs(actual) * 1e-13);
  const quotient = claim.operation !== "sum" && claim.operation !== "difference" && claim.operation !== "running";
  const limit = Math.max(tolerance, dust);
  // A quotient that is cut stands one whole unit off at most, and never quite.
  const holds = quotient && claim.operation !== "product" ? off < limit : off <= limit * (1 + 1e-9);
  return {
    expected,
    actual,
    tolerance: limit,
    operands,
    holds,
    exact: quotient ? holds : off <= Math.max(halfUnit(finest) * 0.9, dust),
  };
}

/** The relation of one cell with its numbers. */
export function weighedRelation(sheet: string, claim: Claim, weighed: Weighed, basis: Relation["basis"]): Relation {
  const places = Math.min(MOST_PLACES, Math.max(2, ...weighed.operands.map(one => one.shown), 4));
  const expected = madeExactly(claim.operation, weighed.operands, claim.scale, places);
  return {
    target: cellArea(sheet, claim.row, claim.column),
    operation: claim.operation,
    operands: claim.operands,
    basis,
    holds: weighed.holds,
    ...(expected ? { expected } : {}),
    actual: decimalOf(weighed.actual),
    tolerance: decimalOf(weighed.tolerance),
  };
}

/** A relation of a range of cells that all keep it exactly. */
export const filledRelation = (
  target: Area,
  operation: Operation,
  operands: readonly Operand[],
  basis: Relation["basis"],
): Relation => ({ target, operation, operands, basis, holds: true });
