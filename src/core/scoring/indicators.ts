import type { Decimal } from "../quantity/decimal";
import type { Unit } from "../quantity/quantity";
import type { Table } from "../tables/table";
import type { Area } from "../workbook/area";

/** A number of the form with its cell: a weight or a score. */
export interface Given {
  readonly value: Decimal;
  readonly at: Area;
  /** The cell holds a text such as 10分, which no formula can follow. */
  readonly isText?: true;
}

/** Words of the form with their cell. */
export interface Words {
  readonly text: string;
  readonly at: Area;
}

/** Which way a target looks. */
export type Direction = "≥" | "≤" | "=";

/** A target or result as it was read. `range` holds both ends; `words` is anything that is neither number nor date. */
export type Said =
  | { readonly kind: "number"; readonly value: Decimal; readonly unit: Unit; readonly direction?: Direction }
  | { readonly kind: "range"; readonly from: Decimal; readonly to: Decimal; readonly unit: Unit }
  | { readonly kind: "date" }
  | { readonly kind: "words" }
  | { readonly kind: "none" };

/** A cell with what it says. */
export interface Value extends Words {
  readonly said: Said;
}

/** A line of the indicator table. */
export interface Indicator {
  readonly row: number;
  readonly level1: Words;
  readonly level2: Words;
  /** The third level, else the lowest that the row has. */
  readonly name: Words;
  readonly target: Value;
  readonly achieved: Value;
  /** ≥ and 件 in columns of their own, where the table has such and they are filled in. */
  readonly sign?: Words;
  readonly unit?: Words;
  readonly weight?: Given;
  readonly score?: Given;
  /** Undefined where the table has no column for reasons. */
  readonly reason?: Words;
  /** Where its weight and score stand, filled in or not. */
  readonly weightAt?: Area;
  readonly scoreAt?: Area;
  /** It measures the execution of the budget. */
  readonly isRate: boolean;
}

/** A group of lines that states its own weight: in its name, 产出指标（50分）, or in a row of its own. */
export interface Group extends Words {
  readonly weight: Decimal;
  readonly rows: readonly [first: number, last: number];
}

/** The year's line of funds: 全年执行数 ÷ 全年预算数, and its weight and score where the form scores it there. */
export interface RateLine {
  readonly budget: Given;
  readonly spent: Given;
  readonly weight?: Given;
  readonly score?: Given;
  readonly scoreAt?: Area;
}

/** One self-evaluation form: an indicator table with the line of funds that stands above it. */
export interface Form {
  readonly table: Table;
  /** What stands above the indicators on their sheet and belongs to the form: facts and funds. */
  readonly above: readonly Table[];
  readonly indicators: readonly Indicator[];
  readonly groups: readonly Group[];
  readonly rate?: RateLine;
  readonly totalWeight?: Given;
  readonly totalScore?: Given;
}
