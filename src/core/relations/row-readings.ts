import type { Column } from "../tables/table";
import { isAdded } from "./added";
import { beside, cell, lastHeader, pairs, parents, TOTAL, type Candidates } from "./candidates";
import { claimColumn, tryReading, type Trial } from "./column-claims";
import type { Reading } from "./glances";
import { closing, mean, netPay } from "./derived-readings";
import { amount, fullBudget, isPriced, net, rate, remaining } from "./money-readings";
import type { Relation } from "./relation";
import { groupTotal, growth, increase } from "./repeated-groups";
import type { TableNumbers } from "./table-numbers";

/** 消费小计 is the sum of what else is called 消费: 早餐消费, 午餐消费. */
function namesakes(on: TableNumbers, target: Column): Column[] {
  const stem = lastHeader(target)
    .replace(/[（(].*[)）]/, "")
    .replace(TOTAL, "")
    .replace(/^总|^[一二三四]?(?=季度)/, "");
  if (stem.length < 2) return [];
  return on.table.columns.filter(
    c => c !== target && isAdded(c) && lastHeader(c).includes(stem) && !TOTAL.test(lastHeader(c)),
  );
}

/** The stretch of added columns on one side of `index`, up to the next total. */
function stretch(columns: readonly Column[], index: number, step: 1 | -1, within: (c: Column) => boolean): Column[] {
  const found: Column[] = [];
  for (let i = index + step; i >= 0 && i < columns.length; i += step) {
    const column = columns[i]!;
    if (!within(column)) break;
    if (isAdded(column)) found.push(column);
  }
  return step === 1 ? found : found.reverse();
}

/** 小计 or 合计 of a row: the columns of its own parent header, else those before or behind it. */
function rowTotal(on: TableNumbers, target: Column): Candidates {
  const { columns } = on.table;
  const index = columns.indexOf(target);
  const isTotal = (c: Column): boolean => TOTAL.test(lastHeader(c));
  const sum = (parts: readonly Column[]): Reading[] => {
    const runs: (readonly [number, number])[] = [];
    for (const part of parts) {
      const last = runs.at(-1);
      if (last && last[1] === part.column - 1) runs[runs.length - 1] = [last[0], part.column];
      else runs.push(cell(part));
    }
    return parts.length < 2 ? [] : [{ operation: "sum", column: target.column, from: runs, scale: 1 }];
  };
  const depth = target.header.length - 1;
  const readings: Reading[] = [];
  const group = columns.filter(
    c => c !== target && isAdded(c) && c.header.length > depth && parents(c) === parents(target),
  );
  const grouped = depth > 0 && group.length > 1 && !group.some(isTotal);
  if (depth > 0) readings.push(...sum(group.filter(c => !isTotal(c))));
  const above = target.header.slice(0, -1);
  const under = columns.filter(
    c => c !== target && isAdded(c) && c.header.length > above.length && above.every((text, n) => c.header[n] === text),
  );
  if (depth > 0 && under.length > group.length) readings.push(...sum(under.filter(c => !isTotal(c))));
  readings.push(...sum(namesakes(on, target)));
  for (const step of [1, -1] as const) {
    readings.push(...sum(stretch(columns, index, step, c => !isTotal(c))));
    const all = stretch(columns, index, step, () => true);
    readings.push(...sum(all.filter(c => !isTotal(c))), ...sum(all.filter(isTotal)));
  }
  const income = beside(on, target, "income");
  if (income.length > 0)
    readings.push(
      ...pairs({ operation: "difference", column: target.column, scale: 1 }, income, beside(on, target, "spent")),
    );
  return { readings, plain: grouped };
}

function candidates(on: TableNumbers, column: Column): readonly Candidates[] {
  const found: Candidates[] = [];
  if (column.role === "remaining") found.push(remaining(on, column));
  if (column.role === "budget") found.push(fullBudget(on, column));
  if (column.role === "rate") found.push(rate(on, column));
  if (column.role === "amount" || TOTAL.test(lastHeader(column)) || isPriced(on, column))
    found.push(amount(on, column));
  const added = on.table.columns.filter(isAdded);
  for (const readings of [
    groupTotal(on, column),
    increase(column, added),
    growth(column, added),
    closing(on, column),
    netPay(on, column),
    mean(on, column),
    net(on, column),
  ])
    if (readings.length > 0) found.push({ readings, plain: false });
  if (isAdded(column) && column.role !== "remaining" && TOTAL.test(lastHeader(column)))
    found.push(rowTotal(on, column));
  return found;
}

/** More than half of the rows that tell anything must keep a reading; where no row tells against the only reading there can be, one or two may break it. */
function credible(trial: Trial | undefined, plain: boolean): boolean {
  if (!trial || trial.told === 0) return false;
  if (trial.kept === trial.told) return trial.told > 1 || plain;
  if (trial.kept * 2 > trial.told) return trial.kept > 1 || plain;
  return plain && (trial.kept > 0 || trial.told <= 2);
}

/** What the headers of a table promise of the cells in each row, but for columns that are told otherwise. */
export function fromHeaders(on: TableNumbers, silentColumns: ReadonlySet<number>): Relation[] {
  const relations: Relation[] = [];
  for (const column of on.table.columns)
    for (const { readings, plain } of silentColumns.has(column.column) ? [] : candidates(on, column)) {
      let best: Trial | undefined;
      for (const reading of readings) {
        const trial = tryReading(on, reading);
        if (!best || trial.kept > best.kept) best = trial;
        if (trial.told > 0 && trial.kept === trial.told) break;
      }
      if (!best || !credible(best, plain)) continue;
      relations.push(...claimColumn(on, best));
      break;
    }
  return relations;
}
