import { multiply, type Decimal } from "./decimal";

/** Units of money, and what else a table counts in; "" where nothing says. */
export type Unit = "元" | "千元" | "万元" | "百万元" | "亿元" | "%" | (string & {});

/** An exact decimal as it was read, in its unit. */
export interface Quantity {
  readonly value: Decimal;
  readonly unit: Unit;
}

const MONEY: ReadonlyMap<string, number> = new Map([
  ["元", 0],
  ["千元", 3],
  ["万元", 4],
  ["百万元", 6],
  ["亿元", 8],
]);

/** How many powers of ten a money unit is above 元 (万元 → 4), or undefined for a unit that is no money. */
export const moneyPower = (unit: Unit): number | undefined => MONEY.get(unit);

/** The same money in 元, exact; undefined where the unit is no money. */
export function inYuan(quantity: Quantity): Decimal | undefined {
  const power = moneyPower(quantity.unit);
  return power === undefined ? undefined : multiply(quantity.value, { digits: 10n ** BigInt(power), places: 0 });
}
