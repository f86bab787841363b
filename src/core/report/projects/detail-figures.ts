import { compare } from "../../quantity/decimal";
import { normalise } from "../../workbook/normalise";
import type { Column, Table } from "../../tables/table";
import type { Workbook } from "../../workbook/workbook";
import { projectKey } from "../labels";
import type { Figure } from "../report";
import { figureColumns, figureOfColumn, theColumn } from "./table-figures";

type Figures = Readonly<Record<string, Figure>>;

/** The key of the project that each table is of, by its title or the name of its sheet; an only project has all of them. */
export function tableOwners(names: readonly string[], tables: readonly Table[]): ReadonlyMap<Table, string> {
  // 物业管理费 also stands in 物业管理费（保安、保洁）: the longest name that fits owns the table.
  const keys = names.map(projectKey).sort((a, b) => b.length - a.length);
  const owners = new Map<Table, string>();
  for (const table of tables) {
    const place = projectKey(`${table.area.sheet}\n${table.title?.text ?? ""}`);
    const owner = keys.length === 1 ? keys[0] : keys.find(key => place.includes(key));
    if (owner !== undefined) owners.set(table, owner);
  }
  return owners;
}

/** What detailed tables add up to: totals of budget tables first, then what the ledgers say was spent. Two that differ are nobody's figure. */
export function figuresOfDetail(workbook: Workbook, tables: readonly Table[]): Figures {
  const budgets = tables.filter(table => table.kind === "budget");
  const ledgers = tables.filter(table => table.kind === "ledger");
  const figures: Record<string, Figure> = {};
  for (const name of ["年初预算", "预算", "到位", "总额", "支出", "剩余"]) {
    const figure =
      agreed(budgets.map(table => ofColumn(workbook, table, figureColumns(table)[name], name))) ??
      (name === "剩余"
        ? undefined
        : agreed(ledgers.map(table => ofColumn(workbook, table, ledgerColumn(table, name), name))));
    if (figure) figures[name] = figure;
  }
  if (figures["预算"] === undefined && figures["总额"] === undefined && figures["年初预算"])
    figures["预算"] = { ...figures["年初预算"], name: "预算" };
  return figures;
}

const ofColumn = (workbook: Workbook, table: Table, column: Column | undefined, name: string): Figure | undefined =>
  column && figureOfColumn(workbook, table, column, name);

/** Where all tell the same value, the first that does. */
function agreed(found: readonly (Figure | undefined)[]): Figure | undefined {
  const figures = found.filter(figure => figure !== undefined);
  return figures.every(figure => compare(figure.value, figures[0]!.value) === 0) ? figures[0] : undefined;
}

/** What was spent or received by a ledger; 金额 is what was spent where the ledger is one of spending. */
export function ledgerColumn(table: Table, name: string): Column | undefined {
  if (name === "到位") return theColumn(table, column => column.role === "received");
  if (name !== "支出") return undefined;
  const spent = theColumn(table, column => column.role === "spent");
  if (spent || table.columns.some(column => column.role === "income")) return spent;
  const place = normalise(table.area.sheet) + normalise(table.title?.text ?? "");
  return /支出|支付|报销|付款/.test(place) ? theColumn(table, column => column.role === "amount") : undefined;
}
