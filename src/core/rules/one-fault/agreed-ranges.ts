import { contains, type Area } from "../../workbook/area";
import { overlapping } from "../../workbook/overlapping";
import type { Finding } from "../finding/finding";
import { formulaShapes } from "../../formulas/formula-shapes";
import { readAreas } from "../../formulas/reads";
import { sheetOf } from "../../workbook/cells";
import type { Checked } from "../finding/rule";
import { formulaOf } from "../../formulas/cell";

const SHORT = "ZP-203";
const ODD: ReadonlySet<string> = new Set(["ZP-206", "ZP-211"]);

const rowsKey = (at: Area, { top, bottom }: Area): string => `${at.sheet}!${at.top}:${top}-${bottom}`;

/**
 * Of totals side by side one may be told too short and another, for the same rows, to be different from the first: it is right, and nothing is said
 * of it; nor is it said again of those told too short that they are different.
 */
export function withoutAgreed(
  findings: readonly Finding[],
  { workbook }: Pick<Checked, "workbook">,
): readonly Finding[] {
  const whole = new Set(
    findings.flatMap(({ rule, at, facts }) =>
      rule === SHORT && at && !Array.isArray(facts["whole"]) ? [rowsKey(at, facts["whole"] as Area)] : [],
    ),
  );
  if (whole.size === 0) return findings;
  const short = findings.flatMap(({ rule, at }) => (rule === SHORT && at ? [at] : []));
  const over = overlapping(short);
  return findings.filter(({ rule, at }) => {
    if (!ODD.has(rule) || !at) return true;
    if (over(at).some(nth => contains(short[nth]!, at))) return false;
    const cell = { sheet: sheetOf(workbook, at), row: at.top, column: at.left };
    const formula = formulaOf(cell);
    const sum = formula < 0 ? undefined : formulaShapes(workbook)(formula).sumOf;
    const range = sum && readAreas(workbook, [sum], cell.sheet, cell.row, cell.column)[0];
    return !range || !whole.has(rowsKey(at, range));
  });
}
