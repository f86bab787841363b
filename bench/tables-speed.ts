/**
 * How long recognising a million cells takes, in one sheet and in 2,000, beside the bare loop that visits each cell of the same arrays once
 * and adds up the numbers.
 */
import { buildWorkbook, KIND, recognise, type Workbook } from "../src/core";

const HEAD = ["科目编码", "项目名称", "预算数", "支出数", "余额", "一季度", "二季度", "三季度", "执行率", "备注"];

function filled(sheets: number, rows: number): Workbook {
  const builder = buildWorkbook("bench");
  for (let n = 0; n < sheets; n++) {
    const sheet = builder.sheet(`表${n + 1}`);
    HEAD.forEach((text, column) => sheet.add(0, column, text));
    for (let row = 1; row < rows; row++) {
      sheet.add(row, 0, 2_000_000 + row);
      sheet.add(row, 1, `项目${row % 5000}`);
      for (let column = 2; column < 8; column++) sheet.add(row, column, row * column + 0.25);
      sheet.add(row, 8, 0.5, "0.00%", "RC[-5]/RC[-6]");
      sheet.add(row, 9, row % 7 ? "已核对" : `合同${row}`);
    }
    sheet.done();
  }
  return builder.done();
}

function bareLoop(workbook: Workbook): number {
  let sum = 0;
  for (const { cells } of workbook.sheets)
    for (let at = 0; at < cells.column.length; at++) if (cells.kind[at] === KIND.number) sum += cells.number[at]!;
  return sum;
}

/** The middle of several runs, in milliseconds, with the first one apart: it carries the compiler's work. */
function time(work: () => unknown): { readonly first: number; readonly middle: number } {
  const runs = Array.from({ length: 9 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return { first: runs[0]!, middle: [...runs].sort((a, b) => a - b)[4]! };
}

for (const [sheets, rows] of [
  [1, 100_000],
  [2_000, 50],
] as const) {
  const workbook = filled(sheets, rows);
  const loop = time(() => bareLoop(workbook));
  const found = time(() => recognise(workbook));
  process.stdout.write(
    `${sheets} sheet(s) of ${rows} x 10: recognise ${found.middle.toFixed(1)} ms (first ${found.first.toFixed(1)}), ` +
      `bare loop ${loop.middle.toFixed(1)} ms (first ${loop.first.toFixed(1)})\n`,
  );
}
