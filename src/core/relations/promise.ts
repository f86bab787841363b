import { divide, multiply, subtract, type Decimal } from "../quantity/decimal";
import type { Operation } from "./relation";
import { decimalOfTotal, NOTHING, plus, valueOf, type Total } from "./total";

const linear = (operation: Operation, operands: readonly Total[]): Total | undefined => {
  if (operation === "sum") return operands.reduce((all, one) => plus(all, one), NOTHING);
  if (operation === "difference")
    return operands.slice(1).reduce((all, one) => plus(all, one, -1), operands[0] ?? NOTHING);
  if (operation !== "running") return undefined;
  const [above = NOTHING, income = NOTHING, spending = NOTHING] = operands;
  return plus(plus(above, income), spending, -1);
};

/** What the operation makes of its operands, with `scale` for quotients; NaN where it makes nothing (a division by zero). */
export function madeOf(operation: Operation, operands: readonly Total[], scale: number): number {
  const sum = linear(operation, operands);
  if (sum) return valueOf(sum);
  const [first = NOTHING, second = NOTHING] = operands;
  if (operation === "product") return operands.reduce((all, one) => all * valueOf(one), 1);
  if (operation === "average") {
    const all = operands.reduce((total, one) => plus(total, one), NOTHING);
    return all.count === 0 ? NaN : valueOf(all) / all.count;
  }
  const divisor = operation === "ratio" ? second : first;
  if (divisor.scaled === 0) return NaN;
  return ((operation === "ratio" ? valueOf(first) : valueOf(second) - valueOf(first)) / valueOf(divisor)) * scale;
}

/** The same, exact; a quotient has `places` places. */
export function madeExactly(
  operation: Operation,
  operands: readonly Total[],
  scale: number,
  places: number,
): Decimal | undefined {
  const sum = linear(operation, operands);
  if (sum) return decimalOfTotal(sum);
  const decimals = operands.map(decimalOfTotal);
  if (operation === "product") return decimals.reduce(multiply, { digits: 1n, places: 0 });
  if (operation === "average") {
    const all = operands.reduce((total, one) => plus(total, one), NOTHING);
    return divide(decimalOfTotal(all), { digits: BigInt(all.count), places: 0 }, places);
  }
  const [first, second] = decimals;
  if (!first || !second) return undefined;
  const factor = { digits: BigInt(scale), places: 0 };
  return operation === "ratio"
    ? divide(multiply(first, factor), second, places)
    : divide(multiply(subtract(second, first), factor), first, places);
}
