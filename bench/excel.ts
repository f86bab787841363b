/** Requests and bytes of the Excel host against the stand-in: reading, reading again, and writing reports. */
import { readFileSync } from "node:fs";
import { checkWorkbook } from "../src/commands/check";
import { previewReports } from "../src/commands/preview-reports";
import { writeReports } from "../src/commands/write-reports";
import { buildWorkbook, type Workbook } from "../src/core";
import { excelHost } from "../src/hosts/excel/excel-host";
import type { Work } from "../src/hosts/host";
import { modelOf, modelOfWorkbook } from "../test/excel/file";
import { excelWindow, useWindow } from "../test/excel/jsdom";
import { emptyModel, type Model } from "../test/excel/model";
import { standIn } from "../test/excel/stand-in";
import { projectsWorkbook } from "./projects";

const work = (): Work => ({ progress: () => {}, signal: new AbortController().signal });

function made(sheets: number, rows: number): Workbook {
  const builder = buildWorkbook("made.xlsx");
  for (let s = 0; s < sheets; s++) {
    const cells = builder.sheet(`表${s + 1}`);
    for (let r = 0; r < rows; r++) {
      cells.add(r, 0, r === 0 ? "项目" : `支出项目第${r % 1000}号`);
      for (let c = 1; c < 8; c++) cells.add(r, c, r === 0 ? `${c}月` : ((r * (c + 6)) % 99_991) / 100, "#,##0.00");
      cells.add(r, 8, r / 4, "#,##0.00", "SUM(R[0]C[-7]:R[0]C[-1])");
      cells.add(r, 9, r / 8, "#,##0.00", "ROUND(R[0]C[-1]/2,2)");
    }
    cells.done();
  }
  return builder.done();
}

const excel = standIn(emptyModel("bench.xlsx"));
useWindow(await excelWindow(excel));
const say = (line: string): void => void process.stdout.write(line + "\n");
const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(0).padStart(8);

function told(what: string): void {
  const { requests, cleanUps, bytesOut, bytesIn, sent, replies } = excel.counts;
  say(
    `${what.padEnd(34)}${String(requests).padStart(5)}${String(cleanUps).padStart(7)}${kilobytes(bytesOut)}${kilobytes(Math.max(0, ...sent))}${kilobytes(bytesIn)}${kilobytes(Math.max(0, ...replies))}`,
  );
  excel.resetCounts();
}

say(`${"".padEnd(34)}  req.  clean  kB out largest   kB in largest`);

const sample = (name: string): readonly [string, Model] => [
  name,
  modelOf(readFileSync(new URL(`../assets/samples/${name}`, import.meta.url)), name),
];
for (const [name, model] of [
  sample("样表.xlsx"),
  sample("样表-有错.xlsx"),
  ["50 projects", modelOfWorkbook(projectsWorkbook(50))] as const,
]) {
  excel.open(model);
  const host = excelHost();
  await checkWorkbook(host, "workbook", work());
  told(`${name}: check`);
  await checkWorkbook(host, "workbook", work());
  told(`${name}: check again`);
  const preview = await previewReports(host, {}, work());
  told(`${name}: read for the report`);
  await writeReports(host, preview, undefined, work());
  told(`${name}: write reports`);
  await writeReports(host, preview, undefined, work());
  told(`${name}: write them again`);
}

for (const [what, sheets, rows] of [
  ["50 sheets × 40 × 10", 50, 40],
  ["1,000,000 cells (100,000 × 10)", 1, 100_000],
] as const) {
  excel.open(modelOfWorkbook(made(sheets, rows)));
  const host = excelHost();
  await host.read({ kind: "workbook" }, work());
  await host.recall();
  told(`${what}: read`);
  await host.read({ kind: "workbook" }, work());
  await host.recall();
  told(`${what}: read again`);
}
process.exit(0);
