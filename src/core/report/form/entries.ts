import { decimalText, multiply, toNumber, trimmed, withPlaces, divide, type Decimal } from "../../quantity/decimal";
import type { Given, Value, Words } from "../../scoring/indicators";
import type { Area } from "../../workbook/area";
import { cellFormat, cellValue, sheetNamed } from "../../workbook/cells";
import type { Workbook } from "../../workbook/workbook";
import { reference } from "../projects/figure-of-cell";
import type { Figure } from "../report";
import { whereCellsTell } from "../sheet/live-text";

/** What a cell of the form says, and the formula that keeps it true. */
export interface Told {
  readonly value: string | number;
  /** A1, without "="; none where nothing on another sheet says it. */
  readonly formula?: string;
  /** Its number format. */
  readonly format?: string;
  readonly from: readonly Area[];
  /** The cell of the form that somebody typed it into: it is kept as it stands. */
  readonly typed?: Area;
  /** The year that it was typed for, where the form is for another one now and nobody has changed it since. */
  readonly typedFor?: string;
}

/** A cell that somebody still has to fill in. Cells of one fact are one question, at the first of them. */
export interface Blank {
  readonly fact: string;
  readonly ask: string;
  /** Shows the blank until the cells it reads are filled in. */
  readonly formula?: string;
}

/** What goes into a cell: words or a number, a visible blank, or nothing where nothing belongs. */
export type Entry = Told | Blank | undefined;

/** What stands in a cell that is still to be filled in. */
export const BLANK = "【待填】";
/** What stands where a line is not scored. */
export const UNSCORED: Told = { value: "/", from: [] };

export const isBlank = (entry: Entry): entry is Blank => entry !== undefined && "ask" in entry;
export const isTold = (entry: Entry): entry is Told => entry !== undefined && !("ask" in entry);

/** Words that nothing keeps live. */
export const words = (text: string): Told | undefined => (text.trim() === "" ? undefined : { value: text, from: [] });

/** What a cell says, live, and `blank` where it says nothing any more; undefined where it is empty or in error now. */
export function entryOfCell(workbook: Workbook, at: Area, blank = BLANK): Told | undefined {
  const sheet = sheetNamed(workbook, at.sheet);
  const value = sheet && cellValue(workbook, sheet, at.top, at.left);
  if (value === undefined || value === null || typeof value === "object" || value === "") return undefined;
  const plain = typeof value === "boolean" ? String(value) : value;
  const format = typeof value === "number" ? cellFormat(workbook, sheet!, at.top, at.left) : undefined;
  const formatted = format === undefined || format === "General" ? {} : { format };
  return { value: plain, formula: whereCellsTell(reference(at), blank), from: [at], ...formatted };
}

/** A weight or score of the unit's own: live where it is a number in a cell. */
export const entryOfGiven = ({ value, at, isText }: Given): Told => ({
  value: toNumber(value),
  from: [at],
  ...(isText ? {} : { formula: whereCellsTell(reference(at), BLANK) }),
});

/** A target or result with the sign and the unit that stand in columns of their own. */
export function entryOfValue(workbook: Workbook, value: Value, sign?: Words, unit?: Words): Told | undefined {
  const cell = entryOfCell(workbook, value.at);
  if (cell === undefined || (sign === undefined && unit === undefined)) return cell;
  const parts = [sign, value, unit].filter(part => part !== undefined);
  const text = parts.map(part => part.text).join("");
  // A number that is shown in some other way than it is stored would not read the same when it is joined.
  const live = cell.format === undefined;
  const from = parts.map(({ at }) => at);
  return {
    value: text,
    from,
    ...(live ? { formula: whereCellsTell(from.map(reference).join("&"), BLANK, reference(value.at)) } : {}),
  };
}

const PLACES = 2;
const MONEY_FORMAT = "0.00";

/** A figure as it stands in a cell of the same unit. */
export const entryOfFigure = ({ value, from, formula }: Figure, format?: string): Told => ({
  value: toNumber(value),
  from,
  ...(format === undefined ? {} : { format }),
  ...(formula === undefined ? {} : { formula: whereCellsTell(formula, BLANK) }),
});

/** Money in 万元 to two places, rounded as the system of the finance bureaus rounds it. */
export function inWan(figure: Figure): Told {
  const value = withPlaces(divide(figure.value, WAN, figure.value.places + 4)!, PLACES);
  return {
    value: toNumber(value),
    format: MONEY_FORMAT,
    from: figure.from,
    ...(figure.formula === undefined
      ? {}
      : { formula: whereCellsTell(`ROUND(${scaledDown(figure.formula)},${PLACES})`, BLANK, figure.formula) }),
  };
}

const WAN: Decimal = { digits: 10_000n, places: 0 };

/** 绩效指标!F5*10000 was in 万元 to begin with. */
function scaledDown(formula: string): string {
  const given = /^([^-+*/&<>=^ (),]+|\([^()]+\))\*10000$/.exec(formula)?.[1];
  if (given !== undefined) return given.startsWith("(") ? given.slice(1, -1) : given;
  return `${/^[^-+*/&<>=^ ]+$/.test(formula) ? formula : `(${formula})`}/10000`;
}

/** The amount in 元 that a number of 万元 stands for. */
export const fromWan = (value: Decimal): Decimal => multiply(value, WAN);

/** A number as a formula writes it. */
export const literal = (value: Decimal): string => decimalText(trimmed(value));
