import { absolute, compare, divide, subtract, type Decimal } from "../quantity/decimal";
import { readCapitals } from "../quantity/capitals";
import { inYuan, moneyPower } from "../quantity/quantity";
import { readQuantity } from "../quantity/read-quantity";
import { cellArea, type Area } from "../workbook/area";
import { KIND, type Sheet, type Workbook } from "../workbook/workbook";
import { comparisonOf } from "./finding/comparison";
import type { Finding } from "./finding/finding";
import { usersSheets } from "./formulas/formula-lines";
import { numberAt } from "../formulas/cell";
import { placeFacts, tableAt, unitOf } from "./finding/lookup";
import type { Checked, Rule } from "./finding/rule";

interface Figure {
  readonly at: Area;
  /** In 元. */
  readonly amount: Decimal;
}

/** The amounts in figures of a row: numbers, and texts such as ￥900.00. */
function figuresIn({ workbook, tables }: Checked, sheet: Sheet, row: number): readonly Figure[] {
  const { rowStart, column, kind, number } = sheet.cells;
  const figures: Figure[] = [];
  for (let i = rowStart[row]!; i < rowStart[row + 1]!; i++) {
    const at = cellArea(sheet.name, row, column[i]!);
    const read = kind[i] === KIND.text ? readQuantity(workbook.texts[number[i]!]!) : undefined;
    const value = read?.value ?? numberAt(sheet, row, column[i]!);
    const unit = read?.unit ?? unitOf(tableAt(tables, at), column[i]!);
    if (value) figures.push({ at, amount: moneyPower(unit) === undefined ? value : inYuan({ value, unit })! });
  }
  return figures;
}

/** The amounts of the row above, and of the totals of the table that ends there or goes on here: a total may stand over its rows. */
function figuresAbove(checked: Checked, sheet: Sheet, row: number): readonly Figure[] {
  if (row === 0) return [];
  const rows = new Set([row - 1]);
  for (const { area, rows: marks } of checked.tables)
    if (area.sheet === sheet.name && area.top < row && area.bottom >= row - 1)
      for (const mark of marks) if (mark.kind === "total") rows.add(mark.row);
  return [...rows].flatMap(at => figuresIn(checked, sheet, at));
}

const YUAN = [..."元圆角分"].map(letter => letter.charCodeAt(0));

const ENDS = new Set([..."元圆圓角分整正"].map(letter => letter.charCodeAt(0)));

/** Whether no amount in capitals ends with that letter: a digit, or an ideograph that is no unit of money. */
const endsOtherwise = (letter: number): boolean =>
  (letter >= 0x30 && letter <= 0x39) || (letter >= 0x4e00 && letter <= 0x9fff && !ENDS.has(letter));

/** Whether a text has one of the words that an amount in capitals must have; most have none, and there may be a hundred thousand. */
function saysMoney(text: string): boolean {
  if (endsOtherwise(text.charCodeAt(text.length - 1))) return false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === YUAN[0] || letter === YUAN[1] || letter === YUAN[2] || letter === YUAN[3]) return true;
  }
  return false;
}

/** Texts of the workbook that say an amount in capitals, by their number; each is read once. */
function capitalsIn({ texts }: Workbook): ReadonlyMap<number, Decimal> {
  const capitals = new Map<number, Decimal>();
  for (let index = 0; index < texts.length; index++) {
    const text = texts[index]!;
    if (text.length > 60 || !saysMoney(text)) continue;
    const amount = readCapitals(text.replace(/^.*大写[)）]?[:：]?/, ""));
    if (amount) capitals.set(index, amount);
  }
  return capitals;
}

const apart = (a: Decimal, b: Decimal): Decimal => absolute(subtract(a, b));
const CENT: Decimal = { digits: 5n, places: 3 };

function findingOf(
  { workbook, tables }: Checked,
  at: Area,
  said: Decimal,
  figures: readonly Figure[],
): Finding | undefined {
  const [nearest] = [...figures].sort((a, b) => compare(apart(a.amount, said), apart(b.amount, said)));
  if (!nearest || compare(apart(nearest.amount, said), CENT) <= 0) return undefined;
  return {
    rule: "ZP-109",
    severity: "error",
    at,
    related: [nearest.at],
    facts: { ...placeFacts(workbook, tables, at), figure: nearest.at },
    comparison: comparisonOf(divide(nearest.amount, { digits: 1n, places: 0 }, 2)!, said, "元"),
  };
}

/** An amount in capitals says what the figures in its row, or in the row or the total above, say. */
export const capitalsEqualFigures: Rule = {
  code: "ZP-109",
  name: "capitals-equal-figures",
  severity: "error",
  covers: ["B19"],
  *check(checked) {
    const capitals = capitalsIn(checked.workbook);
    if (capitals.size === 0) return;
    for (const sheet of usersSheets(checked.workbook)) {
      const { rowStart, column, kind, number } = sheet.cells;
      for (let row = 0; row < sheet.rows; row++)
        for (let i = rowStart[row]!; i < rowStart[row + 1]!; i++) {
          const said = kind[i] === KIND.text ? capitals.get(number[i]!) : undefined;
          if (!said) continue;
          const own = figuresIn(checked, sheet, row);
          const figures = own.length > 0 ? own : figuresAbove(checked, sheet, row);
          const finding = findingOf(checked, cellArea(sheet.name, row, column[i]!), said, figures);
          if (finding) yield finding;
        }
    }
  },
};
