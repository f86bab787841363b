import type { Area } from "../workbook/area";
import type { CellValue } from "../workbook/workbook";
import type { Quantity } from "../quantity/quantity";

export type Severity = "error" | "warning" | "notice";

/** Texts, numbers and places that the words of a finding are made of, in either language. */
export type Facts = Readonly<Record<string, string | number | Area | readonly Area[]>>;

/** One cell to change. `was` guards against a co-author: a host refuses the edit when the cell has changed since. */
export interface CellEdit {
  readonly at: Area;
  readonly was: CellValue;
  /** What the cell showed as a formula when it was read, without "=", in A1. */
  readonly wasFormula?: string;
  /** The new value; with `formula`, the value that the formula gives. */
  readonly value?: CellValue;
  /** The new formula without "=", in A1. */
  readonly formula?: string;
}

/** Edits that mend a finding. Safe: the result is certain and nothing is lost. */
export interface Fix {
  readonly safe: boolean;
  readonly edits: readonly CellEdit[];
}

/** One broken promise at a place, with its numbers; the words are chosen later. */
export interface Finding {
  /** "ZP-201", stable for ever. */
  readonly rule: string;
  readonly severity: Severity;
  /** Where the eye should go; null for the workbook as a whole. */
  readonly at: Area | null;
  /** What it was held against, and what it made wrong in turn. */
  readonly related: readonly Area[];
  readonly facts: Facts;
  readonly comparison?: { readonly expected: Quantity; readonly actual: Quantity; readonly difference: Quantity };
  readonly fix?: Fix;
}
