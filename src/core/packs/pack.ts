/** One place's practice as data: outline and sentence patterns; weights, bands and grades join it with the scores. */
export interface Pack {
  /** "广东-曲江": the name that --pack takes. */
  readonly name: string;
  /** Facts of the cover, in order. */
  readonly cover: readonly CoverLine[];
  /** `曲江区绩效自评报告`, shown on the cover. */
  readonly coverTitle: string;
  /** Title of the text; {年度} stands for the year. */
  readonly title: string;
  readonly sections: readonly OutlineSection[];
}

export interface CoverLine {
  /** The fact: `项目名称`. */
  readonly fact: string;
  /** Words before the value, as printed: `项目单位：（公章）`. */
  readonly label: string;
  /** The answers of a line with tick boxes. */
  readonly choices?: readonly string[];
}

/** A heading of the outline, verbatim, and what stands under it. */
export interface OutlineSection {
  /** Stable name of the section, e.g. `money`; a file of the same name in `report/sections` fills it. */
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly heading: string;
  /** The fact that holds the user's own words, and the question when they are missing. */
  readonly text?: { readonly fact: string; readonly ask: string };
  /** Sentence pattern with {figures}, e.g. `{年度}年度预算资金计划为{预算}元，…`. */
  readonly pattern?: string;
}
