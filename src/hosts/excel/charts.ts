import { areaName, readArea, type PlannedChart, type SheetPlan } from "../../core";

/** Charts of ours bear names that begin so; the user's own are left alone. */
const PREFIX = "ziping ";

/** A chart of ours as it stands: its name says what it draws. Places in points. Plain data, for it is kept in the journal. */
export interface ChartBefore {
  readonly name: string;
  readonly title: string;
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** "ziping months D8:E20": the cells it draws are in the name, so that a chart can be made again from its name. */
function nameOf({ name, categories, series }: PlannedChart): string {
  const right = Math.max(...series.map(({ values }) => values.right));
  return `${PREFIX}${name} ${areaName({ ...categories, top: categories.top - 1, right })}`;
}

const cellsOf = (name: string): string => name.slice(name.lastIndexOf(" ") + 1);

/** Asks for the charts of a sheet; answers come with the next sync. */
export function askCharts({ charts }: Excel.Worksheet): Excel.ChartCollection {
  charts.load("items/name,items/top,items/left,items/width,items/height,items/title/text");
  return charts;
}

/** Those of the asked charts that are ours, as plain data. */
export const chartsBefore = ({ items }: Excel.ChartCollection): readonly ChartBefore[] =>
  items
    .filter(({ name }) => name.startsWith(PREFIX))
    .map(({ name, title, top, left, width, height }) => ({ name, title: title.text, top, left, width, height }));

/** Columns that begin at nothing; hidden cells are drawn, for what is drawn stands in hidden columns. */
function make(sheet: Excel.Worksheet, name: string): Excel.Chart {
  const chart = sheet.charts.add(
    Excel.ChartType.columnClustered,
    sheet.getRange(cellsOf(name)),
    Excel.ChartSeriesBy.columns,
  );
  chart.name = name;
  chart.plotVisibleOnly = false;
  chart.axes.valueAxis.minimum = 0;
  chart.legend.position = Excel.ChartLegendPosition.bottom;
  // Beside the categories one column is one series, which the title tells.
  const { left, right } = readArea(cellsOf(name), "")!;
  chart.legend.visible = right - left > 1;
  return chart;
}

/** Queues the plan's charts: those that are there already stay and take their new place, what the plan no longer has goes. */
export function placeCharts(
  sheet: Excel.Worksheet,
  { charts = [], cells }: SheetPlan,
  there: readonly ChartBefore[],
): void {
  const wanted = new Map(charts.map(chart => [nameOf(chart), chart]));
  const known = new Set(there.map(({ name }) => name));
  for (const name of known) if (!wanted.has(name)) sheet.charts.getItem(name).delete();
  for (const [name, { title, over, categories, series }] of wanted) {
    const chart = known.has(name) ? sheet.charts.getItem(name) : make(sheet, name);
    chart.title.text = title;
    // A column below nothing needs the axis to go there, too: then Excel chooses.
    const drawn = series.map(({ values }) => values);
    const below = cells.some(
      ({ row, column, value }) =>
        typeof value === "number" &&
        value < 0 &&
        drawn.some(
          ({ left, right }) => row >= categories.top && row <= categories.bottom && column >= left && column <= right,
        ),
    );
    if (below) chart.axes.valueAxis.minimum = "";
    chart.setPosition(
      areaName({ ...over, bottom: over.top, right: over.left }),
      areaName({ ...over, top: over.bottom, left: over.right }),
    );
  }
}

/** Queues what makes the charts of ours as they were; `now` are those that stand there. */
export function putChartsBack(
  sheet: Excel.Worksheet,
  before: readonly ChartBefore[],
  now: readonly ChartBefore[],
): void {
  const known = new Set(now.map(({ name }) => name));
  const wanted = new Set(before.map(({ name }) => name));
  for (const name of known) if (!wanted.has(name)) sheet.charts.getItem(name).delete();
  for (const { name, title, ...place } of before) {
    const chart = known.has(name) ? sheet.charts.getItem(name) : make(sheet, name);
    chart.title.text = title;
    chart.set(place);
  }
}
