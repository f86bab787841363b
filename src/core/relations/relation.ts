import type { Area } from "../workbook/area";
import type { Decimal } from "../quantity/decimal";

/** The seven promises a cell can make about others (勾稽关系); see `Relation.operands` for the order each takes them in. */
export type Operation = "sum" | "difference" | "product" | "average" | "ratio" | "change" | "running";

/** An operand of the first cell of a target; a fixed side does not move along with the target ($). */
export interface Operand {
  readonly area: Area;
  readonly fixedRows?: boolean;
  readonly fixedColumns?: boolean;
  /** The side whose near end is fixed while its far end moves along, as in a running sum `C$5:C5`. */
  readonly growing?: "rows" | "columns";
}

/**
 * A cell, or a range of cells alike, that promises to equal what is made of its operands:
 * sum = Σ operands · difference = first − the rest · product · average · ratio = first ÷ second (×100 where the target is a percent) ·
 * change = (second − first) ÷ first · running = the balance above + income − spending, operands in that order.
 */
export interface Relation {
  /** One cell, or a range of which every cell keeps the relation, its operands moved along as a filled formula moves them. */
  readonly target: Area;
  readonly operation: Operation;
  readonly operands: readonly Operand[];
  /** Why it is claimed: the cell's own formula, its label, or the numbers alone. */
  readonly basis: "formula" | "label" | "numbers";
  readonly holds: boolean;
  /** Only where `target` is one cell; in the cell's own unit. */
  readonly expected?: Decimal;
  readonly actual?: Decimal;
  /** How far `actual` may be off before it counts (尾差); in the cell's own unit. */
  readonly tolerance?: Decimal;
}
