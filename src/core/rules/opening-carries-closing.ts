import { compare, type Decimal } from "../quantity/decimal";
import type { Column, Table } from "../tables/table";
import type { Area } from "../workbook/area";
import { plainText } from "../workbook/normalise";
import { comparisonOf } from "./finding/comparison";
import type { Finding } from "./finding/finding";
import { placeFacts, unitOf } from "./finding/lookup";
import type { Checked, Rule } from "./finding/rule";
import { cellIn, columnOf, numberIn, rowsOf } from "./seen/table-rows";

/** A book of one period: what it is called without its year and month, and the balances that it opens and closes with. */
interface Book {
  readonly name: string;
  /** Months counted from the year 0 where it is a month's book, else years. */
  readonly period: number;
  readonly of: "month" | "year";
  readonly table: Table;
  readonly balance: Column;
  readonly opens?: Balance;
  readonly closes: Balance;
}

interface Balance {
  readonly at: Area;
  readonly value: Decimal;
}

const YEAR = /(?:19|20)\d\d(?:年度?)?/;
const MONTH = /(?<!\d)(1[0-2]|0?[1-9])月份?/;

/** What a book's sheet and title say of its period; undefined where they say nothing, or where a month has no year among books of months. */
function periodIn(words: string): Pick<Book, "name" | "period" | "of"> | undefined {
  const year = YEAR.exec(words)?.[0];
  const month = MONTH.exec(words.replace(YEAR, ""))?.[1];
  if (year === undefined && month === undefined) return undefined;
  const name = words.replace(new RegExp(YEAR, "g"), "").replace(new RegExp(MONTH, "g"), "");
  const years = Number(year?.slice(0, 4) ?? 0);
  return month === undefined
    ? { name, of: "year", period: years }
    : { name, of: "month", period: 12 * years + Number(month) };
}

function bookOf(checked: Checked, table: Table): Book | undefined {
  const balance = table.kind === "ledger" ? columnOf(table, "remaining") : undefined;
  const said = balance && periodIn(plainText(`${table.area.sheet} ${table.title?.text ?? ""}`));
  if (!balance || !said) return undefined;
  let opens: Balance | undefined;
  let closes: Balance | undefined;
  for (const row of rowsOf(checked, table)) {
    const value = numberIn(row, balance);
    if (!value) continue;
    const one = { at: cellIn(row, balance), value };
    if (row.kind === "opening" && !closes) opens = one;
    closes = one;
  }
  return closes && { ...said, table, balance, closes, ...(opens ? { opens } : {}) };
}

/** What a book brings forward (上年结转, 上月结余) is what the book of the period before was left with, where that stands in the workbook. */
export const openingCarriesClosing: Rule = {
  code: "ZP-310",
  name: "opening-carries-closing",
  severity: "warning",
  covers: ["B10"],
  *check(checked): Iterable<Finding> {
    const books = new Map<string, Book | undefined>();
    const key = ({ name, of, table }: Book, period: number): string =>
      [name, of, period, table.columns.map(({ role }) => role)].join("|");
    const all = checked.tables.flatMap(table => bookOf(checked, table) ?? []);
    // Two books of one name and period: nobody can say which goes on.
    for (const book of all) books.set(key(book, book.period), books.has(key(book, book.period)) ? undefined : book);
    for (const book of all) {
      const { opens, table, balance } = book;
      const before = opens && books.get(key(book, book.period - 1));
      if (!opens || !before || compare(opens.value, before.closes.value) === 0) continue;
      yield {
        rule: "ZP-310",
        severity: "warning",
        at: opens.at,
        related: [before.closes.at],
        facts: { ...placeFacts(checked.workbook, checked.tables, opens.at), from: before.closes.at },
        comparison: comparisonOf(before.closes.value, opens.value, unitOf(table, balance.column)),
      };
    }
  },
};
