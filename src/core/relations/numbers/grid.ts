import type { Table } from "../../tables/table";
import type { Sheet, Workbook } from "../../workbook/workbook";
import type { SheetNumbers } from "../sheet-numbers";
import { figuresOf } from "./figures";
import { grainsOf } from "./grains";
import { namesOf, wordsOf } from "./line-words";
import { mostOf, reachOf } from "./most-bits";
import { commonest, unitsOf } from "./units";

/** The numbers of a sheet as lines (rows or columns) that are crossed at positions (columns or rows). A relation is between lines, kept at positions. */
export interface Grid {
  /** Whether the lines are rows: then targets and operands stand in one column. */
  readonly down: boolean;
  /** Row or column of each line, ascending; lines without numbers are left out. */
  readonly lines: readonly number[];
  readonly positions: readonly number[];
  /** value[line × positions + position]; NaN where there is no number. */
  readonly value: Float64Array;
  /** One unit of the last digit that the cell's number is taken to show. */
  readonly unit: Float64Array;
  /** The unit that the cell's figure moves by: coarser than `unit` where many beside it are just as coarse, as marks from 1 to 5 are among their means. */
  readonly grain: Float64Array;
  /** The bits that an agreement at each position has at most: where the same few figures come again and again they meet by chance. */
  readonly most: Float64Array;
  /** reach[line × (positions + 1) + position]: no sum or quotient can have more bits of evidence from that position on. */
  readonly reach: Float64Array;
  /** The unit that most numbers of each line have. */
  readonly finest: Float64Array;
  /** The words along each line: its labels or headers. */
  readonly words: readonly string[];
  /** The last words before the first number of each line: what it is called itself. */
  readonly names: readonly string[];
}

/** The grids of a sheet: with rows as lines, and with columns. */
export function gridsOf(
  workbook: Workbook,
  sheet: Sheet,
  numbers: SheetNumbers,
  tables: readonly Table[],
): readonly Grid[] {
  const cells = figuresOf(workbook, sheet, numbers, tables);
  const grainOf = grainsOf(cells);
  const rowUnits = unitsOf(cells, cell => cell.row);
  const columnUnits = unitsOf(cells, cell => cell.column);
  const rows = [...rowUnits.keys()].sort((a, b) => a - b);
  const columns = [...columnUnits.keys()].sort((a, b) => a - b);
  return [true, false].map(down => {
    const lines = down ? rows : columns;
    const positions = down ? columns : rows;
    const lineAt = new Map(lines.map((at, index) => [at, index]));
    const positionAt = new Map(positions.map((at, index) => [at, index]));
    const value = new Float64Array(lines.length * positions.length).fill(NaN);
    const unit = new Float64Array(lines.length * positions.length).fill(1);
    const grain = unit.slice();
    for (const cell of cells) {
      const [line, position] = down ? [cell.row, cell.column] : [cell.column, cell.row];
      const at = lineAt.get(line)! * positions.length + positionAt.get(position)!;
      value[at] = cell.value;
      // Zeros at the end are lost with the format; the line or the column shows how fine its numbers are.
      unit[at] = Math.max(rowUnits.get(cell.row)!, columnUnits.get(cell.column)!);
      grain[at] = Math.max(unit[at]!, grainOf(cell));
    }
    const width = positions.length;
    const finest = Float64Array.from(lines, (_, line) =>
      commonest(
        [...unit.subarray(line * width, (line + 1) * width)].filter((_u, p) => !Number.isNaN(value[line * width + p]!)),
      ),
    );
    const reach = reachOf(value, unit, lines.length, width);
    const most = mostOf(value, width);
    const [words, names] = [wordsOf, namesOf].map(of => {
      const found = of(workbook, sheet, down);
      return lines.map(line => found.get(line) ?? "");
    }) as [string[], string[]];
    return { down, lines, positions, value, unit, grain, most, reach, finest, words, names };
  });
}
