import { formulaShapes, type FormulaShape } from "../../formulas/formula-shapes";
import { readAreas } from "../../formulas/reads";
import { cellArea, type Area } from "../../workbook/area";
import { positionOf } from "../../workbook/cells";
import { KIND, type Workbook } from "../../workbook/workbook";
import { cellsWith, formulasThat, timesOn, type FormulaCell } from "./formula-cells";
import { usersSheets } from "./formula-lines";

/** A formula with the blank cell that it takes for a figure. */
export interface EmptyHanded extends FormulaCell {
  readonly blank: Area;
}

/** So many rows above and below a cell are looked at; so many of them, at least, hold typed figures where its column is typed, and so many for each formula, as a total is. */
const NEAR = 8;
const TYPED = 4;
/** A formula that comes more often is a pattern, whose figures are still to come. */
const ONCE = 2;

/** Whether the formula computes with single cells of its own row. */
const readsItsRow = ({ references }: FormulaShape): boolean =>
  references.length > 0 &&
  references.every(
    ({ sheet, rows, columns }) =>
      sheet === undefined &&
      rows?.every(({ at, fixed }) => !fixed && at === 0) === true &&
      columns !== undefined &&
      columns[0].at === columns[1].at,
  );

/** Whether the column is typed around the cell: the figures next to it above and below are, and nearly all further off. */
function standsAmongTyped({ sheet, row, column }: FormulaCell): boolean {
  const { kind, formula } = sheet.cells;
  let typed = 0;
  let computed = 0;
  for (const step of [-1, 1])
    for (let n = 1, first = true; n <= NEAR; n++) {
      const r = row + n * step;
      const at = r < 0 || r >= sheet.rows ? -1 : positionOf(sheet, r, column);
      if (at < 0 || (kind[at] !== KIND.number && formula[at] === 0)) continue;
      if (formula[at] === 0) typed++;
      else if (first) return false;
      else computed++;
      first = false;
    }
  return typed >= TYPED * Math.max(1, computed);
}

/** Formulas that stand alone in a column of typed figures and read nothing but blanks of their own row: `=-K17` where a figure was meant. */
export function* emptyHanded(workbook: Workbook): Iterable<EmptyHanded> {
  const shape = formulaShapes(workbook);
  const wanted = formulasThat(workbook, readsItsRow);
  for (const sheet of wanted ? usersSheets(workbook) : []) {
    let times: ReadonlyMap<number, number> | undefined;
    for (const cell of cellsWith(sheet, wanted!)) {
      times ??= timesOn(sheet, wanted!);
      if (times.get(cell.formula)! > ONCE) continue;
      const areas = readAreas(workbook, shape(cell.formula).references, sheet, cell.row, cell.column);
      const blank = areas.every(({ top, left }) => positionOf(sheet, top, left) < 0) ? areas[0] : undefined;
      if (blank && standsAmongTyped(cell)) yield { ...cell, blank: cellArea(sheet.name, blank.top, blank.left) };
    }
  }
}
