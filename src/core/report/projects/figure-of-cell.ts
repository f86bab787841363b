import { decimalOf, decimalText, multiply, type Decimal } from "../../quantity/decimal";
import { moneyPower, type Unit } from "../../quantity/quantity";
import { readQuantity } from "../../quantity/read-quantity";
import { areaName, sheetPrefix } from "../../workbook/address";
import { cellArea, type Area } from "../../workbook/area";
import { cellValue } from "../../workbook/cells";
import type { Sheet, Workbook } from "../../workbook/workbook";
import type { Figure } from "../report";

const PLAIN_NUMERAL = /^-?\d+(\.\d+)?$/;

/** "支出明细!C20": an area as a formula on any other sheet names it. */
export const reference = (area: Area): string => sheetPrefix(area.sheet) + areaName(area);

/** An amount of money in 元, whatever unit it was given in; undefined where the unit is no money. */
export function moneyFigure(
  name: string,
  value: Decimal,
  unit: Unit,
  from: readonly Area[],
  formula?: string,
): Figure | undefined {
  const power = moneyPower(unit);
  if (power === undefined) return undefined;
  const factor = 10n ** BigInt(power);
  return {
    name,
    value: multiply(value, { digits: factor, places: 0 }),
    unit: "元",
    from,
    ...(formula === undefined ? {} : { formula: power === 0 ? formula : `${factored(formula)}*${factor}` }),
  };
}

/** A formula that may be multiplied, divided or subtracted as it stands. */
export const factored = (formula: string): string =>
  /^(?:[^-+*/&<>=^ ]+|'[^']*'!\$?[A-Z]+\$?\d+)$/.test(formula) ? formula : `(${formula})`;

/**
 * The money in a cell. A number, or a text that is a plain numeral, stays live; a text such as 90万元 is read but cannot be followed by a
 * formula. `unit` is what the table says; a unit in the cell itself goes before it.
 */
export function figureOfCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  name: string,
  unit: Unit,
): Figure | undefined {
  const value = cellValue(workbook, sheet, row, column);
  const at = cellArea(sheet.name, row, column);
  if (typeof value === "number") return moneyFigure(name, decimalOf(value), unit, [at], reference(at));
  if (typeof value !== "string") return undefined;
  const read = readQuantity(value);
  if (!read || read.operator !== undefined) return undefined;
  const formula = PLAIN_NUMERAL.test(value) ? `VALUE(${reference(at)})` : undefined;
  return moneyFigure(name, read.value, read.unit === "" ? unit : read.unit, [at], formula);
}

/** The money in words that stand in no cell: what the user typed into the form. */
export function figureOfWords(name: string, words: string): Figure | undefined {
  const read = readQuantity(words);
  return read && read.operator === undefined
    ? moneyFigure(name, read.value, read.unit === "" ? "元" : read.unit, [])
    : undefined;
}

/** The figure as an operand of a formula: its own formula, else the number. */
export const operand = (figure: Figure): string => factored(figure.formula ?? decimalText(figure.value));
