/**
 * Speed of the core: a ledger of 100,000 × 10 cells with 200,000 formulas, the same without formulas, 2,000 sheets of 500 cells, and typed figures; each beside
 * the bare loop that visits every cell of the same arrays once and adds up the numbers. Nothing that is remembered of a workbook helps the
 * next round: each has its own.
 */
import {
  buildWorkbook,
  check,
  checking,
  DEFAULT_PACK,
  KIND,
  recognise,
  recognising,
  relate,
  relating,
  relativeFormula,
  type Workbook,
} from "../src/core";
import type { Steps } from "../src/core/workbook/steps";
import { gathered, HEAD, line, timed, type Timing } from "./measure";

const RUNS = Number(process.env["RUNS"] ?? 9);

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

/** Figures typed, ten to a row, that nothing adds up: what numbers alone are asked for costs most where small ones and rates come again and again. */
function typed(rows: number, figure: (random: number) => number, sheets = 1): Workbook {
  const builder = buildWorkbook("typed");
  let seed = 7;
  const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  for (let s = 0; s < sheets; s++) {
    const sheet = builder.sheet(`表${s + 1}`);
    for (let c = 0; c <= 10; c++) sheet.add(0, c, c === 0 ? "项目" : `第${c}列`);
    for (let r = 1; r <= rows; r++) {
      sheet.add(r, 0, `事项${r}`);
      for (let c = 1; c <= 10; c++) sheet.add(r, c, figure(random()));
    }
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

/** The same cells as a workbook that nobody has looked at yet. */
const fresh = (workbook: Workbook): Workbook => ({
  ...workbook,
  sheets: workbook.sheets.map(sheet => ({ ...sheet, cells: { ...sheet.cells } })),
});

interface Round {
  readonly recognise: Timing;
  readonly relate: Timing;
  readonly check: Timing;
  readonly counts: readonly [tables: number, relations: number, findings: number];
}

function round(given: Workbook): Round {
  const workbook = fresh(given);
  const recognised = timed(() => recognise(workbook));
  const tables = recognised.result;
  const related = timed(() => relate(workbook, tables));
  const relations = related.result;
  const checked = timed(() => check({ workbook, tables, relations, pack: DEFAULT_PACK }));
  const counts = [tables.length, relations.length, checked.result.length] as const;
  const only = ({ cpu, wall }: Timing): Timing => ({ cpu, wall });
  return { recognise: only(recognised), relate: only(related), check: only(checked), counts };
}

const sum = (...all: readonly Timing[]): Timing => ({
  cpu: all.reduce((so, { cpu }) => so + cpu, 0),
  wall: all.reduce((so, { wall }) => so + wall, 0),
});

const held = (): number => {
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1e6;
};

/** Megabytes in use after what nobody holds any more is cleared away, which may take more than one try: arrays are given back a little later. */
function cleared(): number {
  for (let last = Infinity; ;) {
    (globalThis as { gc?: () => void }).gc?.();
    const now = held();
    if (now > last - 0.1) return now;
    last = now;
  }
}

/** What a workbook takes: its arrays, and its texts at two bytes a letter with sixteen for each. */
const bytesOf = ({ sheets, texts }: Workbook): number =>
  sheets.reduce((all, { cells }) => all + Object.values(cells).reduce((so, array) => so + array.byteLength, 0), 0) +
  texts.reduce((all, text) => all + 16 + 2 * text.length, 0);

/** Does a phase step by step; tells its result, and the most that was in use after some of the steps and at the end. */
function most<T>(steps: Steps<T>, every: number): { readonly result: T; readonly held: number } {
  let most = 0;
  for (let nth = 1; ; nth++) {
    const step = steps.next();
    if (step.done || nth % every === 0) most = Math.max(most, cleared());
    if (step.done) return { result: step.value, held: most };
  }
}

/** What one round holds at most beyond the workbook itself, in megabytes: looked at some ten times within each phase, and at its end. */
function roundMemory(given: Workbook): number {
  const before = cleared();
  const workbook = fresh(given);
  const some = Math.ceil(given.sheets.length / 8);
  const recognised = most(recognising(workbook), some);
  const tables = recognised.result;
  const related = most(relating(workbook, tables), some);
  const relations = related.result;
  const checked = most(checking({ workbook, tables, relations, pack: DEFAULT_PACK }), 8);
  return Math.max(recognised.held, related.held, checked.held) - before;
}

for (const [name, make] of [
  ["100,000 × 10, 200,000 formulas", () => ledger(100_000, true)],
  ["100,000 × 10, no formulas", () => ledger(100_000, false)],
  ["2,000 sheets of 500 cells", () => ledger(50, true, 2_000)],
  ["640 × 10 rates, typed", () => typed(640, random => Math.round(random * 1000) / 1000)],
  ["640 × 10 digits, typed", () => typed(640, random => Math.floor(random * 10))],
  ["1,000 sheets of 50 × 10 amounts, typed", () => typed(50, random => Math.round(random * 1e6) / 100, 1_000)],
] as const) {
  const workbook = make();
  const own = bytesOf(workbook) / 1e6;
  const rounds = Array.from({ length: RUNS }, () => round(workbook));
  const more = roundMemory(workbook);
  const loop = gathered(Array.from({ length: RUNS }, () => timed(() => bare(workbook))));
  const whole = gathered(rounds.map(({ recognise: a, relate: b, check: c }) => sum(a, b, c)));
  const [tables, relations, findings] = rounds[0]!.counts;
  process.stdout.write(
    `${name} · ${tables} tables, ${relations} relations, ${findings} findings\n${HEAD}` +
      line("bare loop", loop) +
      (["recognise", "relate", "check"] as const).map(of => line(of, gathered(rounds.map(one => one[of])))).join("") +
      line("core", whole) +
      `  core = ${(whole.best.cpu / loop.best.cpu).toFixed(1)} × the bare loop by processor time (best of each; middle of each ${(whole.middle.cpu / loop.middle.cpu).toFixed(1)})\n` +
      (own < 1
        ? ""
        : `  workbook ${own.toFixed(0)} MB, the core ${more.toFixed(0)} MB more = ${((own + more) / own).toFixed(2)} × the workbook\n`),
  );
}
