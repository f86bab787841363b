import type { Column, ColumnRole } from "../tables/table";
import { once } from "../workbook/once";
import type { Operand, Relation } from "./relation";
import type { TableNumbers } from "./table-numbers";
import { placesOf } from "./total";
import { filledRelation, weigh, weighedRelation, type Claim, type Weighed } from "./weigh";

/** A row that promises to be the sum of others, in columns that are added. */
export interface RowSum {
  readonly row: number;
  /** Ascending. */
  readonly parts: readonly number[];
  /**
   * Why these parts: `guess` one reading of several; `place` nothing else can be meant by where the rows stand; `told` by codes, levels or
   * 其中 themselves. Only a guess has to be kept somewhere before it is listed.
   */
  readonly by: "guess" | "place" | "told";
  /** Of these columns alone. */
  readonly columns: readonly Column[];
}

/** A row sum with its relations. */
export interface SumClaims {
  readonly sum: RowSum;
  readonly relations: readonly Relation[];
}

type Stretch = readonly [top: number, bottom: number];

/** Rows one below the other as stretches; found once for all the columns that are added over the same rows. */
const stretchesOf = once((parts: readonly number[]): readonly Stretch[] => {
  const stretches: Stretch[] = [];
  let start = 0;
  for (let i = 1; i <= parts.length; i++) {
    if (i < parts.length && parts[i] === parts[i - 1]! + 1) continue;
    stretches.push([parts[start]!, parts[i - 1]!]);
    start = i;
  }
  return stretches;
});

const operandsOf = (on: TableNumbers, parts: readonly number[], column: number): Operand[] =>
  stretchesOf(parts).map(([top, bottom]) => ({
    area: { sheet: on.sheet.name, top, bottom, left: column, right: column },
  }));

const claimOf = (on: TableNumbers, sum: RowSum, column: Column): Claim => ({
  operation: "sum",
  row: sum.row,
  column: column.column,
  operands: operandsOf(on, sum.parts, column.column),
  scale: 1,
  unit: on.unitOf(column.column),
});

const tells = (weighed: Weighed): boolean => weighed.actual !== 0 || weighed.expected !== 0;

/** How a row sum fares over its columns. */
export interface RowTrial {
  /** Columns in which the row is the sum. */
  readonly kept: number;
  /** Columns that are added up, in which it is not. */
  readonly broken: number;
  /** Whether it is kept by chance: nowhere to the last digit, and in more columns of any kind it is not the sum at all. */
  readonly vague: boolean;
}

/** Tries a row sum on its columns. */
export function tryRowSum(on: TableNumbers, sum: RowSum): RowTrial {
  let kept = 0;
  let broken = 0;
  let exact = 0;
  let off = 0;
  if (sum.parts.length === 0) return { kept, broken, vague: false };
  for (const column of sum.columns) {
    const weighed = weigh(on.numbers, claimOf(on, sum, column));
    if (!weighed || !tells(weighed)) continue;
    if (weighed.exact) exact++;
    if (weighed.holds) kept++;
    else {
      off++;
      if (!isVague(column)) broken++;
    }
  }
  return { kept, broken, vague: kept > 0 && exact === 0 && off > kept };
}

const isVague = ({ role }: Column): boolean => role === "other" || role === "quantity";

/** Roles of the columns in which the row is the sum; where one has no meaning of money, then it is meant as one in the others of the kind. */
const keptRoles = (on: TableNumbers, sum: RowSum): readonly ColumnRole[] =>
  sum.columns.flatMap(column => {
    const weighed = weigh(on.numbers, claimOf(on, sum, column));
    return weighed?.holds && tells(weighed) ? [column.role] : [];
  });

/** The columns without a meaning of money that some of these row sums keep: there the figures are added up. */
export function addedColumns(on: TableNumbers, sums: readonly RowSum[]): ReadonlySet<number> {
  const added = new Set<number>();
  for (const sum of sums)
    for (const column of sum.columns) {
      if (!isVague(column) || added.has(column.column) || sum.parts.length < 2) continue;
      const weighed = weigh(on.numbers, claimOf(on, sum, column));
      if (weighed?.holds && tells(weighed)) added.add(column.column);
    }
  return added;
}

/** So far from the sum of its column is an average or the largest figure, a slip of the pen less; and so far where two columns beside it are sums and it is more than any of its parts. */
const FAR = 0.2;
const SURELY_FAR = 0.45;

/** Averages and rates are far from the sum of their column; rounded figures miss it by half a unit each. A slip of the pen is neither. */
function isSlip(on: TableNumbers, sum: RowSum, { column }: Column, weighed: Weighed, kept: number): boolean {
  const { expected, actual } = weighed;
  const off = Math.abs(actual - expected);
  const unit = 10 ** -Math.min(on.places(column), placesOf(actual));
  if (off * 2 <= sum.parts.length * unit) return false;
  if (off <= Math.abs(expected) * FAR) return true;
  const values = on.values(column);
  return kept > 1 && off <= expected * SURELY_FAR && sum.parts.every(row => !(values[row - on.top]! >= actual));
}

/**
 * The relations of a row sum: columns side by side that keep it to the last digit as one range, the others each by itself; with `keptOnly`
 * those that do not keep it are passed over. `added` are columns without a meaning of money that other rows are known to add up.
 */
export function claimRowSum(
  on: TableNumbers,
  sum: RowSum,
  { keptOnly = false, added }: { readonly keptOnly?: boolean; readonly added?: ReadonlySet<number> } = {},
): Relation[] {
  const relations: Relation[] = [];
  const sheet = on.sheet.name;
  let run: { claim: Claim; weighed: Weighed; last: number } | undefined;
  const close = (): void => {
    if (!run) return;
    const { claim, weighed, last } = run;
    relations.push(
      last === claim.column
        ? weighedRelation(sheet, claim, weighed, "label")
        : filledRelation(
            { sheet, top: sum.row, bottom: sum.row, left: claim.column, right: last },
            "sum",
            claim.operands,
            "label",
          ),
    );
    run = undefined;
  };
  let summed: readonly ColumnRole[] | undefined;
  const isBroken = (column: Column, weighed: Weighed): boolean => {
    if (!isVague(column)) return true;
    summed ??= keptRoles(on, sum);
    const counted = column.role === "quantity" && summed.length > 0 && sum.parts.length > 2;
    const meant = counted || added?.has(column.column) === true || summed.includes(column.role);
    return meant && isSlip(on, sum, column, weighed, summed.length);
  };
  for (const column of sum.columns) {
    const claim = claimOf(on, sum, column);
    const weighed = weigh(on.numbers, claim);
    if (weighed?.exact && run && run.last === column.column - 1) {
      run.last = column.column;
      continue;
    }
    close();
    if (!weighed) continue;
    if (!weighed.holds && (keptOnly || !isBroken(column, weighed))) continue;
    if (weighed.exact) run = { claim, weighed, last: column.column };
    else relations.push(weighedRelation(sheet, claim, weighed, "label"));
  }
  close();
  return relations;
}
