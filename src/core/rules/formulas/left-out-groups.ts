import { areaOf, numberAt } from "../../formulas/cell";
import { formulaShapes } from "../../formulas/formula-shapes";
import { readAreas } from "../../formulas/reads";
import { plainText } from "../../workbook/normalise";
import type { Column, Table } from "../../tables/table";
import { areaName } from "../../workbook/address";
import { cellArea, isOneCell, type Area } from "../../workbook/area";
import { cellValue, sheetOf } from "../../workbook/cells";
import type { Finding } from "../finding/finding";
import { cellsWith, formulasThat, type FormulaCell, type Wanted } from "./formula-cells";
import { placeFacts } from "../finding/lookup";
import type { Checked } from "../finding/rule";
import { stretchArea, stretches } from "./stretches";

const TOTAL = /^(?:合计|小计|总计|共计|累计|totals?|grandtotal)$/i;
const IN_PART = /^其中/;

/** A total over groups of columns alike (预算 and 支出 of each source of money) with the columns of its kind. */
interface GroupTotal {
  readonly target: number;
  readonly parts: readonly number[];
}

const under = ({ header }: Column): readonly string[] => header.slice(0, -1).map(plainText);
const leaf = ({ header }: Column): string => plainText(header.at(-1));

function groupTotals({ columns }: Table): readonly GroupTotal[] {
  return columns.flatMap(column => {
    if (!under(column).some(text => TOTAL.test(text)) || leaf(column) === "") return [];
    const parts = columns.filter(
      other =>
        other !== column &&
        leaf(other) === leaf(column) &&
        other.header.length > 1 &&
        !under(other).some(text => TOTAL.test(text) || IN_PART.test(text)),
    );
    return parts.length > 2 ? [{ target: column.column, parts: parts.map(one => one.column) }] : [];
  });
}

interface Short extends FormulaCell {
  readonly missed: readonly Area[];
  readonly whole: readonly Area[];
}

/** The columns of its kind that a total adding some of them, cell by cell, leaves out. */
function shortOf({ workbook }: Checked, cell: FormulaCell, { parts }: GroupTotal): Short | undefined {
  const { sheet, row, column } = cell;
  const { references } = formulaShapes(workbook)(cell.formula);
  const read = readAreas(workbook, references, sheet, row, column);
  if (read.length < 2 || read.some(area => !isOneCell(area) || area.top !== row || !parts.includes(area.left)))
    return undefined;
  const left = parts.filter(part => read.every(area => area.left !== part));
  if (left.length === 0) return undefined;
  const at = (part: number): Area => cellArea(sheet.name, row, part);
  return { ...cell, missed: left.map(at), whole: parts.map(at) };
}

function findingOf({ workbook, tables }: Checked, cells: readonly Short[]): Finding {
  const first = cells[0]!;
  const counts = cells.some(({ sheet, row, missed }) =>
    missed.some(({ left }) => (numberAt(sheet, row, left)?.digits ?? 0n) !== 0n),
  );
  return {
    rule: "ZP-203",
    severity: counts ? "error" : "warning",
    at: stretchArea(cells),
    related: first.whole,
    facts: { ...placeFacts(workbook, tables, areaOf(first)), missed: first.missed, whole: first.whole },
    fix: {
      safe: false,
      edits: cells.map(cell => ({
        at: areaOf(cell),
        was: cellValue(workbook, cell.sheet, cell.row, cell.column),
        formula: cell.whole.map(areaName).join("+"),
      })),
    },
  };
}

const addsCells = (checked: Checked): Wanted | undefined =>
  formulasThat(checked.workbook, ({ shape, references }) => shape === "Σ" && references.length > 1);

/** Totals over groups of columns that leave a group out in some rows; what a whole column leaves out was meant to be left out. */
export function* leftOutGroups(checked: Checked): Iterable<Finding> {
  const wanted = addsCells(checked);
  for (const table of wanted ? checked.tables : []) {
    const totals = new Map(groupTotals(table).map(total => [total.target, total]));
    if (totals.size === 0) continue;
    const short: Short[] = [];
    for (const cell of cellsWith(sheetOf(checked.workbook, table.area), wanted!)) {
      const total = cell.row >= table.body.top && cell.row <= table.body.bottom && totals.get(cell.column);
      const found = total && shortOf(checked, cell, total);
      if (found) short.push(found);
    }
    const habit = (one: Short): boolean =>
      short.filter(({ column, formula }) => column === one.column && formula === one.formula).length > 2;
    for (const cells of stretches(
      short.filter(one => !habit(one)),
      (a, b) => a.formula === b.formula,
    ))
      yield findingOf(checked, cells);
  }
}
