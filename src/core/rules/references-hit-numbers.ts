import { cellArea, type Area } from "../workbook/area";
import { KIND, type Sheet } from "../workbook/workbook";
import type { Finding } from "./finding";
import { formulaShapes } from "./formula-shapes";
import { usersSheets } from "./formula-lines";
import { placeFacts } from "./lookup";
import { readAreas } from "./reads";
import type { Checked, Rule } from "./rule";
import { areaOf, stretchArea, stretches, type Cell } from "./stretches";

interface Astray extends Cell {
  readonly formula: number;
  readonly blank: Area;
}

/** Whether no cell of the row holds a number: a heading, or an empty line. */
function withoutNumbers(sheet: Sheet, row: number): boolean {
  if (row >= sheet.rows) return true;
  for (let i = sheet.cells.rowStart[row]!; i < sheet.cells.rowStart[row + 1]!; i++)
    if (sheet.cells.kind[i] === KIND.number || sheet.cells.formula[i] !== 0) return false;
  return true;
}

/** The first cell that a hand-made sum (`C14+C8+C2`) takes from a row without numbers, though most of its cells are numbers. */
function blankIn({ workbook }: Checked, cell: Cell, formula: number): Area | undefined {
  const { shape, references, sumOf } = formulaShapes(workbook)(formula);
  if (shape !== "Σ" || sumOf || references.length < 3 || references.some(({ sheet }) => sheet !== undefined))
    return undefined;
  const areas = readAreas(workbook, references, cell.sheet, cell.row, cell.column);
  if (areas.some(area => area.top !== area.bottom || area.left !== cell.column)) return undefined;
  const blank = areas.filter(area => withoutNumbers(cell.sheet, area.top));
  return blank.length * 2 < areas.length ? blank[0] : undefined;
}

function* astrayIn(checked: Checked, sheet: Sheet): Iterable<Astray> {
  const { rowStart, column, formula } = sheet.cells;
  for (let row = 0; row < sheet.rows; row++)
    for (let i = rowStart[row]!; i < rowStart[row + 1]!; i++) {
      if (formula[i] === 0) continue;
      const cell = { sheet, row, column: column[i]! };
      const blank = blankIn(checked, cell, formula[i]! - 1);
      if (blank) yield { ...cell, formula: formula[i]! - 1, blank: cellArea(sheet.name, blank.top, blank.left) };
    }
}

const findingOf = ({ workbook, tables }: Checked, cells: readonly Astray[]): Finding => ({
  rule: "ZP-210",
  severity: "warning",
  at: stretchArea(cells),
  related: [cells[0]!.blank],
  facts: { ...placeFacts(workbook, tables, areaOf(cells[0]!)), blank: cells[0]!.blank },
});

/** A sum put together by hand takes no heading and no empty line for a row. */
export const referencesHitNumbers: Rule = {
  code: "ZP-210",
  name: "references-hit-numbers",
  severity: "warning",
  covers: ["B15"],
  *check(checked) {
    for (const sheet of usersSheets(checked.workbook))
      for (const cells of stretches([...astrayIn(checked, sheet)], (a, b) => a.formula === b.formula))
        yield findingOf(checked, cells);
  },
};
