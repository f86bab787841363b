/** The parts of a score table that carry weight. A part's words begin the first-level indicators that belong to it. */
export interface Weight {
  /** Beginnings of first-level names, e.g. 产出, 成本; empty for 预算执行率. */
  readonly of: readonly string[];
  /** Points of 100. */
  readonly points: number;
  /** The part that takes the points over where this one has no indicators. */
  readonly else?: string;
}

/** A qualitative band: an indicator whose result is told in the phrase earns at least `least` percent of its weight, and less than the band above. */
export interface Band {
  readonly phrase: string;
  readonly least: number;
}

/** A grade from `least` points on; half open, so that 89.5 is no 优. */
export interface Grade {
  readonly name: string;
  readonly least: number;
}

/** What a total may at most be where the execution rate is under `below` percent. */
export interface Cap {
  readonly below: number;
  readonly most: number;
}

/**
 * What a missed ≤ target earns: `shortfall` takes off in proportion to the excess and gives nothing at twice the target; `ratio` is
 * target ÷ actual.
 */
export type ReverseRule = "shortfall" | "ratio";

/** How one place scores. Percentages and points are whole numbers of 100. */
export interface Scoring {
  readonly weights: readonly Weight[];
  /** Best first. */
  readonly bands: readonly Band[];
  /** Best first; the last begins at 0. */
  readonly grades: readonly Grade[];
  readonly reverse: ReverseRule;
  /** Scores are kept to two places, and what falls off is rounded half up or cut. */
  readonly places: "rounded" | "cut";
  /** Percent of the target from which over-fulfilment is asked about; it never changes a score. */
  readonly overFulfilment: number;
  /** Percent of execution under which a reason is demanded. */
  readonly reasonBelow: number;
  /** Ascending by `below`; the first that applies counts. */
  readonly caps?: readonly Cap[];
  /** Last day for handing in, as words; missing where each year's notice sets it. */
  readonly deadline?: string;
  /** The values that no source at hand confirms for this place: users are told. */
  readonly unverified: readonly Exclude<keyof Scoring, "unverified">[];
}

/** 10 · 50 · 30 · 10; where satisfaction does not apply, its points go to 效益. 成本 counts as 产出 where it stands at the first level. */
export const NATIONAL_WEIGHTS: readonly Weight[] = [
  { of: [], points: 10 },
  { of: ["产出", "成本"], points: 50 },
  { of: ["效益", "效果"], points: 30 },
  { of: ["满意度", "服务对象满意度"], points: 10, else: "效益" },
];

export const NATIONAL_BANDS: readonly Band[] = [
  { phrase: "达成年度指标", least: 80 },
  { phrase: "部分达成年度指标并具有一定效果", least: 60 },
  { phrase: "未达成年度指标且效果较差", least: 0 },
];

export const NATIONAL_GRADES: readonly Grade[] = [
  { name: "优", least: 90 },
  { name: "良", least: 80 },
  { name: "中", least: 60 },
  { name: "差", least: 0 },
];
