import { readArea, cellName } from "../../src/core/workbook/address";
import type { Content, Sketch } from "./sketch";

/** A formula's words: numbers, places (with their sheet), names, and the signs between them. */
const WORD =
  /\s*(?:(\d+(?:\.\d+)?)|((?:'[^']+'!|[\p{Script=Han}\w]+!)?[A-Z]{1,2}\d+(?::[A-Z]{1,2}\d+)?)|([A-Z]+)(?=\()|([-+*/(),]))/uy;

type Word = { readonly kind: "number" | "place" | "function" | "sign"; readonly text: string };

function wordsOf(formula: string): Word[] {
  const words: Word[] = [];
  WORD.lastIndex = 0;
  while (WORD.lastIndex < formula.length) {
    const match = WORD.exec(formula);
    if (!match) throw new Error(`cannot read ${formula}`);
    const kinds = ["number", "place", "function", "sign"] as const;
    const kind = kinds.find((_, i) => match[i + 1] !== undefined)!;
    words.push({ kind, text: match[kinds.indexOf(kind) + 1]! });
  }
  return words;
}

/** Computes the samples' formulas (+ − × ÷, SUM, ROUND) as Excel does: in binary floats, a SUM passing over texts. */
export function evaluator(sheets: readonly Sketch[]): (sheet: string, at: string) => Content | null {
  const known = new Map<string, Content | null>();

  function valueOf(sheet: string, at: string): Content | null {
    const key = `${sheet}!${at}`;
    let value = known.get(key);
    if (value === undefined) {
      const content = sheets.find(one => one.name === sheet)?.cells.get(at)?.content ?? null;
      value = typeof content === "string" && content.startsWith("=") ? formulaValue(sheet, content.slice(1)) : content;
      known.set(key, value);
    }
    return value;
  }

  function placesOf(sheet: string, text: string): readonly (Content | null)[] {
    const area = readArea(text, sheet);
    if (!area) throw new Error(`no place: ${text}`);
    const values: (Content | null)[] = [];
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++)
        values.push(valueOf(area.sheet, cellName(row, column)));
    return values;
  }

  function formulaValue(sheet: string, formula: string): number {
    const words = wordsOf(formula);
    let next = 0;
    const take = (sign: string): boolean => (words[next]?.text === sign ? (next++, true) : false);

    function numberOf(value: Content | null): number {
      const number = Number(value ?? 0);
      if (Number.isNaN(number)) throw new Error(`${value} in ${sheet}: ${formula} is no number`);
      return number;
    }

    function call(name: string): number {
      take("(");
      const values: (Content | null)[] = [];
      do {
        const word = words[next]!;
        const alone = word.kind === "place" && [",", ")"].includes(words[next + 1]!.text);
        if (alone) values.push(...placesOf(sheet, words[next++]!.text));
        else values.push(sum());
      } while (take(","));
      take(")");
      if (name === "SUM") return values.reduce<number>((total, one) => total + (typeof one === "number" ? one : 0), 0);
      if (name !== "ROUND") throw new Error(`${name} is not known here`);
      const scale = 10 ** numberOf(values[1]!);
      return Math.round(numberOf(values[0]!) * scale) / scale;
    }

    function factor(): number {
      const word = words[next++]!;
      if (word.kind === "number") return Number(word.text);
      if (word.kind === "place") return numberOf(placesOf(sheet, word.text)[0]!);
      if (word.kind === "function") return call(word.text);
      if (word.text === "-") return -factor();
      const inside = sum();
      take(")");
      return inside;
    }

    function product(): number {
      let value = factor();
      for (;;) {
        if (take("*")) value *= factor();
        else if (take("/")) value /= factor();
        else return value;
      }
    }

    function sum(): number {
      let value = product();
      for (;;) {
        if (take("+")) value += product();
        else if (take("-")) value -= product();
        else return value;
      }
    }

    const value = sum();
    if (next !== words.length || !Number.isFinite(value)) throw new Error(`${sheet}: ${formula} gives no number`);
    return value;
  }

  return valueOf;
}
