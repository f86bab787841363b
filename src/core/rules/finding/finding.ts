import type { Area } from "../../workbook/area";
import type { CellEdit } from "../../workbook/cell-edit";
import type { Quantity } from "../../quantity/quantity";

export type Severity = "error" | "warning" | "notice";

/** Texts, numbers and places that the words of a finding are made of, in either language. */
export type Facts = Readonly<Record<string, string | number | Area | readonly Area[]>>;

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
