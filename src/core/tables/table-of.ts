import type { Area } from "../workbook/area";
import { moneyPower } from "../quantity/quantity";
import { moneyUnit, unitSuffix } from "../quantity/unit";
import { once } from "../workbook/once";
import type { Workbook } from "../workbook/workbook";
import type { Block } from "./blocks";
import { rolesOf, type ColumnEvidence } from "./column-roles";
import { headerTexts } from "./header-tree";
import { firstAt, type Profile, type Reading } from "./profile";
import { rowMarks } from "./row-kinds";
import { isMoney, type Column, type Table } from "./table";
import { tableKind } from "./table-kind";
import { LOOK } from "./text-look";
import { titleAndUnit } from "./title";

/** Where a table lies, before anything is known of it. */
export interface Frame {
  readonly area: Area;
  readonly header: Area | undefined;
  readonly body: Area;
}

const SAMPLE = 100;

/** What stands in the columns of a body, from its first rows. */
function evidenceOf({ sheet, looks }: Reading, body: Area): readonly ColumnEvidence[] {
  const width = body.right - body.left + 1;
  const counts = Array.from({ length: width }, () => ({ words: 0, numbers: 0, dates: 0, percents: 0 }));
  const { cells } = sheet;
  for (let row = body.top; row <= Math.min(body.bottom, body.top + SAMPLE); row++)
    for (let cell = firstAt(sheet, row, body.left); cell < cells.rowStart[row + 1]!; cell++) {
      const column = cells.column[cell]!;
      if (column > body.right) break;
      const seen = counts[column - body.left]!;
      const look = looks.of(cells, cell);
      if (look === LOOK.word) seen.words++;
      else if (look !== LOOK.blank && look !== LOOK.nil) {
        seen.numbers++;
        if (look === LOOK.date) seen.dates++;
        else if (looks.isPercent(cells, cell)) seen.percents++;
      }
    }
  return counts;
}

function unitOf(header: readonly string[], role: Column["role"], unit: string | undefined): string | undefined {
  for (let level = header.length - 1; level >= 0; level--) {
    const said = unitSuffix(header[level]!) ?? (level > 0 ? moneyUnit(header[level]!) : undefined);
    if (said !== undefined) return said;
  }
  return isMoney(role) || role === "price" || role === "other" ? unit : undefined;
}

/** A unit in the header over the labels (项目资金（万元）) is the table's. */
function unitInCorner(header: Area, texts: readonly (readonly string[])[]): Table["unit"] {
  for (const text of texts[0] ?? []) {
    const unit = unitSuffix(text);
    if (unit === undefined || moneyPower(unit) === undefined) continue;
    return { unit, at: { ...header, bottom: header.top, right: header.left } };
  }
  return undefined;
}

const columnsSoFar = once((_: Workbook) => new Map<string, readonly Column[]>());

/** The columns, as other tables of the workbook have them already where they are the same: a thousand sheets may be of one form. */
function shared(workbook: Workbook, columns: readonly Column[]): readonly Column[] {
  const known = columnsSoFar(workbook);
  const key = JSON.stringify(columns);
  const same = known.get(key);
  if (same) return same;
  known.set(key, columns);
  return columns;
}

/** All that can be said of a table whose place is known. */
export function describe(reading: Reading, frame: Frame, above: Pick<Table, "title" | "unit"> = {}): Table {
  const { area, header, body } = frame;
  const texts = header
    ? headerTexts(reading, header)
    : Array.from({ length: area.right - area.left + 1 }, (): string[] => []);
  const evidence = evidenceOf(reading, body);
  const said = above.unit ?? (header && unitInCorner(header, texts));
  const columns = rolesOf(texts, evidence, above.title?.text ?? "").map(({ role, maybe }, place): Column => {
    const unit = unitOf(
      texts[place]!,
      role,
      evidence[place]!.numbers > 0 || isMoney(role) ? above.unit?.unit : undefined,
    );
    return { column: area.left + place, header: texts[place]!, role, maybe, ...(unit === undefined ? {} : { unit }) };
  });
  const kind = tableKind(columns);
  return {
    area,
    kind,
    ...above,
    ...(said ? { unit: said } : {}),
    ...(header ? { header } : {}),
    body,
    columns: shared(reading.workbook, columns),
    rows: rowMarks(reading, body, columns, kind),
  };
}

/** Columns that the rows of a block reach over. */
function widthOf(profile: Profile, from: number, to: number): { left: number; right: number } {
  let left = 0xffff;
  let right = 0;
  for (let at = from; at <= to; at++) {
    if (profile.first[at]! < left) left = profile.first[at]!;
    if (profile.last[at]! > right) right = profile.last[at]!;
  }
  return { left, right };
}

/** A numbered list: each row a number and then words. */
function isList(profile: Profile, block: Block): boolean {
  let listed = 0;
  for (let at = block.body; at <= block.end; at++) if (profile.numbers[at]! <= 1 && profile.words[at]! <= 1) listed++;
  return listed * 2 > block.end - block.body + 1;
}

/** Whether a header without rows is a form yet to be filled in: a unit line, or a title that says so, stands over it. */
const isBlankForm = (above: Pick<Table, "title" | "unit">, right: number, left: number): boolean =>
  right - left >= 2 && (above.unit !== undefined || /表\s*(?:[(（].*[)）])?$/.test(above.title?.text ?? ""));

/** Whether the rows of a block hold enough to be a table: words alone, or a single number, are none. */
function holdsTable(
  profile: Profile,
  block: Block,
  { left, right }: { readonly left: number; readonly right: number },
  above: Pick<Table, "title" | "unit">,
): boolean {
  if (block.facts) return true;
  if (block.header >= 0 && block.body > block.end) return isBlankForm(above, right, left);
  if (right === left) return false;
  let numbers = 0;
  for (let at = block.body; at <= block.end; at++) numbers += profile.numbers[at]!;
  const rows = block.end - block.body + 1;
  if (block.header < 0) return numbers >= 2 && rows >= 2 && (left === 0 || !isList(profile, block));
  return rows >= 1 && (numbers > 0 || rows >= 2);
}

/** The table that a block of rows is, or undefined where it is none after all. Rows from `preface` on may hold its title and unit. */
export function tableOf(
  reading: Reading,
  profile: Profile,
  block: Block & { readonly preface: number },
): Table | undefined {
  const from = block.header >= 0 ? block.header : block.body;
  const { left, right: farthest } = widthOf(profile, from, block.end);
  let right = farthest;
  const above = titleAndUnit(reading, profile, block.preface, from - 1);
  if (!holdsTable(profile, block, { left, right }, above)) return undefined;
  const sheet = reading.sheet.name;
  const top = profile.rows[from]!;
  let bottom = profile.rows[block.end]!;
  const lowest = block.end + 1 < profile.size ? profile.rows[block.end + 1]! - 1 : profile.strip.bottom;
  for (let at = from; at <= block.end && reading.merges.size > 0; at++)
    for (const merge of reading.merges.get(profile.rows[at]!) ?? []) {
      if (merge.left < left || merge.left > right) continue;
      if (merge.right <= profile.strip.right) right = Math.max(right, merge.right);
      if (block.facts && at === block.end) bottom = Math.max(bottom, Math.min(merge.bottom, lowest));
    }
  const area: Area = { sheet, top, left, bottom, right };
  const header: Area | undefined =
    block.header < 0 ? undefined : { ...area, bottom: profile.rows[Math.max(block.body - 1, from)]! };
  const body: Area = header ? { ...area, top: header.bottom + 1 } : area;
  if (!block.facts) return describe(reading, { area, header, body }, above);
  const columns = Array.from({ length: right - left + 1 }, (_, place): Column => ({
    column: left + place,
    header: [],
    role: "other",
    maybe: [],
  }));
  return { area, kind: "facts", ...above, body: area, columns, rows: [] };
}
