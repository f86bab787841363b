import {
  cellText,
  cellValue,
  readArea,
  positionOf,
  sheetNamed,
  valueAt,
  type CellValue,
  type Workbook,
} from "../../src/core";
import { previewReports } from "../../src/commands/preview-reports";
import { writeReports } from "../../src/commands/write-reports";
import { fileHost, type FileHost } from "../../src/hosts/file/file-host";
import { workbookFile } from "../../src/hosts/file/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read-workbook";
import { book } from "../book";
import { nationalForm } from "../core/scoring/forms";
import { quiet } from "../hosts/excel/open";
import { live } from "../core/report/live";
import { errors } from "./agreement";
import { converted, documentTest } from "./libreoffice";

const FACTS = [
  ["项目名称", "甲项目"],
  ["评价年度", "2023年度"],
];
const FUNDS = [
  ["项目名称", "年初预算数", "全年预算数", "资金到位", "全年支出", "剩余"],
  ["甲项目", 1000000, 900000, 900000, 785518.92, 114481.08],
];
const INDICATORS = [
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因"],
  ["产出指标", "数量指标", "受理业务量（件）", 300000, 270000, 50, null, "受理点减少"],
  ["效益指标", "社会效益指标", "服务人数（人）", 100, 100, 40, null, null],
];

const funds = (): Workbook => book({ 信息: FACTS, 资金汇总: FUNDS });

/** The report as LibreOffice calculates it: no cell of it is an error. */
function calculated(host: FileHost): readonly string[] {
  const workbook = readWorkbook(converted({ report: host.bytes() }, "xlsx")["report"]!, "report.xlsx");
  expect(errors(workbook).filter(cell => cell.startsWith("绩效自评报告"))).toEqual([]);
  const sheet = workbook.sheets.find(({ name }) => name.startsWith("绩效自评报告"))!;
  return Array.from({ length: sheet.rows }, (_, row) => cellText(workbook, sheet, row, 0));
}

async function type(host: FileHost, sheet: string, row: number, column: number, value: CellValue): Promise<void> {
  const workbook = await host.read({ kind: "workbook" }, quiet());
  const own = sheetNamed(workbook, sheet)!;
  const was = valueAt(workbook, own.cells, positionOf(own, row, column));
  const at = { sheet, top: row, bottom: row, left: column, right: column };
  await host.write({ edits: [{ at, was, value }], sheets: [] }, quiet());
}

documentTest(
  "a figure whose cells give no number any more is a blank in its sentence, and comes back with them",
  async () => {
    const host = fileHost({ name: "甲.xlsx", bytes: workbookFile(funds()) });
    await writeReports(host, await previewReports(host, {}, quiet(), "四川"), undefined, quiet());
    const sentence = (): string => calculated(host).find(text => text.includes("偏差率"))!;
    expect(sentence()).toContain("全年执行数比全年预算数少114481.08元，偏差率12.72%。");
    await type(host, "资金汇总", 1, 4, null);
    expect(sentence()).toContain("全年执行数比全年预算数少【待填：差额】元，偏差率【待填：偏差率】%。");
    await type(host, "资金汇总", 1, 4, 785518.92);
    expect(sentence()).toContain("全年执行数比全年预算数少114481.08元，偏差率12.72%。");
    await type(host, "资金汇总", 1, 2, 0);
    expect(sentence()).toContain("偏差率【待填：偏差率】%。");
    await type(host, "资金汇总", 1, 4, "待定");
    expect(sentence()).toContain("全年执行数比全年预算数少【待填：差额】元，偏差率【待填：偏差率】%。");
    await type(host, "资金汇总", 1, 2, 900000);
    await type(host, "资金汇总", 1, 4, 800000);
    expect(sentence()).toContain("全年执行数比全年预算数少100000元，偏差率11.11%。");
  },
);

documentTest(
  "what a form and a summary follow may be emptied, or told in words: they show blanks, no noughts and no errors",
  async () => {
    const host = fileHost({
      name: "甲.xlsx",
      bytes: workbookFile(book({ 信息: FACTS, 资金汇总: FUNDS, 指标: INDICATORS })),
    });
    const preview = await previewReports(host, {}, quiet(), "国家2020", { forms: true, summary: true });
    await writeReports(host, preview, undefined, quiet());
    const { plan: form } = [...preview.forms.values()][0]!;
    const summary = preview.summary!.table.plan;
    const shown = () => {
      const workbook = readWorkbook(converted({ report: host.bytes() }, "xlsx")["report"]!, "report.xlsx");
      expect(errors(workbook)).toEqual([]);
      const cells = (name: string, places: readonly string[]) =>
        places.map(place => {
          const { top, left } = readArea(place, name)!;
          return cellValue(workbook, sheetNamed(workbook, name)!, top, left);
        });
      return {
        form: cells(form.name, ["F7", "G7", "I7", "K7", "F14", "G14", "H14", "I14", "H15", "I15"]),
        summary: cells(summary.name, ["C4", "E4", "G4", "E5", "G5"]),
      };
    };
    const B = "【待填】";
    expect(shown()).toEqual({
      form: [90, 78.55, 0.8728, 8.73, 300000, 270000, 50, 45, 40, 40],
      summary: [900000, 785518.92, 0.8728, 785518.92, 0.8728],
    });
    await type(host, "资金汇总", 1, 4, null);
    await type(host, "指标", 1, 4, null);
    await type(host, "指标", 2, 5, null);
    expect(shown()).toEqual({
      form: [90, B, B, B, 300000, B, 50, B, B, B],
      summary: [900000, B, B, B, B],
    });
    await type(host, "资金汇总", 1, 4, "待定");
    await type(host, "指标", 1, 4, "待定");
    expect(shown()).toMatchObject({
      form: [90, B, B, B, 300000, "待定", 50, B, B, B],
      summary: [900000, "待定", B, B, B],
    });
  },
);

documentTest("a score deleted on the form is a blank in the report", async () => {
  const host = fileHost({ name: "甲.xlsx", bytes: workbookFile(book({ 自评表: nationalForm() })) });
  const preview = await previewReports(host, {}, quiet(), "国家2020", { forms: true });
  await writeReports(host, preview, undefined, quiet());
  const score = (): string => calculated(host).find(text => text.includes("自评得分"))!;
  expect(score()).toContain("自评得分96.73分");
  const { plan } = [...preview.forms.values()][0]!;
  const given = plan.cells.find(({ formula }) => formula === live("自评表!I18"))!;
  const at = { sheet: plan.name, top: given.row, bottom: given.row, left: given.column, right: given.column };
  await host.write({ edits: [{ at, was: 28, wasFormula: live("自评表!I18"), value: null }], sheets: [] }, quiet());
  expect(score()).toContain("自评得分【待填：自评得分】分");
});
