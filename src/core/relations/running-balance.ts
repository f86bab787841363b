import type { Column } from "../tables/table";
import type { Operand, Relation } from "./relation";
import type { TableNumbers } from "./table-numbers";
import { MOST_PLACES } from "./total";
import { halfUnit } from "./tolerance";
import { filledRelation, weigh, weighedRelation, type Claim } from "./weigh";

const cell = (on: TableNumbers, row: number, column: number): Operand => ({
  area: { sheet: on.sheet.name, top: row, bottom: row, left: column, right: column },
});

interface Step {
  readonly row: number;
  readonly above: number;
}

/** Entries with the row whose balance each goes on from: totals of months and pages stand between without moving it. */
function steps(on: TableNumbers, balance: Column): Step[] {
  const values = on.values(balance.column);
  const found: Step[] = [];
  let above = -1;
  for (let row = on.top; row <= on.bottom; row++) {
    const value = values[row - on.top]!;
    const kind = on.kindOf(row);
    if (value !== value || (kind !== "item" && kind !== "opening")) continue;
    if (kind === "item" && above >= 0) found.push({ row, above });
    above = row;
  }
  return found;
}

const claimOf = (on: TableNumbers, balance: Column, moved: readonly Column[], step: Step): Claim => ({
  operation: moved.length === 2 ? "running" : moved[0]!.role === "income" ? "sum" : "difference",
  row: step.row,
  column: balance.column,
  operands: [cell(on, step.above, balance.column), ...moved.map(column => cell(on, step.row, column.column))],
  scale: 1,
  unit: on.unitOf(balance.column),
});

const KEPT = 1;
const TRIVIAL = 2;

/** For each entry whether its balance is kept to the last digit: KEPT, TRIVIAL where nothing moved and the balance did not either, else 0. */
function keeps(
  on: TableNumbers,
  balance: Column,
  income: Column | undefined,
  spent: Column | undefined,
  entries: readonly Step[],
): Uint8Array {
  const kept = new Uint8Array(entries.length);
  const [left, added, taken] = [balance, income, spent].map(column => column && on.values(column.column));
  const places = Math.max(...[balance, income, spent].map(column => (column ? on.places(column.column) : 0)));
  const half = places > MOST_PLACES ? 1e-7 : halfUnit(places) * 0.9;
  entries.forEach(({ row, above }, i) => {
    const more = (added && added[row - on.top]) || 0;
    const less = (taken && taken[row - on.top]) || 0;
    const off = Math.abs(left![above - on.top]! + more - less - left![row - on.top]!);
    if (off < half) kept[i] = more === 0 && less === 0 ? TRIVIAL : KEPT;
  });
  return kept;
}

/** Balances of a cash book, each the one above with income added and spending taken off; none where most entries do not go so. */
export function runningBalances(on: TableNumbers): Relation[] {
  const relations: Relation[] = [];
  for (const balance of on.byRole("remaining")) {
    const income = on.byRole("income", "received")[0];
    const spent = on.byRole("spent")[0];
    const moved = [...(income ? [income] : []), ...(spent ? [spent] : [])];
    const entries = moved.length === 0 ? [] : steps(on, balance);
    if (entries.length < 2) continue;
    const kept = keeps(on, balance, income, spent, entries);
    let told = 0;
    let held = 0;
    for (const one of kept) {
      if (one !== TRIVIAL) told++;
      if (one === KEPT) held++;
    }
    if (held < 2 || held * 2 <= told) continue;
    relations.push(...gathered(on, balance, moved, entries, kept));
  }
  return relations;
}

function gathered(
  on: TableNumbers,
  balance: Column,
  moved: readonly Column[],
  entries: readonly Step[],
  kept: Uint8Array,
): Relation[] {
  const relations: Relation[] = [];
  const sheet = on.sheet.name;
  for (let i = 0; i < entries.length; i++) {
    const claim = claimOf(on, balance, moved, entries[i]!);
    let last = i;
    const follows = (k: number): boolean =>
      kept[k]! > 0 && entries[k]!.above === entries[k]!.row - 1 && entries[k]!.row === entries[k - 1]!.row + 1;
    if (kept[i]! > 0 && entries[i]!.above === entries[i]!.row - 1)
      while (last + 1 < entries.length && follows(last + 1)) last++;
    const one = last === i ? weigh(on.numbers, claim) : undefined;
    if (last === i && !one) continue;
    relations.push(
      one
        ? weighedRelation(sheet, claim, one, "label")
        : filledRelation(
            { sheet, top: claim.row, bottom: entries[last]!.row, left: balance.column, right: balance.column },
            claim.operation,
            claim.operands,
            "label",
          ),
    );
    i = last;
  }
  return relations;
}
