import type { Column } from "../tables/table";
import { positionOf } from "../workbook/cells";
import { ofParents, ofWhich, sideLevels, topItems, unmarkedParts, type SideLevels } from "./parents";
import { acrossSides } from "./across-sides";
import { isAdded } from "./added";
import { addedColumns, claimRowSum, tryRowSum, type RowSum, type RowTrial, type SumClaims } from "./row-sums";
import type { TableNumbers } from "./table-numbers";

/** Subtotals, and the items that none of them counts: where subtotals stand `below` their items those behind the last one, else those before the first. */
function topLevel(on: TableNumbers, parts: readonly number[], below: boolean): readonly number[] {
  if (!on.has("subtotal")) return parts;
  const isSubtotal = (row: number): boolean => on.kindOf(row) === "subtotal";
  const kept = parts.filter(isSubtotal);
  if (kept.length === 0) return parts;
  return below
    ? [...kept, ...parts.slice(parts.lastIndexOf(kept.at(-1)!) + 1)]
    : [...parts.slice(0, parts.indexOf(kept[0]!)), ...kept];
}

/** What 过次页 carries over: 承前页 above it and the entries since. */
function sinceOpening(on: TableNumbers, row: number): number[] | undefined {
  const parts = on.gather(row, -1, ["item"], ["opening"]);
  const opening = (parts[0] ?? row) - 1;
  return parts.length > 0 && opening >= on.top && on.kindOf(opening) === "opening" ? [opening, ...parts] : undefined;
}

/** Rows marked more often than this are looked at only as far as the next of their kind, so that the cost stays with the rows. */
const FEW = 64;

/** The ways a marked row may be made up, the likeliest first, each worked out when it is asked for. `far`: also over other totals. */
function* readings(
  on: TableNumbers,
  row: number,
  far: boolean,
  side: SideLevels,
  unmarked: ReadonlySet<number>,
): Iterable<RowSum> {
  const { columns, sure } = side;
  const kind = on.kindOf(row);
  const gather: TableNumbers["gather"] = (...around) => {
    const rows = on.gather(...around);
    return unmarked.size === 0 ? rows : rows.filter(part => !unmarked.has(part));
  };
  for (const step of [-1, 1] as const) {
    if (kind === "subtotal") {
      const items = gather(row, step, ["item"], ["subtotal", "total"]);
      const top = topItems(side, items);
      if (top) yield { row, columns, by: sure ? "told" : "guess", parts: top };
      if (!top || !sure) yield { row, columns, by: top ? "guess" : "place", parts: items };
      continue;
    }
    if (kind === "to-date") {
      const carried = sinceOpening(on, row);
      if (carried && step === -1) yield { row, columns, by: "guess", parts: carried };
      if (far) yield { row, columns, by: "guess", parts: gather(row, step, ["item"], []) };
      continue;
    }
    const block = gather(row, step, ["item", "subtotal"], ["total"]);
    const top = topItems(side, block);
    if (top) {
      yield { row, columns, by: sure ? "told" : "guess", parts: top };
      if (sure) continue;
    }
    const tops = topLevel(on, block, true);
    yield { row, columns, by: top ? "guess" : "place", parts: tops };
    if (tops.length < block.length) {
      yield { row, columns, by: "guess", parts: topLevel(on, block, false) };
      yield { row, columns, by: "guess", parts: block.filter(at => on.kindOf(at) === "item") };
      yield { row, columns, by: "guess", parts: block.filter(at => on.kindOf(at) === "subtotal") };
    }
    if (!far) continue;
    yield { row, columns, by: "guess", parts: gather(row, step, ["total"], []) };
    yield { row, columns, by: "guess", parts: gather(row, step, ["item"], []) };
  }
}

/** Whether a figure of the row is a formula's result. */
const isComputed = (on: TableNumbers, row: number, columns: readonly Column[]): boolean =>
  columns.some(({ column }) => {
    const at = positionOf(on.sheet, row, column);
    return at >= 0 && on.sheet.cells.formula[at]! > 0;
  });

const MARKED: ReadonlySet<string> = new Set(["subtotal", "total", "to-date"]);

/** Of two lists side by side one row totals both alike: where only the other side keeps a reading, this side means that one, and where it keeps the plain one, no single row of its own. */
function asBeside(
  on: TableNumbers,
  options: readonly RowSum[],
  others: readonly (readonly RowSum[])[],
): readonly RowSum[] {
  const kept = (sum: RowSum | undefined): boolean => sum !== undefined && tryRowSum(on, sum).kept > 0;
  if (others.length === 0 || options.length === 0) return options;
  const plain = others.some(beside => kept(beside.find(({ by }) => by === "place")));
  const left = plain ? options.filter(({ by, parts }) => by !== "guess" || parts.length > 1) : options;
  if (left.some(kept)) return left;
  const beside = others.flatMap(readings => readings.filter(kept))[0];
  return beside && beside.parts.length > 1 && beside.parts.some(row => MARKED.has(on.kindOf(row)))
    ? [{ ...beside, columns: options[0]!.columns, by: "place" }]
    : left;
}

/** How one marked row is made up: the reading that most columns keep, else the one that can alone be meant. */
function readingOf(on: TableNumbers, row: number, options: Iterable<RowSum>): RowSum | undefined {
  let best: ({ sum: RowSum } & RowTrial) | undefined;
  const tried: RowSum[] = [];
  for (const sum of options) {
    const trial = tryRowSum(on, sum);
    // What is kept by chance may be meant otherwise, and is not called broken where it is not kept.
    if (trial.vague) continue;
    tried.push(sum);
    if (!best || trial.kept > best.kept) best = { sum, ...trial };
    if (trial.kept > 0 && trial.broken === 0) break;
  }
  if (!best) return undefined;
  // Where no reading is kept anywhere, only the plain one may be called broken,
  // and not where a formula says otherwise in every column: it may take in what no label tells.
  const plain = isComputed(on, row, best.sum.columns)
    ? undefined
    : tried.find(sum => sum.by !== "guess" && sum.parts.length > 1);
  return best.kept > 0 ? best.sum : plain;
}

/** So many entries, of one such line or of several, are not what it says by chance. */
const SURE = 4;

/** 本年累计 that is nothing of what it might be, where the others of the table are the sum of all entries above them: it is meant as one too. */
function sinceTheFirst(on: TableNumbers, totals: readonly RowSum[], { columns }: SideLevels): readonly RowSum[] {
  const entries = (row: number): number[] => on.gather(row, -1, ["item"], []);
  const toDate = on.table.rows.filter(mark => mark.kind === "to-date").map(mark => mark.row);
  if (toDate.length > FEW) return [];
  const kept = totals.filter(sum => on.kindOf(sum.row) === "to-date");
  const listed = kept.map(({ parts }) => parts.filter(part => on.kindOf(part) === "item").length);
  const alike = listed.every((lines, n) => lines === entries(kept[n]!.row).length);
  if (!alike || listed.reduce((all, lines) => all + lines, 0) < SURE) return [];
  const known = new Set(kept.map(({ row }) => row));
  return toDate
    .filter(row => !known.has(row))
    .map((row): RowSum => ({ row, columns, by: "place", parts: entries(row) }))
    .filter(({ parts }) => parts.length > 1);
}

/** What the rows of a table promise that are made of other rows: totals of any kind, and items that others are part of. */
export function fromTotals(on: TableNumbers, silentColumns: ReadonlySet<number>): SumClaims[] {
  const marked = on.table.rows.filter(mark => MARKED.has(mark.kind));
  const parts = ofWhich(on);
  const sides = sideLevels(on, silentColumns).filter(({ columns }) => columns.length > 0);
  const unmarked = unmarkedParts(on, on.table.columns.filter(isAdded));
  function* optionsOf(row: number, side: SideLevels): Iterable<RowSum> {
    const { columns } = side;
    const told = parts.find(sum => sum.row === row);
    if (told) yield { ...told, columns };
    for (const sum of readings(on, row, marked.length <= FEW, side, unmarked)) if (sum.parts.length > 0) yield sum;
  }
  const closing = acrossSides(on, sides);
  const claims = sides.flatMap(side => {
    const totals = marked.flatMap(({ row }) => {
      if (row === closing?.sum.row) return [];
      const others = sides.filter(other => other !== side).map(other => [...optionsOf(row, other)]);
      const options = others.length === 0 ? optionsOf(row, side) : asBeside(on, [...optionsOf(row, side)], others);
      return readingOf(on, row, options) ?? [];
    });
    totals.push(...sinceTheFirst(on, totals, side));
    const added = addedColumns(on, totals);
    return [...totals.map(sum => ({ sum, relations: claimRowSum(on, sum, { added }) })), ...ofParents(on, side, parts)];
  });
  return closing ? [...claims, closing] : claims;
}
