import type { Table } from "../../tables/table";
import { cellArea, type Area } from "../../workbook/area";
import { cellText, sheetNamed } from "../../workbook/cells";
import type { Workbook } from "../../workbook/workbook";
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

/** Lines that may stand between a title and its table: the year by itself, the unit, who filled it in. */
const MOST_LINES = 5;

/** The title and what stands below it down to the table: （2019年度） often has a line of its own. */
function headingsOf(
  workbook: Workbook,
  { title, area }: Table,
): readonly { readonly text: string; readonly at: Area }[] {
  const sheet = title && sheetNamed(workbook, area.sheet);
  if (!sheet) return [];
  const found = [{ text: title.text, at: title.at }];
  for (let row = title.at.top + 1; row < Math.min(area.top, title.at.top + 1 + MOST_LINES); row++)
    for (let column = area.left; column <= area.right; column++) {
      const text = cellText(workbook, sheet, row, column);
      if (text !== "") found.push({ text, at: cellArea(sheet.name, row, column) });
    }
  return found;
}

/** The year that titles tell, where they all tell the same; names of sheets are asked where titles say nothing. */
export function yearOfTitles(workbook: Workbook, tables: readonly Table[]): Fact | undefined {
  const titles = tables.flatMap(table => headingsOf(workbook, table));
  const sheets = tables.map(table => ({ text: table.area.sheet }));
  return onlyYear(titles) ?? (titles.some(title => yearsIn(title.text).length > 0) ? undefined : onlyYear(sheets));
}

const yearsIn = (text: string): readonly string[] =>
  [...text.normalize("NFKC").matchAll(YEAR_IN_TITLE)].map(match => match[1]!);

function onlyYear(texts: readonly { readonly text: string; readonly at?: Fact["at"] }[]): Fact | undefined {
  const found = texts.flatMap(({ text, at }) => yearsIn(text).map(value => ({ value, ...(at ? { at } : {}) })));
  return found.every(one => one.value === found[0]?.value) ? found[0] : undefined;
}
