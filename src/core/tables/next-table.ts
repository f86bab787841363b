import { positionOf } from "../workbook/cells";
import { KIND } from "../workbook/workbook";
import { dataAfter, headerRows, runEnd } from "./header-block";
import { wordsOverNumbers } from "./headings";
import { firstAt } from "./profile";
import { labelKind } from "./row-labels";
import { eachText, headerWords, SORT } from "./row-sorts";
import { gapBefore, isHeading, type Rows } from "./rows";
import { LOOK } from "./text-look";

/** Whether a row says again what the header says, column by column; it may leave something out. */
function repeats({ reading, profile }: Rows, header: number, at: number): boolean {
  const { sheet, looks } = reading;
  const { cells } = sheet;
  const row = profile.rows[at]!;
  let same = 0;
  for (let cell = firstAt(sheet, row, profile.strip.left); cell < cells.rowStart[row + 1]!; cell++) {
    const column = cells.column[cell]!;
    if (column > profile.strip.right) break;
    if (cells.kind[cell] !== KIND.text || looks.of(cells, cell) === LOOK.blank) continue;
    const above = positionOf(sheet, profile.rows[header]!, column);
    if (above < 0 || cells.kind[above] !== KIND.text || cells.number[above] !== cells.number[cell]) return false;
    same++;
  }
  return same >= 2 && same * 2 > profile.words[header]!;
}

/** The texts of titles and unit lines that stand right above a row. */
function titlesAbove(rows: Rows, at: number): readonly string[] {
  const titles: string[] = [];
  for (let above = at - 1; above >= 0; above--) {
    if (rows.sort[above] !== SORT.lone && rows.sort[above] !== SORT.meta) break;
    eachText(rows.reading, rows.profile, above, (_, text) => titles.push(text.replace(/\s/g, "")));
  }
  return titles;
}

/** Whether the last row before titles and unit lines is a total. */
function totalBefore(rows: Rows, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && (rows.sort[before] === SORT.lone || rows.sort[before] === SORT.meta)) before--;
  let total = false;
  if (before >= 0)
    eachText(rows.reading, rows.profile, before, (_, text) => {
      const kind = labelKind(text);
      return (total = kind === "total" || kind === "grand" || kind === "qualified");
    });
  return total;
}

/** The same header again: a new page of the same table, unless its total or another title came between. */
function endedBefore(rows: Rows, header: number, at: number): boolean {
  const titles = titlesAbove(rows, at);
  const first = titlesAbove(rows, header);
  const another = titles.some(title => !/续|continued|cont\.|第.{1,3}页/i.test(title) && !first.includes(title));
  return another || totalBefore(rows, at);
}

/** A label and one text many times: what stands for missing numbers (DNR DNR DNR). */
function monotone({ reading, profile }: Rows, at: number): boolean {
  const texts: string[] = [];
  eachText(reading, profile, at, (_, text) => texts.push(text.trim()));
  return texts.length >= 4 && texts.slice(1).every(text => text === texts[1]);
}

/** Whether a row in the body of a table (`header` -1 where it has none) is the header of another one. */
export function opensTable(rows: Rows, header: number, body: number, at: number): boolean {
  const { profile, sort } = rows;
  if (at >= profile.size || !isHeading(rows, at)) return false;
  if (header >= 0 && repeats(rows, header, at)) return endedBefore(rows, header, at);
  const apart = gapBefore(rows, at) > 0 || sort[at - 1] === SORT.lone || sort[at - 1] === SORT.meta;
  const tally = rows.tally(body, at - 1);
  const over = wordsOverNumbers(rows, at, tally);
  const words = profile.words[at]! + profile.years[at]! + profile.dates[at]!;
  const known = headerWords(rows.reading, rows.profile, at);
  if (over === 0 && known < 2) return false;
  if (known >= 3 && known * 2 >= words) return headerRows(rows, at) !== undefined;
  if (over === 0 || over * 2 < words - 1 || monotone(rows, at)) return false;
  if (!apart && over < 2 && known === 0) return false;
  if (dataAfter(rows, runEnd(rows, at) + 1) < 0) return known >= 2 && apart;
  return true;
}
