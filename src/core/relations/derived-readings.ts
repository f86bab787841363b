import type { Column } from "../tables/table";
import { isAdded } from "./added";
import { cell, lastHeader } from "./candidates";
import type { Reading } from "./glances";
import type { TableNumbers } from "./table-numbers";

const plain = (text: string): string => text.replace(/\s/g, "");

const CLOSING = /^(?:期末|年末|月末|本年末|本期末|本月末)/;
const OPENING = /^(?:期初|年初|月初|上年末|上期末|上月末)/;
const UP = /(?:增加|新增|转入|购入|收入|入库)(?:数|额|金额)?$/;
const DOWN = /(?:减少|处置|转出|领用|支出|出库|发出)(?:数|额|金额)?$/;

/** The columns whose header says at `level` what is looked for, and at the others just what the target's says. */
const alike = (on: TableNumbers, target: Column, level: number, said: RegExp): readonly Column[] =>
  on.table.columns.filter(
    column =>
      column !== target &&
      column.header.length === target.header.length &&
      column.header.every((text, n) =>
        n === level ? said.test(plain(text)) : plain(text) === plain(target.header[n]!),
      ),
  );

/** 期末 = 期初 + 增加 − 减少, each in a column of its own. */
export function closing(on: TableNumbers, target: Column): readonly Reading[] {
  const level = target.header.findIndex(text => CLOSING.test(plain(text)));
  if (level < 0) return [];
  const [opening, up, down] = [OPENING, UP, DOWN].map(said => alike(on, target, level, said));
  if (opening!.length !== 1 || up!.length !== 1 || down!.length !== 1) return [];
  const from = [opening![0]!, up![0]!, down![0]!].map(cell);
  return [{ operation: "running", column: target.column, from, scale: 1 }];
}

/** 实发 = 应发合计 − 扣款合计. */
export function netPay(on: TableNumbers, target: Column): readonly Reading[] {
  if (!/^(?:实发|实领|实付)(?:工资|金额|合计|数|额)?$/.test(lastHeader(target))) return [];
  const only = (said: RegExp): Column | undefined => {
    const found = on.table.columns.filter(column => said.test(lastHeader(column)));
    return found.length === 1 ? found[0] : undefined;
  };
  const due = only(/^应发(?:工资)?(?:合计|小计|总额|金额|数)?$/);
  const taken = only(/^(?:代扣|应扣|扣款|扣除|扣缴)(?:款|项)?(?:合计|小计|总额|金额)?$/);
  if (!due || !taken) return [];
  return [{ operation: "difference", column: target.column, from: [cell(due), cell(taken)], scale: 1 }];
}

const TOTAL = /合计|小计|总计|共计|总额/;

/** 月均, 平均: the mean of the columns before it, up to the total that stands between. */
export function mean(on: TableNumbers, target: Column): readonly Reading[] {
  if (!/^(?:月|季|季度|年|日)?均(?:数|值|额)?$|^(?:月|季度?|年|日)?平均(?:数|值|额)?$/.test(lastHeader(target)))
    return [];
  const before = on.table.columns.filter(column => column.column < target.column);
  let last = before.length - 1;
  while (last >= 0 && TOTAL.test(lastHeader(before[last]!))) last--;
  let first = last;
  while (first > 0 && isAdded(before[first - 1]!) && !TOTAL.test(lastHeader(before[first - 1]!))) first--;
  if (last - first < 1 || !isAdded(before[first]!)) return [];
  const from = [[before[first]!.column, before[last]!.column] as const];
  return [{ operation: "average", column: target.column, from, scale: 1 }];
}
