import { readFileSync } from "node:fs";
import { join } from "node:path";
import { prepareFinals, writeFinals } from "../../src/commands/final";
import { cellValue, sheetNamed, type Workbook } from "../../src/core";
import { fileHost } from "../../src/hosts/file/file-host";
import { readWorkbook } from "../../src/hosts/file/read-workbook";
import { differences, errors } from "./agreement";
import { converted, documentTest } from "./libreoffice";

const work = { progress: () => undefined, signal: new AbortController().signal };
const PROJECT = "大厅运行管理费";

/** The file with a report and its frozen copy, and then the ledger corrected. */
async function frozen(): Promise<{ readonly before: Uint8Array; readonly after: Uint8Array }> {
  const bytes = new Uint8Array(readFileSync(join(__dirname, "../../assets/samples/样表.xlsx")));
  const host = fileHost({ name: "样表.xlsx", bytes });
  const finals = await prepareFinals(host, [PROJECT], { day: "2024-04-19", reportDate: "2024年4月19日" }, work);
  await writeFinals(host, finals, work);
  const before = host.bytes();
  const at = { sheet: "支出台账", top: 4, bottom: 4, left: 4, right: 4 };
  await host.write({ edits: [{ at, was: 31_268.4, value: 31_268.5 }], sheets: [] }, work);
  return { before, after: host.bytes() };
}

const texts = (workbook: Workbook, name: string): string => {
  const sheet = sheetNamed(workbook, name)!;
  return Array.from({ length: sheet.rows }, (_, row) => String(cellValue(workbook, sheet, row, 0) ?? "")).join("\n");
};

documentTest(
  "a frozen copy is opened and printed, and stays as it is when another program calculates the report anew",
  async () => {
    const files = await frozen();
    const opened = converted(files, "xlsx");
    const read = (bytes: Uint8Array): Workbook => readWorkbook(bytes, "t.xlsx");
    expect(differences(read(files.before), read(opened["before"]!))).toEqual([]);
    expect(errors(read(opened["after"]!))).toEqual([]);
    const [live, final] = [`绩效自评报告-${PROJECT}`, `${PROJECT}定稿 2024-04-19`];
    const after = read(opened["after"]!);
    expect(texts(after, live)).toContain("实际支出总额：785519.02元");
    expect(texts(after, final)).toBe(texts(read(files.before), final));
    expect(texts(after, final)).toContain("填报日期：2024年4月19日");
    const pages = (bytes: Uint8Array): number =>
      (new TextDecoder("latin1").decode(bytes).match(/\/Type\/Page(?!s)/g) ?? []).length;
    const { before: pdf } = converted({ before: files.before }, "pdf");
    // The cover, the text and the charts, twice, besides the sample's own sheets.
    expect(pages(pdf!)).toBeGreaterThanOrEqual(12);
  },
  240_000,
);
