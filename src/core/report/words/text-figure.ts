import type { Decimal } from "../../quantity/decimal";
import type { Unit } from "../../quantity/quantity";

/** A figure as it stands in a text: 303946件次, 99.35%, 约428万元, 2024年4月19日, 玖拾万元整. */
export interface TextFigure {
  /** UTF-16 position where the numeral begins, its sign included. */
  readonly at: number;
  /** Of the numeral with its unit. */
  readonly length: number;
  /** Of the numeral alone, from `at`. */
  readonly digits: number;
  readonly kind: "amount" | "count" | "rate" | "number" | "year" | "date" | "telephone" | "capitals";
  /**
   * As written, in `unit`: 428 of 428万元. A date is the number yyyymmdd, with zeros for what it does not say (4月 → 400), a telephone its
   * digits, an amount in words its 元.
   */
  readonly value: Decimal;
  /** As written: 元, 万元, 件次, 万件次, %; "" where none stands there. */
  readonly unit: Unit;
  /** How many powers of ten the unit is above 元 or the thing counted: 万元 4, 万件次 4. */
  readonly power: number;
  /** 约, 近, 余, 左右 … say that it is not exact. */
  readonly approximate: boolean;
  /** 以上, 不低于, 以内, 不超过 … make it a bound. */
  readonly bound?: "≥" | "≤";
  /** The words before it, back to the last punctuation or figure, without 约, 不低于 and the like. */
  readonly label: string;
}
