import type { Pack } from "../../packs/pack";
import { cellName } from "../../workbook/address";
import { words, type Blank, type Entry, type Told } from "./entries";
import { COLUMNS, FUNDS_ROW, HEIGHT } from "./form-grid";
import { heightFor, LOOKS } from "./form-looks";
import type { PutFunds } from "./put-funds";
import { putHeads, type Heads } from "./put-heads";
import { lineScore, totalEntry } from "./scored-cells";
import type { FormLine, SelfEvaluation } from "./self-evaluation";
import type { SheetGrid } from "./sheet-grid";

const { A, B, C, D, E, F, G, H, I, J, K } = COLUMNS;

/** Where the lines of indicators stand. */
export interface LinesPlace {
  /** The first row of indicators. */
  readonly first: number;
  /** Of the columns, in characters. */
  readonly widths: readonly number[];
  /** Rows before which a page begins. */
  readonly breaks: readonly number[];
}

const HEADS: Heads = [
  [B, B, "一级指标"],
  [C, C, "二级指标"],
  [D, E, "三级指标"],
  [F, F, "年度指标值"],
  [G, G, "实际完成值"],
  [H, H, "分值"],
  [I, I, "得分"],
  [J, K, "偏差原因分析及改进措施"],
];

/** The indicators under their header, and the total; gives the total's entry. */
export function putLines(
  grid: SheetGrid,
  { lines, totals }: SelfEvaluation,
  place: LinesPlace,
  { funds, weight, score }: PutFunds,
  { scoring }: Pack,
): Entry {
  const { first } = place;
  const { label, left, center } = LOOKS;
  const end = first + lines.length;
  putSide(grid, first - 1, end, place.breaks);
  putHeads(grid, first - 1, HEADS);
  const scores = lines.map((line, at) => {
    const row = first + at;
    const cell = (column: number): string => cellName(row, column);
    const earned = lineScore(line, { target: cell(F), achieved: cell(G), weight: cell(H) }, funds, scoring);
    grid.put({ row, column: D, right: E }, line.name, left, "name");
    grid.put({ row, column: F }, line.target, center, "target");
    grid.put({ row, column: G }, line.achieved, center, "achieved");
    grid.put({ row, column: H }, line.weight, center, "weight");
    grid.put({ row, column: I }, earned, center, "score");
    grid.put({ row, column: J, right: K }, line.reason, left, "reason");
    grid.name(row, line.id);
    grid.atLeast(row, HEIGHT);
    return earned;
  });
  putGroups(grid, lines, place);
  const range = (column: number): string => `${cellName(first, column)}:${cellName(end - 1, column)}`;
  const weights = {
    first: cellName(FUNDS_ROW, H),
    range: range(H),
    entries: [weight, ...lines.map(line => line.weight)],
  };
  const points = { first: cellName(FUNDS_ROW, K), range: range(I), entries: [score, ...scores] };
  const total = totals.score ?? totalEntry(points, NO_TOTAL, funds, scoring.caps);
  grid.put({ row: end, column: A, right: G }, words("总分"), label);
  grid.put({ row: end, column: H }, totals.weight ?? totalEntry(weights, NO_WEIGHTS), center, "totalWeight");
  grid.put({ row: end, column: I }, total, center, "totalScore");
  grid.put({ row: end, column: J, right: K }, undefined, left);
  grid.name(end, "total");
  grid.atLeast(end, HEIGHT);
  return total;
}

const NO_TOTAL: Blank = { fact: "总分", ask: "各项得分填齐后自动合计总分" };
const NO_WEIGHTS: Blank = { fact: "总分值", ask: "各项分值填齐后自动合计" };

/** Rows from one to another, parted where a page begins. */
function onPages(
  from: number,
  to: number,
  breaks: readonly number[],
): readonly (readonly [from: number, to: number])[] {
  const starts = [from, ...breaks.filter(row => row > from && row <= to)];
  return starts.map((start, at) => [start, (starts[at + 1] ?? to + 1) - 1]);
}

/** What all lines stand under, once on each page; on the first it reaches over the header, too. */
function putSide(grid: SheetGrid, head: number, end: number, breaks: readonly number[]): void {
  for (const [row, bottom] of onPages(head, Math.max(head, end - 1), breaks))
    grid.put({ row, bottom, column: A }, words("绩效指标"), LOOKS.label);
}

/** The upper levels, merged down over the lines that belong to them, anew on each page, and high enough for their names. */
function putGroups(grid: SheetGrid, lines: readonly FormLine[], { first, widths, breaks }: LinesPlace): void {
  const runs = (same: (a: FormLine, b: FormLine) => boolean): readonly (readonly [number, number])[] => {
    const found: [number, number][] = [];
    lines.forEach((line, at) => {
      const last = found.at(-1);
      if (last && same(lines[last[1]]!, line)) last[1] = at;
      else found.push([at, at]);
    });
    return found;
  };
  const put = (column: number, [from, to]: readonly [number, number], level: "level1" | "level2"): void => {
    const told = lines[from]![level];
    for (const [row, bottom] of onPages(first + from, first + to, breaks)) {
      // On further pages the name follows the first.
      const follows = row > first + from && told.value !== "";
      const entry: Told = follows ? { value: told.value, formula: cellName(first + from, column), from: [] } : told;
      grid.put({ row, bottom, column }, entry, LOOKS.label, level);
      const needed = heightFor(String(told.value), [widths[column]!]) / (bottom - row + 1);
      for (let at = row; at <= bottom; at++) grid.atLeast(at, needed);
    }
  };
  const alike = (a: FormLine, b: FormLine): boolean => a.level1.value === b.level1.value;
  for (const run of runs(alike)) put(B, run, "level1");
  for (const run of runs((a, b) => alike(a, b) && a.level2.value === b.level2.value)) put(C, run, "level2");
}
