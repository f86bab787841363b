import { absolute, compare, divide, subtract, type Decimal } from "../quantity/decimal";
import { sameArea } from "../workbook/area";
import { moneyPower, type Unit } from "../quantity/quantity";
import { comparisonOf } from "./finding/comparison";
import type { Finding } from "./finding/finding";
import { formFigures, typedIn } from "./seen/form-figures";
import { projectTables, itemFigures, type ItemFigure } from "./seen/item-figures";
import { periodOf } from "./seen/period";
import { placeFacts } from "./finding/lookup";
import type { Checked, Rule } from "./finding/rule";

/** Half a unit of the last digit shown, in 元. */
function grain({ places, unit }: ItemFigure): Decimal {
  const last = places - (moneyPower(unit) ?? 0);
  return last >= 0 ? { digits: 5n, places: last + 1 } : { digits: 5n * 10n ** BigInt(-last - 1), places: 0 };
}

const coarser = (a: ItemFigure, b: ItemFigure): Decimal => (compare(grain(a), grain(b)) > 0 ? grain(a) : grain(b));
export const agree = (a: ItemFigure, b: ItemFigure): boolean =>
  compare(
    absolute(subtract(a.amount, b.amount)),
    moneyPower(a.unit) === moneyPower(b.unit) ? { digits: 5n, places: 3 } : coarser(a, b),
  ) <= 0;

/** The other's amount in the unit of this one. */
export function inUnitOf(amount: Decimal, unit: Unit, places: number): Decimal {
  const power = moneyPower(unit) ?? 0;
  return divide(amount, { digits: 10n ** BigInt(power), places: 0 }, Math.max(places, 2))!;
}

function findingOf(checked: Checked, later: ItemFigure, first: ItemFigure, sure: boolean): Finding {
  const { workbook, tables } = checked;
  const at = typedIn(checked, later.at);
  return {
    rule: "ZP-501",
    severity: sure ? "warning" : "notice",
    at,
    related: sameArea(at, later.at) ? [first.at] : [first.at, later.at],
    facts: { ...placeFacts(workbook, tables, at), other: first.at },
    comparison: comparisonOf(inUnitOf(first.amount, later.unit, later.value.places), later.value, later.unit),
  };
}

/** A project's budget, receipts, spending and remainder are the same in every summary, units converted. */
export const sameItemSameFigure: Rule = {
  code: "ZP-501",
  name: "same-item-same-figure",
  severity: "warning",
  covers: ["B7", "B13"],
  *check(checked) {
    const listed = [...itemFigures(checked)];
    const forms = [...formFigures(checked, [...new Set(listed.map(({ item }) => item))])];
    if (forms.length === 0 && projectTables(checked).length < 2) return;
    const firsts = new Map<string, ItemFigure>();
    const agreed = new Set<string>();
    const apart: (readonly [ItemFigure, ItemFigure])[] = [];
    const pair = (a: ItemFigure, b: ItemFigure): string =>
      `${a.item}|${a.table.area.sheet}${a.table.area.top}|${b.table.area.sheet}${b.table.area.top}`;
    for (const figure of [...listed, ...forms]) {
      // What is of January is not what is of February, nor of the year.
      const key = `${figure.item}|${figure.role}|${periodOf(figure.table)}`;
      const first = firsts.get(key);
      if (!first) firsts.set(key, figure);
      else if (first.table === figure.table) continue;
      else if (agree(first, figure)) agreed.add(pair(first, figure));
      else apart.push([figure, first]);
    }
    // That another figure of the project agrees is the evidence that both tables mean the same.
    for (const [figure, first] of apart) yield findingOf(checked, figure, first, agreed.has(pair(first, figure)));
  },
};
