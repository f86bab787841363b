import { RULES } from "../../src/core/rules";
import { budgets } from "./budgets";
import { cashBooks } from "./cash-books";
import { foreignBooks } from "./foreign-books";
import { forms } from "./forms";
import { ITEMS } from "./items";
import { alarms, expected, said, told, withFault, type Fault, type Layout, type NearMiss } from "./layout";
import { ledgers } from "./ledgers";
import { madeElsewhere } from "./made-elsewhere";
import { oddBooks } from "./odd-books";
import { reports } from "./reports";
import { selfEvaluations } from "./self-evaluations";
import { totals } from "./totals";

const layouts = [
  ...totals,
  ...ledgers,
  ...forms,
  ...budgets,
  ...cashBooks,
  ...reports,
  ...selfEvaluations,
  ...oddBooks,
  ...foreignBooks,
  ...madeElsewhere,
];

const named = <T extends { readonly says: string }>(of: (layout: Layout) => readonly T[]) =>
  layouts.flatMap(layout => of(layout).map(one => [`${layout.says}：${one.says}`, layout, one] as const));
const faults: readonly (readonly [name: string, layout: Layout, fault: Fault])[] = named(layout => layout.faults);
const near: readonly (readonly [name: string, layout: Layout, miss: NearMiss])[] = named(layout => layout.near ?? []);

const alarmsOf = (sheets: Layout["sheets"]): readonly string[] => said(sheets).filter(alarms).map(told);

/** Whether the fault is told, and nothing else at or above warning. */
function isFound(layout: Layout, fault: Fault): boolean {
  const all = said(withFault(layout, fault));
  const grave = all.filter(alarms).map(told);
  if (fault.notice) return grave.length === 0 && all.map(told).includes(expected(fault));
  return grave.length === 1 && grave[0] === expected(fault);
}

test.each(layouts.map(layout => [layout.says, layout] as const))("says nothing of a correct book: %s", (_, layout) => {
  expect(alarmsOf(layout.sheets)).toEqual([]);
});

test.each(faults)("finds, and nothing else: %s", (_, layout, fault) => {
  if (fault.gap !== undefined) return expect(isFound(layout, fault)).toBe(false);
  const all = said(withFault(layout, fault));
  expect(all.filter(alarms).map(told)).toEqual(fault.notice ? [] : [expected(fault)]);
  expect(all.map(told)).toContain(expected(fault));
});

test.each(near)("leaves alone: %s", (_, layout, miss) => {
  const all = said(withFault(layout, miss));
  expect(all.filter(alarms).map(told)).toEqual([]);
  // A rounding tail may be mentioned by a rule that tells graver things.
  const heaviest = RULES.find(({ code }) => code === miss.rule)!.severity;
  expect(heaviest === "notice" ? all.filter(({ rule }) => rule === miss.rule) : []).toEqual([]);
});

test("books are at least forty, and no two have one name", () => {
  expect(layouts.length).toBeGreaterThanOrEqual(40);
  expect(new Set(layouts.map(({ says }) => says)).size).toBe(layouts.length);
});

test.each(ITEMS.map(item => [item]))("stands in two books at least: %s", item => {
  expect(layouts.filter(({ shows }) => shows.includes(item)).length).toBeGreaterThanOrEqual(2);
});

/** Rules about tables, money and scores; those of the report's text, of forms and of packs have cases of their own. */
const ofTables = RULES.filter(({ code }) => /^ZP-(?:1[01]|[2-5])/.test(code) || (code >= "ZP-701" && code <= "ZP-711"));

test.each(ofTables.map(({ code, name }) => [code, name]))(
  "%s %s is hit by a book, and a near miss is left alone",
  code => {
    expect(
      faults.filter(([, , fault]) => fault.rule === code && fault.gap === undefined).length,
    ).toBeGreaterThanOrEqual(1);
    expect(near.filter(([, , miss]) => miss.rule === code).length).toBeGreaterThanOrEqual(1);
  },
);

test("of the planted faults nearly all are found, with hardly a false alarm", () => {
  const recall = faults.filter(([, layout, fault]) => isFound(layout, fault)).length / faults.length;
  const falseAlarms = layouts.reduce((sum, layout) => sum + alarmsOf(layout.sheets).length, 0) / layouts.length;
  process.stdout.write(
    `${layouts.length} layouts, ${faults.length} faults: recall ${recall.toFixed(3)}, ${falseAlarms.toFixed(3)} false alarms a book\n`,
  );
  expect(recall).toBeGreaterThanOrEqual(0.97);
  expect(falseAlarms).toBeLessThanOrEqual(0.1);
});
