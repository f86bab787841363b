import { compare, multiply, subtract, absolute, type Decimal } from "../quantity/decimal";
import { inYuan } from "../quantity/quantity";
import type { Given, Indicator } from "../scoring/indicators";
import { comparisonOf } from "./finding/comparison";
import { tableAt, unitOf } from "./finding/lookup";
import type { Checked, Rule } from "./finding/rule";
import { formFinding, scorecards } from "./seen/scorecards";

/** The cost of the whole project; other costs are parts of it. */
const WHOLE =
  /^(?:项目)?(?:总)?成本(?:控制)?(?:数|额|总额)?$|项目(?:总)?(?:成本|支出|投入)|(?:总|预算)(?:成本|支出)|预算控制|资金(?:使用|支出)(?:总)?额/;
const NEAR = 5n;

const yuan = (checked: Checked, { value, at }: Given): Decimal | undefined =>
  inYuan({ value, unit: unitOf(tableAt(checked.tables, at), at.left) || "元" });

const close = (a: Decimal, b: Decimal): boolean =>
  compare(
    multiply(absolute(subtract(a, b)), { digits: 100n, places: 0 }),
    multiply(absolute(b), { digits: NEAR, places: 0 }),
  ) <= 0;

/** What a cost indicator states as a result, in 元; undefined where it is no sum of money. */
function costOf({
  level2,
  level1,
  name,
  achieved,
  target,
}: Indicator): { readonly cost: Decimal; readonly target?: Decimal } | undefined {
  const { said } = achieved;
  if (!/成本/.test(level1.text + level2.text + name.text) || said.kind !== "number" || said.direction) return undefined;
  const cost = inYuan(said);
  const aimed = target.said.kind === "number" ? inYuan(target.said) : undefined;
  return cost && { cost, ...(aimed ? { target: aimed } : {}) };
}

/** Where a cost indicator states what the project cost, that is what was spent. */
export const costEqualsSpent: Rule = {
  code: "ZP-715",
  name: "cost-equals-spent",
  severity: "warning",
  covers: ["C15"],
  *check(checked) {
    for (const { form } of scorecards(checked)) {
      const spent = form.rate && yuan(checked, form.rate.spent);
      const budget = form.rate && yuan(checked, form.rate.budget);
      if (!form.rate || !spent || !budget) continue;
      for (const indicator of form.indicators) {
        const told = costOf(indicator);
        if (!told || compare(told.cost, spent) === 0) continue;
        const whole = WHOLE.test(indicator.name.text.trim()) || (told.target && compare(told.target, budget) === 0);
        if (!whole || !close(told.cost, spent)) continue;
        const comparison = comparisonOf(spent, told.cost, "元");
        yield { ...formFinding(checked, "ZP-715", "warning", indicator.achieved.at, [form.rate.spent.at]), comparison };
      }
    }
  },
};
