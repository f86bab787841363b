import type { Operation } from "../../../src/core";
import type { TestSheet } from "../../book";

/** A small workbook and what is said of it. */
export interface Case {
  /** What it shows, for the rule's page. */
  readonly says: string;
  readonly sheets: Readonly<Record<string, TestSheet | TestSheet["rows"]>>;
  /** What the cells promise, where the case is about the rule alone and not about how such promises are recognised. */
  readonly promises?: readonly Promised[];
}

/** A cell of the first sheet, the operation and its operands. */
export type Promised = readonly [target: string, operation: Operation, ...operands: string[]];

/** A finding: its cell (with its sheet where there are several) and, where numbers are compared, what it should be and what it is. */
export type Expected = readonly [at: string, expected?: string, actual?: string];

/** The cases of one rule: those it must let pass, and those it must find, whole and at the right cell. */
export interface RuleCases {
  readonly rule: string;
  readonly accept: readonly Case[];
  readonly reject: readonly (Case & { readonly finds: readonly Expected[] })[];
}
