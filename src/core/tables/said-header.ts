import { areaName } from "../workbook/address";
import { overlaps, type Area } from "../workbook/area";
import { sheetNamed, valueAt } from "../workbook/cells";
import { KIND, type Sheet, type Workbook } from "../workbook/workbook";
import { plainText } from "../workbook/normalise";
import { firstAt, mergesByRow, type Reading } from "./profile";
import { profileOf } from "./read-profile";
import type { Table } from "./table";
import { describe } from "./table-of";
import type { Looks } from "./text-look";
import { titleAndUnit } from "./title";

/** "This is the header": its rows as the texts that stand in them, from left to right; `area` is where it stood when it was said. */
export interface HeaderSaid {
  readonly about: "header";
  readonly sheet: string;
  readonly area: string;
  readonly title?: string;
  readonly rows: readonly (readonly string[])[];
}

interface Shown {
  readonly column: number;
  readonly text: string;
}

/** What a row shows between two columns, blanks left out. */
function shownIn(workbook: Workbook, sheet: Sheet, row: number, left: number, right: number): readonly Shown[] {
  const { cells } = sheet;
  const shown: Shown[] = [];
  for (let at = firstAt(sheet, row, left); at < cells.rowStart[row + 1]! && cells.column[at]! <= right; at++) {
    const value = valueAt(workbook, cells, at);
    const text = value === null ? "" : plainText(typeof value === "object" ? value.error : String(value));
    if (text !== "") shown.push({ column: cells.column[at]!, text });
  }
  return shown;
}

/** The correction that rows of a sheet, counted from zero, are the header of a table; undefined where one of them shows nothing there. */
export function headerSaid(workbook: Workbook, table: Table, top: number, bottom: number): HeaderSaid | undefined {
  const { sheet: name, left, right } = table.area;
  const sheet = sheetNamed(workbook, name);
  if (!sheet || top < 0 || bottom < top || bottom >= table.area.bottom || bottom >= sheet.rows) return undefined;
  const rows: string[][] = [];
  for (let row = top; row <= bottom; row++)
    rows.push(shownIn(workbook, sheet, row, left, right).map(({ text }) => text));
  if (rows.some(texts => texts.length === 0)) return undefined;
  const area = areaName({ sheet: name, top, left, bottom, right });
  return { about: "header", sheet: name, area, ...(table.title && { title: table.title.text }), rows };
}

/** The columns at which a row shows these texts one after the other; undefined where it does not. */
function columnsOf(shown: readonly Shown[], texts: readonly string[]): readonly [number, number] | undefined {
  for (let from = 0; from + texts.length <= shown.length; from++)
    if (texts.every((text, n) => shown[from + n]!.text === text))
      return [shown[from]!.column, shown[from + texts.length - 1]!.column];
  return undefined;
}

/** Tells whether a row may show the texts: whether it holds one of them that is no number. Cheap, for sheets of many rows. */
function mayShow(workbook: Workbook, { cells }: Sheet, texts: readonly string[]): (row: number) => boolean {
  const key = texts.find(text => Number.isNaN(Number(text)));
  if (key === undefined) return () => true;
  const ids = new Set<number>();
  workbook.texts.forEach((text, id) => {
    if (text.length < key.length * 2 + 20 && plainText(text) === key) ids.add(id);
  });
  return row => {
    for (let at = cells.rowStart[row]!; at < cells.rowStart[row + 1]!; at++)
      if (cells.kind[at] === KIND.text && ids.has(cells.number[at]!)) return true;
    return false;
  };
}

/** Where the rows of a header stand on a sheet now. */
function placesOf(workbook: Workbook, sheet: Sheet, said: HeaderSaid): readonly Area[] {
  const places: Area[] = [];
  if (!said.rows[0] || said.rows[0].length === 0) return places;
  const may = mayShow(workbook, sheet, said.rows[0]);
  for (let top = 0; top + said.rows.length <= sheet.rows; top++) {
    if (!may(top)) continue;
    let left = Infinity;
    let right = -1;
    const here = said.rows.every((texts, n) => {
      const columns = columnsOf(shownIn(workbook, sheet, top + n, 0, sheet.columns), texts);
      if (columns) [left, right] = [Math.min(left, columns[0]), Math.max(right, columns[1])];
      return columns !== undefined;
    });
    if (here) places.push({ sheet: sheet.name, top, left, bottom: top + said.rows.length - 1, right });
  }
  return places;
}

/** The table that a header on this place heads: the first that goes on below it, over its columns. */
const tableBelow = (tables: readonly Table[], header: Area): Table | undefined =>
  tables
    .filter(({ area }) => area.sheet === header.sheet && area.bottom > header.bottom)
    .filter(({ area }) => area.left <= header.right && header.left <= area.right)
    .reduce<Table | undefined>(
      (first, table) => (first && first.area.top <= table.area.top ? first : table),
      undefined,
    );

/** The header and its table; undefined where they are gone, or where several are alike and none is the one that was said. */
function found(workbook: Workbook, sheet: Sheet, tables: readonly Table[], said: HeaderSaid) {
  const all = placesOf(workbook, sheet, said).flatMap(header => {
    const table = tableBelow(tables, header);
    return table ? [{ header, table }] : [];
  });
  if (all.length === 1) return all[0];
  const titled = all.filter(
    ({ table }) => said.title !== undefined && plainText(table.title?.text) === plainText(said.title),
  );
  if (titled.length === 1) return titled[0];
  const row = (name: string): string => name.replace(/[A-Z]+/g, "");
  return all.find(({ header }) => row(areaName(header)) === row(said.area));
}

/** What is left of a table above the header of another one; undefined where nothing is. */
function above(reading: Reading, table: Table, top: number): Table | undefined {
  if (table.body.top >= top) return undefined;
  const cut = { bottom: top - 1 };
  const { area, header, body, title, unit } = table;
  const frame = { area: { ...area, ...cut }, header, body: { ...body, ...cut } };
  if (table.kind === "facts") return { ...table, area: frame.area, body: frame.body };
  return describe(reading, frame, { ...(title && { title }), ...(unit && { unit }) });
}

/** The tables with the header where the user says it is; undefined where that place is gone. */
export function withHeader(
  workbook: Workbook,
  looks: Looks,
  tables: readonly Table[],
  said: HeaderSaid,
): readonly Table[] | undefined {
  const sheet = sheetNamed(workbook, said.sheet);
  const place = sheet && found(workbook, sheet, tables, said);
  if (!sheet || !place) return undefined;
  const { header, table } = place;
  const reading: Reading = { workbook, sheet, looks, merges: mergesByRow(sheet) };
  const left = Math.min(table.area.left, header.left);
  const right = Math.max(table.area.right, header.right);
  const area: Area = { ...table.area, top: header.top, left, right };
  const frame = { area, header: { ...area, bottom: header.bottom }, body: { ...area, top: header.bottom + 1 } };
  const own = describe(reading, frame, heading(reading, tables, table, area));
  return tables.flatMap(other => {
    if (other === table) return [own];
    if (!overlaps(other.area, area)) return [other];
    const rest = above(reading, other, area.top);
    return rest ? [rest] : [];
  });
}

/** Title and unit over the header, up to the table above; what was known of them stays where it lies above the header. */
function heading(reading: Reading, tables: readonly Table[], table: Table, area: Area): Pick<Table, "title" | "unit"> {
  const before = tables
    .filter(other => other !== table && other.area.sheet === area.sheet && other.area.bottom < area.top)
    .reduce((bottom, other) => Math.max(bottom, other.area.bottom), -1);
  const strip = { left: area.left, right: area.right, top: before + 1, bottom: area.top - 1 };
  const profile = profileOf(reading.sheet, reading.looks, strip);
  const said = titleAndUnit(reading, profile, 0, profile.size - 1);
  const kept = <T extends { readonly at: Area }>(one: T | undefined): T | undefined =>
    one && one.at.top < area.top ? one : undefined;
  const title = said.title ?? kept(table.title);
  const unit = said.unit ?? kept(table.unit);
  return { ...(title && { title }), ...(unit && { unit }) };
}
