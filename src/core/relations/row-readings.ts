import type { Column, ColumnRole } from "../tables/table";
import { claimColumn, tryReading, type Reading, type Trial } from "./column-claims";
import type { Relation } from "./relation";
import { groupTotal, growth, increase } from "./repeated-groups";
import type { TableNumbers } from "./table-numbers";

/** Roles whose cells in one row may be added to each other and down the column. */
const NOT_ADDED: ReadonlySet<ColumnRole> = new Set([
  "rate",
  "source",
  "code",
  "name",
  "number",
  "voucher",
  "date",
  "summary",
  "party",
  "price",
  "target",
  "achieved",
  "reason",
  "note",
]);

export const isAdded = (column: Column): boolean => !NOT_ADDED.has(column.role);

const TOTAL = /合计|小计|总计|共计|总额|总数|^total|total$|subtotal/i;
const lastHeader = (column: Column): string => (column.header.at(-1) ?? "").replace(/\s/g, "");
const parents = (column: Column): string => column.header.slice(0, -1).join("/");

/** Readings of one column in the order they are to be preferred; `plain` where its header leaves no doubt that the first is meant. */
interface Candidates {
  readonly readings: readonly Reading[];
  readonly plain: boolean;
}

const cell = (column: Column): readonly [number, number] => [column.column, column.column];

/** Columns of a role as seen from a column: those under the same parent header if there are any, else all. */
function beside(on: TableNumbers, from: Column, ...roles: readonly ColumnRole[]): readonly Column[] {
  const all = on.byRole(...roles).filter(column => column !== from);
  const group = all.filter(column => parents(column) === parents(from));
  return group.length > 0 ? group : all;
}

const MOST = 24;

function pairs(reading: Omit<Reading, "from">, first: readonly Column[], second: readonly Column[]): Reading[] {
  const all: Reading[] = [];
  for (const a of first)
    for (const b of second) if (a !== b && all.length < MOST) all.push({ ...reading, from: [cell(a), cell(b)] });
  return all;
}

/**
 * Remaining = received, budget or allotment − spent, or − what is bound by contracts; of a contract what is not paid yet. What the header names
 * goes first, then what has arrived, then what was granted.
 */
function remaining(on: TableNumbers, target: Column): Candidates {
  const spent = beside(on, target, "spent", "spent-to-date");
  const bound = beside(on, target, "committed");
  const order: ColumnRole[] = ["received", "allotment", "budget", "budget-initial", "income"];
  const named = /指标|额度/.test(lastHeader(target))
    ? "allotment"
    : /预算|执行/.test(lastHeader(target))
      ? "budget"
      : undefined;
  if (named) order.sort((a, b) => Number(b === named) - Number(a === named));
  const base = { operation: "difference", column: target.column, scale: 1 } as const;
  const granted = order.flatMap(role => beside(on, target, role));
  const all = granted.length + bound.length;
  return {
    readings: [...pairs(base, granted, [...spent, ...bound]), ...pairs(base, bound, spent)],
    plain: (granted.length === 1 && spent.length + bound.length === 1) || (all === 1 && spent.length === 1),
  };
}

/** What was added and what was taken in columns of their own: initial + 调增 − 调减, or + 调减 where it stands with its sign. */
function upAndDown(target: Column, initial: readonly Column[], adjusted: readonly Column[]): readonly Reading[] {
  const down = adjusted.find(column => /减/.test(lastHeader(column)) && !/增|加/.test(lastHeader(column)));
  const up = adjusted.find(column => column !== down);
  const [first] = initial;
  if (!down || !up || !first || adjusted.length !== 2) return [];
  const base = { column: target.column, scale: 1 } as const;
  const signed: Reading = { ...base, operation: "sum", from: [cell(first), cell(up), cell(down)] };
  if (up.column !== first.column + 1) return [signed];
  return [{ ...base, operation: "difference", from: [[first.column, up.column], cell(down)] }, signed];
}

function fullBudget(on: TableNumbers, target: Column): Candidates {
  const parts = [beside(on, target, "budget-initial"), beside(on, target, "budget-adjustment")] as const;
  const base = { operation: "sum", column: target.column, scale: 1 } as const;
  const carried = beside(on, target, "carried");
  const readings = [...upAndDown(target, parts[0], parts[1]), ...pairs(base, parts[0], parts[1])];
  const three = readings.flatMap(reading => carried.map(c => ({ ...reading, from: [...reading.from, cell(c)] })));
  const sure = parts[0].length === 1 && parts[1].length === 1 && parts[1][0]!.maybe.length === 0;
  return { readings: [...readings, ...three], plain: sure && carried.length === 0 };
}

function rate(on: TableNumbers, target: Column): Candidates {
  const header = lastHeader(target);
  const spent = beside(on, target, "spent", "spent-to-date");
  const granted = (["budget", "budget-initial", "allotment", "received", "committed"] as const).flatMap(role =>
    beside(on, target, role),
  );
  const of: Reading[] = [];
  const base = { operation: "ratio", column: target.column } as const;
  for (const scale of [1, 100]) {
    of.push(...pairs({ ...base, scale }, spent, granted));
    of.push(...pairs({ ...base, scale }, beside(on, target, "remaining"), granted));
    of.push(...pairs({ ...base, scale }, beside(on, target, "achieved"), beside(on, target, "target")));
    of.push(
      ...pairs(
        { ...base, scale },
        beside(on, target, "received"),
        granted.filter(c => c.role !== "received"),
      ),
    );
    for (const row of on.table.rows)
      if (row.kind === "total")
        for (const part of on.table.columns)
          if (isAdded(part) && of.length < 4 * MOST)
            of.push({ ...base, scale, pinned: row.row, from: [cell(part), cell(part)] });
  }
  return {
    readings: of,
    plain:
      /执行率|支出进度|执行进度|支付率|支付进度|付款比例|付款进度/.test(header) &&
      spent.length === 1 &&
      granted.length === 1,
  };
}

function amount(on: TableNumbers, target: Column): Candidates {
  const quantity = beside(on, target, "quantity");
  const price = beside(on, target, "price");
  const base = { operation: "product", column: target.column, scale: 1 } as const;
  const two = pairs(base, quantity, price);
  // A column that no heading explains may be a factor too (频率, 系数).
  const unknown = on.table.columns.some(
    column => column.role === "other" && column.column > (quantity[0]?.column ?? 0) && column.column < target.column,
  );
  const three: Reading[] =
    quantity.length > 1
      ? price.slice(0, 4).map(p => ({ ...base, from: [...quantity.slice(0, 3).map(cell), cell(p)] }))
      : [];
  return { readings: [...two, ...three], plain: quantity.length === 1 && price.length === 1 && !unknown };
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
  if (column.role === "amount" || TOTAL.test(lastHeader(column))) found.push(amount(on, column));
  const added = on.table.columns.filter(isAdded);
  for (const readings of [groupTotal(on, column), increase(column, added), growth(column, added)])
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
      relations.push(...claimColumn(on, best.reading));
      break;
    }
  return relations;
}
