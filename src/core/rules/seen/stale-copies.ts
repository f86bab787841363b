import { compare, decimalOf, type Decimal } from "../../quantity/decimal";
import { normalise, plainText } from "../../workbook/normalise";
import { isMoney, type Column, type Table } from "../../tables/table";
import type { Area } from "../../workbook/area";
import { positionOf } from "../../workbook/cells";
import { comparisonOf } from "../finding/comparison";
import type { Finding } from "../finding/finding";
import { placeFacts, rowLabel, unitOf } from "../finding/lookup";
import type { Checked } from "../finding/rule";
import { cellIn, roughIn, rowsOf, type TableRow } from "./table-rows";

/** So many figures, at least, must agree under the same labels before two columns are one and its copy. */
const ALIKE = 4;
/** And so many for each that does not. */
const MOSTLY = 4;
/** A header that comes in more tables than this is a form's, filled in again and again. */
const FORMS = 12;
/** Tables longer than this are lists of entries, not figures that somebody copied out. */
const LONG = 2000;

const PERIOD =
  /(?:19|20)\d\d|\d{1,2}月|[一二三四五六七八九十]{1,2}月|[一二三四1-4]季度|[上下]半年|\bq[1-4]\b|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/g;

/** The years and months that a table's title and sheet speak of: figures of two periods are no copies of each other. */
const periodOf = ({ title, area }: Table): string =>
  [
    ...new Set(
      plainText(`${area.sheet} ${title?.text ?? ""}`)
        .toLowerCase()
        .match(PERIOD) ?? [],
    ),
  ]
    .sort()
    .join();

interface Held {
  readonly table: Table;
  readonly column: Column;
}

/** Columns of figures by their headers, as far as several tables have them. */
function columnsAlike({ tables }: Checked): readonly (readonly Held[])[] {
  const held = new Map<string, Held[]>();
  for (const table of tables) {
    if (table.kind === "facts" || !table.header || table.body.bottom - table.body.top > LONG) continue;
    for (const column of table.columns) {
      if (!isMoney(column.role) && column.role !== "other" && column.role !== "quantity") continue;
      const header = column.header.map(normalise).join("/");
      if (header === "") continue;
      const key = `${header} ${unitOf(table, column.column)} ${periodOf(table)}`;
      const same = held.get(key);
      if (same) same.push({ table, column });
      else held.set(key, [{ table, column }]);
    }
  }
  return [...held.values()].filter(
    same => same.length > 1 && same.length <= FORMS && new Set(same.map(({ table }) => table)).size === same.length,
  );
}

/** Rows by the words that name them; what several rows are called names none. */
function rowsByLabel(checked: Checked, table: Table): ReadonlyMap<string, TableRow> {
  const rows = new Map<string, TableRow | undefined>();
  for (const row of rowsOf(checked, table)) {
    const label = plainText(rowLabel(checked.workbook, table, row.row));
    if (label !== "") rows.set(label, rows.has(label) ? undefined : row);
  }
  const single = new Map<string, TableRow>();
  for (const [label, row] of rows) if (row) single.set(label, row);
  return single;
}

interface Pair {
  readonly earlier: TableRow;
  readonly later: TableRow;
}

const isTyped = ({ sheet, row }: TableRow, { column }: Column): boolean =>
  sheet.cells.formula[positionOf(sheet, row, column)] === 0;

function findingOf(checked: Checked, from: Area, at: Area, expected: Decimal, actual: Decimal, unit: string): Finding {
  const { workbook, tables } = checked;
  return {
    rule: "ZP-503",
    severity: "warning",
    at,
    related: [from],
    facts: { ...placeFacts(workbook, tables, at), operation: "sum", operands: [from], copied: 1 },
    comparison: comparisonOf(expected, actual, unit),
  };
}

/** The figures in which one column differs from another that it agrees with nearly everywhere. */
function* differing(checked: Checked, a: Held, b: Held, labels: (table: Table) => ReadonlyMap<string, TableRow>) {
  const apart: Pair[] = [];
  const agreed = new Set<number>();
  const [rows, others] = [labels(a.table), labels(b.table)];
  for (const [label, earlier] of rows) {
    const later = others.get(label);
    if (!later || earlier.kind !== later.kind) continue;
    const [x, y] = [roughIn(earlier, a.column), roughIn(later, b.column)];
    if (x !== x || y !== y) continue;
    // Where both compute, they differ in what they are made of.
    if (x !== y && (isTyped(earlier, a.column) || isTyped(later, b.column))) apart.push({ earlier, later });
    else if (x !== y) continue;
    // A nought or a figure that comes again tells little.
    else if (x !== 0) agreed.add(x);
  }
  if (agreed.size < ALIKE || agreed.size < apart.length * MOSTLY) return;
  for (const { earlier, later } of apart) {
    // Who computes is the source; of two typed figures the later table copies.
    const copy = isTyped(later, b.column) ? later : earlier;
    const [own, source, from] = copy === later ? [b.column, a.column, earlier] : [a.column, b.column, later];
    const [expected, actual] = [decimalOf(roughIn(from, source)), decimalOf(roughIn(copy, own))];
    if (compare(expected, actual) === 0) continue;
    const unit = unitOf(copy.table, own.column);
    yield findingOf(checked, cellIn(from, source), cellIn(copy, own), expected, actual, unit);
  }
}

/** Figures copied from another table that did not change with it: columns with the same header, that agree under the same labels nearly everywhere. */
export function* staleCopies(checked: Checked): Iterable<Finding> {
  const known = new Map<Table, ReadonlyMap<string, TableRow>>();
  const labels = (table: Table): ReadonlyMap<string, TableRow> => {
    const kept = known.get(table) ?? rowsByLabel(checked, table);
    known.set(table, kept);
    return kept;
  };
  const told = new Set<string>();
  for (const same of columnsAlike(checked))
    for (let later = 1; later < same.length; later++)
      for (let first = 0; first < later; first++)
        for (const finding of differing(checked, same[first]!, same[later]!, labels)) {
          const { sheet, top, left } = finding.at!;
          const key = `${sheet}!${top},${left}`;
          if (!told.has(key)) yield finding;
          told.add(key);
        }
}
