import type { Table } from "../tables/table";
import { contains, type Area } from "../workbook/area";
import { sheetNamed } from "../workbook/cells";
import { finish, type Steps } from "../workbook/steps";
import type { Workbook } from "../workbook/workbook";
import { claimsOf } from "./claims";
import { fromNeighbours } from "./from-neighbours";
import { onSheets } from "./on-sheets";
import { operandsAt } from "./operands";
import { overBlanks } from "./over-blanks";
import type { Relation } from "./relation";
import { sideOf } from "./side";
import { stopsShort } from "./stops-short";
import { unsaid } from "./unsaid";
import { readNumbers, type SheetNumbers } from "./sheet-numbers";
import { valueOf } from "./total";

/** What sums of binary numbers differ by at most. */
const DUST = 1e-6;

/** Which cells promise to equal which, with whether they do; in the order of sheets, rows and columns. */
export const relate = (workbook: Workbook, tables: readonly Table[]): readonly Relation[] =>
  finish(relating(workbook, tables));

/** The same, by sheets and tables. */
export function* relating(workbook: Workbook, tables: readonly Table[]): Steps<readonly Relation[]> {
  const numbers = readNumbers(workbook);
  const claims = yield* claimsOf(workbook, tables, numbers);
  // Where a figure was taken from says nothing of what the label makes it: both are told.
  const { made: written, taken } = claims;
  const told = unsaid(claims.told, written);
  const likely = unsaid(claims.likely, written);
  const found = unsaid(claims.found, [...written, ...told]);
  const fresh = unsaid(found, likely, true);
  const freshOn = onSheets(fresh);
  // What labels and numbers say alike is not made doubtful by what else the numbers say of the same cells.
  const doubtful = new Set(unsaid(likely, found, true));
  const doubted = ["above", "below", "left", "right", ""].flatMap(side => {
    // A total may be made of lines on one side and shared out on the other: where the label holds, only its own side can tell against it.
    const claims = likely.filter(one => doubtful.has(one) && sideOf(one) === side);
    const own = fresh.filter(one => sideOf(one) === side);
    return [
      ...unsaid(claims.filter(isMade), own),
      ...unsaid(
        claims.filter(one => !isMade(one)),
        fresh,
      ),
    ];
  });
  // Where the numbers say plainly what a cell is made of, a label that would have it otherwise was misread, in the other columns of the row too.
  const on = (name: string): SheetNumbers => numbers(sheetNamed(workbook, name)!);
  const kept = new Set(likely.filter(({ holds }) => holds).map(rowsOf));
  const misread = new Set(
    doubted
      .filter(one => !one.holds)
      // A column that leaves out some of the lines that its neighbours take in is the fault itself.
      .filter(one => {
        const others = freshOn(one.target.sheet);
        return explained(one, kept.has(rowsOf(one)) ? others.filter(other => !isWithin(other, one)) : others, on);
      })
      .map(rowsOf),
  );
  const relations = [
    ...written,
    ...told,
    ...[...likely.filter(one => !doubtful.has(one)), ...doubted].filter(one => one.holds || !misread.has(rowsOf(one))),
    ...fresh.map(one => overBlanks(workbook, sheetNamed(workbook, one.target.sheet)!, one)),
  ];
  relations.push(...fromNeighbours(workbook, tables, numbers, fresh, relations));
  for (const relation of taken) relations.push(relation);
  const order = new Map(workbook.sheets.map((sheet, index) => [sheet.name, index]));
  return relations.sort(
    (a, b) =>
      order.get(a.target.sheet)! - order.get(b.target.sheet)! ||
      a.target.top - b.target.top ||
      a.target.left - b.target.left,
  );
}

/** Whether a claim holds, and of more than one figure. */
const isMade = ({ holds, operands }: Relation): boolean =>
  holds && (operands.length > 1 || operands.some(({ area }) => area.top < area.bottom || area.left < area.right));

/** Which rows a claim makes of which: alike for the columns of one total. */
const rowsOf = ({ target, operands }: Relation): string =>
  [target.sheet, target.top, ...operands.map(({ area }) => `${area.top}:${area.bottom}`)].join("|");

/** Whether all that the first adds up the second adds up too. */
const isWithin = (some: Relation, all: Relation): boolean =>
  some.operation === all.operation &&
  operandsAt(some, all.target.top, all.target.left).every(part =>
    all.operands.some(({ area }) => contains(area, part)),
  );

/** Whether the numbers make the claim's cell of others: not of the same figures, and not merely of those that stood there before a line was added next to the total. */
function explained(claim: Relation, found: readonly Relation[], numbers: (sheet: string) => SheetNumbers): boolean {
  const total = (areas: readonly Area[]): number =>
    areas.reduce((sum, area) => sum + valueOf(numbers(area.sheet).sum(area)), 0);
  const { target } = claim;
  return found.some(
    one =>
      one.operation === claim.operation &&
      contains(one.target, target) &&
      !stopsShort(claim, one) &&
      (claim.operation !== "sum" ||
        Math.abs(total(claim.operands.map(({ area }) => area)) - total(operandsAt(one, target.top, target.left))) >
          DUST),
  );
}
