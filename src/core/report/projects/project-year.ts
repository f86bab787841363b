import type { Table } from "../../tables/table";
import type { Fact } from "../project";
import type { FactsByKey } from "./facts-block";

const LABELS = ["评价年度", "自评年度", "绩效年度", "年度", "预算年度"];
const YEAR = /(?:19|20)\d{2}/;
const YEAR_IN_TITLE = /((?:19|20)\d{2})\s*年/g;

/** The year that a fact states. */
export function statedYear(facts: FactsByKey): Fact | undefined {
  for (const label of LABELS) {
    const fact = facts.get(label)?.fact;
    const year = fact && YEAR.exec(fact.value.normalize("NFKC"))?.[0];
    if (year) return { ...fact, value: year };
  }
  return undefined;
}

/** The year that titles tell, where they all tell the same; names of sheets are asked where titles say nothing. */
export function yearOfTitles(tables: readonly Table[]): Fact | undefined {
  const titles = tables.flatMap(table => (table.title ? [{ text: table.title.text, at: table.title.at }] : []));
  const sheets = tables.map(table => ({ text: table.area.sheet }));
  return onlyYear(titles) ?? (titles.some(title => yearsIn(title.text).length > 0) ? undefined : onlyYear(sheets));
}

const yearsIn = (text: string): readonly string[] =>
  [...text.normalize("NFKC").matchAll(YEAR_IN_TITLE)].map(match => match[1]!);

function onlyYear(texts: readonly { readonly text: string; readonly at?: Fact["at"] }[]): Fact | undefined {
  const found = texts.flatMap(({ text, at }) => yearsIn(text).map(value => ({ value, ...(at ? { at } : {}) })));
  return found.every(one => one.value === found[0]?.value) ? found[0] : undefined;
}
