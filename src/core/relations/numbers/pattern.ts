import type { Operation } from "../relation";

/** Lines that may be related: the target line, and the operand lines in the order of the operation. */
export interface Pattern {
  readonly operation: Extract<Operation, "sum" | "average" | "ratio" | "change">;
  readonly target: number;
  readonly operands: readonly number[];
  /** 100 where a quotient stands as a percent. */
  readonly scale: number;
  /** What it takes to say which lines these are among all that were tried, in bits: the plainer the choice the less. */
  readonly cost: number;
}
