/**
 * Speed of the core: a ledger of 100,000 × 10 cells with 200,000 formulas, the same without formulas, and 2,000 sheets of 500 cells; each beside
 * the bare loop that visits every cell of the same arrays once and adds up the numbers.
 */
import {
  buildWorkbook,
  check,
  DEFAULT_PACK,
  KIND,
  recognise,
  relate,
  relativeFormula,
  type Workbook,
} from "../src/core";

const RUNS = 5;

/** 序号 日期 凭证号 摘要 数量 单价 金额(=数量×单价) 收入 支出 余额(running), and a row of totals. */
function ledger(rows: number, formulas: boolean, sheets = 1): Workbook {
  const builder = buildWorkbook("bench");
  const formula = (text: string, row: number, column: number) =>
    formulas ? relativeFormula(text, row, column) : undefined;
  for (let s = 0; s < sheets; s++) {
    const sheet = builder.sheet(`台账${s + 1}`);
    ["序号", "日期", "凭证号", "摘要", "数量", "单价", "金额", "收入", "支出", "余额"].forEach((text, c) =>
      sheet.add(0, c, text),
    );
    let balance = 0;
    const totals = [0, 0, 0];
    for (let r = 1; r <= rows; r++) {
      const [quantity, price] = [(r % 9) + 1, (r % 997) + 0.5];
      const amount = quantity * price;
      const income = r % 50 === 1 ? 250_000 : 0;
      balance = Math.round((balance + income - amount) * 100) / 100;
      totals[0]! += amount;
      totals[1]! += income;
      totals[2]! += amount;
      sheet.add(r, 0, r);
      sheet.add(r, 1, 44927 + (r % 365), "yyyy-mm-dd");
      sheet.add(r, 2, `记-${r}`);
      sheet.add(r, 3, `支付第${r % 1000}项费用`);
      sheet.add(r, 4, quantity);
      sheet.add(r, 5, price, "#,##0.00");
      sheet.add(r, 6, amount, "#,##0.00", formula(`E${r + 1}*F${r + 1}`, r, 6));
      sheet.add(r, 7, income, "#,##0.00");
      sheet.add(r, 8, amount, "#,##0.00");
      sheet.add(r, 9, balance, "#,##0.00", r === 1 ? undefined : formula(`J${r}+H${r + 1}-I${r + 1}`, r, 9));
    }
    sheet.add(rows + 1, 3, "合计");
    totals.forEach((total, i) => {
      const column = 6 + i;
      const letter = "GHI"[i]!;
      sheet.add(rows + 1, column, total, "#,##0.00", formula(`SUM(${letter}2:${letter}${rows + 1})`, rows + 1, column));
    });
    sheet.done();
  }
  return builder.done();
}

function bare({ sheets }: Workbook): number {
  let sum = 0;
  for (const { cells } of sheets) {
    const { column, kind, number } = cells;
    for (let at = 0; at < column.length; at++) if (kind[at] === KIND.number) sum += number[at]!;
  }
  return sum;
}

function median(work: () => void): number {
  const times = Array.from({ length: RUNS }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return times.sort((a, b) => a - b)[RUNS >> 1]!;
}

const ms = (time: number): string => `${time.toFixed(1).padStart(8)} ms`;

for (const [name, workbook] of [
  ["100,000 × 10, 200,000 formulas", ledger(100_000, true)],
  ["100,000 × 10, no formulas", ledger(100_000, false)],
  ["2,000 sheets of 500 cells", ledger(50, true, 2_000)],
] as const) {
  const loop = median(() => bare(workbook));
  const recognising = median(() => recognise(workbook));
  const tables = recognise(workbook);
  const relating = median(() => relate(workbook, tables));
  const relations = relate(workbook, tables);
  const checking = median(() => check({ workbook, tables, relations, pack: DEFAULT_PACK }));
  const findings = check({ workbook, tables, relations, pack: DEFAULT_PACK });
  const whole = recognising + relating + checking;
  const memory = process.memoryUsage().heapUsed / 1e6;
  process.stdout.write(
    `${name}\n  bare loop ${ms(loop)}\n  recognise ${ms(recognising)}\n  relate    ${ms(relating)}\n  check     ${ms(checking)}\n` +
      `  core      ${ms(whole)}  = ${(whole / loop).toFixed(1)} × the bare loop · ${tables.length} tables, ${relations.length} relations, ${findings.length} findings · heap ${memory.toFixed(0)} MB\n`,
  );
}
