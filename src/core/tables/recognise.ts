import { readReports } from "../report-text/read-reports";
import type { ReportText } from "../report-text/report-text";
import { isPackSheet } from "../workbook/pack-sheet";
import { finish, type Steps } from "../workbook/steps";
import type { Sheet, Workbook } from "../workbook/workbook";
import { blocksOf } from "./blocks";
import { corrected, type Correction } from "./corrections";
import { excelTables } from "./excel-tables";
import { mergesByRow, type Profile, type Reading } from "./profile";
import { stripsOf } from "./strips";
import type { Table } from "./table";
import { tableOf } from "./table-of";
import { looksOf, type Looks } from "./text-look";

const byPlace = (a: Table, b: Table): number => a.area.top - b.area.top || a.area.left - b.area.left;

function tablesOfProfile(reading: Reading, profile: Profile): readonly Table[] {
  const tables: Table[] = [];
  let preface = 0;
  for (const block of blocksOf(reading, profile)) {
    // Lines that turn out to be no table may be what stands over the next.
    const table = tableOf(reading, profile, { ...block, preface });
    if (!table) continue;
    tables.push(table);
    preface = block.end + 1;
  }
  return tables;
}

function tablesOfSheet(workbook: Workbook, sheet: Sheet, looks: Looks): readonly Table[] {
  if (sheet.rows === 0) return [];
  const reading: Reading = { workbook, sheet, looks, merges: mergesByRow(sheet) };
  const known = excelTables(reading);
  const whole = { left: 0, top: 0, right: sheet.columns - 1, bottom: sheet.rows - 1 };
  const found = stripsOf(reading, whole).flatMap(profile => tablesOfProfile(reading, profile));
  const free = found.filter(
    table =>
      !known.some(
        other =>
          table.area.top <= other.area.bottom &&
          other.area.top <= table.area.bottom &&
          table.area.left <= other.area.right &&
          other.area.left <= table.area.right,
      ),
  );
  return [...known, ...free].sort(byPlace);
}

/** What a report in words was taken for: its cover for facts, its lines for rows. Tables of money or scores within it stay. */
const isOfReport = ({ area, kind }: Table, { sheet, rows: [first, last] }: ReportText): boolean =>
  (kind === "facts" || kind === "other") && area.sheet === sheet && area.top <= last && area.bottom >= first;

function* allTables(workbook: Workbook, looks: Looks): Steps<readonly Table[]> {
  const tables: Table[] = [];
  for (const sheet of workbook.sheets) {
    if (sheet.own !== undefined || isPackSheet(workbook, sheet)) continue;
    tables.push(...tablesOfSheet(workbook, sheet, looks));
    yield;
  }
  const reports = readReports(workbook);
  return reports.length === 0 ? tables : tables.filter(table => !reports.some(report => isOfReport(table, report)));
}

/** The tables of a workbook in the order of sheets, rows and columns; sheets of our own and reports in words are passed over. */
export const recognise = (workbook: Workbook, corrections: readonly Correction[] = []): readonly Table[] =>
  finish(recognising(workbook, corrections));

/** The same, sheet by sheet. */
export function* recognising(workbook: Workbook, corrections: readonly Correction[] = []): Steps<readonly Table[]> {
  const looks = looksOf(workbook);
  return corrected(workbook, looks, yield* allTables(workbook, looks), corrections).tables;
}

/** The corrections whose place can no longer be found in the workbook: they change nothing until it is there again. */
export function lostCorrections(workbook: Workbook, corrections: readonly Correction[]): readonly Correction[] {
  if (corrections.length === 0) return [];
  const looks = looksOf(workbook);
  return corrected(workbook, looks, finish(allTables(workbook, looks)), corrections).lost;
}
