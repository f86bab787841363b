import { contains, overlaps, type Area } from "../workbook/area";
import type { Reference } from "../workbook/formula";
import type { Sheet } from "../workbook/workbook";
import { cellsWith, formulasThat, type FormulaCell, type Wanted } from "./formulas/formula-cells";
import { formulaShapes, type FormulaShape } from "../formulas/formula-shapes";
import { usersSheets } from "./formulas/formula-lines";
import type { Finding } from "./finding/finding";
import { placeFacts } from "./finding/lookup";
import { readAreas } from "../formulas/reads";
import type { Checked, Rule } from "./finding/rule";
import { areaOf, formulaText } from "../formulas/cell";
import { stretchArea, stretches } from "./formulas/stretches";

/** A cell that only adds cells of its own column. */
interface ColumnSum extends FormulaCell {
  readonly areas: readonly Area[];
}

/** Whether a reference surely points beside its own column, wherever the formula stands. */
const leavesColumn = ({ columns }: Reference): boolean =>
  columns === undefined || columns.some(({ fixed, at }) => !fixed && at !== 0);

/** Whether the formula only adds cells that may lie in its own column. */
const addsColumn = ({ shape, references }: FormulaShape): boolean =>
  shape === "Σ" &&
  references.length > 0 &&
  references.every(reference => reference.sheet === undefined && !leavesColumn(reference));

/** Sums of their own column, by column and from the top down. */
function columnSums({ workbook }: Checked, sheet: Sheet, wanted: Wanted): ReadonlyMap<number, readonly ColumnSum[]> {
  const shape = formulaShapes(workbook);
  const sums = new Map<number, ColumnSum[]>();
  for (const cell of cellsWith(sheet, wanted)) {
    const { row, column } = cell;
    const areas = readAreas(workbook, shape(cell.formula).references, sheet, row, column);
    const own = areas.every(area => area.left === column && area.right === column);
    const cells = areas.reduce((sum, area) => sum + area.bottom - area.top + 1, 0);
    if (!own || cells < 2) continue;
    const above = sums.get(column);
    if (above) above.push({ ...cell, areas });
    else sums.set(column, [{ ...cell, areas }]);
  }
  return sums;
}

interface Doubled extends ColumnSum {
  readonly twice: Area;
}

const within = (outer: readonly Area[], inner: Area): boolean => outer.some(area => contains(area, inner));

/** The first subtotal that the sum adds although it adds the subtotal's rows too. */
function twiceIn(sum: ColumnSum, others: readonly ColumnSum[]): Area | undefined {
  const top = Math.min(...sum.areas.map(area => area.top));
  const bottom = Math.max(...sum.areas.map(area => area.bottom));
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (others[middle]!.row < top) low = middle + 1;
    else high = middle;
  }
  for (let i = low; i < others.length && others[i]!.row <= bottom; i++) {
    const other = others[i]!;
    if (
      other !== sum &&
      within(sum.areas, areaOf(other)) &&
      other.areas.some(area => sum.areas.some(added => overlaps(added, area)))
    )
      return areaOf(other);
  }
  return undefined;
}

function findingOf({ workbook, tables }: Checked, cells: readonly Doubled[]): Finding {
  const first = cells[0]!;
  return {
    rule: "ZP-204",
    severity: "error",
    at: stretchArea(cells),
    related: [first.twice],
    facts: {
      ...placeFacts(workbook, tables, areaOf(first)),
      twice: first.twice,
      formula: formulaText(workbook, first),
    },
  };
}

/** A total adds subtotals or their rows, never both. */
export const nothingCountedTwice: Rule = {
  code: "ZP-204",
  name: "nothing-counted-twice",
  severity: "error",
  covers: ["B3"],
  *check(checked) {
    const wanted = formulasThat(checked.workbook, addsColumn);
    for (const sheet of wanted ? usersSheets(checked.workbook) : []) {
      const doubled: Doubled[] = [];
      for (const sums of columnSums(checked, sheet, wanted!).values())
        for (const sum of sums) {
          const twice = twiceIn(sum, sums);
          if (twice) doubled.push({ ...sum, twice });
        }
      doubled.sort((a, b) => a.row - b.row || a.column - b.column);
      for (const cells of stretches(doubled, (a, b) => a.formula === b.formula)) yield findingOf(checked, cells);
    }
  },
};
