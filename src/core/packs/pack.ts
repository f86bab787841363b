import type { Scoring } from "./scoring";

/** One place's practice as data: outline, sentence patterns, and how it scores. */
export interface Pack {
  /** "广东-曲江": the name that --pack takes. */
  readonly name: string;
  /** `曲江区绩效自评报告`, shown on the cover. */
  readonly coverTitle: string;
  /** The line below it; {年度} stands for the year. */
  readonly coverYear: string;
  /** Facts of the cover, in order. */
  readonly cover: readonly CoverLine[];
  /** Title of the text; {年度} stands for the year. */
  readonly title: string;
  readonly sections: readonly OutlineSection[];
  /** What the patterns name besides: figures and short facts, with their questions. */
  readonly named: readonly Wanted[];
  /** Figures that this place takes for one: where no table tells the first, the second stands for it. */
  readonly sameFigure: Readonly<Record<string, string>>;
  readonly scoring: Scoring;
  /** The headings are common practice and no form at hand prescribes them: users are told. */
  readonly outlineUnverified?: true;
}

/** A fact that the report wants, and the question when nobody supplied it. */
export interface Wanted {
  readonly fact: string;
  /** Other names it goes by in workbooks. */
  readonly also?: readonly string[];
  /** Facts that tell the same in parts: their words follow, or stand for it where it is missing. */
  readonly further?: readonly string[];
  readonly ask: string;
  /** The question with {figures} quoted, {偏差} among them (支出比预算少…元); asked instead where all of them are known. */
  readonly quoting?: string;
}

export interface CoverLine extends Wanted {
  /** Words before the value, as printed: `项目单位：（公章）`. */
  readonly label: string;
  /** The answers of a line with tick boxes. */
  readonly choices?: readonly string[];
}

/** A heading of the outline, verbatim, and what stands under it: first the pattern, then the user's own words. */
export interface OutlineSection {
  /** Stable name of the section, e.g. `money`. */
  readonly id: string;
  /** A heading of level 3 runs into its text: both are one paragraph. */
  readonly level: 1 | 2 | 3;
  readonly heading: string;
  /** Words of the form that the user's own run on from, verbatim. */
  readonly lead?: string;
  /** Sentences with {figures} and {facts}, e.g. `{年度}年度预算资金计划为{预算}元，…`. */
  readonly pattern?: string;
  /** Sentences that follow the pattern where two figures differ, and only there. */
  readonly deviations?: readonly DeviationSentence[];
  /** The fact that holds the user's own words. */
  readonly text?: Wanted;
}

/** What is said of two figures that differ: {差额} stands for the amount, {偏差率} for its share of the first in percent. */
export interface DeviationSentence {
  readonly from: string;
  readonly to: string;
  readonly less: string;
  readonly more: string;
}
