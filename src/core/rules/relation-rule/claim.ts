import type { Operand, Relation } from "../../relations/relation";
import { rowKind, type ColumnRole, type RowKind, type Table } from "../../tables/table";
import type { Area } from "../../workbook/area";
import { columnAt, tableAt } from "../finding/lookup";
import type { Checked } from "../finding/rule";

/** A relation of one cell with what its place says: the rules tell by it whose promise it is. */
export interface Claim {
  readonly relation: Relation;
  readonly table: Table | undefined;
  /** Role of the target's column, kind of its row. */
  readonly role: ColumnRole;
  readonly rowKind: RowKind;
  /** Roles of the operands' columns where those stand in the target's table, else "other". */
  readonly roles: readonly ColumnRole[];
  /** Operands under or over the target, beside it, both, or on another sheet or table. */
  readonly lie: "column" | "row" | "scattered" | "elsewhere";
}

function lieOf(target: Area, operands: readonly Operand[], table: Table | undefined): Claim["lie"] {
  const away = (area: Area): boolean =>
    area.sheet !== target.sheet ||
    (table !== undefined && (area.bottom < table.area.top || area.top > table.area.bottom));
  if (operands.some(({ area }) => away(area))) return "elsewhere";
  if (operands.every(({ area }) => area.left === target.left && area.right === target.left)) return "column";
  return operands.every(({ area }) => area.top === target.top && area.bottom === target.top) ? "row" : "scattered";
}

/** A relation with what its place among the tables says of it. */
export function claimOf({ tables }: Checked, relation: Relation): Claim {
  const table = tableAt(tables, relation.target);
  const role = (area: Area): ColumnRole => (table && columnAt(table, area.left)?.role) ?? "other";
  return {
    relation,
    table,
    role: role(relation.target),
    rowKind: table ? rowKind(table, relation.target.top) : "item",
    roles: relation.operands.map(({ area }) => role(area)),
    lie: lieOf(relation.target, relation.operands, table),
  };
}
