import type { Area, SheetPlan } from "../../../src/core";
import { keyOf, type Model } from "../../excel/model";

/** One cell. */
export const at = (sheet: string, row: number, column: number): Area => ({
  sheet,
  top: row,
  left: column,
  bottom: row,
  right: column,
});

/** A report of ours, with all that a plan can say. */
export const plan = (name: string, sentence: string): SheetPlan => ({
  name,
  mark: `report:${name}`,
  cells: [
    { row: 0, column: 0, value: "绩效自评报告", look: 0 },
    { row: 1, column: 0, value: sentence, formula: `"支出"&明细!B2&"元。${sentence}"`, look: 1 },
    { row: 2, column: 0, value: "=1+1", look: 1 },
    { row: 2, column: 1, value: 7, look: 2 },
    { row: 3, column: 4, value: "支出", look: 2 },
    { row: 4, column: 3, value: "1月", look: 2 },
    { row: 4, column: 4, value: 3, look: 2 },
    { row: 5, column: 3, value: "2月", look: 2 },
    { row: 5, column: 4, value: 4, look: 2 },
  ],
  looks: [
    { font: "黑体", size: 22, bold: true, horizontal: "center", vertical: "center" },
    { size: 16, wrap: true, indent: 2, border: "thin", vertical: "distributed" },
    { format: "0.00%", color: "#C00000", fill: "#FFF2CC" },
  ],
  merges: [{ sheet: name, top: 0, left: 0, bottom: 0, right: 1 }],
  charts: [
    {
      name: "months",
      title: "各月支出情况（单位：元）",
      over: { ...at(name, 1, 0), right: 1 },
      categories: { ...at(name, 4, 3), bottom: 5 },
      series: [{ name: at(name, 3, 4), values: { ...at(name, 4, 4), bottom: 5 } }],
    },
  ],
  columnWidths: [80, 10, 20],
  hiddenColumns: [2],
  rowHeights: [40, 28],
  print: {
    area: { sheet: name, top: 0, left: 0, bottom: 2, right: 1 },
    paper: "A4",
    orientation: "portrait",
    margins: { top: 3.7, bottom: 3.5, left: 2.8, right: 2.6 },
    breaks: [2],
    titles: { top: 1, bottom: 1 },
    footer: "— &P —",
    cover: true,
    centered: true,
  },
});

/** The same report, later: less of everything. */
export const short: SheetPlan = {
  ...plan("自评报告", "改"),
  cells: [{ row: 0, column: 0, value: "改", look: 0 }],
  merges: [],
  charts: [],
  hiddenColumns: [],
  columnWidths: [30],
  rowHeights: [],
  print: { ...plan("自评报告", "").print, breaks: [], cover: false, footer: "改" },
};

/** What a user may have done to a report of ours since it was made. */
export function ownTouches(model: Model): void {
  const report = model.sheets.find(({ name }) => name === "自评报告")!;
  report.rowHeights.set(1, 33).set(60, 21);
  report.columnWidths.set(4, 99).set(70, 5);
  report.hiddenRows.add(2);
  report.charts[0]!.width += 40;
  report.charts.push({ ...report.charts[0]!, id: "{CHART-own}", name: "自己的图", title: "自己的图" });
  report.cells.set(keyOf(8, 4), { value: "2024" }).set(keyOf(9, 4), { value: { error: "#N/A" } });
  report.styles.set(keyOf(8, 4), {
    locked: false,
    looks: { "font/italic": true, "font/underline": "Single", "fill/color": "#FFFFFF", shrinkToFit: true },
    borders: { right: { style: "Dash", color: "#FF0000", weight: "Medium" } },
  });
  report.styles.set(keyOf(1, 0), { ...report.styles.get(keyOf(1, 0))!, looks: { "font/size": 14 } });
  report.links.set(keyOf(8, 4), { address: "https://example.org/", textToDisplay: "2024" });
  report.merges.push({ top: 11, left: 1, bottom: 12, right: 3 });
  Object.assign(report.page, {
    titleRows: { top: 2, bottom: 3 },
    paperSize: "A3",
    zoom: { scale: 70 },
    firstPageNumber: 3,
  });
  report.page.margins["left"] = 40;
  report.page.texts["FirstPage/CenterFooter"] = "首页";
}
