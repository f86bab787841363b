import { MOST_PLACES, TENS } from "../total";
import { MOST_NOUGHTS, type Cell } from "./figures";

/** How coarse a number is, from the finest at nought to whole tens of thousands. */
const coarsenessOf = ({ places, noughts }: Cell): number => MOST_PLACES - places + noughts;
const COARSEST = MOST_PLACES + MOST_NOUGHTS;

/** For each row or column how many of its numbers are so coarse or coarser. */
function coarseOf(cells: readonly Cell[], of: (cell: Cell) => number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (const cell of cells) {
    let line = found.get(of(cell));
    if (!line) found.set(of(cell), (line = Array.from({ length: COARSEST + 1 }, () => 0)));
    for (let coarse = coarsenessOf(cell); coarse >= 0; coarse--) line[coarse]!++;
  }
  return found;
}

/** By chance a tenth of all numbers ends in a nought; where a third is that coarse it is the nature of the figures. */
const isCommon = (line: readonly number[], coarse: number): boolean => line[coarse]! * 3 > line[0]!;

/** Says of each figure how coarse it is, as a unit: the coarsest that is common both in its row and in its column. */
export function grainsOf(cells: readonly Cell[]): (cell: Cell) => number {
  const rows = coarseOf(cells, cell => cell.row);
  const columns = coarseOf(cells, cell => cell.column);
  return cell => {
    const [row, column] = [rows.get(cell.row)!, columns.get(cell.column)!];
    let coarse = coarsenessOf(cell);
    while (coarse > 0 && !(isCommon(row, coarse) && isCommon(column, coarse))) coarse--;
    return coarse > MOST_PLACES ? TENS[coarse - MOST_PLACES]! : 1 / TENS[MOST_PLACES - coarse]!;
  };
}
