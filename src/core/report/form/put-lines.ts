import type { Pack } from "../../packs/pack";
import { cellName } from "../../workbook/address";
import { isTold, words, type Blank, type Entry, type Told } from "./entries";
import { COLUMNS, FUNDS_ROW, HEIGHT } from "./form-grid";
import { heightFor, LOOKS } from "./form-looks";
import { onPages } from "./on-pages";
import type { PutFunds } from "./put-funds";
import { putHeads, type Heads } from "./put-heads";
import { lineScore, totalEntry } from "./scored-cells";
import type { FormLine, SelfEvaluation } from "./self-evaluation";
import type { SheetGrid } from "./sheet-grid";
import { putParts, type Paper } from "./text-parts";

const { A, B, C, D, E, F, G, H, I, J, K } = COLUMNS;

/** Where the lines of indicators stand. */
export interface LinesPlace extends Paper {
  /** The first row of indicators. */
  readonly first: number;
}

/** The total behind the lines, and its row. */
export interface PutLines {
  readonly total: Entry;
  readonly end: number;
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

/** The indicators under their header, and the total. A line whose reason is higher than a row can be stands in several. */
export function putLines(
  grid: SheetGrid,
  { lines, totals }: SelfEvaluation,
  place: LinesPlace,
  { funds, weight, score }: PutFunds,
  { scoring }: Pack,
): PutLines {
  const { first } = place;
  const { label, left, center } = LOOKS;
  const placed = placedLines(lines, place);
  const end = placed.at(-1) ? placed.at(-1)!.bottom + 1 : first;
  putSide(grid, first - 1, end, place.breaks);
  putHeads(grid, first - 1, HEADS);
  const scores = placed.map(({ line, row, bottom, parts }) => {
    const cell = (column: number): string => cellName(row, column);
    const earned = lineScore(line, { target: cell(F), achieved: cell(G), weight: cell(H) }, funds, scoring);
    const [[, foot], ...further] = onPages(row, bottom, place.breaks) as [Rows, ...Rows[]];
    grid.put({ row, bottom: foot, column: D, right: E }, line.name, left, "name");
    grid.put({ row, bottom: foot, column: F }, line.target, center, "target");
    grid.put({ row, bottom: foot, column: G }, line.achieved, center, "achieved");
    grid.put({ row, bottom: foot, column: H }, line.weight, center, "weight");
    grid.put({ row, bottom: foot, column: I }, earned, center, "score");
    for (const rows of further) putFurther(grid, rows, line.name, cell(D));
    putParts(grid, { field: "reason", column: J, right: K, parts }, row, parts.length, place.breaks);
    parts.forEach((_, part) => grid.name(row + part, line.id, part));
    grid.atLeast(row, HEIGHT);
    return earned;
  });
  putGroups(grid, placed, place);
  const range = (column: number): string => `${cellName(first, column)}:${cellName(end - 1, column)}`;
  const weights = {
    first: cellName(FUNDS_ROW, H),
    range: range(H),
    entries: [weight, ...lines.map(line => line.weight)],
    further: end - first - lines.length,
  };
  const points = { ...weights, first: cellName(FUNDS_ROW, K), range: range(I), entries: [score, ...scores] };
  const total = totals.score ?? totalEntry(points, NO_TOTAL, funds, scoring.caps);
  grid.put({ row: end, column: A, right: G }, words("总分"), label);
  grid.put({ row: end, column: H }, totals.weight ?? totalEntry(weights, NO_WEIGHTS), center, "totalWeight");
  grid.put({ row: end, column: I }, total, center, "totalScore");
  grid.put({ row: end, column: J, right: K }, undefined, left);
  grid.name(end, "total");
  grid.atLeast(end, HEIGHT);
  return { total, end };
}

type Rows = readonly [from: number, to: number];

/** A line with the parts of its reason, and the rows that it reaches over. */
interface PlacedLine {
  readonly line: FormLine;
  readonly parts: readonly Entry[];
  readonly row: number;
  readonly bottom: number;
}

function placedLines(lines: readonly FormLine[], place: LinesPlace): readonly PlacedLine[] {
  let row = place.first;
  return lines.map(line => {
    const parts = place.parts(line.reason, J, K);
    const placed = { line, parts, row, bottom: row + parts.length - 1 };
    row += parts.length;
    return placed;
  });
}

/** The cells of a line where a further page begins: its name follows the first. */
function putFurther(grid: SheetGrid, [row, bottom]: Rows, name: Entry, first: string): void {
  const { left, center } = LOOKS;
  const again = isTold(name)
    ? { value: `${name.value}${GOES_ON}`, formula: `${first}&"${GOES_ON}"`, from: [] }
    : undefined;
  grid.put({ row, bottom, column: D, right: E }, again, left);
  for (const column of [F, G, H, I]) grid.put({ row, bottom, column }, undefined, center);
}

const GOES_ON = "（续）";

const NO_TOTAL: Blank = { fact: "总分", ask: "各项得分填齐后自动合计总分" };
const NO_WEIGHTS: Blank = { fact: "总分值", ask: "各项分值填齐后自动合计" };

/** What all lines stand under, once on each page; on the first it reaches over the header, too. */
function putSide(grid: SheetGrid, head: number, end: number, breaks: readonly number[]): void {
  for (const [row, bottom] of onPages(head, Math.max(head, end - 1), breaks))
    grid.put({ row, bottom, column: A }, words("绩效指标"), LOOKS.label);
}

/** The upper levels, merged down over the lines that belong to them, anew on each page, and high enough for their names. */
function putGroups(grid: SheetGrid, placed: readonly PlacedLine[], { widths, breaks }: LinesPlace): void {
  const lines = placed.map(({ line }) => line);
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
    const top = placed[from]!.row;
    for (const [row, bottom] of onPages(top, placed[to]!.bottom, breaks)) {
      // On further pages the name follows the first.
      const follows = row > top && told.value !== "";
      const entry: Told = follows ? { value: told.value, formula: cellName(top, column), from: [] } : told;
      grid.put({ row, bottom, column }, entry, LOOKS.label, level);
      const needed = heightFor(String(told.value), [widths[column]!]) / (bottom - row + 1);
      for (let at = row; at <= bottom; at++) grid.atLeast(at, needed);
    }
  };
  const alike = (a: FormLine, b: FormLine): boolean => a.level1.value === b.level1.value;
  for (const run of runs(alike)) put(B, run, "level1");
  for (const run of runs((a, b) => alike(a, b) && a.level2.value === b.level2.value)) put(C, run, "level2");
}
