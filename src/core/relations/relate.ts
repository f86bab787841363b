import type { Table } from "../tables/table";
import { contains } from "../workbook/area";
import type { Workbook } from "../workbook/workbook";
import { fromFormulas } from "./from-formulas";
import { fromLabels } from "./from-labels";
import { fromNeighbours } from "./from-neighbours";
import { fromNumbers } from "./numbers/from-numbers";
import type { Relation } from "./relation";
import { stopsShort } from "./stops-short";
import { unsaid } from "./unsaid";
import { readNumbers } from "./sheet-numbers";

/** Which cells promise to equal which, with whether they do; in the order of sheets, rows and columns. */
export function relate(workbook: Workbook, tables: readonly Table[]): readonly Relation[] {
  const numbers = readNumbers(workbook);
  const written = fromFormulas(workbook, numbers);
  const labels = fromLabels(workbook, tables, numbers);
  const told = unsaid(labels.told, written);
  const likely = unsaid(labels.likely, written);
  const found = unsaid(fromNumbers(workbook, tables, numbers), [...written, ...told]);
  const fresh = unsaid(found, likely, true);
  // What labels and numbers say alike is not made doubtful by what else the numbers say of the same cells.
  const doubtful = new Set(unsaid(likely, found, true));
  const doubted = unsaid(
    likely.filter(one => doubtful.has(one)),
    fresh,
  );
  // Where the numbers say plainly what a cell is made of, a label that would have it otherwise was misread, in the other columns of the row too.
  const misread = new Set(doubted.filter(one => !one.holds && explained(one, fresh)).map(rowsOf));
  const relations = [
    ...written,
    ...told,
    ...[...likely.filter(one => !doubtful.has(one)), ...doubted].filter(one => one.holds || !misread.has(rowsOf(one))),
    ...fresh,
  ];
  relations.push(...fromNeighbours(workbook, tables, numbers, fresh, relations));
  const order = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  return relations.sort(
    (a, b) =>
      order.get(a.target.sheet)! - order.get(b.target.sheet)! ||
      a.target.top - b.target.top ||
      a.target.left - b.target.left,
  );
}

/** Which rows a claim makes of which: alike for the columns of one total. */
const rowsOf = ({ target, operands }: Relation): string =>
  [target.sheet, target.top, ...operands.map(({ area }) => `${area.top}:${area.bottom}`)].join("|");

/** Whether the numbers make the claim's cell of others, which are not merely those that stood there before a line was added next to the total. */
const explained = (claim: Relation, found: readonly Relation[]): boolean =>
  found.some(one => one.operation === claim.operation && contains(one.target, claim.target) && !stopsShort(claim, one));
