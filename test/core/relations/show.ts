import { areaNameFrom, decimalText, type Relation } from "../../../src/core";

/** A relation in one line: `C20 = sum(C5:C19) formula`, with `≠ expected` where it does not hold. */
export function show(relation: Relation): string {
  const operands = relation.operands.map(({ area, fixedRows, fixedColumns, growing }) => {
    const name = areaNameFrom(relation.target.sheet, area);
    const pins = `${fixedRows ? "r" : ""}${fixedColumns ? "c" : ""}${growing ? "+" : ""}`;
    return pins ? `${name}$${pins}` : name;
  });
  const broken = relation.holds ? "" : ` ≠ ${relation.expected ? decimalText(relation.expected) : "?"}`;
  return `${areaNameFrom(relation.target.sheet, relation.target)} = ${relation.operation}(${operands.join(", ")}) ${relation.basis}${broken}`;
}
