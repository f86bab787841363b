import { divide, multiply, subtract, ZERO, compare } from "../../quantity/decimal";
import type { Figure } from "../report";
import { operand } from "./figure-of-cell";

/** Places a rate is kept to: enough to cut or round it to any that a report shows. */
export const RATE_PLACES = 10;
const HUNDRED = { digits: 100n, places: 0 };

type Figures = Readonly<Record<string, Figure>>;

/** `formula` only where some part of it is live: a sum of typed numbers is a typed number. */
const live = (parts: readonly Figure[], formula: string): { readonly formula?: string } =>
  parts.some(part => part.formula !== undefined) ? { formula } : {};

const cells = (parts: readonly Figure[]): Figure["from"] => parts.flatMap(part => part.from);

/** What is left: received less spent. */
function remaining({ 到位: received, 支出: spent }: Figures): Figure | undefined {
  if (!received || !spent) return undefined;
  return {
    name: "剩余",
    value: subtract(received.value, spent.value),
    unit: "元",
    from: cells([received, spent]),
    ...live([received, spent], `${operand(received)}-${operand(spent)}`),
  };
}

/** Spent ÷ budget, in percent. */
function rate({ 预算: budget, 总额: total, 支出: spent }: Figures): Figure | undefined {
  const base = budget ?? total;
  if (!base || !spent || compare(base.value, ZERO) <= 0) return undefined;
  return {
    name: "执行率",
    value: divide(multiply(spent.value, HUNDRED), base.value, RATE_PLACES)!,
    unit: "%",
    from: cells([spent, base]),
    ...live([spent, base], `${operand(spent)}/${operand(base)}*100`),
  };
}

/** The figures with those that follow from them: 剩余 where no cell tells it, and 执行率. */
export function withDerived(figures: Figures): Figures {
  const all: Record<string, Figure> = { ...figures };
  const left = all["剩余"] ?? remaining(all);
  if (left) all["剩余"] = left;
  const executed = rate(all);
  if (executed) all["执行率"] = executed;
  return all;
}
