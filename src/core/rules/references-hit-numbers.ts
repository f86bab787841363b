import { cellArea, type Area } from "../workbook/area";
import { KIND, type Sheet } from "../workbook/workbook";
import type { Finding } from "./finding/finding";
import { cellsWith, formulasThat, type Wanted } from "./formulas/formula-cells";
import { formulaShapes, type FormulaShape } from "../formulas/formula-shapes";
import { emptyHanded, type EmptyHanded } from "./formulas/empty-handed";
import { usersSheets } from "./formulas/formula-lines";
import { placeFacts } from "./finding/lookup";
import { readAreas } from "../formulas/reads";
import type { Checked, Rule } from "./finding/rule";
import { areaOf, type Cell } from "../formulas/cell";
import { stretchArea, stretches } from "./formulas/stretches";

/** Whether no cell of the row holds a number: a heading, or an empty line. */
function withoutNumbers(sheet: Sheet, row: number): boolean {
  if (row >= sheet.rows) return true;
  for (let i = sheet.cells.rowStart[row]!; i < sheet.cells.rowStart[row + 1]!; i++)
    if (sheet.cells.kind[i] === KIND.number || sheet.cells.formula[i] !== 0) return false;
  return true;
}

/** The first cell that a hand-made sum (`C14+C8+C2`) takes from a row without numbers, though most of its cells are numbers. */
function blankIn({ workbook }: Checked, cell: Cell, formula: number): Area | undefined {
  const { references } = formulaShapes(workbook)(formula);
  const areas = readAreas(workbook, references, cell.sheet, cell.row, cell.column);
  if (areas.some(area => area.top !== area.bottom || area.left !== cell.column)) return undefined;
  const blank = areas.filter(area => withoutNumbers(cell.sheet, area.top));
  return blank.length * 2 < areas.length ? blank[0] : undefined;
}

/** Whether the formula adds several cells one by one. */
const isHandMade = ({ shape, references, sumOf }: FormulaShape): boolean =>
  shape === "Σ" && !sumOf && references.length >= 3 && references.every(({ sheet }) => sheet === undefined);

function* astrayIn(checked: Checked, sheet: Sheet, wanted: Wanted): Iterable<EmptyHanded> {
  for (const cell of cellsWith(sheet, wanted)) {
    const blank = blankIn(checked, cell, cell.formula);
    if (blank) yield { ...cell, blank: cellArea(sheet.name, blank.top, blank.left) };
  }
}

const findingOf = ({ workbook, tables }: Checked, cells: readonly EmptyHanded[]): Finding => ({
  rule: "ZP-210",
  severity: "warning",
  at: stretchArea(cells),
  related: [cells[0]!.blank],
  facts: { ...placeFacts(workbook, tables, areaOf(cells[0]!)), blank: cells[0]!.blank },
});

/** A sum put together by hand takes no heading and no empty line for a row, and a formula among typed figures reads more than blanks. */
export const referencesHitNumbers: Rule = {
  code: "ZP-210",
  name: "references-hit-numbers",
  severity: "warning",
  covers: ["B15"],
  *check(checked) {
    const wanted = formulasThat(checked.workbook, isHandMade);
    for (const sheet of wanted ? usersSheets(checked.workbook) : [])
      for (const cells of stretches([...astrayIn(checked, sheet, wanted!)], (a, b) => a.formula === b.formula))
        yield findingOf(checked, cells);
    for (const cell of emptyHanded(checked.workbook)) yield findingOf(checked, [cell]);
  },
};
