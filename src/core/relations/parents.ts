import { levelsOn, sidesOf, type Levels } from "../tables/row-levels";
import type { Column } from "../tables/table";
import { positionOf } from "../workbook/cells";
import { isAdded } from "./added";
import { claimRowSum, tryRowSum, type RowSum, type SumClaims } from "./row-sums";
import type { TableNumbers } from "./table-numbers";

/** One side of a table: its columns that are added, and how its rows lie under each other. */
export interface SideLevels {
  readonly columns: readonly Column[];
  /** The row each row is part of; -1 for the top level. */
  readonly parentOf: ReadonlyMap<number, number>;
  /** Rows without any figure. */
  readonly bare: ReadonlySet<number>;
  /** Rows with the rows right under them in level. */
  readonly families: readonly RowSum[];
  /**
   * Whether rows may be called broken by their levels. Codes say plainly what is part of what; numbering and indentation also stand where
   * nothing is added up, and count only in a table whose rows mostly keep them.
   */
  readonly sure: boolean;
}

const NO_LEVELS: Levels = { by: "nothing", rows: [] };

/** Rows with the rows right under them, none beyond a total. */
function familiesOf(
  on: TableNumbers,
  parentOf: ReadonlyMap<number, number>,
  columns: readonly Column[],
  coded: boolean,
): RowSum[] {
  const children = new Map<number, number[]>();
  for (const [row, parent] of parentOf) {
    if (parent < 0) continue;
    const before = children.get(parent);
    if (before) before.push(row);
    else children.set(parent, [row]);
  }
  const totals = on.table.rows.filter(mark => mark.kind === "total").map(mark => mark.row);
  return [...children].flatMap(([row, all]) => {
    const end = totals.find(total => total > row) ?? Infinity;
    const parts = all.filter(part => part < end);
    // One line under another repeats it or is one of several: only a code says that it is all of it.
    return parts.length > (coded ? 0 : 1) ? [{ row, parts, by: coded ? "told" : "guess", columns }] : [];
  });
}

/** The row each row is part of. A heading without any figure is nothing that can be made of its rows: they are part of what it is part of. */
function figuredParents(
  on: TableNumbers,
  rows: Levels["rows"],
  columns: readonly Column[],
): Pick<SideLevels, "parentOf" | "bare"> {
  const parentOf = new Map(rows.map(({ row, parent }) => [row, parent]));
  const values = columns.map(({ column }) => on.values(column));
  const figured = (row: number): boolean => values.some(of => of[row - on.top] === of[row - on.top]);
  const bare = new Set(rows.flatMap(({ row }) => (figured(row) ? [] : [row])));
  if (bare.size === 0) return { parentOf, bare };
  for (const { row, parent } of rows) {
    let above = parent;
    while (above >= 0 && bare.has(above)) above = parentOf.get(above) ?? -1;
    parentOf.set(row, above);
  }
  for (const row of bare) parentOf.delete(row);
  return { parentOf, bare };
}

/** The sides of a table. A ledger lists what happened, and no entry is part of another. */
export const sideLevels = (on: TableNumbers, silentColumns: ReadonlySet<number>): SideLevels[] =>
  sidesOf(on.table).map(side => {
    const { by, rows } = on.table.kind === "ledger" ? NO_LEVELS : levelsOn(on.workbook, on.table, side);
    const columns = on.table.columns.filter(
      column =>
        column.column >= side.left &&
        column.column <= side.right &&
        isAdded(column) &&
        !silentColumns.has(column.column),
    );
    const { parentOf, bare } = figuredParents(on, rows, columns);
    const families = familiesOf(on, parentOf, columns, by === "codes");
    let kept = 0;
    let broken = 0;
    for (const trial of families.map(family => tryRowSum(on, family))) {
      kept += trial.kept;
      broken += trial.broken;
    }
    return { columns, parentOf, bare, families, sure: by === "codes" ? kept >= broken : kept > 2 * broken };
  });

/** Of rows that are parts of a total those that are part of no other among them; undefined where levels tell nothing. */
export function topItems({ parentOf, bare }: SideLevels, parts: readonly number[]): number[] | undefined {
  if (parentOf.size === 0) return undefined;
  const among = new Set(parts);
  const top = parts.filter(row => parentOf.has(row) && !among.has(parentOf.get(row)!));
  // Lines that were left empty lie under nothing either.
  const figured = parts.filter(row => parentOf.has(row) || !bare.has(row));
  return top.length > 0 && top.length < figured.length ? top : undefined;
}

const FUNDS = /^(?:年度|项目|年度项目)?资金(?:安排)?(?:总额|合计|总计)/;
const GRANTED = /财政(?:拨款|资金)|本级安排/;

/** Rows over 其中 lines as their sums. The lines may name a part only, so that none is told but 年度资金总额, which lists all its funds. */
export function ofWhich(on: TableNumbers): Omit<RowSum, "columns">[] {
  const sums: Omit<RowSum, "columns">[] = [];
  const rows = on.table.rows.filter(mark => mark.kind === "of-which").map(mark => mark.row);
  for (let i = 0; i < rows.length; i++) {
    const first = rows[i]!;
    const parts = [first];
    while (rows[i + 1] === rows[i]! + 1) parts.push(rows[++i]!);
    const labels = parts.map(row => on.label(row));
    const told = FUNDS.test(on.label(first - 1)) && labels.some(label => GRANTED.test(label));
    if (parts.length > 1 && first > on.top) sums.push({ row: first - 1, parts, by: told ? "told" : "guess" });
  }
  return sums;
}

/** How many lines without a mark of their own may go on what 其中 began. */
const MOST_UNMARKED = 12;

/** Items that go on what 其中 began, as the numbers tell: with the lines marked so they make up the line above. */
export function unmarkedParts(on: TableNumbers, columns: readonly Column[]): ReadonlySet<number> {
  const unmarked = new Set<number>();
  const marked = on.table.rows.filter(mark => mark.kind === "of-which").map(mark => mark.row);
  for (const first of marked) {
    if (first === on.top || on.kindOf(first - 1) !== "item") continue;
    const parts = [first];
    let row = first + 1;
    for (; row <= on.bottom && on.kindOf(row) === "of-which"; row++) parts.push(row);
    const before = parts.length;
    for (; row <= on.bottom && on.kindOf(row) === "item" && parts.length - before < MOST_UNMARKED; row++) {
      parts.push(row);
      const { kept, broken } = tryRowSum(on, { row: first - 1, parts: [...parts], by: "guess", columns });
      if (kept === 0 || broken > 0) continue;
      for (const part of parts.slice(before)) unmarked.add(part);
      break;
    }
  }
  return unmarked;
}

/** Whether a formula of the row makes just this sum in one column: what it computes there, the typed figures beside it mean too. */
const computes = (on: TableNumbers, sum: RowSum): boolean =>
  sum.columns.some(column => {
    const at = positionOf(on.sheet, sum.row, column.column);
    return at >= 0 && on.sheet.cells.formula[at]! > 0 && tryRowSum(on, { ...sum, columns: [column] }).kept > 0;
  });

/** What rows with others under them promise. */
export function ofParents(on: TableNumbers, side: SideLevels, parts: readonly Omit<RowSum, "columns">[]): SumClaims[] {
  const { families, columns, sure } = side;
  const known = new Set(families.map(sum => sum.row));
  const items = parts.filter(({ row }) => on.kindOf(row) === "item" && !known.has(row));
  return [
    ...families.map(sum => ({ sum, relations: claimRowSum(on, sum, { keptOnly: !sure && !computes(on, sum) }) })),
    ...items
      .map(part => ({ ...part, columns }))
      .map(sum => ({ sum, relations: claimRowSum(on, sum, { keptOnly: sum.by === "guess" }) })),
  ];
}
