import { isDateFormat } from "../quantity/grain";
import { yearOfDay, yearOfText } from "../quantity/year";
import { rowKind, type Column, type Table } from "../tables/table";
import { cellArea } from "../workbook/area";
import { eachCell } from "../workbook/column-runs";
import { KIND, type Cells, type Workbook } from "../workbook/workbook";
import type { Finding } from "./finding/finding";
import { sheetOf } from "../workbook/cells";
import { placeFacts } from "./finding/lookup";
import type { Checked, Rule } from "./finding/rule";
import { columnOf } from "./seen/table-rows";

const YEARS = /((?:19|20)\d{2})\s*年/g;

/** The one year that the ledger's title, or else its sheet's name, says; several years say nothing. */
function yearOf({ title, area }: Table): number | undefined {
  for (const words of [title?.text ?? "", area.sheet]) {
    const years = new Set([...words.normalize("NFKC").matchAll(YEARS)].map(match => Number(match[1])));
    if (years.size > 0) return years.size === 1 ? [...years][0] : undefined;
  }
  return undefined;
}

/** Tells the years of a workbook's cells, by their position on a sheet; each number format is judged once. */
function yearsIn({ texts, formats, date1904 }: Workbook): (cells: Cells, at: number) => number | undefined {
  const isDate: boolean[] = [];
  return ({ kind, number, format }, at) => {
    if (kind[at] === KIND.text) return yearOfText(texts[number[at]!]!);
    if (kind[at] !== KIND.number) return undefined;
    const date = (isDate[format[at]!] ??= isDateFormat(formats[format[at]!]!));
    return date ? yearOfDay(number[at]!, date1904) : yearOfText(String(number[at]!));
  };
}

/** Rows of entries of another year, where most are of the ledger's own: else the year was misread. */
function strayIn({ workbook }: Checked, table: Table, date: Column, year: number): readonly number[] {
  const sheet = sheetOf(workbook, table.area);
  const yearAt = yearsIn(workbook);
  const stray: number[] = [];
  let dated = 0;
  eachCell(sheet, date.column, table.body.top, table.body.bottom, (at, row) => {
    const own = yearAt(sheet.cells, at);
    if (own === undefined || rowKind(table, row) !== "item") return;
    dated++;
    if (own !== year) stray.push(row);
  });
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
      const [at, ...related] = strayIn(checked, table, date, year).map(row =>
        cellArea(table.area.sheet, row, date.column),
      );
      if (!at) continue;
      const facts = { ...placeFacts(checked.workbook, checked.tables, at), year, count: related.length + 1 };
      yield { rule: "ZP-308", severity: "warning", at, related, facts };
    }
  },
};
