import { readFileSync } from "node:fs";
import { PACKS } from "../../src/core";
import { previewReports } from "../../src/commands/preview-reports";
import { writeReports } from "../../src/commands/write-reports";
import { fileHost } from "../../src/hosts/file/file-host";
import { workbookFile } from "../../src/hosts/file/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read-workbook";
import { book, type TestSheet } from "../book";
import { nationalForm } from "../core/scoring/forms";
import { twoProjects } from "../core/report/samples";
import { quiet } from "../hosts/excel/open";
import { differences, errors } from "./agreement";
import { converted, documentTest } from "./libreoffice";

/** Spending that came back in the year is below nothing. */
const PAID_BACK: TestSheet["rows"] = [
  ["项目名称", "预算资金计划", "资金到位", "实际支出总额", "剩余"],
  ["大厅运行管理费", 900000, 900000, -5000.5, [905000.5, "=B2-D2"]],
  ["物业管理费（保安、保洁）", 450000, 450000, 428475, [21525, "=B3-D3"]],
];

/** Reasons that go on in further rows. */
const LONG_REASONS: TestSheet["rows"] = [
  ["绩效指标表（大厅运行管理费）"],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  [
    "产出指标",
    "数量指标",
    "受理业务量",
    "≥300000件",
    "270000件",
    50,
    null,
    "年中调整了建设内容，采购延后。".repeat(200),
  ],
  ["效益指标", "社会效益指标", "办事便利度", "≥90%", "80%", 40, null, "宣传不足，加强宣传。".repeat(150)],
];

const WORKBOOKS: Readonly<Record<string, () => Uint8Array>> = {
  sample: () => new Uint8Array(readFileSync("assets/samples/样表.xlsx")),
  summary: () => workbookFile(twoProjects()),
  long: () => workbookFile(twoProjects({ 指标: LONG_REASONS })),
  negative: () => workbookFile(twoProjects({ 资金汇总: PAID_BACK })),
  national: () => workbookFile(book({ 自评表: nationalForm() })),
};

documentTest(
  "LibreOffice calculates forms, summaries and the reports that follow them as they were written, under each pack, without an error",
  async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [name, bytes] of Object.entries(WORKBOOKS))
      for (const [at, pack] of (name === "sample" ? PACKS : PACKS.slice(0, 1)).entries()) {
        const host = fileHost({ name: `${name}.xlsx`, bytes: bytes() });
        const preview = await previewReports(host, {}, quiet(), pack.name, { forms: true, summary: true });
        await writeReports(host, preview, undefined, quiet());
        files[`${name}${at}`] = host.bytes();
      }
    const opened = converted(files, "xlsx");
    for (const [name, bytes] of Object.entries(files)) {
      const after = readWorkbook(opened[name]!, "t.xlsx");
      expect([name, differences(readWorkbook(bytes, "t.xlsx"), after)]).toEqual([name, []]);
      expect([name, errors(after)]).toEqual([name, []]);
    }
  },
  240_000,
);
