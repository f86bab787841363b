import { add, compare, decimalText, subtract, absolute, ZERO, type Decimal } from "../quantity/decimal";
import { inYuan } from "../quantity/quantity";
import type { Table } from "../tables/table";
import type { Area } from "../workbook/area";
import { cellText } from "../workbook/cells";
import { comparisonOf } from "./finding/comparison";
import type { Finding } from "./finding/finding";
import { itemFigures, nameKey, projectIn, type ItemFigure } from "./seen/item-figures";
import { placeFacts, unitOf } from "./finding/lookup";
import type { Checked, Rule } from "./finding/rule";
import { inUnitOf } from "./same-item-same-figure";
import { columnOf, numberIn, rowsOf } from "./seen/table-rows";

/** What a ledger's entries of one project add up to, in 元. */
interface Spending {
  readonly sum: Decimal;
  readonly column: Area;
}

/** Spending by project: of the ledger's own name column where it has one that names projects, else of the whole ledger. */
function spendingOf(checked: Checked, ledger: Table, items: readonly string[]): ReadonlyMap<string, Spending> {
  const spent = columnOf(ledger, "spent");
  const sums = new Map<string, Spending>();
  if (!spent) return sums;
  const whole = projectIn([ledger.title?.text ?? "", ledger.area.sheet], items);
  const unit = unitOf(ledger, spent.column);
  const { sheet, top, bottom } = ledger.body;
  const column = { sheet, top, bottom, left: spent.column, right: spent.column };
  for (const row of rowsOf(checked, ledger)) {
    const value = row.kind === "item" ? numberIn(row, spent) : undefined;
    if (!value) continue;
    const named = ledger.columns
      .map(({ column: at }) => nameKey(cellText(checked.workbook, row.sheet, row.row, at)))
      .find(word => items.includes(word));
    const item = named ?? whole;
    if (item === undefined) continue;
    sums.set(item, { sum: add(sums.get(item)?.sum ?? ZERO, inYuan({ value, unit }) ?? value), column });
  }
  return sums;
}

function findingOf({ workbook, tables }: Checked, figure: ItemFigure, { sum, column }: Spending): Finding | undefined {
  const expected = inUnitOf(sum, figure.unit, figure.value.places);
  if (compare(absolute(subtract(expected, figure.value)), { digits: 5n, places: 3 }) <= 0) return undefined;
  return {
    rule: "ZP-502",
    severity: "error",
    at: figure.at,
    related: [column],
    facts: { ...placeFacts(workbook, tables, figure.at), entries: decimalText(expected) },
    comparison: comparisonOf(expected, figure.value, figure.unit),
  };
}

/** The entries of a spending ledger add up to the project's spending in the summary. */
export const ledgerEqualsSummary: Rule = {
  code: "ZP-502",
  name: "ledger-equals-summary",
  severity: "error",
  covers: ["B12"],
  *check(checked) {
    const ledgers = checked.tables.filter(({ kind }) => kind === "ledger");
    if (ledgers.length === 0) return;
    const figures = [...itemFigures(checked)].filter(({ role }) => role === "spent");
    if (figures.length === 0) return;
    const items = [...new Set(figures.map(({ item }) => item))];
    const spending = new Map<string, Spending[]>();
    for (const ledger of ledgers)
      for (const [item, spent] of spendingOf(checked, ledger, items))
        spending.set(item, [...(spending.get(item) ?? []), spent]);
    for (const figure of figures) {
      const of = spending.get(figure.item) ?? [];
      // Several ledgers of one project may be its parts or its copies: which, nobody can know.
      const finding = of.length === 1 ? findingOf(checked, figure, of[0]!) : undefined;
      if (finding) yield finding;
    }
  },
};
