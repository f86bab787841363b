import { rowStretches, stretchFrom } from "../workbook/row-stretches";
import { KIND } from "../workbook/workbook";
import type { Area } from "../workbook/area";
import { firstAt, type Reading } from "./profile";
import type { LabelKind } from "./row-labels";
import { numberingRank } from "./row-levels";
import { LOOK } from "./text-look";
import type { Column, RowKind, RowMark, TableKind } from "./table";

interface Found {
  readonly row: number;
  readonly kind: LabelKind;
  readonly text: string;
}

const NO_LABELS = new Set(["note", "reason", "achieved", "target"]);

/** Bodies of no more rows are read row by row at once. */
const SHORT = 100;

/** The rows of a body that have a label of some kind in a column that is not skipped: most rows of a long table have none. */
function rowsWithLabels({ sheet, looks }: Reading, body: Area, skip: Uint8Array): readonly number[] {
  const rows: number[] = [];
  if (body.bottom - body.top < SHORT) {
    for (let row = body.top; row <= body.bottom; row++) rows.push(row);
    return rows;
  }
  const { rowStart, column, kind, number } = sheet.cells;
  const stretches = rowStretches(sheet);
  const { top, end } = stretches;
  for (let nth = stretchFrom(stretches, body.top); nth < top.length && top[nth]! <= body.bottom; nth++) {
    const first = Math.max(top[nth]!, body.top);
    const start = rowStart[first]!;
    const step = rowStart[first + 1]! - start;
    /** Places of the texts that may be labels in each of these rows. */
    const places: number[] = [];
    for (let place = 0; place < step; place++) {
      const at = column[start + place]! - body.left;
      if (kind[start + place] === KIND.text && at >= 0 && at < skip.length && skip[at] === 0) places.push(place);
    }
    const last = Math.min(end[nth]! - 1, body.bottom);
    for (let row = first, at = start; row <= last && places.length > 0; row++, at += step)
      for (let n = 0; n < places.length; n++)
        if (looks.saysRow(number[at + places[n]!]!)) {
          rows.push(row);
          break;
        }
  }
  return rows;
}

/** The first label of each row that says what the row is. */
function labelled(reading: Reading, body: Area, columns: readonly Column[]): Found[] {
  const { sheet, workbook, looks } = reading;
  const { cells } = sheet;
  const skip = Uint8Array.from(columns, column => (NO_LABELS.has(column.role) ? 1 : 0));
  const found: Found[] = [];
  for (const row of rowsWithLabels(reading, body, skip)) {
    const end = cells.rowStart[row + 1]!;
    let named = false;
    for (let cell = firstAt(sheet, row, body.left); cell < end && cells.column[cell]! <= body.right; cell++) {
      if (cells.kind[cell] !== KIND.text || skip[cells.column[cell]! - body.left]) continue;
      const kind = looks.rowLabel(cells.number[cell]!);
      // A total of something named stands first in its row; after other words it is a name like any (Project Total).
      if (kind === undefined || (kind === "qualified" && named)) {
        named ||= workbook.texts[cells.number[cell]!]!.length > 2 && looks.of(cells, cell) === LOOK.word;
        continue;
      }
      found.push({ row, kind, text: workbook.texts[cells.number[cell]!]! });
      break;
    }
  }
  return found;
}

const indent = (text: string): number => /^[\s\u3000]*/.exec(text)![0].length;

/** The label of a row: its first text. */
function labelOf({ sheet, workbook }: Reading, body: Area, row: number): string {
  const { cells } = sheet;
  for (let cell = firstAt(sheet, row, body.left); cell < cells.rowStart[row + 1]!; cell++)
    if (cells.column[cell]! <= body.right && cells.kind[cell] === KIND.text) {
      const text = workbook.texts[cells.number[cell]!]!;
      if (text.trim() !== "") return text;
    }
  return "";
}

/**
 * Lines under 其中 belong to it while they are indented under it, to the end of the parts of a total right above it, or, where the line above
 * is numbered (二、), to the next one that is.
 */
function partsBelow(reading: Reading, body: Area, found: readonly Found[], at: number): RowMark[] {
  const head = found[at]!;
  const stop = found[at + 1]?.row ?? body.bottom + 1;
  const under = found.some(other => other.row === head.row - 1 && (other.kind === "total" || other.kind === "grand"));
  const isNumbered = (row: number): boolean => numberingRank(labelOf(reading, body, row)) !== undefined;
  const among = isNumbered(head.row - 1);
  const marks: RowMark[] = [];
  for (let row = head.row + 1; row < stop; row++) {
    const label = labelOf(reading, body, row);
    if (label === "") break;
    const deeper = indent(label) > indent(head.text) || (among && !isNumbered(row));
    if (!under && !deeper) break;
    marks.push({ row, kind: "of-which" });
  }
  return marks;
}

/** The rows of a table that are no plain items. */
export function rowMarks(
  reading: Reading,
  body: Area,
  columns: readonly Column[],
  kind: TableKind,
): readonly RowMark[] {
  const all = labelled(reading, body, columns);
  // 上年结转 opens a ledger; in a table of funds it is one of them. What a page brings forward is no line of any table.
  const found = kind === "ledger" ? all : all.filter(row => row.kind !== "opening" || /^承/.test(row.text.trim()));
  const grand = found.some(row => row.kind === "grand");
  const total = grand || found.some(row => row.kind === "total");
  const qualified = found.filter(row => row.kind === "qualified");
  const marks: RowMark[] = [];
  found.forEach((row, at) => {
    const own = kindOf(row, { grand, total, only: qualified.length === 1 && !total });
    if (own !== "item") marks.push({ row: row.row, kind: own });
    if (own === "of-which") marks.push(...partsBelow(reading, body, found, at));
  });
  return marks;
}

function kindOf(
  row: Found,
  above: { readonly grand: boolean; readonly total: boolean; readonly only: boolean },
): RowKind {
  switch (row.kind) {
    case "grand":
      return "total";
    case "total":
      return above.grand ? "subtotal" : "total";
    case "qualified":
      return above.only ? "total" : "subtotal";
    default:
      return row.kind;
  }
}
