import { readArea } from "../../../src/core";
import { edges, type ModelChart, type ModelSheet } from "../model";
import { define, invalid, isThing, notFound, type Thing } from "../thing";
import { addressOf, type RangeOf } from "./range";

interface ChartOf {
  readonly sheet: ModelSheet;
  readonly chart: ModelChart;
}

const plain = <K extends keyof ModelChart>(member: K) => ({
  get: ({ chart }: ChartOf): unknown => chart[member],
  set: ({ chart }: ChartOf, value: unknown): void => void (chart[member] = value as ModelChart[K]),
});

const length = (member: "top" | "left" | "width" | "height") => ({
  ...plain(member),
  set: ({ chart }: ChartOf, value: unknown): void => {
    if (typeof value !== "number" || value < 0) throw invalid(`Chart.${member}`);
    chart[member] = value;
  },
});

const title = define<ChartOf>("ChartTitle", {
  scalars: { Text: plain("title").get, Visible: () => true },
  setters: { Text: plain("title").set },
});

const legend = define<ChartOf>("ChartLegend", {
  scalars: { Visible: plain("legend").get, Position: plain("legendPosition").get },
  setters: { Visible: plain("legend").set, Position: plain("legendPosition").set },
});

const valueAxis = define<ChartOf>("ChartAxis", {
  scalars: { Minimum: plain("minimum").get },
  setters: {
    Minimum: ({ chart }, value) => {
      // An empty text leaves the choice to Excel.
      if (typeof value !== "number" && value !== "") throw invalid("ChartAxis.minimum");
      chart.minimum = value;
    },
  },
});

const axes = define<ChartOf>("ChartAxes", { links: { ValueAxis: valueAxis } });

/** From the first cell's corner to the last cell's far one. */
function setPosition({ sheet, chart }: ChartOf, first: unknown, last: unknown): void {
  const [from, to] = [first, last ?? first].map(address => readArea(String(address), sheet.name));
  if (!from || !to) throw invalid("Chart.setPosition");
  const { row, column } = edges(sheet);
  chart.top = row(from.top);
  chart.left = column(from.left);
  chart.height = row(to.bottom + 1) - chart.top;
  chart.width = column(to.right + 1) - chart.left;
}

const chart: (it: ChartOf) => Thing = define<ChartOf>("Chart", {
  id: ({ chart: it }) => it.id,
  scalars: {
    Id: plain("id").get,
    Name: plain("name").get,
    ChartType: plain("type").get,
    Top: length("top").get,
    Left: length("left").get,
    Width: length("width").get,
    Height: length("height").get,
    PlotVisibleOnly: plain("plotVisibleOnly").get,
  },
  setters: {
    Name: plain("name").set,
    Top: length("top").set,
    Left: length("left").set,
    Width: length("width").set,
    Height: length("height").set,
    PlotVisibleOnly: plain("plotVisibleOnly").set,
  },
  links: { Title: title, Legend: legend, Axes: axes },
  methods: {
    Delete: ({ sheet, chart: it }, _, desk) => {
      desk.mayFormat(sheet);
      sheet.charts.splice(sheet.charts.indexOf(it), 1);
      return null;
    },
    SetPosition: (it, [first, last]) => (setPosition(it, first, last), null),
  },
});

const find = (sheet: ModelSheet, key: unknown): ModelChart | undefined =>
  sheet.charts.find(one => one.id === key || one.name === key);

export const charts: (sheet: ModelSheet) => Thing = define<ModelSheet>("ChartCollection", {
  scalars: { Count: sheet => sheet.charts.length },
  items: sheet => sheet.charts.map(one => chart({ sheet, chart: one })),
  item: (sheet, key) => {
    const found = find(sheet, key);
    if (!found) throw notFound("ChartCollection.getItem");
    return chart({ sheet, chart: found });
  },
  methods: {
    Add: (sheet, [type, source, by], desk) => {
      desk.mayFormat(sheet);
      if (typeof type !== "string" || !isThing(source)) throw invalid("ChartCollection.add");
      const made: ModelChart = {
        id: `{CHART-${desk.model.next++}}`,
        name: `Chart ${sheet.charts.length + 1}`,
        type,
        source: addressOf(source.it as RangeOf),
        by: String(by ?? "Auto"),
        title: "",
        top: 0,
        left: 0,
        width: 360,
        height: 216,
        plotVisibleOnly: true,
        legend: true,
        legendPosition: "Right",
        minimum: "",
      };
      sheet.charts.push(made);
      return chart({ sheet, chart: made });
    },
    GetItemOrNullObject: (sheet, [key]) => {
      const found = find(sheet, key);
      return found ? chart({ sheet, chart: found }) : null;
    },
    GetCount: sheet => sheet.charts.length,
  },
});
