import { absolute, compare, decimalOf, decimalText, subtract, type Decimal } from "../quantity/decimal";
import { isDateFormat } from "../quantity/grain";
import { moneyPower } from "../quantity/quantity";
import { readQuantity } from "../quantity/read-quantity";
import { coreOf, labelCore } from "../report/words/agreement";
import { raised } from "../report/words/candidates";
import { cellWords, type CellWords } from "../report/words/cell-words";
import { cellsBetween, type FigureIndex } from "../report/words/figure-index";
import type { TextFigure } from "../report/words/text-figure";
import { isMoney } from "../tables/table";
import type { Area } from "../workbook/area";
import { cellFormat } from "../workbook/cells";
import { digitsOf, inUnitOf, looksMistyped, meeting, within, type Meeting } from "./nearness";
import { baseValue } from "./stated";

/** What a workbook's cells say, for figures of texts to be held against. */
export interface TableFigures {
  readonly index: FigureIndex;
  /** Numbers that stand in texts of indicator tables: 303946件次, ≥95%. Keys of `said`. */
  readonly said: ReadonlySet<string>;
}

const key = (value: Decimal, isRate: boolean): string =>
  `${isRate ? "%" : ""}${decimalText(value).replace(/\.?0+$/, match => (match.startsWith(".") ? "" : match))}`;

/** The numbers within short texts of the workbook's cells. */
export function saidNumbers(texts: readonly string[]): ReadonlySet<string> {
  const said = new Set<string>();
  for (const text of texts) {
    const read = text.length <= 20 && /\d/.test(text) ? readQuantity(text) : undefined;
    if (read) said.add(key(raised(read.value, moneyPower(read.unit) ?? 0), read.unit === "%"));
  }
  return said;
}

/** A cell that a figure may tell of, with its value in 元, single things or percent. */
export interface Told {
  readonly words: CellWords;
  readonly value: Decimal;
}

/** Where more cells than this are of about a figure's size, being near one of them says nothing. */
const MOST = 4000;
/** Digits from which on 约 does not make a figure rough. */
const EXACT = 4;

/** A cell's value as texts tell it; undefined where a figure of this kind cannot tell of it. */
function valueOf({ index }: TableFigures, words: CellWords, number: number, figure: TextFigure): Decimal | undefined {
  const sheet = index.workbook.sheets.find(({ name }) => name === words.at.sheet)!;
  const format = cellFormat(index.workbook, sheet, words.at.top, words.at.left);
  if (isDateFormat(format)) return undefined;
  const percent = /[%％]/.test(format);
  const exact = decimalOf(Math.abs(number));
  if (figure.kind === "rate")
    return percent || (words.role === "rate" && words.unit !== "%")
      ? raised(exact, 2)
      : words.unit === "%"
        ? exact
        : undefined;
  if (percent || words.unit === "%") return undefined;
  const money = moneyPower(words.unit) !== undefined || (words.role !== undefined && isMoney(words.role));
  if (figure.kind === "count" && money) return undefined;
  return raised(exact, moneyPower(words.unit) ?? 0);
}

/** The cells whose value is between two, in 元, single things or percent. */
function cellsWithin(figures: TableFigures, figure: TextFigure, least: number, most: number): readonly Told[] {
  const { index } = figures;
  const powers = figure.kind === "rate" ? [0, 2] : figure.kind === "count" ? [0] : index.powers;
  const found: Told[] = [];
  for (const power of powers) {
    const scale = 10 ** power;
    const cells = cellsBetween(index, Math.max(least / scale, Number.MIN_VALUE), most / scale);
    if (cells.length > MOST) continue;
    for (const cell of cells) {
      const words = cellWords(index, cell);
      const value = words && valueOf(figures, words, cell.value, figure);
      if (value && compare(value, decimalOf(least)) >= 0 && compare(value, decimalOf(most)) <= 0)
        found.push({ words, value });
    }
  }
  return found;
}

/** Whether a label bears the whole of a name; 合计 and 全年 are no names. */
const bears = (label: string, name: string): boolean => name.length >= 2 && label.includes(name);

/**
 * Whether the words about a figure name a cell: by its header where it is a total, else by its row, and by its header too where that says
 * anything beyond 合计.
 */
function names({ words }: Told, figure: TextFigure): boolean {
  const label = labelCore(figure.label);
  const row = coreOf(words.row);
  const headers = words.headers.map(coreOf).filter(header => header !== "");
  if (words.headers.length === 0) return bears(label, row);
  const leaf = headers.at(-1);
  if (!words.isItem) return leaf !== undefined && bears(label, leaf);
  return bears(label, row) && (leaf === undefined || bears(label, leaf) || bears(row, leaf));
}

/** Whether a figure stands in the workbook: as it is written, cut, or not. */
export function inTables(figures: TableFigures, figure: TextFigure): Meeting {
  const base = baseValue(figure);
  if (figures.said.has(key(absolute(base), figure.kind === "rate"))) return "meets";
  const size = Number(decimalText(absolute(base)));
  const grain = Math.max(10 ** (figure.power - figure.value.places), figure.approximate ? size / 10 : 0);
  const cells = cellsWithin(figures, figure, Math.max(size - grain, 0), size + grain);
  let best: Meeting = "misses";
  for (const { value, words } of cells) {
    const met = meeting({ ...figure, value: absolute(figure.value) }, inUnitOf(figure, value));
    if (met === "meets") return "meets";
    // A cut figure is one only where the words name the cell: others meet it by chance.
    if (met === "cut" && names({ value, words }, figure)) best = "cut";
  }
  return best;
}

/** The cell whose name a figure bears and whose value it almost has: what it should have been. */
export function nearInTables(
  figures: TableFigures,
  figure: TextFigure,
): { readonly value: Decimal; readonly at: Area } | undefined {
  if (figure.bound !== undefined || (figure.approximate && digitsOf(figure.value).length < EXACT)) return undefined;
  const base = absolute(baseValue(figure));
  const size = Number(decimalText(base));
  const isRate = figure.kind === "rate";
  // A slip of the first digits is far off: such cells are looked for only where there are few.
  const [least, most] = isRate ? [Math.max(0, size - 2), size + 2] : [size / 2, size * 2];
  const cells = cellsWithin(figures, figure, least, most)
    .filter(({ value }) => isRate || looksMistyped(value, base) || within(value, base, 3n))
    .filter(told => names(told, figure));
  const best = cells.sort(
    (a, b) =>
      Number(a.words.isItem) - Number(b.words.isItem) ||
      compare(absolute(subtract(a.value, base)), absolute(subtract(b.value, base))),
  )[0];
  return best && { value: best.value, at: best.words.at };
}

/** Digits from which on an amount is hardly another's by chance. */
const UNMISTAKABLE = 5;

/** The cell whose amount a figure has, digit for digit, with another unit behind it: 126,349.60万元 of 126,349.60 元. */
export function inOtherUnit(
  figures: TableFigures,
  figure: TextFigure,
): { readonly value: Decimal; readonly at: Area } | undefined {
  if (figure.kind !== "amount" || digitsOf(figure.value).length < UNMISTAKABLE) return undefined;
  for (const power of [0, 4, 8]) {
    if (power === figure.power) continue;
    const other = { ...figure, power };
    const size = Number(decimalText(absolute(baseValue(other))));
    const told = cellsWithin(figures, other, size, size)[0];
    if (told) return { value: told.value, at: told.words.at };
  }
  return undefined;
}
