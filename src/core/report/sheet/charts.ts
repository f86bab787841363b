import { cellArea, type Area } from "../../workbook/area";
import type { PlannedCell, PlannedChart } from "../changes";
import { figureIn, shiftOf } from "../pattern";
import { factored } from "../projects/figure-of-cell";
import type { Chart, Figure } from "../report";
import { whereCellsTell } from "./live-text";
import type { Row } from "./pages";

/** The charts of a report's sheet, and the cells they draw from, in hidden columns. */
export interface ChartsPlan {
  /** `look` is what the caller gave. */
  readonly cells: readonly PlannedCell[];
  readonly charts: readonly PlannedChart[];
  /** The columns that hold what is drawn. */
  readonly columns: readonly number[];
}

const formulaIn = (figure: Figure, chart: Chart): string | undefined => {
  const shift = shiftOf(figure, chart);
  if (figure.formula === undefined) return undefined;
  const scaled =
    shift === 0 ? figure.formula : `${factored(figure.formula)}${shift > 0 ? "*" : "/"}${10 ** Math.abs(shift)}`;
  // Cells that give no number are not drawn; an error on a sheet that is signed would alarm.
  return whereCellsTell(scaled, "", figure.formula);
};

/** How many columns charts cover, and where what they draw stands from; the looks of what is drawn and of what is only remembered. */
interface Place {
  readonly width: number;
  readonly left: number;
  readonly look: number;
  readonly unseen: number;
}

/** What one chart draws: a column of categories and one for each series, names on top, from `top` down. */
function drawn(chart: Chart, top: number, { left, look, unseen }: Place): readonly PlannedCell[] {
  const cell = (row: number, column: number, value: PlannedCell["value"], formula?: string): PlannedCell => ({
    row: top + row,
    column: left + column,
    value,
    ...(formula === undefined ? {} : { formula }),
    look,
  });
  return [
    { ...cell(0, 0, chart.unit), look: unseen },
    ...chart.categories.map((name, at) => cell(at + 1, 0, name)),
    ...chart.series.flatMap(({ name, figures }, column) => [
      cell(0, column + 1, name),
      ...figures.flatMap((figure, at) =>
        figure ? [cell(at + 1, column + 1, figureIn(figure, chart.unit), formulaIn(figure, chart))] : [],
      ),
    ]),
  ];
}

/** Each chart in the row that was left for it, as wide as the text (`width` columns); what it draws stands from column `left` on. */
export function chartsPlan(rows: readonly Row[], sheet: string, place: Place): ChartsPlan {
  const cells: PlannedCell[] = [];
  const charts: PlannedChart[] = [];
  let top = 0;
  let widest = 0;
  rows.forEach(({ chart }, row) => {
    if (!chart) return;
    const last = chart.categories.length;
    const data = (column: number, first: number, end: number): Area => ({
      ...cellArea(sheet, top + first, place.left + column),
      bottom: top + end,
    });
    charts.push({
      name: chart.id,
      title: `${chart.title}（单位：${chart.unit}）`,
      over: { sheet, top: row, bottom: row, left: 0, right: place.width - 1 },
      categories: data(0, 1, last),
      series: chart.series.map((_, at) => ({ name: data(at + 1, 0, 0), values: data(at + 1, 1, last) })),
    });
    cells.push(...drawn(chart, top, place));
    top += last + 2;
    widest = Math.max(widest, chart.series.length + 1);
  });
  return { cells, charts, columns: Array.from({ length: widest }, (_, at) => place.left + at) };
}
