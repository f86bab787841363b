import type { Line } from "../../scoring/score-line";
import type { Indicator } from "../../scoring/indicators";
import type { Figure } from "../report";
import type { Blank, Entry, Told } from "./entries";

/** The columns of amounts in a line of funds: 年初预算数, 全年预算数, 全年执行数. */
export const AMOUNTS = ["年初预算", "预算", "支出"] as const;
export type Amount = (typeof AMOUNTS)[number];

/** The fields of the amounts in a line of funds. */
export const AMOUNT_FIELDS: Readonly<Record<Amount, string>> = { 年初预算: "initial", 预算: "budget", 支出: "spent" };

/** A line of funds; an amount that no cell tells is missing. */
export interface FundLine {
  /** Names the line among those of its form. */
  readonly id: string;
  readonly label: Told;
  readonly amounts: Readonly<Partial<Record<Amount, Figure>>>;
  /** What somebody typed into its cells, by field: initial, budget, spent, weight, rate, score. */
  readonly typed: Readonly<Record<string, Told>>;
}

/** A line of the indicators; one without an indicator waits to be filled in. */
export interface FormLine {
  /** Names the line among those of its project, for as long as its indicator is called the same. */
  readonly id: string;
  readonly level1: Told;
  readonly level2: Told;
  readonly name: Entry;
  readonly target: Entry;
  readonly achieved: Entry;
  readonly weight: Entry;
  readonly reason: Entry;
  readonly indicator?: Indicator;
  /** How it is scored; missing on a line that waits. */
  readonly scored?: Line;
  /** The score that the unit gave. */
  readonly given: Entry;
  /** What is asked where no score can be told. */
  readonly ask: Blank;
}

/** A project's 项目支出绩效自评表: what it says, before anybody decides where it stands on a sheet. */
export interface SelfEvaluation {
  readonly project: string;
  /** The year that it is written for; undefined where nobody told. */
  readonly writtenFor?: string;
  readonly title: Entry;
  readonly year: Entry;
  readonly name: Entry;
  readonly supervisor: Entry;
  readonly unit: Entry;
  /** The year's funds as a whole. */
  readonly funds: FundLine;
  /** What they are made of. */
  readonly parts: readonly FundLine[];
  /** The weight of the execution of the budget, and the score that the unit gave it. */
  readonly execution: { readonly weight: Entry; readonly given: Entry };
  readonly planned: Entry;
  readonly reached: Entry;
  readonly lines: readonly FormLine[];
  /** Totals that somebody typed. */
  readonly totals: { readonly weight: Entry; readonly score: Entry };
  /** What somebody typed where the form is signed and sealed, by field. */
  readonly signature: Readonly<Record<string, Entry>>;
}
