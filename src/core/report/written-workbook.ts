import { buildWorkbook } from "../workbook/builder";
import { relativeFormula } from "../workbook/formula";
import { KIND, type Cells, type Sheet, type Workbook } from "../workbook/workbook";
import type { Changes, SheetPlan } from "./changes";

/** The workbook as it is once the sheets of `changes` have been written, without reading it again. Its edits are not among them. */
export function writtenWorkbook(workbook: Workbook, { sheets }: Pick<Changes, "sheets">): Workbook {
  const made = planned(sheets);
  const [texts, text] = joinedPool(workbook.texts, made.texts);
  const [formats, format] = joinedPool(workbook.formats, made.formats);
  const [formulas, formula] = joinedPool(workbook.formulas, made.formulas);
  const own = made.sheets.map((sheet): Sheet => ({ ...sheet, cells: renumbered(sheet.cells, text, format, formula) }));
  const names = new Map(own.map(sheet => [sheet.name.toLowerCase(), sheet]));
  const replaced = workbook.sheets.map(sheet => names.get(sheet.name.toLowerCase()) ?? sheet);
  return {
    ...workbook,
    texts,
    formats,
    formulas,
    sheets: [...replaced, ...own.filter(sheet => !replaced.includes(sheet))],
  };
}

/** The planned sheets as a workbook of their own. */
function planned(plans: readonly SheetPlan[]): Workbook {
  const builder = buildWorkbook("");
  for (const plan of plans) {
    const sheet = builder.sheet(plan.name);
    const cells = [...plan.cells].sort((a, b) => a.row - b.row || a.column - b.column);
    cells.forEach(({ row, column, value, formula, look }, at) => {
      const next = cells[at + 1];
      // Of two plans for one cell the later is what stands there.
      if (next?.row === row && next.column === column) return;
      const relative = formula === undefined ? undefined : relativeFormula(formula, row, column);
      sheet.add(row, column, value, plan.looks[look]?.format, relative);
    });
    const hiddenColumns = plan.hiddenColumns.map(column => [column, column] as const);
    sheet.done({ own: plan.mark, merges: plan.merges, hiddenColumns });
  }
  return builder.done();
}

/** Strings of two pools in one, and where those of the second are in it. */
function joinedPool(first: readonly string[], second: readonly string[]): readonly [readonly string[], Uint32Array] {
  const known = new Map(first.map((one, at) => [one, at]));
  const all = [...first];
  const places = Uint32Array.from(second, one => known.get(one) ?? all.push(one) - 1);
  return [all, places];
}

const renumbered = (cells: Cells, text: Uint32Array, format: Uint32Array, formula: Uint32Array): Cells => ({
  ...cells,
  number: cells.number.map((number, at) => (cells.kind[at] === KIND.text ? text[number]! : number)),
  format: cells.format.map(one => format[one]!),
  formula: cells.formula.map(one => (one === 0 ? 0 : formula[one - 1]! + 1)),
});
