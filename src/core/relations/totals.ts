import type { Column } from "../tables/table";
import { cellValue, positionOf } from "../workbook/cells";
import type { Operand, Relation } from "./relation";
import { isAdded } from "./row-readings";
import type { TableNumbers } from "./table-numbers";
import { filledRelation, weigh, weighedRelation, type Claim, type Weighed } from "./weigh";

/** A row that promises to be the sum of others, in every column that is added. */
export interface RowSum {
  readonly row: number;
  /** Ascending. */
  readonly parts: readonly number[];
  /** Nothing else can be meant: listed also where no column keeps it. */
  readonly plain: boolean;
}

function operandsOf(on: TableNumbers, parts: readonly number[], column: number): Operand[] {
  const operands: Operand[] = [];
  let start = 0;
  for (let i = 1; i <= parts.length; i++) {
    if (i < parts.length && parts[i] === parts[i - 1]! + 1) continue;
    operands.push({
      area: { sheet: on.sheet.name, top: parts[start]!, bottom: parts[i - 1]!, left: column, right: column },
    });
    start = i;
  }
  return operands;
}

const claimOf = (on: TableNumbers, sum: RowSum, column: Column): Claim => ({
  operation: "sum",
  row: sum.row,
  column: column.column,
  operands: operandsOf(on, sum.parts, column.column),
  scale: 1,
  unit: on.unitOf(column.column),
});

const tells = (weighed: Weighed): boolean => weighed.actual !== 0 || weighed.expected !== 0;

/** In how many columns the row is the sum, and in how many it is not. */
export function tryRowSum(on: TableNumbers, sum: RowSum): { kept: number; broken: number } {
  let kept = 0;
  let broken = 0;
  if (sum.parts.length === 0) return { kept, broken };
  for (const column of on.table.columns) {
    if (!isAdded(column)) continue;
    const weighed = weigh(on.numbers, claimOf(on, sum, column));
    if (!weighed || !tells(weighed)) continue;
    if (weighed.holds) kept++;
    else if (column.role !== "other" && column.role !== "quantity") broken++;
  }
  return { kept, broken };
}

/** The relations of a row sum: columns side by side that keep it to the last digit as one range, the others each by itself. */
export function claimRowSum(on: TableNumbers, sum: RowSum, silentColumns: ReadonlySet<number>): Relation[] {
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
  for (const column of on.table.columns) {
    const claim = isAdded(column) && !silentColumns.has(column.column) ? claimOf(on, sum, column) : undefined;
    const weighed = claim && weigh(on.numbers, claim);
    if (weighed?.exact && run && run.last === column.column - 1) {
      run.last = column.column;
      continue;
    }
    close();
    if (!claim || !weighed) continue;
    // What a column without a meaning adds up to is worth a word only where it does.
    if (!weighed.holds && (column.role === "other" || column.role === "quantity")) continue;
    if (weighed.exact) run = { claim, weighed, last: column.column };
    else relations.push(weighedRelation(sheet, claim, weighed, "label"));
  }
  close();
  return relations;
}

/** Rows that `takes` takes, from one side of `row` until one that `stops` or the end of the body. */
function gather(
  on: TableNumbers,
  row: number,
  step: 1 | -1,
  takes: (row: number) => boolean,
  stops: (row: number) => boolean,
): number[] {
  const found: number[] = [];
  for (let at = row + step; at >= on.top && at <= on.bottom && !stops(at); at += step) if (takes(at)) found.push(at);
  return step === 1 ? found : found.reverse();
}

/** Subtotals, and the items that none of them counts: where subtotals stand `below` their items those behind the last one, else those before the first. */
function topLevel(on: TableNumbers, parts: readonly number[], below: boolean): number[] {
  const kept: number[] = [];
  let loose: number[] = [];
  for (const row of below ? parts : [...parts].reverse()) {
    if (on.kindOf(row) === "subtotal") {
      kept.push(row);
      loose = [];
    } else loose.push(row);
  }
  return [...kept, ...loose].sort((a, b) => a - b);
}

/** Rows marked more often than this are looked at only as far as the next of their kind, so that the cost stays with the rows. */
const FEW = 64;

/** The ways a marked row may be made up, the likeliest first. `far`: also over other totals. */
function readings(on: TableNumbers, row: number, far: boolean): RowSum[] {
  const kind = on.kindOf(row);
  const is =
    (...kinds: readonly string[]) =>
    (at: number): boolean =>
      kinds.includes(on.kindOf(at));
  const found: RowSum[] = [];
  for (const step of [-1, 1] as const) {
    const never = (): boolean => false;
    if (kind === "subtotal") {
      found.push({ row, plain: true, parts: gather(on, row, step, is("item"), is("subtotal", "total")) });
      continue;
    }
    if (kind === "to-date") {
      if (far) found.push({ row, plain: false, parts: gather(on, row, step, is("item"), never) });
      continue;
    }
    const block = gather(on, row, step, is("item", "subtotal"), is("total"));
    const byCode = topCodes(on, block);
    if (byCode) {
      found.push({ row, plain: false, parts: byCode });
      continue;
    }
    const tops = topLevel(on, block, true);
    found.push({ row, plain: true, parts: tops });
    if (tops.length < block.length) {
      found.push({ row, plain: false, parts: topLevel(on, block, false) });
      found.push({ row, plain: false, parts: block.filter(is("item")) });
      found.push({ row, plain: false, parts: block.filter(is("subtotal")) });
    }
    if (!far) continue;
    found.push({ row, plain: false, parts: gather(on, row, step, is("total"), never) });
    found.push({ row, plain: false, parts: gather(on, row, step, is("item"), never) });
  }
  return found.filter(sum => sum.parts.length > 0);
}

/** Whether a figure of the row is a formula's result. */
const isComputed = (on: TableNumbers, row: number): boolean =>
  on.table.columns.some(column => {
    const at = positionOf(on.sheet, row, column.column);
    return at >= 0 && isAdded(column) && on.sheet.cells.formula[at]! > 0;
  });

/** Of rows with codes of several lengths those with the shortest: the others are parts of them. Undefined where codes tell no levels. */
function topCodes(on: TableNumbers, parts: readonly number[]): number[] | undefined {
  const column = on.byRole("code")[0]?.column;
  if (column === undefined) return undefined;
  const lengths = parts.map(row => {
    const value = cellValue(on.workbook, on.sheet, row, column);
    return value === null || typeof value === "object" ? 0 : String(value).trim().length;
  });
  const shortest = Math.min(...lengths.filter(length => length > 0));
  const kept = parts.filter((_, i) => lengths[i] === shortest);
  return kept.length > 0 && kept.length < parts.length ? kept : undefined;
}

const MARKED: ReadonlySet<string> = new Set(["subtotal", "total", "to-date"]);

/** What the total rows of a table promise. `ofParents` are sums that codes or numbering tell; where a total is one of them they go first. */
export function fromTotals(
  on: TableNumbers,
  silentColumns: ReadonlySet<number>,
  ofParents: readonly RowSum[],
): Relation[] {
  const marked = on.table.rows.filter(mark => MARKED.has(mark.kind));
  if (marked.length === 0 || !on.table.columns.some(isAdded)) return [];
  const relations: Relation[] = [];
  for (const { row } of marked) {
    const told = ofParents.find(sum => sum.row === row);
    const options = [...(told ? [told] : []), ...readings(on, row, marked.length <= FEW)];
    let best: { sum: RowSum; kept: number; broken: number } | undefined;
    for (const sum of options) {
      const trial = tryRowSum(on, sum);
      if (!best || trial.kept > best.kept) best = { sum, ...trial };
      if (trial.kept > 0 && trial.broken === 0) break;
    }
    if (!best) continue;
    // Where no reading is kept anywhere, only the plain one may be called broken.
    // and not where a formula says otherwise in every column: it may take in what no label tells.
    const plain = isComputed(on, row) ? undefined : options.find(sum => sum.plain && sum.parts.length > 1);
    const chosen = best.kept > 0 ? best.sum : plain;
    if (chosen) relations.push(...claimRowSum(on, chosen, silentColumns));
  }
  return relations;
}
