import { decimalOf } from "../../quantity/decimal";
import { once } from "../../workbook/once";
import { KIND } from "../../workbook/workbook";
import type { Table } from "../../tables/table";
import { sheetNamed } from "../../workbook/cells";
import type { Project } from "../project";
import type { Figure } from "../report";
import { agreement, coreOf, labelCore } from "../words/agreement";
import { mayTell, raised, scoreOf, unitPower } from "../words/candidates";
import { cellWords, type CellWords } from "../words/cell-words";
import { figureOf } from "../words/choose";
import type { FigureIndex } from "../words/figure-index";
import { isOneFigure } from "../words/one-figure";
import type { TextFigure } from "../words/text-figure";

/** A number cell that words can name. */
interface NamedCell {
  readonly words: CellWords;
  readonly value: number;
}

/** A line of a longer table is one of many: only its totals have a name of their own. */
const MOST_LINES = 60;

const namedCells = once((index: FigureIndex): readonly NamedCell[] =>
  index.tables.flatMap(table => cellsOf(index, table)),
);

function cellsOf(index: FigureIndex, table: Table): readonly NamedCell[] {
  const { workbook } = index;
  const sheet = sheetNamed(workbook, table.area.sheet);
  if (!sheet) return [];
  const { top, bottom } = table.body;
  const totals = table.rows.filter(({ kind }) => kind === "total").map(({ row }) => row);
  const rows = bottom - top < MOST_LINES ? Array.from({ length: bottom - top + 1 }, (_, at) => top + at) : totals;
  const { rowStart, column, kind, number } = sheet.cells;
  const place = workbook.sheets.indexOf(sheet);
  return rows.flatMap(row => {
    const cells: NamedCell[] = [];
    for (let position = rowStart[row] ?? 0; position < (rowStart[row + 1] ?? 0); position++) {
      const inside = column[position]! >= table.area.left && column[position]! <= table.area.right;
      if (!inside || kind[position] !== KIND.number) continue;
      const value = number[position]!;
      const words = cellWords(index, { sheet: place, position, value });
      if (words) cells.push({ words, value });
    }
    return cells;
  });
}

/** Whether the words before a number are just what a row or column is called: 网上办结 is not 办结. */
function isCalled({ label }: TextFigure, { row, headers }: CellWords): boolean {
  const core = labelCore(label);
  return [row, headers.at(-1) ?? "", headers.join("")].some(name => agreement(core, coreOf(name)) === 3);
}

/** Words name a cell from here on (see `Candidate.score`). */
const NAMED = 20;

/**
 * The figure of the one cell that the words about a number name, whatever number stands there: for texts of another year. Undefined where several
 * are named alike and are not one figure.
 */
export function figureByWords(
  index: FigureIndex,
  said: TextFigure,
  clause: string,
  project: Project,
): Figure | undefined {
  const isRate = said.kind === "rate";
  const found = namedCells(index).flatMap(({ words, value }) => {
    const power = unitPower(index, words, isRate);
    if (power === undefined || !isCalled(said, words) || !mayTell(words, said, project)) return [];
    const score = scoreOf(words, said, clause, project);
    return score < NAMED ? [] : [{ words, score, power, value: raised(decimalOf(value), power) }];
  });
  const most = Math.max(...found.map(({ score }) => score));
  const best = found.filter(({ score }) => score === most);
  const places = best.map(({ words }) => words.at);
  if (best.length === 0 || (best.length > 1 && !isOneFigure(index.workbook, places))) return undefined;
  return figureOf(best[0]!, said);
}
