import { absolute, compare, divide, multiply, subtract, withPlaces, type Decimal } from "../../quantity/decimal";
import { isDateFormat, shownPlaces } from "../../quantity/grain";
import { readQuantity } from "../../quantity/read-quantity";
import type { Column, ColumnRole, Table } from "../../tables/table";
import { contains, type Area } from "../../workbook/area";
import { cellFormat, cellText } from "../../workbook/cells";
import { comparisonOf } from "../finding/comparison";
import type { Finding } from "../finding/finding";
import { placeFacts } from "../finding/lookup";
import type { Checked } from "../finding/rule";
import { cellIn, columnOf, numberIn, rowsOf, type TableRow } from "./table-rows";

const EXECUTION = /执行率|执行进度|支出进度|支付率|支付进度|execution|utili[sz]ation/i;
const HUNDRED: Decimal = { digits: 100n, places: 0 };
/** A rate this far from the computed one is a rate of something else. */
const FAR: Decimal = { digits: 50n, places: 0 };

/** A rate as it is shown, in percent: a fraction in a format with %, a number under a header with %, or a text such as 87.28%. */
function percentIn({ workbook }: Checked, row: TableRow, rate: Column): Decimal | undefined {
  const number = numberIn(row, rate);
  const format = cellFormat(workbook, row.sheet, row.row, rate.column);
  if (number && format.includes("%")) {
    const percent = multiply(number, HUNDRED);
    const places = Math.max((shownPlaces(format) ?? 2) - 2, number.places - 2, 0);
    return { digits: percent.digits * 10n ** BigInt(places), places: percent.places + places };
  }
  if (number) return rate.unit === "%" && !isDateFormat(format) ? number : undefined;
  const read = readQuantity(cellText(workbook, row.sheet, row.row, rate.column));
  return read?.unit === "%" && !read.approximate && read.operator === undefined ? read.value : undefined;
}

/** What an execution rate is taken of, the likeliest first. */
const GRANTED: readonly ColumnRole[] = ["budget", "allotment", "received"];

interface Rate {
  readonly at: Area;
  readonly of: readonly [spent: Area, budget: Area];
  readonly shown: Decimal;
  readonly exact: Decimal;
  readonly off: Decimal;
  /** Less than one unit of the last digit off. */
  readonly holds: boolean;
}

function* ratesIn(checked: Checked, table: Table, rate: Column, spent: Column, budget: Column): Iterable<Rate> {
  for (const row of rowsOf(checked, table)) {
    const [used, given, shown] = [numberIn(row, spent), numberIn(row, budget), percentIn(checked, row, rate)];
    if (!used || !given || given.digits <= 0n || !shown) continue;
    const exact = divide(multiply(used, HUNDRED), given, Math.max(shown.places, 2) + 6)!;
    const off = absolute(subtract(shown, exact));
    const holds = compare(off, { digits: 1n, places: Math.min(shown.places, 2) }) < 0;
    yield { at: cellIn(row, rate), of: [cellIn(row, spent), cellIn(row, budget)], shown, exact, off, holds };
  }
}

/** Execution rates that nothing else speaks of, in tables too small to tell a pattern or with rates written as words. */
export function* typedRates(checked: Checked): Iterable<Finding> {
  const claimed = checked.relations.filter(({ operation }) => operation === "ratio").map(({ target }) => target);
  for (const table of checked.tables) {
    const [rate, spent] = (["rate", "spent"] as const).map(role => columnOf(table, role));
    const budget = GRANTED.map(role => columnOf(table, role)).find(column => column !== undefined);
    if (table.kind !== "budget" || !rate || !spent || !budget || !EXECUTION.test(rate.header.join(""))) continue;
    const rates = [...ratesIn(checked, table, rate, spent, budget)];
    const sure = rates.some(({ holds }) => holds);
    // Of what was granted or has arrived a rate is taken only where another one is.
    if (budget.role !== "budget" && !sure) continue;
    for (const { at, of, shown, exact, off, holds } of rates) {
      if (holds || compare(off, FAR) > 0 || claimed.some(target => contains(target, at))) continue;
      yield {
        rule: "ZP-401",
        severity: sure ? "error" : "warning",
        at,
        related: of,
        facts: { ...placeFacts(checked.workbook, checked.tables, at), operation: "ratio", operands: of },
        comparison: comparisonOf(withPlaces(exact, Math.max(shown.places, 2)), shown, "%"),
      };
    }
  }
}
