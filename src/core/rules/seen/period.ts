import type { Table } from "../../tables/table";

const NUMERAL = "(?:\\d{1,2}|[一二三四五六七八九十]{1,2})";
/** One month, quarter or half of a year: not the last of several (1—7月). */
const PERIOD = new RegExp(
  `(?<![-—–~～至到\\d一二三四五六七八九十])(${NUMERAL})月(?![底末前\\d])|第?([1-4一二三四])季度?|([上下])半年|\\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|q[1-4])`,
  "i",
);
const DIGITS = "零一二三四五六七八九";

const month = (text: string): number => {
  if (/^\d+$/.test(text)) return Number(text);
  const ten = text.indexOf("十");
  if (ten < 0) return DIGITS.indexOf(text);
  return (ten > 0 ? DIGITS.indexOf(text[0]!) : 1) * 10 + Math.max(0, DIGITS.indexOf(text.slice(ten + 1) || "零"));
};

/** The part of the year that a table is of, as its title or its sheet's name says (3月, 二季度, 上半年); "" where it is of the whole or none is named. */
export function periodOf({ title, area }: Table): string {
  for (const text of [title?.text ?? "", area.sheet]) {
    // What is up to a month is of the year.
    const words = text.normalize("NFKC").replace(/\s|截[至止][^月]*月/g, "");
    const [found, monthly, quarter, half] = PERIOD.exec(words) ?? [];
    if (monthly) return `month ${month(monthly)}`;
    if (found) return quarter ? `quarter ${month(quarter)}` : (half ?? found.toLowerCase());
  }
  return "";
}
