import type { Expression } from "../workbook/parse-formula";
import type { Pointer } from "../workbook/resolve-reference";

/** One condition of a SUMIF: the line of cells that it looks at, and what must stand in them. */
export interface Condition {
  readonly range: Pointer;
  readonly criterion: Expression;
}

/** A sum, or an average, of the lines of a list that meet all conditions. */
export interface Conditional {
  readonly operation: "sum" | "average";
  readonly figures: Pointer;
  readonly conditions: readonly Condition[];
  /** SUMIF takes as many figures as its condition has cells, from the first on; SUMIFS wants lines of one length. */
  readonly loose: boolean;
}

const isPointer = (e: Expression | undefined): e is Pointer =>
  e?.kind === "reference" || e?.kind === "name" || e?.kind === "structured";

/** What SUMIF, SUMIFS, AVERAGEIF or AVERAGEIFS is asked for; undefined for any other formula, and where a range is computed. */
export function conditionalOf(e: Expression): Conditional | undefined {
  if (e.kind !== "call") return undefined;
  const given = e.arguments;
  if (e.name === "SUMIF" || e.name === "AVERAGEIF") {
    const [range, criterion, figures = range] = given;
    if (!isPointer(range) || !isPointer(figures) || !criterion || given.length > 3) return undefined;
    return {
      operation: e.name === "SUMIF" ? "sum" : "average",
      figures,
      conditions: [{ range, criterion }],
      loose: true,
    };
  }
  if (e.name !== "SUMIFS" && e.name !== "AVERAGEIFS") return undefined;
  const [figures, ...pairs] = given;
  const conditions: Condition[] = [];
  for (let i = 0; i + 1 < pairs.length; i += 2) {
    const [range, criterion] = [pairs[i], pairs[i + 1]];
    if (!isPointer(range) || !criterion) return undefined;
    conditions.push({ range, criterion });
  }
  if (!isPointer(figures) || conditions.length === 0 || pairs.length % 2 !== 0) return undefined;
  return { operation: e.name === "SUMIFS" ? "sum" : "average", figures, conditions, loose: false };
}
