import { decimalOf, multiply, readDecimal } from "../quantity/decimal";
import type { Unit } from "../quantity/quantity";
import { isNil, readQuantity } from "../quantity/read-quantity";
import type { Direction, Said } from "./indicators";

const HUNDRED = { digits: 100n, places: 0 };

/** Words before a number that tell a direction. */
const DIRECTIONS: readonly (readonly [words: RegExp, direction: Direction])[] = [
  [/^(?:不低于|不少于|不小于|大于等于|大于或等于|至少|高于|超过|大于|多于|≥|>=|≧|＞|>)/, "≥"],
  [
    /^(?:不高于|不超过|不多于|不大于|小于等于|小于或等于|至多|低于|少于|小于|(?:控制)?在(?=.*(?:以内|之内|以下)$)|≤|<=|≦|<)/,
    "≤",
  ],
  [/^(?:等于|=|达到|达|完成|实际(?:完成|为|达到?)?|已?完成|共计?|为)/, "="],
];
const AFTER: readonly (readonly [words: RegExp, direction: Direction])[] = [
  [/(?:及?以上|及以上|或以上)$/, "≥"],
  [/(?:(?:及|或)?以下|以内|之内)$/, "≤"],
];
/** 12月底前, 2023年12月31日, 2023-12-31, 年底前: told in words or as a calendar date; 2023.5 alone is a number. */
const DATE =
  /^(?:于|在)?(?:(?:(?:19|20)\d\d|当|本|次)年度?)?(?:\d{1,2}月(?:\d{1,2}[日号]|底|末|初|份|[上中下]旬)?|[上下]半年|年?[底末初内]|第?[一二三四1-4]季度末?|(?<=年)\d{1,2})(?:以?前|之前|内)?(?:完成)?$|^(?:19|20)\d\d([-./])\d{1,2}\1\d{1,2}(?:以?前|之前)?$/;
const RANGE = /^(\d+(?:\.\d+)?)(%?)[-—–~至到](\d+(?:\.\d+)?)([^\d]{0,6})$/;

interface Signed {
  readonly direction?: Direction;
  readonly rest: string;
}

function signed(plain: string): Signed {
  for (const [words, direction] of DIRECTIONS) {
    const found = words.exec(plain)?.[0];
    if (found === undefined) continue;
    const rest = plain.slice(found.length);
    // 完成500人, but not 完成: without a number behind them the words are the value.
    if (/^[约\d.]/.test(rest)) return { direction, rest: rest.replace(/(?:以内|之内|以下)$/, "") };
  }
  for (const [words, direction] of AFTER) if (words.test(plain)) return { direction, rest: plain.replace(words, "") };
  return { rest: plain };
}

/** What the text of a target or result says. `sign` and `unit` come from columns of their own (指标性质, 度量单位) where the table has them. */
export function readSaid(text: string, sign = "", unit: Unit = ""): Said {
  const plain = text.normalize("NFKC").replace(/\s/g, "").replace(/≧/g, "≥").replace(/≦/g, "≤");
  if (isNil(plain)) return { kind: "none" };
  if (DATE.test(plain)) return { kind: "date" };
  const range = RANGE.exec(plain);
  if (range) {
    const [, from, percent, to, word] = range;
    return { kind: "range", from: readDecimal(from!)!, to: readDecimal(to!)!, unit: percent || word! || unit };
  }
  const own = signed(plain);
  const read = readQuantity(own.rest);
  if (!read) return { kind: "words" };
  const direction = own.direction ?? signed(`${sign.normalize("NFKC").trim()}1`).direction;
  return { kind: "number", value: read.value, unit: read.unit || unit, ...(direction ? { direction } : {}) };
}

/** What a cell's number says: in percent where it is shown so. */
export function numberSaid(number: number, percent: boolean, sign = "", unit: Unit = ""): Said {
  const { direction } = signed(`${sign.normalize("NFKC").trim()}1`);
  return {
    kind: "number",
    value: percent ? multiply(decimalOf(number), HUNDRED) : decimalOf(number),
    unit: percent ? "%" : unit,
    ...(direction ? { direction } : {}),
  };
}
