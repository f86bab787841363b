import { isDateFormat } from "../quantity/grain";
import { yearOfDay, yearOfText } from "../quantity/year";
import type { Column, Table } from "../tables/table";
import { positionOf } from "../workbook/cells";
import { KIND } from "../workbook/workbook";
import type { Finding } from "./finding";
import { placeFacts } from "./lookup";
import type { Checked, Rule } from "./rule";
import { cellIn, columnOf, rowsOf, type TableRow } from "./table-rows";

const YEARS = /((?:19|20)\d{2})\s*年/g;

/** The one year that the ledger's title, or else its sheet's name, says; several years say nothing. */
function yearOf({ title, area }: Table): number | undefined {
  for (const words of [title?.text ?? "", area.sheet]) {
    const years = new Set([...words.normalize("NFKC").matchAll(YEARS)].map(match => Number(match[1])));
    if (years.size > 0) return years.size === 1 ? [...years][0] : undefined;
  }
  return undefined;
}

function yearIn({ workbook }: Checked, { sheet, row }: TableRow, { column }: Column): number | undefined {
  const { kind, number, format } = sheet.cells;
  const at = positionOf(sheet, row, column);
  if (at < 0) return undefined;
  if (kind[at] === KIND.text) return yearOfText(workbook.texts[number[at]!]!);
  if (kind[at] !== KIND.number) return undefined;
  const date = isDateFormat(workbook.formats[format[at]!]!);
  return date ? yearOfDay(number[at]!, workbook.date1904) : yearOfText(String(number[at]!));
}

/** Entries of another year, where most are of the ledger's own: else the year was misread. */
function strayIn(checked: Checked, table: Table, date: Column, year: number): readonly TableRow[] {
  const stray: TableRow[] = [];
  let dated = 0;
  for (const row of rowsOf(checked, table)) {
    const own = row.kind === "item" ? yearIn(checked, row, date) : undefined;
    if (own === undefined) continue;
    dated++;
    if (own !== year) stray.push(row);
  }
  return stray.length * 3 <= dated ? stray : [];
}

/** Entries of a year's ledger are dated in that year. */
export const datesWithinYear: Rule = {
  code: "ZP-308",
  name: "dates-within-year",
  severity: "warning",
  covers: ["B18"],
  *check(checked): Iterable<Finding> {
    for (const table of checked.tables) {
      const year = table.kind === "ledger" ? yearOf(table) : undefined;
      const date = columnOf(table, "date");
      if (year === undefined || !date) continue;
      const [at, ...related] = strayIn(checked, table, date, year).map(row => cellIn(row, date));
      if (!at) continue;
      const facts = { ...placeFacts(checked.workbook, checked.tables, at), year, count: related.length + 1 };
      yield { rule: "ZP-308", severity: "warning", at, related, facts };
    }
  },
};
