import { once } from "../../workbook/once";
import type { Grid } from "./grid";
import type { Pattern } from "./pattern";

const WORDS: Readonly<Record<Pattern["operation"], RegExp>> = {
  sum: /total|\bsum\b|\b(?:over)?all\b|合计|总计|小计|共计|总额|总数/i,
  average: /average|mean|\bavg|median|moyenne|平均|均值|人均/i,
  ratio: /%|per ?cent|\bpct|rate|ratio|share|率|比|占/i,
  change: /change|growth|increase|decrease|增长|增减|增幅|变动|变化|同比|环比/i,
};

/** Bits that the words along the target line add. */
export const SAID = 6;
/** However few lines are called so: that a line is the target is never taken as sure. */
const SURE = 1 / 8;

/** What the words along the lines of a grid say of them. */
export interface SaidOf {
  /** Lines whose words name the operation, 1 for each. */
  readonly lines: Readonly<Record<Pattern["operation"], readonly boolean[]>>;
  /** Bits that the words add to a pattern. */
  bits(pattern: Pattern): number;
  /** Bits to say which line is the target: among those called so where it is, else among all. */
  among(pattern: Pattern): number;
}

export const saidOf = once(({ words }: Grid): SaidOf => {
  const lines = {
    sum: words.map(text => WORDS.sum.test(text)),
    average: words.map(text => WORDS.average.test(text)),
    ratio: words.map(text => WORDS.ratio.test(text)),
    change: words.map(text => WORDS.change.test(text)),
  };
  const named = (operation: Pattern["operation"]): number =>
    Math.log2(Math.max(1, words.length * SURE, lines[operation].filter(Boolean).length));
  const bitsAmong = { sum: named("sum"), average: named("average"), ratio: named("ratio"), change: named("change") };
  const all = Math.log2(Math.max(1, words.length));
  return {
    lines,
    bits: ({ operation, target }) => (lines[operation][target] ? SAID : 0),
    among: ({ operation, target }) => (lines[operation][target] ? bitsAmong[operation] : all),
  };
});
