import type { Area } from "../workbook/area";
import type { Operand, Relation } from "./relation";

/** The operand's cells when the relation's first cell is moved by so many rows and columns, as a formula is filled. */
export function shifted({ area, fixedRows, fixedColumns, growing }: Operand, rows: number, columns: number): Area {
  const nearRows = fixedRows ? 0 : rows;
  const nearColumns = fixedColumns ? 0 : columns;
  return {
    sheet: area.sheet,
    top: area.top + nearRows,
    left: area.left + nearColumns,
    bottom: area.bottom + (growing === "rows" ? rows : nearRows),
    right: area.right + (growing === "columns" ? columns : nearColumns),
  };
}

/** The operands of one cell of a relation's target. */
export const operandsAt = (relation: Relation, row: number, column: number): readonly Area[] =>
  relation.operands.map(operand => shifted(operand, row - relation.target.top, column - relation.target.left));
