import type { SheetPlan } from "../../../src/core";
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { modelOf } from "../../excel/file";
import { keyOf, snapshotOf } from "../../excel/model";
import { contractWorkbook } from "../contract";
import { quiet, useExcel } from "./open";
import { ownTouches, plan, short } from "./reports";

const excel = useExcel();

const fill = (sheet: SheetPlan): Promise<void> => excelHost().write({ edits: [], sheets: [sheet] }, quiet());

type Report = { readonly name: string; readonly id: string; readonly page: { readonly texts: object } };
const report = (): Report =>
  (snapshotOf(excel.model) as { readonly sheets: readonly Report[] }).sheets.find(({ name }) => name === "自评报告")!;

test("a report filled anew is as one filled for the first time; what lies beyond its rows and columns stays", async () => {
  excel.open(modelOf(contractWorkbook()));
  await fill(short);
  const fresh = report();
  excel.open(modelOf(contractWorkbook()));
  await fill(plan("自评报告", "甲"));
  ownTouches(excel.model);
  await fill(short);
  expect(report()).toEqual({
    ...fresh,
    id: report().id,
    charts: [expect.objectContaining({ name: "自己的图", title: "自己的图" })],
    rowHeights: [[60, 21]],
    columnWidths: [
      [0, (30 * 7 + 5) * 0.75],
      [70, 5],
    ],
  });
  expect(excel.counts.undoCleared).toEqual([]);
});

const points = (centimetres: number): number => centimetres * (72 / 2.54);

test("a report with all that a plan can say", async () => {
  excel.open(modelOf(contractWorkbook()));
  await fill(plan("自评报告", "甲"));
  expect(report()).toMatchObject({
    showGridlines: false,
    names: [{ name: "_ziping_sheet", formula: '="report:自评报告"', visible: false }],
    cells: [
      [0, { value: "绩效自评报告" }],
      [16384, { formula: '="支出"&明细!B2&"元。甲"' }],
      [32768, { value: "=1+1" }],
      [32769, { value: 7 }],
      [49156, { value: "支出" }],
      [65539, { value: "1月" }],
      [65540, { value: 3 }],
      [81923, { value: "2月" }],
      [81924, { value: 4 }],
    ],
    charts: [
      {
        name: "ziping months D4:E6",
        title: "各月支出情况（单位：元）",
        type: "ColumnClustered",
        source: "自评报告!D4:E6",
        by: "Columns",
        legend: false,
        minimum: 0,
        plotVisibleOnly: false,
        top: 40,
        left: 0,
        height: 28,
      },
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: 1 }],
    rowHeights: [
      [0, 40],
      [1, 28],
    ],
    columnWidths: [
      [0, (80 * 7 + 5) * 0.75],
      [1, (10 * 7 + 5) * 0.75],
      [2, (20 * 7 + 5) * 0.75],
    ],
    hiddenColumns: [2],
    page: {
      orientation: "Portrait",
      paperSize: "A4",
      margins: { top: points(3.7), bottom: points(3.5), left: points(2.8), right: points(2.6) },
      printArea: { top: 0, left: 0, bottom: 2, right: 1 },
      titleRows: { top: 1, bottom: 1 },
      zoom: { horizontalFitToPages: 1 },
      centerHorizontally: true,
      firstPageNumber: 1,
      state: "FirstAndDefault",
      texts: { "DefaultForAllPages/CenterFooter": "— &P —" },
      breaks: [2],
    },
  });
});

test("every cell of a plan bears its look, first and last of a run alike", async () => {
  excel.open(modelOf(contractWorkbook()));
  const sheet = plan("自评报告", "甲");
  await fill(sheet);
  const { styles } = excel.model.sheets.find(({ name }) => name === "自评报告")!;
  const line = { style: "Continuous" };
  const expected = [
    {
      looks: {
        "font/name": "黑体",
        "font/size": 22,
        "font/bold": true,
        horizontalAlignment: "Center",
        verticalAlignment: "Center",
      },
    },
    {
      looks: { "font/size": 16, wrapText: true, indentLevel: 2, verticalAlignment: "Distributed" },
      borders: { top: line, bottom: line, left: line, right: line },
    },
    { numberFormat: "0.00%", looks: { "font/color": "#C00000", "fill/color": "#FFF2CC" } },
  ];
  for (const { row, column, look } of sheet.cells)
    expect([row, column, styles.get(keyOf(row, column))]).toMatchObject([row, column, expected[look]!]);
  expect(styles.size).toBe(sheet.cells.length);
});

test("a text that goes on in the next row has no line there", async () => {
  excel.open(modelOf(contractWorkbook()));
  const looks = (["bottom", "both", "both", "top"] as const).map(open => ({ border: "thin", open }) as const);
  const cells = looks.map((_, row) => ({ row, column: 0, value: "话", look: row }));
  await fill({ ...plan("自评报告", "甲"), looks, cells, merges: [], charts: [], rowHeights: [] });
  const { styles } = excel.model.sheets.find(({ name }) => name === "自评报告")!;
  const lines = looks.map((_, row) => Object.keys(styles.get(keyOf(row, 0))!.borders).sort());
  const [left, right] = ["left", "right"];
  expect(lines).toEqual([
    [left, right, "top"],
    [left, right],
    [left, right],
    ["bottom", left, right],
  ]);
});
