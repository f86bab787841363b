import {
  add,
  compare,
  divide,
  isZero,
  multiply,
  negate,
  subtract,
  toNumber,
  trimmed,
  type Decimal,
} from "../../quantity/decimal";
import { contains, isOneCell, sameArea, type Area } from "../../workbook/area";
import { comparisonOf } from "../finding/comparison";
import type { Finding } from "../finding/finding";
import { sheetOf } from "../../workbook/cells";
import { numberAt } from "../../formulas/cell";
import { placeFacts, tableAt, unitOf } from "../finding/lookup";
import type { Checked } from "../finding/rule";

const PLACES = 6;

/** What one factor would have to be for the product to hold, less what it is; undefined where no short decimal will do. */
function changeOfFactor(
  { comparison, facts }: Finding,
  factors: readonly Area[],
  index: number,
  { workbook }: Pick<Checked, "workbook">,
): Decimal | undefined {
  const values = factors.map(at => (isOneCell(at) ? numberAt(sheetOf(workbook, at), at.top, at.left) : undefined));
  const own = values[index];
  const others = values.filter((_, n) => n !== index);
  if (facts["operation"] !== "product" || !own || others.some(value => !value)) return undefined;
  const product = others.reduce<Decimal>((all, value) => multiply(all, value!), { digits: 1n, places: 0 });
  const wanted = isZero(product) ? undefined : divide(comparison!.actual.value, product, PLACES);
  if (!wanted || compare(multiply(wanted, product), comparison!.actual.value) !== 0) return undefined;
  return subtract(wanted, own);
}

/** How a cell would have to change for the finding's relation to hold; undefined where that does not depend on the cell alone. */
export function changeOf(finding: Finding, cell: Area, checked: Pick<Checked, "workbook">): Decimal | undefined {
  const { at, comparison, facts } = finding;
  if (!comparison || !at) return undefined;
  const off = comparison.difference.value;
  if (sameArea(at, cell)) return negate(off);
  const operands = facts["operands"];
  if (!Array.isArray(operands)) return undefined;
  const index = (operands as readonly Area[]).findIndex(area => contains(area, cell));
  if (index < 0) return undefined;
  if (facts["operation"] === "sum") return off;
  if (facts["operation"] === "difference") return index === 0 ? off : negate(off);
  // The balance above and what came in, less what went out.
  if (facts["operation"] === "running") return index < 2 ? off : negate(off);
  return changeOfFactor(finding, operands as readonly Area[], index, checked);
}

/** Whether a ratio or product that does not hold would, to the places it was written with, if one of its terms were changed so. */
export function mends(finding: Finding, cell: Area, change: Decimal, { workbook }: Pick<Checked, "workbook">): boolean {
  const { operation, operands } = finding.facts;
  const isRatio = operation === "ratio";
  const terms = isRatio || operation === "product" ? (operands as readonly Area[]) : [];
  const at = terms.findIndex(term => sameArea(term, cell));
  if (at < 0 || !terms.every(isOneCell) || (isRatio && terms.length !== 2) || !finding.comparison) return false;
  const values = terms.map(term => numberAt(sheetOf(workbook, term), term.top, term.left));
  if (values.some(value => !value || isZero(value))) return false;
  const was = values.map(value => toNumber(value!));
  const changed = values.map((value, n) => toNumber(n === at ? add(value!, change) : value!));
  const { expected, actual } = finding.comparison;
  // A rate is shown as a fraction or as a percent: as its expected value is.
  const scale = isRatio && toNumber(expected.value) / (was[0]! / was[1]!) > 10 ? 100 : 1;
  const would = isRatio ? (changed[0]! / changed[1]!) * scale : changed.reduce((all, value) => all * value, 1);
  // What is said of a figure has the places of what it should be; it was written with fewer.
  return Math.abs(would - toNumber(actual.value)) < 10 ** -trimmed(actual.value).places;
}

function sharedCell(a: Area, b: Area): Area | undefined {
  const cell = {
    sheet: a.sheet,
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return a.sheet === b.sheet && isOneCell(cell) ? cell : undefined;
}

function sharedCells(findings: readonly Finding[]): readonly Area[] {
  const cells: Area[] = [];
  findings.forEach((one, i) => {
    for (const other of findings.slice(i + 1))
      for (const a of [one.at!, ...one.related])
        for (const b of [other.at!, ...other.related]) {
          const cell = sharedCell(a, b);
          if (cell && !cells.some(known => sameArea(known, cell))) cells.push(cell);
        }
  });
  return cells;
}

/** The finding told of the cell that is to blame. */
function toldOf(cell: Area, finding: Finding, change: Decimal, { workbook, tables }: Checked): Finding | undefined {
  const actual = numberAt(sheetOf(workbook, cell), cell.top, cell.left);
  if (!actual) return undefined;
  const { fix: _, ...rest } = finding;
  return {
    ...rest,
    at: cell,
    related: [finding.at!, ...finding.related],
    facts: { ...finding.facts, row: "", column: "", suspect: 1, ...placeFacts(workbook, tables, cell) },
    comparison: comparisonOf(add(actual, change), actual, unitOf(tableAt(tables, cell), cell.left)),
  };
}

/**
 * The one cell whose change would make most of these relations hold, at least two: broken promises that ask for the same correction of a cell
 * point to it. Undefined where no cell, or more than one, would do.
 */
export function suspectOf(findings: readonly Finding[], checked: Checked): Finding | undefined {
  let best: { cell: Area; change: Decimal; votes: number } | undefined;
  let rivals = 0;
  for (const cell of sharedCells(findings)) {
    const changes = findings.map(finding => changeOf(finding, cell, checked)).filter(change => change !== undefined);
    const change = changes[0];
    if (!change || changes.some(other => compare(other, change) !== 0)) continue;
    const votes = changes.length + findings.filter(finding => mends(finding, cell, change, checked)).length;
    if (votes < 2) continue;
    if (best && best.votes > votes) continue;
    rivals = best?.votes === votes ? rivals + 1 : 0;
    best = { cell, change, votes };
  }
  if (!best || rivals > 0) return undefined;
  const { cell, change } = best;
  return findings.find(finding => sameArea(finding.at!, cell)) ?? toldOf(cell, findings[0]!, change, checked);
}
