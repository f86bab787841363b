import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { checkWorkbook } from "../../../src/commands/check";
import { applyFixes, restore } from "../../../src/commands/fix";
import { previewReports } from "../../../src/commands/preview-reports";
import { writeReports } from "../../../src/commands/write-reports";
import { buildWorkbook, type Workbook } from "../../../src/core";
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { modelOf, modelOfWorkbook } from "../../excel/file";
import { cellIn } from "../../excel/stand-in";
import { plain } from "../plain";
import { quiet, settled, useExcel, WHOLE } from "./open";

const excel = useExcel("1.13");
const sample = (name: string): Uint8Array => readFileSync(resolve(__dirname, "../../../assets/samples", name));
const MEGABYTES_3 = 3_000_000;

const allowed = (): number => 4 + Math.floor(excel.counts.bytesIn / MEGABYTES_3);

/** Sheets of so many rows and ten columns: a name, numbers, and a formula in the last column. */
function large(sheets: number, rows: number): Workbook {
  const builder = buildWorkbook("大.xlsx");
  for (let s = 0; s < sheets; s++) {
    const cells = builder.sheet(`表${s + 1}`);
    for (let r = 0; r < rows; r++) {
      cells.add(r, 0, `支出项目第${r % 100}号`);
      for (let c = 1; c < 9; c++) cells.add(r, c, ((r * (c + 7)) % 99_991) / 100, "#,##0.00");
      cells.add(r, 9, r / 4, "#,##0.00", "SUM(RC[-8]:RC[-1])".replace("RC[-8]:RC[-1]", "R[0]C[-8]:R[0]C[-1]"));
    }
    cells.done({ hiddenRows: [[1, 1]], merges: [] });
  }
  return builder.done();
}

describe("requests", () => {
  test("the sample: reading, a second check, and everything that is written", async () => {
    excel.open(modelOf(sample("样表-有错.xlsx")));
    const host = excelHost();
    const result = await checkWorkbook(host, "workbook", quiet());
    expect(excel.counts.requests).toBeLessThanOrEqual(4);

    excel.resetCounts();
    const at = result.findings.find(finding => finding.fix)!.fix!.edits[0]!.at;
    excel.edit(at.sheet, "A1", "改过的标题");
    const again = await checkWorkbook(host, "workbook", quiet());
    expect(excel.counts.requests).toBe(1);
    expect(again.findings.length).toBe(result.findings.length);

    // All that 修正全部 takes: the fixes that are safe.
    const fixable = again.findings.filter(({ fix }) => fix?.safe);
    expect(fixable.length).toBeGreaterThan(2);
    excel.resetCounts();
    const edits = await applyFixes(host, fixable, quiet());
    expect(excel.counts.requests).toBe(2);
    await restore(host, edits, quiet());
    expect(excel.counts.requests).toBe(4);

    const preview = await previewReports(host, {}, quiet());
    excel.resetCounts();
    const { changes } = await writeReports(host, preview, undefined, quiet());
    expect(changes.sheets.length).toBeGreaterThan(0);
    expect(excel.counts.requests).toBe(2);
    expect(excel.counts.undoCleared).toEqual(["a write before ExcelApi 1.19"]);
    await settled(20);
    expect(excel.liveReferences).toBe(0);
  });

  test("fifty sheets cost no more than one", async () => {
    const workbook = large(50, 20);
    excel.open(modelOfWorkbook(workbook));
    const read = await excelHost().read(WHOLE, quiet());
    expect(excel.counts.requests).toBeLessThanOrEqual(allowed());
    expect(excel.counts.requests).toBeLessThanOrEqual(4);
    expect(plain(read)).toEqual(plain(workbook));
  });

  test("a large sheet comes in parts, none above the limit, and one more request for each 3 MB", async () => {
    const workbook = large(1, 60_000);
    excel.open(modelOfWorkbook(workbook));
    const told: string[] = [];
    excel.before = () => void told.push("asked");
    const read = await excelHost().read(WHOLE, { ...quiet(), progress: () => void told.push("taken") });
    // After the outline a part is asked for when the one before it has been taken: no more than one is held as text.
    expect(told.slice(2)).toEqual(told.slice(2).map((_, i) => (i % 2 === 0 ? "asked" : "taken")));
    expect(excel.counts.bytesIn).toBeGreaterThan(4 * MEGABYTES_3);
    expect(excel.counts.requests).toBeLessThanOrEqual(allowed());
    expect(Math.max(...excel.counts.replies)).toBeLessThan(5 * 1024 * 1024);
    expect(read.sheets[0]!.cells.column.length).toBe(600_000);
    expect([...read.sheets[0]!.cells.number]).toEqual([...workbook.sheets[0]!.cells.number]);
    expect(read.formulas).toEqual(workbook.formulas);
    expect(read.sheets[0]!.hiddenRows).toEqual([[1, 1]]);
    // Known by now, and read again: nothing is taken from memory.
    excel.resetCounts();
    excel.edit("表1", "B60000", 4711);
    expect(excel.counts.requests).toBe(0);
  });

  test("reports written into Excel are the file host's, character for character", async () => {
    excel.open(modelOf(sample("样表.xlsx")));
    const host = excelHost();
    const preview = await previewReports(host, {}, quiet());
    const { changes } = await writeReports(host, preview, undefined, quiet());
    for (const plan of changes.sheets)
      for (const { row, column, value, formula } of plan.cells) {
        const cell = cellIn(excel.model, plan.name, `${String.fromCharCode(65 + column)}${row + 1}`);
        expect([plan.name, row, column, cell.value]).toEqual([plan.name, row, column, value === "" ? null : value]);
        expect(cell.formula).toBe(formula === undefined ? undefined : `=${formula}`);
      }
  });

  test("what is read is what the file holds", async () => {
    for (const name of ["样表.xlsx", "样表-有错.xlsx"]) {
      const file = readWorkbook(sample(name), name);
      excel.open(modelOf(sample(name)));
      const read = await excelHost().read(WHOLE, quiet());
      expect(plain(read)).toEqual(plain(file));
      expect(
        read.sheets.map(({ merges, hiddenRows, hiddenColumns, tables }) => ({
          merges,
          hiddenRows,
          hiddenColumns,
          tables,
        })),
      ).toEqual(
        file.sheets.map(({ merges, hiddenRows, hiddenColumns, tables }) => ({
          merges,
          hiddenRows,
          hiddenColumns,
          tables,
        })),
      );
      expect(read.names).toEqual(file.names);
    }
  });
});
