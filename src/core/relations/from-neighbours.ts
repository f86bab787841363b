import type { Table } from "../tables/table";
import { contains, overlaps } from "../workbook/area";
import type { Sheet, Workbook } from "../workbook/workbook";
import { claimColumn, tryReading } from "./column-claims";
import type { Reading } from "./glances";
import { onSheets } from "./on-sheets";
import type { Operand, Relation } from "./relation";
import { isAdded } from "./added";
import { claimRowSum, type RowSum } from "./row-sums";
import type { SheetNumbers } from "./sheet-numbers";
import { tableNumbers, type TableNumbers } from "./table-numbers";
import { weigh } from "./weigh";

/** So many lines at least must keep a promise that no label tells, before one that does not is called broken. */
const KEPT = 4;
/** Of so many lines at most one may break it: what more lines do not keep was no promise. */
const PER_BROKEN = 20;

/** The reading of a column by which the relation goes, with each scale it may have; none where it does not go from row to row. */
function readingsOf({ target, operation, operands }: Relation): readonly Reading[] {
  const across =
    target.left === target.right &&
    operands.every(({ area, fixedRows }) => !fixedRows && area.top === target.top && area.bottom === target.top);
  if (!across) return [];
  const from = operands.map(({ area }) => [area.left, area.right] as const);
  const scales = operation === "ratio" ? [1, 100] : operation === "sum" || operation === "product" ? [1] : [];
  return scales.map(scale => ({ operation, column: target.left, from, scale }));
}

/** The rows that the relation adds up in each of its columns but the `silent`; undefined where it goes otherwise. */
function rowSumOf(
  on: TableNumbers,
  { target, operation, operands }: Relation,
  silent: ReadonlySet<number>,
): RowSum | undefined {
  const down =
    operation === "sum" &&
    target.top === target.bottom &&
    target.right - target.left >= 1 &&
    operands.every(({ area }) => area.left === target.left && area.right === target.left);
  if (!down) return undefined;
  const parts = operands.flatMap(({ area }) =>
    Array.from({ length: area.bottom - area.top + 1 }, (_, n) => area.top + n),
  );
  const columns = on.table.columns.filter(column => isAdded(column) && !silent.has(column.column));
  return { row: target.top, parts: parts.sort((a, b) => a - b), by: "guess", columns };
}

/** Whether a running balance is one of its terms: on a line without spending it is what came in, which tells nothing of the others. */
const isOnBalance = ({ column, from }: Reading, balances: ReadonlySet<number>): boolean =>
  [...balances].some(at => at === column || from.some(([first, last]) => first <= at && at <= last));

/** What a promise that goes from row to row makes of the rows that break it; nothing where too few keep it. */
function brokenRows(on: TableNumbers, reading: Reading): readonly Relation[] {
  const trial = tryReading(on, reading);
  const { told, kept } = trial;
  const broken = told - kept;
  if (kept < KEPT || broken === 0 || (broken > 1 && broken * PER_BROKEN > kept)) return [];
  const claims = claimColumn(on, trial, "numbers").filter(({ holds }) => !holds);
  // Lines of another kind, such as averages under a list, stand together.
  if (claims.some(({ target }, n) => n > 0 && target.top === claims[n - 1]!.target.top + 1)) return [];
  return claims.filter(
    one => reading.operation === "sum" || (on.kindOf(one.target.top) === "item" && !isProductBackwards(on, one)),
  );
}

/** Whether a quotient that is not kept is a product read backwards, which is: 不含税金额 = 税额 ÷ 税率, of a tax that was rounded. */
function isProductBackwards(on: TableNumbers, { operation, target, operands }: Relation): boolean {
  if (operation !== "ratio") return false;
  const [product, factor] = operands as readonly [Operand, Operand];
  const made = weigh(on.numbers, {
    operation: "product",
    row: target.top,
    column: product.area.left,
    operands: [{ area: target }, factor],
    scale: 1,
    unit: undefined,
  });
  return made?.holds === true;
}

const inColumns = (on: TableNumbers, sum: RowSum): readonly Relation[] => {
  const all = claimRowSum(on, sum);
  const broken = all.filter(({ holds }) => !holds);
  return broken.length === 1 ? broken.map((relation): Relation => ({ ...relation, basis: "numbers" })) : [];
};

/** The cells that a promise ties together, whichever of them it is said of: 金额 = 数量 × 单价 is 数量 = 金额 ÷ 单价, 预算 = 支出 + 结余 is 结余 = 预算 − 支出. */
const cellsOf = ({ target, operands }: Relation): string =>
  [target, ...operands.map(({ area }) => area)]
    .flatMap(area =>
      area.top === area.bottom
        ? Array.from({ length: area.right - area.left + 1 }, (_, n) => [area.sheet, area.top, area.left + n].join())
        : [area.sheet, area.top, area.left, area.bottom, area.right].join(),
    )
    .sort()
    .join("|");

/**
 * The cells that break what their neighbours keep by the numbers alone: one line among many in which 增减 is not this year less the last, one
 * column in which a total is not the sum of the rows that it is in all others. `found` is what the numbers say; cells of which `told` says what
 * they are made of are left to that.
 */
export function fromNeighbours(
  workbook: Workbook,
  tables: readonly Table[],
  numbers: (sheet: Sheet) => SheetNumbers,
  found: readonly Relation[],
  told: readonly Relation[],
): readonly Relation[] {
  const sheets = new Map(workbook.sheets.map(sheet => [sheet.name, sheet]));
  const foundOn = onSheets(found);
  const toldOn = onSheets(told);
  const broken: Relation[] = [];
  for (const table of tables) {
    const own = foundOn(table.area.sheet).filter(
      ({ basis, target }) => basis === "numbers" && overlaps(table.area, target),
    );
    const sheet = own.length > 0 ? sheets.get(table.area.sheet) : undefined;
    if (!sheet || table.kind === "facts") continue;
    const on = tableNumbers(workbook, sheet, numbers(sheet), table);
    // Running balances are carried over, not added.
    const silent = new Set(
      toldOn(table.area.sheet).flatMap(({ operation, target }) =>
        operation === "running" && overlaps(table.area, target) ? [target.left] : [],
      ),
    );
    const seen = new Set<string>();
    for (const relation of own) {
      for (const reading of readingsOf(relation).filter(one => !isOnBalance(one, silent))) {
        const key = JSON.stringify(reading);
        if (seen.has(key)) continue;
        seen.add(key);
        broken.push(...brokenRows(on, reading));
      }
      const sum = rowSumOf(on, relation, silent);
      const key = sum && `${sum.row}=${sum.parts.join("+")}`;
      if (!sum || seen.has(key!)) continue;
      seen.add(key!);
      broken.push(...inColumns(on, sum));
    }
  }
  const said = new Set(told.filter(({ holds }) => !holds).map(cellsOf));
  return broken.filter(
    one =>
      !said.has(cellsOf(one)) &&
      !toldOn(one.target.sheet).some(other => other.operation === one.operation && contains(other.target, one.target)),
  );
}
