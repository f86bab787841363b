import type { Area } from "../workbook/area";
import { cellArea, contains } from "../workbook/area";
import { positionOf, sheetNamed, valueAt } from "../workbook/cells";
import type { Sheet, Workbook } from "../workbook/workbook";
import { isFactLabel, isGoalLabel, isMoneyLabel, labelAndValue } from "./fact-labels";
import { normalise } from "../workbook/normalise";
import { firstAt } from "./profile";
import type { Table } from "./table";

/** One fact of a block: its label as `normalise` leaves it, the value's text as it stands in the cell, and the cell. */
export interface BlockFact {
  readonly label: string;
  readonly value: string;
  readonly at: Area;
}

interface Cell {
  readonly row: number;
  readonly column: number;
  /** The last column of the cell, merged or not. */
  readonly end: number;
  readonly text: string;
}

function textOf(workbook: Workbook, sheet: Sheet, position: number): string {
  const value = valueAt(workbook, sheet.cells, position);
  if (value === null || typeof value === "object") return "";
  return typeof value === "boolean" ? (value ? "是" : "否") : String(value).trim();
}

function cellsOfRow(workbook: Workbook, sheet: Sheet, table: Table, row: number, merges: readonly Area[]): Cell[] {
  const all: Cell[] = [];
  const { cells } = sheet;
  for (let at = firstAt(sheet, row, table.area.left); at < cells.rowStart[row + 1]!; at++) {
    const column = cells.column[at]!;
    if (column > table.area.right) break;
    const text = textOf(workbook, sheet, at);
    const end = merges.find(m => m.top <= row && row <= m.bottom && m.left === column)?.right ?? column;
    if (text !== "") all.push({ row, column, end, text });
  }
  return all;
}

/** The facts of a facts table, in order: the value stands in the label's own cell after a colon, right of it, or below it. */
export function readFacts(workbook: Workbook, table: Table): readonly BlockFact[] {
  const sheet = sheetNamed(workbook, table.area.sheet);
  if (!sheet || table.kind !== "facts") return [];
  const merges = sheet.merges.filter(merge => contains(table.area, merge));
  const facts: BlockFact[] = [];
  const { area } = table;
  for (let row = area.top; row <= area.bottom; row++) {
    const cells = cellsOfRow(workbook, sheet, table, row, merges);
    const goals = cells.filter(cell => isGoalLabel(normalise(cell.text)));
    if (goals.length === 2 && row < area.bottom) {
      row++;
      for (const { text, column } of goals) {
        const value = textOf(workbook, sheet, positionOf(sheet, row, column));
        facts.push({ label: normalise(text), value, at: cellArea(area.sheet, row, column) });
      }
      continue;
    }
    for (let n = 0; n < cells.length; n++) {
      const { column, end, text } = cells[n]!;
      const both = labelAndValue(text);
      // 其中：财政拨款 is a label whole where its sum follows.
      const part = both?.label === "其中" && /^[-\d]/.test(cells[n + 1]?.text ?? "");
      if (both && !part && both.value !== "" && (isFactLabel(both.label) || n === 0)) {
        facts.push({ label: normalise(both.label), value: both.value, at: cellArea(area.sheet, row, column) });
        continue;
      }
      const next = cells[n + 1];
      // The heading before names and their sums: 预算执行情况 | 年度预算数 | 90.
      if (n === 0 && next && isMoneyLabel(normalise(next.text)) && /^[-\d]/.test(cells[n + 2]?.text ?? "")) continue;
      if (next && !(isFactLabel(next.text) && isFactLabel(text) && next.column > end + 1)) {
        facts.push({ label: normalise(text), value: next.text, at: cellArea(area.sheet, row, next.column) });
        n++;
        continue;
      }
      const below = row < area.bottom && cells.length === 1 ? positionOf(sheet, row + 1, column) : -1;
      const under = below < 0 ? "" : textOf(workbook, sheet, below);
      if (isFactLabel(text) && under !== "" && !isFactLabel(under) && !labelAndValue(under)) {
        facts.push({ label: normalise(text), value: under, at: cellArea(area.sheet, row + 1, column) });
        row++;
        break;
      }
      facts.push({ label: normalise(text), value: "", at: cellArea(area.sheet, row, Math.min(end + 1, area.right)) });
    }
  }
  return facts;
}
