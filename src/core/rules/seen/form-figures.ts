import type { Table } from "../../tables/table";
import { readFacts } from "../../tables/read-facts";
import { tablesOn } from "../../tables/tables-on";
import type { Area } from "../../workbook/area";
import { cellArea } from "../../workbook/area";
import { positionOf } from "../../workbook/cells";
import { KIND } from "../../workbook/workbook";
import { isFundsRow } from "../budget-total-equals-funds";
import { formulaShapes } from "../../formulas/formula-shapes";
import { figuresOf, projectIn, projectTables, type ItemFigure } from "./item-figures";
import { sheetOf } from "../../workbook/cells";
import { readAreas } from "../../formulas/reads";
import type { Checked } from "../finding/rule";
import { rowsOf } from "./table-rows";

/** The words over a form that say which project it is of: its title, 项目名称 in the facts above it, the name of its sheet. */
function wordsOver({ workbook, tables }: Checked, form: Table): readonly string[] {
  const { sheet, top } = form.area;
  const facts = tablesOn(tables, sheet).filter(({ kind, area }) => kind === "facts" && area.bottom < top);
  const named = facts.flatMap(block => readFacts(workbook, block)).filter(({ label }) => label.endsWith("项目名称"));
  return [form.title?.text ?? "", sheet, ...named.map(({ value }) => value)];
}

/** The line 年度资金总额 of forms that are of one project as a whole: its figures are the project's. */
export function* formFigures(checked: Checked, items: readonly string[]): Iterable<ItemFigure> {
  if (items.length === 0) return;
  const listing = new Set(projectTables(checked));
  for (const table of checked.tables) {
    if (listing.has(table) || table.kind === "ledger" || table.kind === "facts") continue;
    const rows = [...rowsOf(checked, table)].filter(({ row }) => isFundsRow(checked, table.area.sheet, row));
    const item = rows.length === 1 ? projectIn(wordsOver(checked, table), items) : undefined;
    if (item !== undefined) yield* figuresOf([[rows[0]!, item]], table);
  }
}

/** Where a figure was typed: a sum of cells of which only one is not zero has its number from there. */
export function typedIn(checked: Checked, at: Area): Area {
  const { workbook } = checked;
  const sheet = sheetOf(workbook, at);
  const position = positionOf(sheet, at.top, at.left);
  const formula = position < 0 ? 0 : sheet.cells.formula[position]!;
  if (formula === 0) return at;
  const { shape, references } = formulaShapes(workbook)(formula - 1);
  if (shape !== "Σ" || references.some(reference => reference.sheet !== undefined)) return at;
  const cells: Area[] = [];
  for (const area of readAreas(workbook, references, sheet, at.top, at.left))
    for (let row = area.top; row <= Math.min(area.bottom, sheet.rows - 1); row++)
      for (let column = area.left; column <= Math.min(area.right, sheet.columns - 1); column++) {
        const of = positionOf(sheet, row, column);
        if (of >= 0 && sheet.cells.kind[of] === KIND.number && sheet.cells.number[of] !== 0)
          cells.push(cellArea(sheet.name, row, column));
      }
  return cells.length === 1 ? cells[0]! : at;
}
