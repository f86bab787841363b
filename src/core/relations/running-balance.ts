import type { Column } from "../tables/table";
import type { Operand, Relation } from "./relation";
import type { TableNumbers } from "./table-numbers";
import { filledRelation, weigh, weighedRelation, type Claim, type Weighed } from "./weigh";

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

/** Balances of a cash book, each the one above with income added and spending taken off; none where most entries do not go so. */
export function runningBalances(on: TableNumbers): Relation[] {
  const relations: Relation[] = [];
  for (const balance of on.byRole("remaining")) {
    const income = on.byRole("income", "received")[0];
    const spent = on.byRole("spent")[0];
    const moved = [...(income ? [income] : []), ...(spent ? [spent] : [])];
    const entries = moved.length === 0 ? [] : steps(on, balance);
    if (entries.length < 2) continue;
    const weighed = entries.map(step => weigh(on.numbers, claimOf(on, balance, moved, step)));
    const told = weighed.filter(one => one && one.operands.slice(1).some(part => part.scaled !== 0));
    if (told.length < 2 || told.filter(one => one!.holds).length * 2 <= told.length) continue;
    relations.push(...gathered(on, balance, moved, entries, weighed));
  }
  return relations;
}

function gathered(
  on: TableNumbers,
  balance: Column,
  moved: readonly Column[],
  entries: readonly Step[],
  weighed: readonly (Weighed | undefined)[],
): Relation[] {
  const relations: Relation[] = [];
  const sheet = on.sheet.name;
  for (let i = 0; i < entries.length; i++) {
    const one = weighed[i];
    if (!one) continue;
    const claim = claimOf(on, balance, moved, entries[i]!);
    let last = i;
    const follows = (k: number): boolean =>
      weighed[k]?.exact === true &&
      entries[k]!.above === entries[k]!.row - 1 &&
      entries[k]!.row === entries[k - 1]!.row + 1;
    if (one.exact && entries[i]!.above === entries[i]!.row - 1) while (follows(last + 1)) last++;
    relations.push(
      last === i
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
