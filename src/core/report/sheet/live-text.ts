import { shiftOf } from "../pattern";
import type { Display, Figure, Span } from "../report";
import { spanText } from "../pattern";
import { factored } from "../projects/figure-of-cell";

/** Excel takes at most 255 characters in a text of a formula. */
const LITERAL = 255;

/** As much of a figure's name as tells it. */
const NAME = 20;

/** Digits beyond the shown ones that still tell a number from the binary noise about it. */
const NOISE = 6;

/** The formula that makes a row's text out of its words and the cells of its figures; undefined where no figure is live. */
export function liveText(spans: readonly Span[]): string | undefined {
  if (!spans.some(span => typeof span !== "string" && "figure" in span && span.figure.formula !== undefined))
    return undefined;
  const parts: string[] = [];
  let words = "";
  for (const span of spans) {
    if (typeof span !== "string" && "figure" in span && span.figure.formula !== undefined) {
      parts.push(...literals(words), guarded(shownFormula(span.figure, span.figure.formula, span.as), span.figure));
      words = "";
    } else words += spanText(span);
  }
  return [...parts, ...literals(words)].join("&");
}

/** What stands in a sentence where a figure's cells give no number: an error would else be all that is left of it, and an empty cell tell 0. */
export const missing = (name: string): string =>
  `【待填：${[...name.replace(/[\s【】"]/g, "")].slice(0, NAME).join("")}】`;

const guarded = (shown: string, { name, formula }: Figure): string => whereCellsTell(shown, missing(name), formula);

/** `shown` where the cells of `formula` give it a number or a text, else the words `blank`. */
export const whereCellsTell = (shown: string, blank: string, formula = shown): string =>
  `IFERROR(${whereTold(shown, cellsAlone(formula))},"${blank}")`;

function whereTold(shown: string, cells: readonly string[]): string {
  if (cells.length === 0) return shown;
  const empty = cells.map(cell => `${cell}=""`).join(",");
  return `IF(${cells.length === 1 ? empty : `OR(${empty})`},NA(),${shown})`;
}

/** A cell, a function's name with its bracket, a bracket. */
const PARTS = /(?:'(?:[^']|'')*'|[^\s'"()+\-*/^&<>=,!:]+)!\$?[A-Z]{1,3}\$?\d+|(?:[A-Z][A-Z.]*)?\(|\)/g;

/** The cells that a number cannot do without: not those in a range or a sum, nor one that is added, for a change of the budget may be none. */
export function cellsAlone(formula: string): readonly string[] {
  const found = new Set<string>();
  const among: boolean[] = [];
  for (const { 0: part, index } of formula.matchAll(PARTS)) {
    if (part === ")") among.pop();
    else if (part.endsWith("(")) among.push(among.at(-1) === true || !/^(?:VALUE)?\($/.test(part));
    else if (among.at(-1) !== true && formula[index - 1] !== "+") found.add(part);
  }
  return [...found];
}

/** A text as constants of a formula, none longer than Excel takes. */
export function literals(text: string): readonly string[] {
  const found: string[] = [];
  let part = "";
  for (const character of text) {
    if (part.length + character.length > LITERAL) {
      found.push(part);
      part = "";
    }
    part += character;
  }
  if (part !== "") found.push(part);
  return found.map(words => `"${words.replace(/"/g, '""')}"`);
}

/**
 * The number as its sentence shows it. Joined to text, a rounded number loses the zeros at its end in every program (900000, 785518.92), which
 * TEXT with "0.##" would not do: it leaves "900000.".
 */
export function shownFormula(figure: Figure, formula: string, as: Display): string {
  const shift = shiftOf(figure, as);
  const scaled = shift === 0 ? formula : `${factored(formula)}${shift > 0 ? "*" : "/"}${10 ** Math.abs(shift)}`;
  const short = as.cut
    ? `ROUNDDOWN(ROUND(${scaled},${as.places + NOISE}),${as.places})`
    : `ROUND(${scaled},${as.places})`;
  if (!as.fixed && !as.grouped) return short;
  const places = as.places > 0 ? "." + "0".repeat(as.places) : "";
  const text = `TEXT(${short},"${as.grouped ? "#,##0" : "0"}${places}")`;
  return as.fixed || places === "" ? text : `SUBSTITUTE(${text},"${places}","")`;
}
