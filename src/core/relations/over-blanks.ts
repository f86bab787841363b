import type { Area } from "../workbook/area";
import { positionOf } from "../workbook/cells";
import { KIND, type Sheet, type Workbook } from "../workbook/workbook";
import type { Relation } from "./relation";

/** So many lines of nothing at most stand between the parts of one sum, or between them and their total. */
const GAP = 3;

/** One side of the areas along which a relation's operands follow each other: columns of a row, or rows of a column. */
interface Way {
  readonly first: (area: Area) => number;
  readonly last: (area: Area) => number;
  readonly spanned: (area: Area, first: number, last: number) => Area;
  /** Whether the line holds nothing at any place of the target. */
  readonly isBlank: (line: number) => boolean;
}

function wayOf(workbook: Workbook, sheet: Sheet, { target, operands }: Relation): Way | undefined {
  const holdsNothing = (row: number, column: number): boolean => {
    const at = positionOf(sheet, row, column);
    if (at < 0 || sheet.cells.kind[at] === KIND.blank) return true;
    return sheet.cells.kind[at] === KIND.text && workbook.texts[sheet.cells.number[at]!]!.trim() === "";
  };
  if (operands.every(({ area }) => area.top === target.top && area.bottom === target.top))
    return {
      first: area => area.left,
      last: area => area.right,
      spanned: (area, left, right) => ({ ...area, left, right }),
      isBlank(column) {
        for (let row = target.top; row <= target.bottom; row++) if (!holdsNothing(row, column)) return false;
        return true;
      },
    };
  if (operands.every(({ area }) => area.left === target.left && area.right === target.left))
    return {
      first: area => area.top,
      last: area => area.bottom,
      spanned: (area, top, bottom) => ({ ...area, top, bottom }),
      isBlank(row) {
        for (let column = target.left; column <= target.right; column++) if (!holdsNothing(row, column)) return false;
        return true;
      },
    };
  return undefined;
}

/** The sum or average with its parts as one range where nothing but blank cells stands between them, up to the total: as people write SUM. */
export function overBlanks(workbook: Workbook, sheet: Sheet, relation: Relation): Relation {
  const { operation, operands, target } = relation;
  const way = operation === "sum" || operation === "average" ? wayOf(workbook, sheet, relation) : undefined;
  if (!way) return relation;
  const { first, last, spanned, isBlank } = way;
  const clear = (from: number, to: number): boolean => {
    if (to - from - 1 > GAP) return false;
    for (let line = from + 1; line < to; line++) if (!isBlank(line)) return false;
    return true;
  };
  const joined: Area[] = [];
  for (const { area } of operands) {
    const before = joined.at(-1);
    if (before && first(area) > last(before) && clear(last(before), first(area)))
      joined[joined.length - 1] = spanned(before, first(before), last(area));
    else joined.push(area);
  }
  const [head, tail, total] = [joined[0]!, joined.at(-1)!, first(target)];
  if (last(tail) < total && clear(last(tail), total)) joined[joined.length - 1] = spanned(tail, first(tail), total - 1);
  else if (first(head) > total && clear(total, first(head))) joined[0] = spanned(head, total + 1, last(head));
  return { ...relation, operands: joined.map(area => ({ area })) };
}
