import { normalise } from "../../workbook/normalise";
import type { Column, Table } from "../../tables/table";
import { cellText, sheetNamed } from "../../workbook/cells";
import type { Workbook } from "../../workbook/workbook";
import { projectKey } from "../labels";
import { figureColumns } from "./table-figures";

/** An item row of a fund summary. */
export interface SummaryRow {
  readonly name: string;
  readonly table: Table;
  readonly row: number;
}

/** Headers that say the rows are projects. 项目 alone heads rows of any kind (办公费, 水费 …). */
const PROJECTS = /^(?:预算|绩效|专项|支出)?项目(?:支出)?名称$|^预算项目$|^项目支出$/;
const PERHAPS_PROJECTS = /^(?:项目|资金名称|资金项目|专项名称)$/;

/**
 * The item rows of the workbook's fund summaries. A fund summary is a budget table with a column of names, a budget, and at least one of
 * received, spent and remaining; and its rows are projects because their header says so, because facts blocks bear the same names, or,
 * under a header such as 项目 that leaves it open, because no facts block names a project otherwise.
 */
export function summaryRows(
  workbook: Workbook,
  tables: readonly Table[],
  factsNames: ReadonlySet<string>,
): readonly SummaryRow[] {
  return tables.flatMap(table => {
    const names = nameColumn(table);
    if (!names || !hasFunds(table)) return [];
    const rows = itemRows(workbook, table, names);
    const said = normalise(names.header.at(-1) ?? "");
    const agrees = rows.some(row => factsNames.has(projectKey(row.name)));
    const taken = PROJECTS.test(said) || agrees || (PERHAPS_PROJECTS.test(said) && factsNames.size === 0);
    return taken ? rows : [];
  });
}

const nameColumn = (table: Table): Column | undefined =>
  table.kind === "budget" || table.kind === "other" ? table.columns.find(column => column.role === "name") : undefined;

function hasFunds(table: Table): boolean {
  const {
    年初预算: initial,
    预算: budget,
    总额: total,
    到位: received,
    支出: spent,
    剩余: left,
  } = figureColumns(table);
  return Boolean((initial ?? budget ?? total) && (received ?? spent ?? left));
}

function itemRows(workbook: Workbook, table: Table, names: Column): readonly SummaryRow[] {
  const sheet = sheetNamed(workbook, table.area.sheet)!;
  const marked = new Set(table.rows.map(mark => mark.row));
  const rows: SummaryRow[] = [];
  for (let row = table.body.top; row <= table.body.bottom; row++) {
    const name = marked.has(row) ? "" : cellText(workbook, sheet, row, names.column).trim();
    if (name !== "") rows.push({ name, table, row });
  }
  return rows;
}
