import { readTextFigures } from "../words/text-figures";
import type { TextFigure } from "../words/text-figure";

/** A year or date of last year's text: what it reads this year, or that somebody must look at it. */
export type YearWord = { readonly at: number; readonly length: number } & (
  { readonly now: string } | { readonly stale: true }
);

/** The report that words come from was of one year and goes over into another. */
export interface Turn {
  readonly from: number;
  readonly to: number;
}

/** What happened once in a year does not happen again in the next. */
const EVENT =
  /^[^，。；！？\n]{0,10}(?:成立|建成|建立|启用|投入使用|竣工|开工|动工|搬迁|迁入|更名|改造|挂牌|揭牌|印发|出台|签订|立项|批复|荣获|获评|获得|上线|试运行|验收|中标|招标)/;
const SINCE_BEFORE = /(?:自|从|于|始于|早在)\s*$/;
const SINCE_AFTER = /^\s*(?:起|以来|开始|末起|至今)/;
/** Another year before or behind it: a span of years. */
const SPAN_BEFORE = /(?:19|20)?\d\d\s*(?:年度?)?\s*[-~—–至到]\s*$/;
const SPAN_AFTER = /^\s*[-~—–至到]\s*(?:19|20)\d\d/;
const COMPARES = /比|较|同期|增长|增加|下降|减少|上升|上年|去年|上一年/;
/** The whole year, or its end. */
const WHOLE_YEAR = /(?<!\d)0?1\s*月(?:\s*0?1\s*[日号])?\s*[-~—–至到].*12\s*月|(?<!\d)0?1\s*[-~—–至到]\s*12\s*月/;
const YEAR_END = /12\s*月(?:\s*31\s*[日号]|\s*底|\s*末|$)/;
/** 〔2023〕13号: the notice of a year is followed by another in the next. */
const DOCUMENT = /[〔【[(（](?<year>(?:19|20)\d\d)[〕】\])）]\s*第?\s*\d+(?:-\d+)?\s*号/g;
const DIGITS = "〇一二三四五六七八九";

/** A year in the form in which another stands: 2023 → 2024, 二〇二三 → 二〇二四, 23 → 24; "" where the text holds no such year. */
function yearLike(text: string, from: number, to: number): string {
  const forms: readonly (readonly [string, string])[] = [
    [String(from), String(to)],
    ...["〇", "零", "○"].map(zero => [inHan(from, zero), inHan(to, zero)] as const),
    [String(from).slice(2), String(to).slice(2)],
  ];
  const form = forms.find(([was]) => narrow(text).includes(was));
  return form ? narrow(text).replace(form[0], form[1]) : "";
}

const narrow = (text: string): string =>
  text.replace(/[０-９]/g, sign => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

const inHan = (year: number, zero: string): string =>
  [...String(year)].map(digit => (digit === "0" ? zero : DIGITS[Number(digit)]!)).join("");

/** The clause, and the sentence, that a position stands in. */
const around = (text: string, at: number, ends: RegExp): string => {
  let from = 0;
  for (const { index } of text.matchAll(ends)) {
    if (index >= at) return text.slice(from, index);
    from = index + 1;
  }
  return text.slice(from);
};

/** Whether a position stands within 《…》 or 〔…〕: the name or number of a document. */
const isQuoted = (text: string, at: number): boolean =>
  (
    [
      ["《", "》"],
      ["〔", "〕"],
    ] as const
  ).some(([open, close]) => text.lastIndexOf(open, at) > text.lastIndexOf(close, at));

/**
 * The years and dates of a text of last year's report that do not read this year as they did: the report's own year becomes this year's, the year
 * it is compared with the one before; days and events of that year, and what was yet to come then, must be looked at. Years further back stay.
 */
export function yearWords(text: string, turn: Turn): readonly YearWord[] {
  const numbers = [...narrow(text).matchAll(DOCUMENT)].filter(({ groups }) => Number(groups!["year"]) === turn.from);
  const words = readTextFigures(text).flatMap((said): readonly YearWord[] => {
    if (said.kind !== "year" && said.kind !== "date") return [];
    const { at, length } = said;
    const doing = verdictOn(text, said, turn);
    if (doing === "stays") return [];
    const words = text.slice(at, at + length);
    const year = yearIn(said);
    const now = doing === "renewed" ? yearLike(words, year, year + turn.to - turn.from) : "";
    return [now === "" ? { at, length, stale: true } : { at, length, now }];
  });
  const documents = numbers.map(({ index }): YearWord => ({ at: index + 1, length: 4, stale: true }));
  return [...words.map(word => withSentence(text, word, words)), ...documents].sort((a, b) => a.at - b.at);
}

/** A sentence that tells of a day or event of that year tells of that year: 2023年计划…于2023年1月启用. */
function withSentence(text: string, word: YearWord, all: readonly YearWord[]): YearWord {
  const { at, length } = word;
  const sentence = sentenceAt(text, at);
  return all.some(other => "stale" in other && sentenceAt(text, other.at) === sentence)
    ? { at, length, stale: true }
    : word;
}

const sentenceAt = (text: string, at: number): number => text.slice(0, at).search(/[^。！？\n]*$/u);

const yearIn = ({ kind, value }: TextFigure): number =>
  kind === "year" ? Number(value.digits) : Math.floor(Number(value.digits) / 10_000);

function verdictOn(text: string, said: TextFigure, { from }: Turn): "renewed" | "stale" | "stays" {
  const { at, length, kind } = said;
  const [before, words, after] = [text.slice(0, at), text.slice(at, at + length), text.slice(at + length)];
  const clause = narrow(around(text, at, /[，。；！？\n]/gu));
  const year = yearIn(said);
  if (year === 0) return /每/.test(before.slice(-6)) || WHOLE_YEAR.test(clause) ? "stays" : "stale";
  if (year > from) return "stale";
  const spans = SPAN_BEFORE.test(before) || SPAN_AFTER.test(after);
  if (year < from) {
    const compared = year === from - 1 && kind === "year" && !spans && !isQuoted(text, at) && !EVENT.test(after);
    return compared && COMPARES.test(around(text, at, /[。；！？\n]/gu)) ? "renewed" : "stays";
  }
  if (isQuoted(text, at)) return "stale";
  if (kind === "date") return WHOLE_YEAR.test(clause) || YEAR_END.test(words + after.slice(0, 2)) ? "renewed" : "stale";
  const once = EVENT.test(after) || SINCE_BEFORE.test(before) || SINCE_AFTER.test(after);
  return once || (spans && !WHOLE_YEAR.test(clause)) ? "stale" : "renewed";
}
