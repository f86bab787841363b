import { absolute, compare, subtract, toNumber } from "../../quantity/decimal";
import type { Relation } from "../../relations/relation";
import type { Area } from "../../workbook/area";
import { numberAt } from "../../formulas/cell";
import { sheetOf } from "../../workbook/cells";
import { once } from "../../workbook/once";
import type { Claim } from "./claim";
import type { Checked } from "../finding/rule";

/** What the sums of a workbook are held against each other with. */
export type Related = Pick<Checked, "workbook" | "tables" | "relations">;

/** The figures of a sum's operands, from the first to the last; nought for a blank. */
export function figuresOf({ workbook }: Related, operands: readonly { readonly area: Area }[]): number[] {
  const figures: number[] = [];
  for (const { area } of operands) {
    const sheet = sheetOf(workbook, area);
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const figure = numberAt(sheet, row, column);
        figures.push(figure ? toNumber(figure) : 0);
      }
  }
  return figures;
}

/** So many figures at most are looked through for lines that are part of others. */
const MOST = 400;
export const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/** Sums down columns by the row they stand in, and by the rows they add. */
interface SumIndex {
  readonly inRow: ReadonlyMap<string, readonly Relation[]>;
  readonly ofRows: ReadonlyMap<string, readonly Relation[]>;
}

export const rowsOf = ({ operands }: Relation): string =>
  operands.map(({ area }) => `${area.top}-${area.bottom}`).join();

const indexOf = once((relations: readonly Relation[]): SumIndex => {
  const inRow = new Map<string, Relation[]>();
  const ofRows = new Map<string, Relation[]>();
  const put = (into: Map<string, Relation[]>, key: string, one: Relation): void => {
    const before = into.get(key);
    if (before) before.push(one);
    else into.set(key, [one]);
  };
  for (const one of relations) {
    const { sheet, top, bottom, left } = one.target;
    const down = one.operands.every(({ area }) => area.left === left && area.right === left);
    if (one.operation !== "sum" || top !== bottom || !down) continue;
    put(inRow, `${sheet}!${top}`, one);
    put(ofRows, `${sheet}!${rowsOf(one)}`, one);
  }
  return { inRow, ofRows };
});

export const sumIndex = ({ relations }: Related): SumIndex => indexOf(relations);

/** The sums of the claim's row over the claim's rows, column by column. */
export const alongRow = (checked: Related, { relation }: Claim): readonly Relation[] =>
  (sumIndex(checked).inRow.get(`${relation.target.sheet}!${relation.target.top}`) ?? []).filter(
    other => rowsOf(other) === rowsOf(relation),
  );

/** The places, among the parts of a sum that does not hold, of those that are left when each part made of the parts after it stands for them, and the sum then holds. */
function outermost(checked: Related, { operands, expected, actual, holds }: Relation): readonly number[] | undefined {
  if (holds || !expected || !actual || compare(expected, actual) <= 0) return undefined;
  const figures = figuresOf(checked, operands);
  if (figures.length > MOST || figures.some(figure => figure < 0)) return undefined;
  const outer: number[] = [];
  for (let i = 0; i < figures.length; i++) {
    const parent = figures[i]!;
    if (parent === 0) continue;
    outer.push(i);
    let sum = 0;
    let parts = 0;
    let j = i;
    while (j + 1 < figures.length && sum < parent && !near(sum, parent))
      if (figures[++j] !== 0) [sum, parts] = [sum + figures[j]!, parts + 1];
    if (parts > 1 && near(sum, parent)) i = j;
  }
  const held =
    outer.length < figures.filter(figure => figure !== 0).length && near(totalOf(figures, outer), toNumber(actual));
  return held ? outer : undefined;
}

const totalOf = (figures: readonly number[], places: readonly number[]): number =>
  places.reduce((sum, place) => sum + figures[place]!, 0);

/** Whether the total's rows are lines and parts of them, as its own figures or those beside it show: nothing else marks them. */
export function isNested(checked: Related, claim: Claim): boolean {
  const { relation, lie } = claim;
  if (lie !== "column" || compare(relation.expected!, relation.actual!) <= 0) return false;
  const figures = figuresOf(checked, relation.operands);
  return alongRow(checked, claim).some(one => {
    const outer = outermost(checked, one);
    return outer !== undefined && near(totalOf(figures, outer), toNumber(relation.actual!));
  });
}

/** Whether one of its rows, left out or taken in twice, explains every column of a row that does not hold. */
export function isOfOneRow({ workbook }: Related, broken: readonly Relation[]): boolean {
  const sheet = sheetOf(workbook, broken[0]!.target);
  const rows: number[] = [];
  for (const { area } of broken[0]!.operands) for (let row = area.top; row <= area.bottom; row++) rows.push(row);
  const off = broken.map(({ expected, actual }) => absolute(subtract(expected!, actual!)));
  return (
    rows.length <= MOST &&
    rows.some(row =>
      broken.every(({ target }, i) => {
        const figure = numberAt(sheet, row, target.left);
        return figure !== undefined && compare(absolute(figure), off[i]!) === 0;
      }),
    )
  );
}

/** The sums of the claim's row that the same left-out row makes wrong, from left to right; none where each column has its own reason. */
export function fellShort(checked: Related, claim: Claim): readonly Relation[] {
  if (claim.lie !== "column") return [];
  const broken = alongRow(checked, claim).filter(({ holds }) => !holds);
  return broken.length > 1 && isOfOneRow(checked, broken) ? broken : [];
}
