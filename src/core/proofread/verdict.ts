import type { Decimal } from "../quantity/decimal";
import type { Area } from "../workbook/area";
import type { Stated } from "./stated";

/**
 * What a figure of a report turned out to be where it does not stand as it should: `fund` a sum of the project's money, `near` almost what a
 * table says, `ratio` and `difference` not what its own figures give, `growth` and `direction` the same of a change, `parts` more than their
 * total, `cut` cut and not rounded, `unsourced` in no table.
 */
export type VerdictKind =
  "fund" | "near" | "ratio" | "difference" | "growth" | "direction" | "parts" | "cut" | "unsourced";

/** A figure that does not stand as it should; no figure has two. */
export interface Verdict {
  readonly stated: Stated;
  readonly kind: VerdictKind;
  /** What it should be, in the unit of the text. */
  readonly expected?: Decimal;
  /** The cells it was held against. */
  readonly related: readonly Area[];
  /** How what it should be is made: 301978 ÷ 303946. */
  readonly of?: string;
}
