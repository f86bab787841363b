import { absolute, compare, divide, multiply, subtract, ZERO } from "../../quantity/decimal";
import type { Project } from "../project";
import type { Figure } from "../report";
import { operand } from "./figure-of-cell";
import { RATE_PLACES } from "./derive";

/** How far one figure of a project is from another: by how much, by what part of the first, and which way. */
export interface Deviation {
  readonly direction: "less" | "more";
  readonly amount: Figure;
  readonly rate: Figure;
}

const HUNDRED = { digits: 100n, places: 0 };

/** How far `to` is from `from` (支出 from 预算); undefined where they are equal, one is unknown, or there is nothing to measure by. */
export function deviation({ figures }: Project, from: string, to: string): Deviation | undefined {
  const [first, second] = [figures[from], figures[to]];
  if (!first || !second || compare(first.value, ZERO) <= 0) return undefined;
  const change = compare(second.value, first.value);
  if (change === 0) return undefined;
  const [more, less] = change > 0 ? [second, first] : [first, second];
  const value = absolute(subtract(more.value, less.value));
  const live = more.formula !== undefined || less.formula !== undefined;
  const difference = `${operand(more)}-${operand(less)}`;
  const cells = [...more.from, ...less.from];
  return {
    direction: change > 0 ? "more" : "less",
    amount: { name: "差额", value, unit: "元", from: cells, ...(live ? { formula: difference } : {}) },
    rate: {
      name: "偏差率",
      value: divide(multiply(value, HUNDRED), first.value, RATE_PLACES)!,
      unit: "%",
      from: cells,
      ...(live ? { formula: `(${difference})/${operand(first)}*100` } : {}),
    },
  };
}
