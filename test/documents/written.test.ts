import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readArea, type Changes, type SheetPlan, type Workbook } from "../../src/core";
import { readWorkbook } from "../../src/hosts/file/read-workbook";
import { writeChanges } from "../../src/hosts/file/write-changes";
import { plain } from "../hosts/plain";
import { differences, errors, valueOf } from "./agreement";
import { converted, documentTest } from "./libreoffice";

const sample = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, `../../assets/samples/${name}.xlsx`)));

const report: SheetPlan = {
  name: "绩效自评报告-大厅运行管理费",
  mark: "report:大厅运行管理费",
  cells: [
    { row: 0, column: 0, value: "曲江区2023年度绩效自评报告", look: 0 },
    {
      row: 1,
      column: 0,
      value: "实际支出总额：785518.92元，剩余：114481.08元。",
      formula: `"实际支出总额："&ROUND(资金汇总!I5,2)&"元，剩余："&ROUND(资金汇总!J5,2)&"元。"`,
      look: 1,
    },
  ],
  looks: [
    { font: "方正小标宋简体", size: 22, horizontal: "center" },
    { font: "仿宋_GB2312", size: 16, wrap: true },
  ],
  merges: [],
  columnWidths: [78],
  hiddenColumns: [],
  rowHeights: [40, 56],
  print: {
    area: { sheet: "绩效自评报告-大厅运行管理费", top: 0, left: 0, bottom: 1, right: 0 },
    paper: "A4",
    orientation: "portrait",
    margins: { top: 3.7, bottom: 3.5, left: 2.8, right: 2.6 },
    breaks: [1],
    footer: "— &P —",
    cover: true,
  },
};

const place = readArea("E5", "支出台账")!;
const changes: Changes = { edits: [], sheets: [report] };
const ledger: Changes = { edits: [{ at: place, was: 31_268.4, value: 31_268.5 }], sheets: [] };

function check(): void {
  const right = sample("样表");
  const made = writeChanges(right, changes);
  const files = {
    right,
    faulty: sample("样表-有错"),
    report: made,
    corrected: writeChanges(made, ledger),
  };
  const opened = converted(files, "xlsx");
  const read = (bytes: Uint8Array): Workbook => readWorkbook(bytes, "t.xlsx");
  for (const name of ["right", "faulty", "report"] as const) {
    expect([name, differences(read(files[name]), read(opened[name]!))]).toEqual([name, []]);
    expect([name, errors(read(opened[name]!))]).toEqual([name, []]);
  }
  const corrected = plain(read(opened["corrected"]!))[report.name]!;
  expect(valueOf(corrected["A2"])).toBe("实际支出总额：785519.02元，剩余：114480.98元。");
}

describe("LibreOffice", () => {
  documentTest("finds in the files the values they were written with, and follows a corrected ledger", check, 240_000);

  documentTest(
    "prints a report on its pages",
    () => {
      const { report: pdf } = converted({ report: writeChanges(sample("样表"), changes) }, "pdf");
      const text = new TextDecoder("latin1").decode(pdf);
      expect(text.startsWith("%PDF")).toBe(true);
      // A4 in points, and a page for each side of the break besides those of the six other sheets.
      expect(text).toMatch(/MediaBox\s*\[0 0 595\.\d+ 841\.\d+\]/);
      expect((text.match(/\/Type\/Page(?!s)/g) ?? []).length).toBeGreaterThanOrEqual(8);
    },
    240_000,
  );
});
