import { cellText, type CellEdit, type Workbook } from "../../src/core";
import { previewReports } from "../../src/commands/preview-reports";
import { writeReports } from "../../src/commands/write-reports";
import { fileHost, type FileHost } from "../../src/hosts/file/file-host";
import { workbookFile } from "../../src/hosts/file/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read-workbook";
import { book } from "../book";
import { converted, documentTest } from "./libreoffice";

const work = { progress: () => undefined, signal: new AbortController().signal };

const WORDS =
  "实际支出785,518.92元，资金到位900,000元，支出78.55万元，年度预算为90.00万元，受理业务30.39万件次，办结301978件次，" +
  "受理业务303946件次，办结率99.35%，即办件164571件次，即办件率54.49%。";

const hall = (): Workbook =>
  book({
    信息: [
      ["项目名称", "甲项目"],
      ["项目单位", "某某中心"],
      ["评价年度", "2023年度"],
      ["产生的效益", WORDS],
    ],
    资金汇总: [
      ["项目名称", "预算资金计划", "资金到位", "实际支出总额", "剩余"],
      ["甲项目", 900000, 900000, 785518.92, 114481.08],
    ],
    业务: [
      ["月份", "受理业务", "办结", "其中：即办件"],
      ["1月", 150000, 149000, 80000],
      ["2月", 153946, 152978, 84571],
      ["合计", [303946, "=SUM(B2:B3)"], [301978, "=SUM(C2:C3)"], [164571, "=SUM(D2:D3)"]],
    ],
  });

/** The paragraph with the user's words, as LibreOffice calculates it. */
function paragraph(host: FileHost): string {
  const workbook = readWorkbook(converted({ report: host.bytes() }, "xlsx")["report"]!, "report.xlsx");
  const sheet = workbook.sheets.find(({ name }) => name.startsWith("绩效自评报告"))!;
  const rows = Array.from({ length: sheet.rows }, (_, row) => cellText(workbook, sheet, row, 0));
  return rows.filter(text => /支出[\d,.]+元，资金|率[\d.]+%/.test(text)).join("");
}

documentTest("figures in the user's own words follow their cells in another program", async () => {
  const host = fileHost({ name: "甲.xlsx", bytes: workbookFile(hall()) });
  await writeReports(host, await previewReports(host, {}, work), undefined, work);
  expect(paragraph(host)).toContain(WORDS);
  const edit = (sheet: string, cell: readonly [number, number], was: number, value: number): CellEdit => ({
    at: { sheet, top: cell[0], bottom: cell[0], left: cell[1], right: cell[1] },
    was,
    value,
  });
  const edits = [edit("业务", [1, 1], 150000, 160000), edit("资金汇总", [1, 3], 785518.92, 800000)];
  await host.write({ edits, sheets: [] }, work);
  expect(paragraph(host)).toContain(
    "实际支出800,000元，资金到位900,000元，支出80万元，年度预算为90.00万元，受理业务31.39万件次，办结301978件次，" +
      "受理业务313946件次，办结率96.18%，即办件164571件次，即办件率54.49%。",
  );
});
