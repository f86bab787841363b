import { isMoney, type Table } from "../tables/table";
import { KIND, type Sheet, type Workbook } from "../workbook/workbook";
import type { Rule } from "./finding/rule";
import { sheetOf } from "../workbook/cells";
import { placeFacts } from "./finding/lookup";

const NOTED = /本表(?:无数据|为空)|无此项|没有(?:此项|该项|相关)?(?:支出|收入|数据)|无相关(?:支出|数据)|空表/;
/** How far below a table its note may stand. */
const BELOW = 4;

const cellsOf = function* (sheet: Sheet, top: number, bottom: number): Generator<number> {
  for (let row = Math.max(0, top); row <= Math.min(bottom, sheet.rows - 1); row++)
    for (let at = sheet.cells.rowStart[row]!; at < sheet.cells.rowStart[row + 1]!; at++) yield at;
};

function hasAmounts({ body, columns }: Table, sheet: Sheet): boolean {
  const money = new Set(columns.filter(({ role }) => isMoney(role)).map(({ column }) => column));
  for (const at of cellsOf(sheet, body.top, body.bottom))
    if (sheet.cells.kind[at] === KIND.number && sheet.cells.number[at] !== 0 && money.has(sheet.cells.column[at]!))
      return true;
  return false;
}

function noteOf({ texts }: Workbook, sheet: Sheet, { area, body }: Table): string | undefined {
  for (const at of cellsOf(sheet, body.top, area.bottom + BELOW)) {
    const text = sheet.cells.kind[at] === KIND.text ? texts[sheet.cells.number[at]!]! : "";
    if (text.length <= 60 && NOTED.test(text)) return text.trim();
  }
  return undefined;
}

/** A form as offices print them: by its title it ends in 表. */
const isForm = ({ title }: Table): boolean => /表\s*(?:[（(].*[）)])?$/.test(title?.text ?? "");

/**
 * A table of money without a single amount says that there is none; one with amounts does not say so. Only forms among others that are filled
 * in: a workbook of empty ones is yet to be filled, and a list without a title is nobody's form.
 */
export const emptyTablesAreNoted: Rule = {
  code: "ZP-810",
  name: "empty-tables-are-noted",
  severity: "warning",
  covers: ["A11"],
  *check({ workbook, tables }) {
    const budgets = tables.filter(
      ({ kind, columns }) => kind === "budget" && columns.some(({ role }) => isMoney(role)),
    );
    const read = budgets.map(table => {
      const sheet = sheetOf(workbook, table.area);
      return { table, filled: hasAmounts(table, sheet), note: noteOf(workbook, sheet, table) };
    });
    const begun = read.filter(({ filled }) => filled).length * 2 >= read.length;
    for (const { table, filled, note } of read) {
      if (filled === (note === undefined) || (!filled && !(begun && isForm(table)))) continue;
      const at = table.header ?? table.area;
      const facts = {
        ...placeFacts(workbook, tables, at),
        kind: filled ? "filled" : "empty",
        ...(note ? { text: note.slice(0, 30) } : {}),
      };
      yield { rule: "ZP-810", severity: filled ? "warning" : "notice", at, related: [], facts };
    }
  },
};
