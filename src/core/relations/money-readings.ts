import { isMoney, type Column, type ColumnRole } from "../tables/table";
import { beside, cell, lastHeader, MOST, pairs, parents, TOTAL, type Candidates } from "./candidates";
import type { Reading } from "./glances";
import { isAdded } from "./added";
import type { TableNumbers } from "./table-numbers";

/**
 * Remaining = received, budget or allotment − spent, or − what is bound by contracts; of a contract what is not paid yet. What the header names
 * goes first, then what has arrived, then what was granted.
 */
export function remaining(on: TableNumbers, target: Column): Candidates {
  const spent = beside(on, target, "spent", "spent-to-date");
  const bound = beside(on, target, "committed");
  // 全年合计 of a plan month by month is what will have been spent.
  const planned = on.table.columns.filter(c => c !== target && isAdded(c) && TOTAL.test(lastHeader(c)));
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
    readings: [
      ...pairs(base, granted, [...spent, ...bound]),
      ...pairs(base, bound, spent),
      ...(spent.length + bound.length === 0 ? pairs(base, granted, planned) : []),
    ],
    plain: (granted.length === 1 && spent.length + bound.length === 1) || (all === 1 && spent.length === 1),
  };
}

const NET = /净值|净额|账面价值|netbook|^net$/i;

/** 净值 = 原值 − 累计折旧; none for columns of another name. */
export function net(on: TableNumbers, target: Column): readonly Reading[] {
  if (!NET.test(lastHeader(target))) return [];
  const others = on.table.columns.filter(c => c !== target && isAdded(c) && parents(c) === parents(target));
  const named = (words: RegExp): readonly Column[] => others.filter(column => words.test(lastHeader(column)));
  const base = { operation: "difference", column: target.column, scale: 1 } as const;
  return pairs(base, named(/原值|原价|总额|cost|gross/i), named(/折旧|摊销|减值|depreciation/i));
}

/** Whether a budget stands right behind a price: it may be the amount. */
export const isPriced = (on: TableNumbers, { role, column }: Column): boolean =>
  (role === "budget" || role === "budget-initial") && on.byRole("price").some(price => price.column === column - 1);

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

export function fullBudget(on: TableNumbers, target: Column): Candidates {
  const parts = [beside(on, target, "budget-initial"), beside(on, target, "budget-adjustment")] as const;
  const base = { operation: "sum", column: target.column, scale: 1 } as const;
  const carried = beside(on, target, "carried");
  const readings = [...upAndDown(target, parts[0], parts[1]), ...pairs(base, parts[0], parts[1])];
  const three = readings.flatMap(reading => carried.map(c => ({ ...reading, from: [...reading.from, cell(c)] })));
  const sure = parts[0].length === 1 && parts[1].length === 1 && parts[1][0]!.maybe.length === 0;
  return { readings: [...readings, ...three], plain: sure && carried.length === 0 };
}

export function rate(on: TableNumbers, target: Column): Candidates {
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

/** Rates by which an amount is multiplied, rather than what comes of dividing two. */
const FACTOR = /税率|费率|利率|系数|折扣/;

export function amount(on: TableNumbers, target: Column): Candidates {
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
  const taxed = pairs(
    base,
    on.table.columns.filter(c => c !== target && isMoney(c.role)),
    on.byRole("rate").filter(c => FACTOR.test(lastHeader(c))),
  );
  return { readings: [...two, ...three, ...taxed], plain: quantity.length === 1 && price.length === 1 && !unknown };
}
