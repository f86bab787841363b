import type { Scoring } from "../packs/scoring";
import { compare, decimalText, trimmed, ZERO, type Decimal } from "../quantity/decimal";
import type { Measure } from "./score-line";

/** Digits beyond the shown ones that still tell a number from the binary noise about it. */
const NOISE = 6;

/** A formula's number to so many places, rounded half up or cut as the place does it. */
export const keptTo = (formula: string, places: number, keeping: Scoring["places"]): string =>
  keeping === "rounded" ? `ROUND(${formula},${places})` : `ROUNDDOWN(ROUND(${formula},${places + NOISE}),${places})`;

const literal = (value: Decimal): string => decimalText(trimmed(value));

/**
 * The formula (A1, without "=") of what a measure earns of the weight in `weight`; `actual` and `target` are the numbers or the cells that hold
 * them. Undefined where the target gives no measure. The same numbers as `earned`.
 */
export function earnedFormula(
  measure: Measure,
  weight: string,
  { reverse, places }: Scoring,
  cells?: { readonly actual: string; readonly target: string },
): string | undefined {
  if (measure === "met") return weight;
  const { direction, target, actual } = measure;
  const [a, t] = [cells?.actual ?? literal(actual), cells?.target ?? literal(target)];
  const sign = compare(target, ZERO);
  if (direction === "≤") {
    if (sign < 0) return compare(actual, target) <= 0 ? weight : undefined;
    if (sign === 0) return `IF(${a}<=0,${weight},0)`;
    const part = reverse === "ratio" ? `IF(${a}<=${t},1,${t}/${a})` : `MAX(0,MIN(1,2-${a}/${t}))`;
    return keptTo(`${part}*${weight}`, 2, places);
  }
  if (sign > 0) return keptTo(`MAX(0,MIN(1,${a}/${t}))*${weight}`, 2, places);
  if (direction === "=" && sign === 0) return `IF(${a}<=0,${weight},0)`;
  return undefined;
}
