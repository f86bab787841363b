import type { Cell } from "../../formulas/cell";
import type { Line } from "./formula-lines";

/** A cell that differs from the formulas it stands among. */
export interface OddCell extends Cell {
  /** Number of the first formula of the workbook that means what its own does, or TYPED. */
  readonly own: number;
  /** Number of the formula around it, as its neighbour has it. */
  readonly usual: number;
  readonly direction: Line["direction"];
  /** How many cells of the line have the usual formula next to it. */
  readonly support: number;
  /** The nearest cell with the usual formula, as a row or column. */
  readonly neighbour: number;
  /** Whether the usual formula stands on both sides of it. */
  readonly between: boolean;
}
