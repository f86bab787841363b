import { areaOf } from "../../formulas/cell";
import { formulaShapes, type FormulaShape } from "../../formulas/formula-shapes";
import { readAreas } from "../../formulas/reads";
import { rowKind, type Table } from "../../tables/table";
import type { Area } from "../../workbook/area";
import { positionOf, sheetOf } from "../../workbook/cells";
import { KIND } from "../../workbook/workbook";
import type { Finding } from "../finding/finding";
import { cellsWith, formulasThat, type FormulaCell } from "./formula-cells";
import { usersSheets } from "./formula-lines";
import { placeFacts, tableAt } from "../finding/lookup";
import type { Checked } from "../finding/rule";
import { stretchArea, stretches } from "./stretches";

const CONDITIONAL: ReadonlySet<string> = new Set(["SUMIF", "SUMIFS", "AVERAGEIF", "AVERAGEIFS", "COUNTIF", "COUNTIFS"]);

/** Whether the formula is one conditional sum and nothing else reads cells in it. */
const isConditional = ({ tokens }: FormulaShape): boolean => {
  const functions = tokens.filter(token => token.kind === "function");
  return functions.length === 1 && functions[0]!.kind === "function" && CONDITIONAL.has(functions[0]!.name);
};

/** A list read by conditional sums: what they take of it, and the lines after that. */
interface Left {
  readonly range: Area;
  readonly missed: Area;
}

/** Lines at the end of a list, at most so many of all, that were added after the formulas were written; more of them are another part. */
const PART = 0.2;

/** The lines of the list that come after the range, where it takes in all the others from the first on. */
function leftOut({ workbook, tables }: Checked, range: Area): Left | undefined {
  const table = tableAt(tables, range);
  if (!table || range.left !== range.right || range.bottom <= range.top || range.top > table.body.top) return undefined;
  const rows = range.bottom - table.body.top + 1;
  let last = range.bottom;
  while (last < table.body.bottom && isLine(table, last + 1)) last++;
  const more = last - range.bottom;
  if (more === 0 || more > Math.max(1, rows * PART)) return undefined;
  const sheet = sheetOf(workbook, range);
  for (let row = range.bottom + 1; row <= last; row++) {
    const at = positionOf(sheet, row, range.left);
    if (at < 0 || sheet.cells.kind[at] === KIND.blank) return undefined;
  }
  return { range, missed: { ...range, top: range.bottom + 1, bottom: last } };
}

const isLine = (table: Table, row: number): boolean => rowKind(table, row) === "item";

interface Short extends FormulaCell, Left {}

/** The list that a conditional sum stops short of, all its ranges alike. */
function shortOf(checked: Checked, cell: FormulaCell): Short | undefined {
  const { references } = formulaShapes(checked.workbook)(cell.formula);
  const ranges = readAreas(checked.workbook, references, cell.sheet, cell.row, cell.column).filter(
    ({ top, bottom }) => bottom > top,
  );
  const [first] = ranges;
  if (
    !first ||
    ranges.some(({ top, bottom, sheet }) => top !== first.top || bottom !== first.bottom || sheet !== first.sheet)
  )
    return undefined;
  const left = ranges.map(range => leftOut(checked, range));
  const whole = left.every(one => one !== undefined) ? left[0] : undefined;
  return whole && { ...cell, ...whole };
}

const key = ({ missed, range }: Left): string => `${range.sheet}!${range.top}:${range.bottom}-${missed.bottom}`;

/** Conditional sums (SUMIF, COUNTIFS) whose list has got lines that their ranges do not take in: one finding for each list. */
export function* shortConditionalSums(checked: Checked): Iterable<Finding> {
  const wanted = formulasThat(checked.workbook, isConditional);
  const byList = new Map<string, Short[]>();
  for (const sheet of wanted ? usersSheets(checked.workbook) : [])
    for (const cell of cellsWith(sheet, wanted!)) {
      const short = shortOf(checked, cell);
      if (!short) continue;
      const before = byList.get(key(short));
      if (before) before.push(short);
      else byList.set(key(short), [short]);
    }
  for (const cells of byList.values()) {
    const [first, ...others] = stretches(cells, () => true);
    const { missed, range } = first![0]!;
    yield {
      rule: "ZP-203",
      severity: "warning",
      at: stretchArea(first!),
      related: [missed, ...others.map(stretchArea)],
      facts: {
        ...placeFacts(checked.workbook, checked.tables, areaOf(first![0]!)),
        missed,
        whole: { ...range, bottom: missed.bottom },
      },
    };
  }
}
