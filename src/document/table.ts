import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph as Line,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from "docx";
import type { ITableCellOptions } from "docx";
import { shownValue, widthInPoints, type CellLook, type PlannedCell, type SheetPlan } from "../core";
import { lineRuns } from "./text";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const THIN = { style: BorderStyle.SINGLE, size: 4, color: "000000" } as const;
const ALIGNED = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.BOTH,
} as const;

/** Rows are no higher for the sake of looks than this, in points: their text makes them as high as it is. */
const MOST_HEIGHT = 60;
/** A row higher than this, in points, may be parted by the end of a page. */
const WHOLE = 300;

/** What stands at a place: the cell that is shown there, and how far it reaches. */
interface Shown {
  readonly cell: PlannedCell;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet without what is hidden: what is shown at each place, by row and column. */
interface Grid {
  readonly plan: SheetPlan;
  readonly at: ReadonlyMap<string, Shown>;
  /** Twips of each column. */
  readonly widths: readonly number[];
}

/**
 * A form or summary of ours as a Word document has it: its titles as lines, the header marked as one that stands again on each page. `width` is the text's, in twips; `plan` is not broken into pages.
 */
export function tableLines(plan: SheetPlan, width: number): readonly (Line | Table)[] {
  const { area, titles } = plan.print;
  const grid = gridOf(plan, width);
  const head = titles?.top ?? 0;
  const first = rowsBetween(area.top, head).find(row => isBordered(grid, row)) ?? head;
  // The places to sign are rows of the table: LibreOffice keeps rows of one table together, but no table with the next.
  const blocks = [rowsBetween(first, head), rowsBetween(head, area.bottom + 1)];
  return [
    ...rowsBetween(area.top, first).flatMap(row => titleLine(grid, row)),
    ...blocks.filter(rows => rows.length > 0).flatMap(rows => [tableOf(grid, rows), seam()]),
  ];
}

/** Between two tables, which Word would make one of, and behind the last. */
const seam = (): Line => new Line({ spacing: { line: 20, lineRule: "exact", before: 0, after: 0 }, children: [] });

/** The last rows of a table stay with the places to sign below it. */
const isEnd = ({ plan }: Grid, row: number): boolean => {
  const { bottom } = plan.print.area;
  return row < bottom && row >= bottom - LAST_TOGETHER;
};
/** The last line, its total, and the row of hands and seal above that of the date. */
const LAST_TOGETHER = 3;

const rowsBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

function gridOf(plan: SheetPlan, width: number): Grid {
  const { area } = plan.print;
  const points = plan.columnWidths.slice(area.left, area.right + 1).map(widthInPoints);
  const scale = width / points.reduce((sum, one) => sum + one, 0);
  const merges = new Map(plan.merges.map(merge => [`${merge.top}/${merge.left}`, merge]));
  const at = new Map<string, Shown>();
  for (const cell of plan.cells) {
    if (cell.column > area.right || at.has(`${cell.row}/${cell.column}`)) continue;
    const { top, left, bottom, right } = merges.get(`${cell.row}/${cell.column}`) ?? {
      top: cell.row,
      left: cell.column,
      bottom: cell.row,
      right: cell.column,
    };
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) at.set(`${row}/${column}`, { cell, top, left, bottom, right });
  }
  return { plan, at, widths: points.map(one => Math.floor(one * scale)) };
}

const lookOf = ({ plan }: Grid, cell: PlannedCell): CellLook => plan.looks[cell.look]!;

const isBordered = (grid: Grid, row: number): boolean =>
  grid.widths.some((_, column) => {
    const shown = grid.at.get(`${row}/${column}`);
    return shown !== undefined && lookOf(grid, shown.cell).border !== undefined;
  });

/** A row of titles, which reach over the whole width. */
function titleLine(grid: Grid, row: number): readonly Line[] {
  const shown = grid.at.get(`${row}/0`);
  return shown ? [lineOf(grid, shown.cell, 120)] : [];
}

function lineOf(grid: Grid, cell: PlannedCell, after: number, keepNext = false): Line {
  const { font, size = 10, bold, horizontal = "left", fill, format } = lookOf(grid, cell);
  const run = { font: font!, size: Math.round(size * 2), ...(bold ? { bold } : {}) };
  return new Line({
    alignment: ALIGNED[horizontal],
    keepNext,
    // Without a rule of its own LibreOffice takes the distance for an exact one, and lines of a title lie upon each other.
    spacing: { before: 0, after, line: 240, lineRule: LineRuleType.AUTO },
    children: lineRuns(shownValue(cell.value, format), run, Boolean(fill)),
  });
}

function tableOf(grid: Grid, rows: readonly number[]): Table {
  return new Table({
    layout: TableLayoutType.FIXED,
    columnWidths: [...grid.widths],
    width: { size: grid.widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    alignment: AlignmentType.CENTER,
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    rows: rows.map(row => rowOf(grid, row, rows)),
  });
}

function rowOf(grid: Grid, row: number, rows: readonly number[]): TableRow {
  const { plan } = grid;
  const { titles } = plan.print;
  const isTitle = titles !== undefined && row >= titles.top && row <= titles.bottom;
  const height = plan.rowHeights[row] ?? 0;
  const cells: TableCell[] = [];
  for (let column = 0; column < grid.widths.length; column = right(grid, row, column) + 1)
    cells.push(cellOf(grid, row, column, rows));
  return new TableRow({
    children: cells,
    height: { value: Math.round(Math.min(height, MOST_HEIGHT) * 20), rule: HeightRule.ATLEAST },
    cantSplit: height <= WHOLE,
    ...(isTitle ? { tableHeader: true } : {}),
  });
}

const right = (grid: Grid, row: number, column: number): number => grid.at.get(`${row}/${column}`)?.right ?? column;

/** Bounds within which a merge is one: a header that stands again is parted from what it heads. */
function within(grid: Grid, { top, bottom }: Shown, row: number, rows: readonly number[]): readonly [number, number] {
  const ends = grid.plan.print.titles?.bottom ?? -1;
  const [first, last] = [Math.max(top, rows[0]!), Math.min(bottom, rows.at(-1)!)];
  if (first > ends || last <= ends) return [first, last];
  return row <= ends ? [first, ends] : [ends + 1, last];
}

function cellOf(grid: Grid, row: number, column: number, rows: readonly number[]): TableCell {
  const shown = grid.at.get(`${row}/${column}`);
  const width = { size: sum(grid.widths.slice(column, right(grid, row, column) + 1)), type: WidthType.DXA };
  const borders = (line: typeof NONE | typeof THIN) => ({ top: line, bottom: line, left: line, right: line });
  const keepNext = isEnd(grid, row);
  if (!shown) return new TableCell({ children: [new Line({ keepNext })], width, borders: borders(NONE) });
  const { cell } = shown;
  const look = lookOf(grid, cell);
  const [first, last] = within(grid, shown, row, rows);
  const lines = borders(look.border ? THIN : NONE);
  const options: Omit<ITableCellOptions, "children"> = {
    width,
    verticalAlign: VerticalAlignTable.CENTER,
    columnSpan: shown.right - shown.left + 1,
    // A merge that a header was parted from looks like one.
    borders: {
      ...lines,
      ...(last < shown.bottom ? { bottom: NONE } : {}),
      ...(first > shown.top ? { top: NONE } : {}),
    },
    ...(last > first ? { verticalMerge: row === first ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
  };
  // The text of a parted merge stands in its longer, last part.
  const told = row === first && last === shown.bottom;
  return new TableCell({ ...options, children: [told ? lineOf(grid, cell, 0, keepNext) : new Line({ keepNext })] });
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
