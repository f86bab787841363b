import { cellName, type Area, type Relation, type Sheet } from "../src/core";
import { operandsAt } from "../src/core/relations/operands";

/** Operands by operator and target, cell by cell: "Sum B9" → "B2 B3 B4". */
export type Claims = Map<string, Set<string>>;

/** The names of the cells of a sheet that hold something. */
export function filledCells(sheet: Sheet): ReadonlySet<string> {
  const { rowStart, column } = sheet.cells;
  const filled = new Set<string>();
  for (let r = 0; r < sheet.rows; r++)
    for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++) filled.add(cellName(r, column[i]!));
  return filled;
}

const OPERATORS: Readonly<Record<string, string>> = {
  sum: "Sum",
  average: "Average",
  ratio: "Division",
  change: "RelativeChange",
};

const cellsOf = (area: Area): string[] => {
  const cells: string[] = [];
  for (let r = area.top; r <= area.bottom; r++)
    for (let c = area.left; c <= area.right; c++) cells.push(cellName(r, c));
  return cells;
};

/** Notes a claim under its operator and target. */
export function add(claims: Claims, operator: string, target: string, operands: readonly string[]): void {
  const key = `${operator} ${target}`;
  const sets = claims.get(key) ?? new Set();
  claims.set(key, sets.add([...new Set(operands)].sort().join(" ")));
}

/** Relations as the gold writes them: a = b − c is the sum b = a + c. */
export function claimsOf(relations: readonly Relation[], filled: ReadonlySet<string>): Claims {
  const claims: Claims = new Map();
  const only = (cells: readonly string[]): string[] => cells.filter(cell => filled.has(cell));
  for (const relation of relations)
    for (const [i, target] of cellsOf(relation.target).entries()) {
      const width = relation.target.right - relation.target.left + 1;
      const areas = operandsAt(
        relation,
        relation.target.top + Math.floor(i / width),
        relation.target.left + (i % width),
      );
      const operands = areas.map(cellsOf);
      const operator = OPERATORS[relation.operation];
      if (operator) add(claims, operator, target, only(operands.flat()));
      else if (relation.operation === "difference" && operands[0]!.length === 1)
        add(claims, "Sum", operands[0]![0]!, only([target, ...operands.slice(1).flat()]));
    }
  return claims;
}
