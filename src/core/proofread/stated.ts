import { multiply, type Decimal } from "../quantity/decimal";
import type { TextFigure } from "../report/words/text-figure";
import { readTextFigures } from "../report/words/text-figures";
import type { Area } from "../workbook/area";
import { placeIn, type Part, type Passage, type ReportText } from "../report-text/report-text";
import { once } from "../workbook/once";

/** A figure of a report with the passage it stands in. */
export interface Stated {
  readonly figure: TextFigure;
  readonly part: Part;
  readonly passage: Passage;
  readonly at: Area;
}

/** The figures of a report's text in the order in which they stand; read once. */
export const statedFigures = once((report: ReportText): readonly Stated[] =>
  report.parts.flatMap(part =>
    part.passages.flatMap(passage =>
      readTextFigures(passage.text).map((figure): Stated => ({
        figure,
        part,
        passage,
        at: placeIn(passage, figure.at),
      })),
    ),
  ),
);

export const isMoney = ({ kind }: TextFigure): boolean => kind === "amount";

const ten = (power: number): Decimal => ({ digits: 10n ** BigInt(power), places: 0 });

/** The figure in 元, or in single things where it counts. */
export const baseValue = ({ value, power }: TextFigure): Decimal => (power === 0 ? value : multiply(value, ten(power)));

/** One unit of the figure's last digit, in 元 or single things: 约428万元 → 10000, 99.35 → 0.01. */
export const grainOf = ({ value, power }: TextFigure): Decimal => {
  const places = value.places - power;
  return places >= 0 ? { digits: 1n, places } : ten(-places);
};

/** The figure as it stands in the text. */
export const shownFigure = ({ passage, figure }: Stated): string =>
  passage.text.slice(figure.at, figure.at + figure.length).replace(/\s/g, "");
