import type { Area, Changes, SheetPlan } from "../../../src/core";
import { HostError, NOTHING_REMEMBERED, type Host, type Memory } from "../../../src/hosts/host";
import { CODES, TRANSPORT } from "../../excel/faults";
import { modelOf } from "../../excel/file";
import { snapshotOf, type Model } from "../../excel/model";
import { calculateAll, type Fault } from "../../excel/stand-in";
import { contractWorkbook } from "../contract";
import { impatient, quiet, settled, useExcel } from "./open";

const excel = useExcel();
const PATIENCE = 25;
const LATE = 60;

const at = (sheet: string, row: number, column: number): Area => ({
  sheet,
  top: row,
  left: column,
  bottom: row,
  right: column,
});

const plan = (name: string, sentence: string): SheetPlan => ({
  name,
  mark: `report:${name}`,
  cells: [
    { row: 0, column: 0, value: "绩效自评报告", look: 0 },
    { row: 1, column: 0, value: sentence, formula: `"支出"&明细!B2&"元。${sentence}"`, look: 1 },
    { row: 2, column: 0, value: "=1+1", look: 1 },
    { row: 2, column: 1, value: 7, look: 2 },
  ],
  looks: [
    { font: "黑体", size: 22, bold: true, horizontal: "center", vertical: "center" },
    { size: 16, wrap: true, indent: 2, border: "thin", vertical: "distributed" },
    { format: "0.00%", color: "#C00000", fill: "#FFF2CC" },
  ],
  merges: [{ sheet: name, top: 0, left: 0, bottom: 0, right: 1 }],
  columnWidths: [80, 10, 20],
  hiddenColumns: [2],
  rowHeights: [40, 28],
  print: {
    area: { sheet: name, top: 0, left: 0, bottom: 2, right: 1 },
    paper: "A4",
    orientation: "portrait",
    margins: { top: 3.7, bottom: 3.5, left: 2.8, right: 2.6 },
    breaks: [2],
    footer: "— &P —",
    cover: true,
    centered: true,
  },
});

const short: SheetPlan = {
  ...plan("自评报告", "改"),
  cells: [{ row: 0, column: 0, value: "改", look: 0 }],
  merges: [],
  hiddenColumns: [],
  columnWidths: [30],
  rowHeights: [],
  print: { ...plan("自评报告", "").print, breaks: [], cover: false, footer: "改" },
};

const FIXES: Changes = {
  edits: [
    { at: at("明细", 2, 1), was: 0.1, value: 0.3 },
    { at: at("明细", 1, 0), was: "电费", value: "2024-1-1" },
    { at: at("明细", 3, 2), was: 0.8728, wasFormula: "B4/900000", value: 0.87, formula: "ROUND(B4/900000,2)" },
    { at: at("明细", 8, 3), was: null, value: "=x" },
    { at: at("明细", 4, 0), was: true, value: null },
  ],
  sheets: [],
};
const MEMORY: Memory = { ...NOTHING_REMEMBERED, facts: { 填报日期: "2024年4月19日" } };

const write = (changes: Changes) => (host: Host) => host.write(changes, quiet());
const sheets = (...all: readonly SheetPlan[]): Changes => ({ edits: [], sheets: all });

/** Each command: what stands before it, and what it does. */
const COMMANDS: Readonly<
  Record<string, { readonly first?: Changes; readonly does: (host: Host) => Promise<unknown> }>
> = {
  修正: { does: write(FIXES) },
  生成报告: { does: write(sheets(plan("自评报告", "甲"), plan("物业报告", "乙"))) },
  重新生成: {
    first: sheets(plan("自评报告", "甲"), plan("物业报告", "乙")),
    does: write(sheets(short, plan("物业报告", "乙"))),
  },
  修正并重新生成: { first: sheets(plan("自评报告", "甲")), does: write({ ...FIXES, sheets: [short] }) },
  记住: { does: host => host.remember(MEMORY) },
  校验: { does: async host => (await host.read({ kind: "workbook" }, quiet()), host.recall()) },
};

async function startOf(name: string): Promise<Model> {
  const model = modelOf(contractWorkbook());
  calculateAll(model);
  // Looks that the user's sheets have of their own.
  model.sheets[0]!.styles.set(0, { looks: { "font/bold": true }, borders: { top: "Continuous" } });
  excel.open(model);
  const { first } = COMMANDS[name]!;
  if (first) await impatient(5000).write(first, quiet());
  await settled(5);
  return structuredClone(excel.model);
}

interface Outcome {
  readonly error: unknown;
  readonly host: Host;
}

async function attempt(start: Model, name: string, fault: Fault | undefined): Promise<Outcome> {
  excel.open(structuredClone(start));
  excel.fault = fault;
  excel.lateness = LATE;
  const host = impatient(fault?.way === "unanswered" || fault?.way === "late" ? PATIENCE : 5000);
  try {
    await COMMANDS[name]!.does(host);
    return { error: undefined, host };
  } catch (error) {
    return { error, host };
  }
}

type Snapshot = { readonly sheets: readonly { readonly name: string }[]; readonly parts: readonly string[] };
const snapshot = (): Snapshot => snapshotOf(excel.model) as Snapshot;

/** The same data, whatever the order of its keys. */
const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    typeof one === "object" && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );

/** What formulas give follows from other cells: it is no difference of its own. */
const withoutResults = (snapshot: Snapshot): Snapshot =>
  JSON.parse(
    JSON.stringify(snapshot, (_, value: unknown) =>
      typeof value === "object" && value !== null && "formula" in value && "value" in value
        ? { formula: value.formula }
        : value,
    ),
  ) as Snapshot;

/** Sheets that are not as they were. */
function differing(before: Snapshot, now: Snapshot): readonly string[] {
  const names = new Set([...before.sheets, ...now.sheets].map(sheet => sheet.name));
  const find = (snapshot: Snapshot, name: string): unknown => snapshot.sheets.find(sheet => sheet.name === name);
  return [...names].filter(name => !same(find(before, name), find(now, name)));
}

/** What is wrong after a request went wrong in that way, or undefined. */
async function wrong(start: Model, name: string, fault: Fault, after: Snapshot): Promise<string | undefined> {
  const before = snapshotOf(start) as Snapshot;
  const { error, host } = await attempt(start, name, fault);
  if (fault.way === "late") await settled(LATE + 5);
  const said = `${name} ${JSON.stringify(fault)}`;
  if (error === undefined) return same(snapshot(), after) ? undefined : `${said}: told as done, and is not`;
  // What is remembered has no half: it is there or it is not.
  if (!same(before.parts, snapshot().parts) && !same(after.parts, snapshot().parts)) return `${said}: memory`;
  const different = differing(withoutResults(before), withoutResults(snapshot()));
  const left = error instanceof HostError ? (error.detail.left ?? []) : [];
  const unlisted = different.filter(sheet => !left.some(area => area.sheet === sheet));
  if (unlisted.length > 0) return `${said}: ${unlisted.join()} differ and are not listed`;
  if (different.length === 0 && !host.unfinished!().length) return undefined;
  if (!host.unfinished!().length) return `${said}: no way back`;
  excel.fault = undefined;
  await settled(1);
  await host.putBack!();
  const still = differing(before, snapshot());
  return still.length > 0 || host.unfinished!().length > 0 ? `${said}: not put back: ${still.join()}` : undefined;
}

const WAYS: readonly Omit<Fault, "request">[] = [
  ...[...TRANSPORT, ...CODES].flatMap(code => [
    { way: "refused", code } as const,
    { way: "half", code } as const,
    { way: "half", code, lasting: true } as const,
  ]),
  { way: "unanswered", code: 0 },
  { way: "unanswered", code: 0, lasting: true },
  { way: "late", code: 0 },
  { way: "late", code: 0, lasting: true },
];

jest.setTimeout(120_000);

test.each(Object.keys(COMMANDS))("%s: whatever request goes wrong, in whatever way", async name => {
  const start = await startOf(name);
  const done = await attempt(start, name, undefined);
  expect(done.error).toBeUndefined();
  const { requests } = excel.counts;
  const after = snapshot();
  expect(requests).toBeGreaterThan(0);
  const found: string[] = [];
  let tried = 0;
  for (let request = 0; request < requests; request++)
    for (const way of WAYS) {
      const told = await wrong(start, name, { ...way, request }, after);
      tried++;
      if (told) found.push(told);
    }
  expect(found).toEqual([]);
  expect(tried).toBe(requests * WAYS.length);
});
