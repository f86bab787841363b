import { cellText, positionOf, sheetNamed, valueAt, type CellValue, type Workbook } from "../../src/core";
import { previewReports } from "../../src/commands/preview-reports";
import { writeReports } from "../../src/commands/write-reports";
import { fileHost, type FileHost } from "../../src/hosts/file/file-host";
import { workbookFile } from "../../src/hosts/file/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read-workbook";
import { book } from "../book";
import { nationalForm } from "../core/scoring/forms";
import { quiet } from "../hosts/excel/open";
import { errors } from "./agreement";
import { converted, documentTest } from "./libreoffice";

const funds = (): Workbook =>
  book({
    信息: [
      ["项目名称", "甲项目"],
      ["评价年度", "2023年度"],
    ],
    资金汇总: [
      ["项目名称", "年初预算数", "全年预算数", "资金到位", "全年支出", "剩余"],
      ["甲项目", 1000000, 900000, 900000, 785518.92, 114481.08],
    ],
  });

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

documentTest("a score deleted on the form is a blank in the report", async () => {
  const host = fileHost({ name: "甲.xlsx", bytes: workbookFile(book({ 自评表: nationalForm() })) });
  const preview = await previewReports(host, {}, quiet(), "国家2020", { forms: true });
  await writeReports(host, preview, undefined, quiet());
  const score = (): string => calculated(host).find(text => text.includes("自评得分"))!;
  expect(score()).toContain("自评得分96.73分");
  const { plan } = [...preview.forms.values()][0]!;
  const given = plan.cells.find(({ formula }) => formula === "自评表!I18")!;
  const at = { sheet: plan.name, top: given.row, bottom: given.row, left: given.column, right: given.column };
  await host.write({ edits: [{ at, was: 28, wasFormula: "自评表!I18", value: null }], sheets: [] }, quiet());
  expect(score()).toContain("自评得分【待填：自评得分】分");
});
