import { absolute, compare, divide, isZero, subtract, toNumber, withPlaces } from "../../quantity/decimal";
import { isNil } from "../../quantity/read-quantity";
import { stopsShort } from "../../relations/stops-short";
import type { Relation } from "../../relations/relation";
import { sidesOf } from "../../tables/row-levels";
import { isMoney, rowKind, type Column } from "../../tables/table";
import { positionOf, sheetOf } from "../../workbook/cells";
import { KIND } from "../../workbook/workbook";
import { numberAt } from "../../formulas/cell";
import { columnAt, headerLabel, rowLabel, rowTexts } from "../finding/lookup";
import type { Claim } from "./claim";
import { isRoundedApart } from "./rounded-step";
import { isWholeOfShares } from "./rounded-shares";
import { alongRow, figuresOf, isNested, isOfOneRow, near, rowsOf, sumIndex, type Related } from "./sums-together";

/** A row that is no sum of its cells though it stands among rows that are: a share, a rate, an average, the largest of a column, one thing over another. */
const NO_SUM =
  /[%％]|percent|\bshare\b|占比|比重|比例|率$|\baverage\b|\bavg\b|\bmean\b|\bmedian\b|st(?:andard |d)?\.? ?dev|标准差|平均|人均|户均|最大|最高|最低|最小|\bmax(?:imum)?\b|\bmin(?:imum)?\b|^total [\p{L} ]+\/ /iu;

function isNoSum({ workbook }: Related, { table, lie, relation: { target } }: Claim): boolean {
  if (!table) return false;
  const words = [
    rowLabel(workbook, table, target.top),
    ...rowTexts(workbook, table, target.top),
    ...(lie === "column" ? (columnAt(table, target.left)?.header ?? []) : []),
  ];
  return words.some(word => NO_SUM.test(word.trim()));
}

/** Whether the total has just what is left when rows of rates and means are not added: nobody adds those. */
function takesInRates({ workbook }: Related, { relation, table, lie }: Claim): boolean {
  if (!table || lie !== "column") return false;
  const sheet = sheetOf(workbook, relation.target);
  let rates = 0;
  for (const { area } of relation.operands)
    for (let row = area.top; row <= area.bottom; row++) {
      const figure = numberAt(sheet, row, area.left);
      if (figure && NO_SUM.test(rowLabel(workbook, table, row).trim())) rates += toNumber(figure);
    }
  return rates !== 0 && near(rates, toNumber(subtract(relation.expected!, relation.actual!)));
}

/** Whether a part is withheld: words (保密, F, x) stand where its figure belongs, and the total has more than the figures that are told. */
function isWithheld({ workbook }: Related, { relation, table }: Claim): boolean {
  const { expected, actual } = relation;
  if (compare(absolute(actual!), absolute(expected!)) <= 0) return false;
  return relation.operands.some(({ area }) => {
    const sheet = sheetOf(workbook, area);
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) {
        const at = positionOf(sheet, row, column);
        if (at < 0 || sheet.cells.kind[at] !== KIND.text) continue;
        const text = workbook.texts[sheet.cells.number[at]!]!;
        const header = table ? headerLabel(table, column) : "";
        if (!isNil(text) && text.trim() !== "" && text.trim() !== header.trim()) return true;
      }
    return false;
  });
}

/**
 * Whether the cells of this sum are those of another cell of its kind that holds: they cannot all be added up twice, and the other one is their
 * total. 本月合计 and 本年累计 may well add up the same lines.
 */
function isTakenUp(checked: Related, { relation, table, rowKind: kind }: Claim): boolean {
  const { target, operands } = relation;
  if (operands.length === 1 && operands[0]!.area.top === operands[0]!.area.bottom) return false;
  const others = sumIndex(checked).ofRows.get(`${target.sheet}!${rowsOf(relation)}`) ?? [];
  return others.some(
    other =>
      other.holds &&
      other.target.top !== target.top &&
      (!table || rowKind(table, other.target.top) === kind) &&
      other.target.left <= target.left &&
      target.left <= other.target.right,
  );
}

/** Whether the totals of tables above it on the sheet make up what the total has more: it is the total of them all. */
function isOverTables(checked: Related, { relation, table }: Claim): boolean {
  const { target, expected, actual } = relation;
  if (!table || compare(actual!, expected!) <= 0) return false;
  const rest = toNumber(subtract(actual!, expected!));
  const sheet = sheetOf(checked.workbook, target);
  let sum = 0;
  for (const other of checked.tables)
    if (other.area.sheet === target.sheet && other.area.bottom < table.area.top)
      for (const { row, kind } of other.rows) {
        const figure = kind === "subtotal" || kind === "total" ? numberAt(sheet, row, target.left) : undefined;
        if (figure) sum += toNumber(figure);
      }
  return sum !== 0 && near(sum, rest);
}

/** A total that its cells make exactly two or more times was read with its subtotals among its rows: that is our doubt, not the user's fault. */
function isMultiple({ expected, actual }: Relation): boolean {
  if (isZero(actual!)) return false;
  const times = divide(expected!, actual!, 4)!;
  const whole = withPlaces(times, 0);
  return whole.digits >= 2n && compare(absolute(subtract(times, whole)), { digits: 1n, places: 3 }) < 0;
}

/** Whether a sum that does not hold is no promise of the user's at all: nothing is said of it. */
export function isMisread(checked: Related, claim: Claim): boolean {
  const { operation, expected, actual } = claim.relation;
  if (operation !== "sum" || !expected || !actual) return false;
  return (
    isMultiple(claim.relation) ||
    isWholeOfShares(expected, actual) ||
    isNoSum(checked, claim) ||
    takesInRates(checked, claim) ||
    isWithheld(checked, claim) ||
    isNested(checked, claim) ||
    isTakenUp(checked, claim) ||
    isOverTables(checked, claim)
  );
}

/** A sum that is two or more times its cells but for their rounding. */
function isNearlyMultiple({ operation, expected, actual }: Relation): boolean {
  if (operation !== "sum" || !expected || !actual || isZero(actual)) return false;
  const times = toNumber(divide(expected, actual, 9)!);
  return Math.round(times) >= 2 && Math.abs(times - Math.round(times)) < 0.02;
}

/** A sum far from its cells, or of the other sign, is more likely a row misread than a slip; only the unit makes a slip so large. */
function isFar({ operation, expected, actual }: Relation): boolean {
  if (operation !== "sum" || !expected || !actual || isZero(actual) || isZero(expected)) return false;
  const times = toNumber(divide(expected, actual, 9) ?? expected);
  const power = Math.log10(Math.abs(times));
  return times < 0 || (Math.abs(power) > 0.7 && Math.abs(Math.abs(power) - 4) > 0.001);
}

/** Whether rows were picked by their levels for a column in a second block beside the first, whose names those levels were read from: a block that lists names of its own has its own levels. */
function isOfSecondBlock({ table, relation, lie }: Claim): boolean {
  if (!table || lie !== "column" || relation.operands.length === 1 || sidesOf(table).length > 1) return false;
  const before = table.columns.filter(({ column }) => column < relation.target.left);
  const names = before.flatMap(({ role }, i) => (role === "name" || role === "code" ? [i] : []));
  return names.some((at, i) => i > 0 && at > names[i - 1]! + 1 && before.slice(names[i - 1]! + 1, at).some(isFigures));
}

const isFigures = ({ role }: Column): boolean => isMoney(role) || role === "other";

/** So many columns of a row, and most of them, broken with no row to explain it: it was put together from the wrong rows. */
const MANY = 3;

/** Whether most columns of the sum's row are not the sum of those rows either. */
function isMostlyBroken(checked: Related, claim: Claim): boolean {
  if (claim.lie !== "column") return false;
  const alike = alongRow(checked, claim);
  const broken = alike.filter(one => !one.holds && !isRoundedApart(checked, claim.table, one));
  const kept = alike.reduce((all, { holds, target: t }) => all + (holds ? t.right - t.left + 1 : 0), 0);
  return broken.length >= MANY && broken.length > kept && !isOfOneRow(checked, broken);
}

/** Whether the figures themselves make other columns of the row of other rows: those are meant in this one too. */
function isOddInRow(checked: Related, { relation, lie }: Claim): boolean {
  const { target, basis } = relation;
  if (lie !== "column" || basis !== "label") return false;
  const others = (sumIndex(checked).inRow.get(`${target.sheet}!${target.top}`) ?? []).filter(other => {
    if (!other.holds || other.basis !== "numbers" || stopsShort(relation, other)) return false;
    const here = other.operands.map(({ area }) => ({ area: { ...area, left: target.left, right: target.left } }));
    const sum = figuresOf(checked, here).reduce((all, figure) => all + figure, 0);
    return !near(sum, toNumber(relation.expected!));
  });
  return others.reduce((all, other) => all + other.target.right - other.target.left + 1, 0) > 1;
}

/** Whether a sum that does not hold is more likely misread than wrong: it is worth a look at most. */
export const isDoubtful = (checked: Related, claim: Claim): boolean =>
  isFar(claim.relation) ||
  isNearlyMultiple(claim.relation) ||
  isOfSecondBlock(claim) ||
  (claim.relation.operation === "sum" && (isMostlyBroken(checked, claim) || isOddInRow(checked, claim)));
