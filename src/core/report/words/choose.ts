import { sameArea, type Area } from "../../workbook/area";
import { reference } from "../projects/figure-of-cell";
import type { Project } from "../project";
import type { Figure } from "../report";
import { candidates, chance, type Candidate, type Fit } from "./candidates";
import type { FigureIndex } from "./figure-index";
import { isOneFigure } from "./one-figure";
import type { TextFigure } from "./text-figure";
import { baseUnit } from "./text-units";

/** A figure of a text with the figure of the workbook that it is. */
export interface Bound {
  readonly said: TextFigure;
  readonly figure: Figure;
  readonly fit: Fit;
}

/** A figure as it is looked for: what is said, the clause up to it, of which project, and the cell that its text stands in. */
export interface Sought {
  readonly said: TextFigure;
  readonly clause: string;
  readonly project?: Project | undefined;
  readonly source?: Area | undefined;
}

/** Words that name a cell only in part suffice where chance would hardly give its value. */
const RARE = 0.05;

/**
 * The one cell that a figure came from, by its value and the words about it. Of several the best named; where the words do not decide between
 * them, one of them only if all are one figure.
 */
export function chosenCell(index: FigureIndex, { said, clause, project, source }: Sought): Candidate | undefined {
  const least = chance(index, said) < RARE ? 10 : 20;
  const named = candidates(index, said, clause, project).filter(
    ({ score, words }) => score >= least && !(source && sameArea(words.at, source)),
  );
  const most = Math.max(...named.map(({ score }) => score));
  const best = named.filter(({ score }) => score === most);
  const places = best.map(({ words }) => words.at);
  return best.length <= 1 || isOneFigure(index.workbook, places) ? best[0] : undefined;
}

/** The figure of a cell, in 元, in what the text counts, or in percent. */
export function figureOf(
  { words, value, power }: Pick<Candidate, "words" | "value" | "power">,
  said: TextFigure,
): Figure {
  const cell = reference(words.at);
  return {
    name: (words.isItem && words.row !== "" ? words.row : words.headers.at(-1)) ?? words.row,
    value,
    unit: said.kind === "rate" ? "%" : baseUnit(said.unit),
    from: [words.at],
    formula: power === 0 ? cell : `${cell}*${10 ** power}`,
  };
}
