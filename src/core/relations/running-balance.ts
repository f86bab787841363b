import type { Column } from "../tables/table";
import type { Operand, Relation } from "./relation";
import type { TableNumbers } from "./table-numbers";
import { MOST_PLACES } from "./total";
import { halfUnit } from "./tolerance";
import { filledRelation, weigh, weighedRelation, type Claim } from "./weigh";

const cell = (on: TableNumbers, row: number, column: number): Operand => ({
  area: { sheet: on.sheet.name, top: row, bottom: row, left: column, right: column },
});

/** Entries of a cash book, from the top down, with the row whose balance each goes on from. */
interface Entries {
  readonly row: Uint32Array;
  readonly above: Uint32Array;
  readonly count: number;
}

/** The entries of a book: totals of months and pages stand between without moving the balance. */
function entriesOf(on: TableNumbers, balance: Column): Entries {
  const values = on.values(balance.column);
  const row = new Uint32Array(values.length);
  const above = new Uint32Array(values.length);
  let count = 0;
  let last = -1;
  for (let at = on.top; at <= on.bottom; at++) {
    const value = values[at - on.top]!;
    const kind = on.kindOf(at);
    if (value !== value || (kind !== "item" && kind !== "opening")) continue;
    if (last >= 0 && kind === "item") {
      row[count] = at;
      above[count++] = last;
    }
    last = at;
  }
  return { row, above, count };
}

const claimOf = (on: TableNumbers, balance: Column, moved: readonly Column[], row: number, above: number): Claim => ({
  operation: moved.length !== 1 ? "running" : moved[0]!.role === "income" ? "sum" : "difference",
  row,
  column: balance.column,
  operands: [cell(on, above, balance.column), ...moved.map(column => cell(on, row, column.column))],
  scale: 1,
  unit: on.unitOf(balance.column),
});

const KEPT = 1;
const TRIVIAL = 2;

/** What a column moved in a row; nought where it holds no number, or where there is no such column. */
function amountAt(values: Float64Array | undefined, at: number): number {
  const value = values === undefined ? 0 : values[at]!;
  return value === value ? value : 0;
}

/** For each entry whether its balance is kept to the last digit: KEPT, TRIVIAL where nothing moved and the balance did not either, else 0. */
function keeps(
  on: TableNumbers,
  balance: Column,
  income: Column | undefined,
  spent: Column | undefined,
  entries: Entries,
): Uint8Array {
  const kept = new Uint8Array(entries.count);
  const left = on.values(balance.column);
  const [added, taken] = [income, spent].map(column => column && on.values(column.column));
  const places = Math.max(...[balance, income, spent].map(column => (column ? on.places(column.column) : 0)));
  const half = places > MOST_PLACES ? 1e-7 : halfUnit(places) * 0.9;
  const { row: rows, above, count } = entries;
  for (let i = 0; i < count; i++) {
    const row = rows[i]! - on.top;
    const more = amountAt(added, row);
    const less = amountAt(taken, row);
    const off = Math.abs(left[above[i]! - on.top]! + more - less - left[row]!);
    if (off < half) kept[i] = more === 0 && less === 0 ? TRIVIAL : KEPT;
  }
  return kept;
}

/** Balances of a cash book, each the one above with income added and spending taken off; none where most entries do not go so. */
export function runningBalances(on: TableNumbers): Relation[] {
  const relations: Relation[] = [];
  for (const balance of on.byRole("remaining")) {
    const income = on.byRole("income", "received")[0];
    const spent = on.byRole("spent")[0];
    const entries = income || spent ? entriesOf(on, balance) : undefined;
    if (!entries || entries.count < 2) continue;
    // What is owed grows by what comes in on the other side: 贷方 adds, 借方 takes off.
    for (const [added, taken] of income && spent
      ? [[income, spent] as const, [spent, income] as const]
      : [[income, spent] as const]) {
      const kept = keeps(on, balance, added, taken, entries);
      if (!isRule(kept)) continue;
      const moved = [...(added ? [added] : []), ...(taken ? [taken] : [])];
      relations.push(...gathered(on, balance, moved, entries, kept), ...carriedOver(on, balance));
      break;
    }
  }
  return relations;
}

/** Whether most entries that move the balance keep it, and more than one. */
function isRule(kept: Uint8Array): boolean {
  let told = 0;
  let held = 0;
  for (const one of kept) {
    if (one !== TRIVIAL) told++;
    if (one === KEPT) held++;
  }
  return held >= 2 && held * 2 > told;
}

/**
 * The balances beside totals of months and pages, and at the head of a page (承前页): each repeats that of the last entry. None where most of them say
 * something else.
 */
function carriedOver(on: TableNumbers, balance: Column): Relation[] {
  const values = on.values(balance.column);
  const holds = (row: number): boolean => values[row - on.top] === values[row - on.top];
  const relations: Relation[] = [];
  let held = 0;
  let above = -1;
  let next = on.top;
  for (const { row, kind } of on.table.rows) {
    if (row < on.top || row > on.bottom || kind === "item") continue;
    let last = row - 1;
    while (last >= next && !holds(last)) last--;
    if (last >= next) above = last;
    next = row + 1;
    if (!holds(row)) continue;
    if (above < 0) {
      above = row;
      continue;
    }
    const claim = claimOf(on, balance, [], row, above);
    const weighed = weigh(on.numbers, claim)!;
    if (weighed.holds) held++;
    relations.push(weighedRelation(on.sheet.name, claim, weighed, "label"));
  }
  return held * 2 > relations.length ? relations : [];
}

function gathered(
  on: TableNumbers,
  balance: Column,
  moved: readonly Column[],
  { row, above, count }: Entries,
  kept: Uint8Array,
): Relation[] {
  const relations: Relation[] = [];
  const sheet = on.sheet.name;
  const goesOn = (i: number): boolean => kept[i]! > 0 && above[i]! === row[i]! - 1;
  for (let i = 0; i < count; i++) {
    const claim = claimOf(on, balance, moved, row[i]!, above[i]!);
    let last = i;
    if (goesOn(i)) while (last + 1 < count && goesOn(last + 1) && row[last + 1]! === row[last]! + 1) last++;
    const one = last === i ? weigh(on.numbers, claim) : undefined;
    if (last === i && !one) continue;
    relations.push(
      one
        ? weighedRelation(sheet, claim, one, "label")
        : filledRelation(
            { sheet, top: claim.row, bottom: row[last]!, left: balance.column, right: balance.column },
            claim.operation,
            claim.operands,
            "label",
          ),
    );
    i = last;
  }
  return relations;
}
