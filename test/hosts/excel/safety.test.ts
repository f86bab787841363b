import { readFileSync } from "node:fs";
import { isDeepStrictEqual as same } from "node:util";
import type { Changes, SheetPlan } from "../../../src/core";
import { HostError, NOTHING_REMEMBERED, type Host, type Memory } from "../../../src/hosts/host";
import { CODES, TRANSPORT } from "../../excel/faults";
import { modelOf } from "../../excel/file";
import { LINE } from "../../excel/members/format";
import { keyOf, snapshotOf, type Model, type ModelCell } from "../../excel/model";
import { calculateAll, type Fault } from "../../excel/stand-in";
import { contractWorkbook } from "../contract";
import { impatient, quiet, settled, useExcel } from "./open";
import { at, ownTouches, plan, short } from "./reports";
import { keepStorage } from "./storage";

const excel = useExcel();

/** Every host in these tests is a new one: the pane is closed and opened again. */
const storage = keepStorage();
const PATIENCE = 25;
const LATE = 60;

const FIXES: Changes = {
  edits: [
    { at: at("明细", 2, 1), was: 0.1, value: 0.3 },
    { at: at("明细", 1, 0), was: "电费", value: "2024-1-1" },
    { at: at("明细", 3, 2), was: 0.8728, wasFormula: "B4/900000", value: 0.87, formula: "ROUND(B4/900000,2)" },
    { at: at("明细", 8, 3), was: null, value: "=x" },
    { at: at("明细", 4, 0), was: true, value: null },
    { at: at("明细", 9, 0), was: "007", value: 7 },
    { at: at("明细", 9, 1), was: { error: "#N/A" }, value: 0 },
  ],
  sheets: [],
};
const MEMORY: Memory = { ...NOTHING_REMEMBERED, facts: { 填报日期: "2024年4月19日" } };

const write = (changes: Changes) => (host: Host) => host.write(changes, quiet());
const sheets = (...all: readonly SheetPlan[]): Changes => ({ edits: [], sheets: all });

/** Each command: what stands before it, what happened just before, and what it does. */
interface Command {
  /** Bytes that a request and a reply may have: reading and writing take several. */
  readonly room?: number;
  readonly first?: Changes;
  readonly before?: () => Promise<unknown>;
  readonly does: (host: Host) => Promise<unknown>;
}

/** A write that breaks off half way and cannot be put back; the pane is closed after it. */
async function breakOff(changes: Changes): Promise<void> {
  excel.resetCounts();
  excel.fault = { request: 1, way: "half", code: "GeneralException", lasting: true };
  await expect(impatient(5000).write(changes, quiet())).rejects.toMatchObject({ problem: "unfinished" });
}

const COMMANDS: Readonly<Record<string, Command>> = {
  修正: { does: write(FIXES) },
  生成报告: { does: write(sheets(plan("自评报告", "甲"), plan("物业报告", "乙"))) },
  重新生成: {
    first: sheets(plan("自评报告", "甲"), plan("物业报告", "乙")),
    does: write(sheets(short, plan("物业报告", "乙"))),
  },
  修正并重新生成: { first: sheets(plan("自评报告", "甲")), does: write({ ...FIXES, sheets: [short] }) },
  分批重新生成: {
    room: 50_000,
    first: sheets(plan("自评报告", "甲"), plan("物业报告", "乙")),
    does: write(sheets(short, plan("物业报告", "丙"), plan("新报告", "丁"))),
  },
  还原: {
    first: sheets(plan("自评报告", "甲")),
    before: () => breakOff({ ...FIXES, sheets: [short, plan("物业报告", "乙")] }),
    does: host => host.putBack!(),
  },
  跳转: { does: async host => (await host.show(at("明细", 1, 1)), host.selection()) },
  记住: { does: host => host.remember(MEMORY) },
  校验: { does: async host => (await host.read({ kind: "workbook" }, quiet()), host.recall()) },
};

/** A workbook before a command, what the browser keeps of it, and what stands in it when all is well. */
interface Start {
  readonly model: Model;
  readonly kept: ReadonlyMap<string, string>;
  readonly before: Snapshot;
}

async function startOf(name: string): Promise<Start> {
  const model = modelOf(contractWorkbook());
  calculateAll(model);
  model.sheets[0]!.cells.set(keyOf(9, 0), { value: "007" }).set(keyOf(9, 1), { value: { error: "#N/A" } });
  // Looks that the user's sheets have of their own.
  model.sheets[0]!.styles.set(0, { looks: { "font/bold": true }, borders: { top: LINE } });
  excel.open(model);
  const { first, before } = COMMANDS[name]!;
  storage.clear();
  if (first) {
    await impatient(5000).write(first, quiet());
    ownTouches(model);
  }
  await settled(5);
  const whole = snapshot();
  await before?.();
  await settled(5);
  return { model: structuredClone(excel.model), kept: new Map(storage), before: whole };
}

interface Outcome {
  readonly error: unknown;
  readonly host: Host;
}

async function attempt({ model, kept }: Start, name: string, fault: Fault | undefined): Promise<Outcome> {
  excel.open(structuredClone(model));
  storage.clear();
  for (const [key, value] of kept) storage.set(key, value);
  excel.fault = fault;
  excel.lateness = LATE;
  const { room, does } = COMMANDS[name]!;
  if (room) Object.assign(excel.limits, { request: room, reply: room });
  const host = impatient(fault?.way === "unanswered" || fault?.way === "late" ? PATIENCE : 5000, room);
  try {
    await does(host);
    return { error: undefined, host };
  } catch (error) {
    return { error, host };
  }
}

interface SheetSnapshot {
  readonly name: string;
  readonly cells: readonly (readonly [key: number, cell: ModelCell])[];
}
interface Snapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly parts: readonly string[];
}
/** What stands in the workbook; a member that is not there and one that is undefined are alike. */
const snapshot = (): Snapshot => JSON.parse(JSON.stringify(snapshotOf(excel.model))) as Snapshot;

/** What formulas give follows from other cells: it is no difference of its own. */
const withoutResults = (whole: Snapshot): Snapshot => ({
  ...whole,
  sheets: whole.sheets.map(sheet => ({
    ...sheet,
    cells: sheet.cells.map(([key, cell]) => [key, cell.formula === undefined ? cell : { ...cell, value: null }]),
  })),
});

/** Sheets that are not as they were. */
function differing(before: Snapshot, now: Snapshot): readonly string[] {
  const names = new Set([...before.sheets, ...now.sheets].map(sheet => sheet.name));
  const find = (snapshot: Snapshot, name: string): unknown => snapshot.sheets.find(sheet => sheet.name === name);
  return [...names].filter(name => !same(find(before, name), find(now, name)));
}

/** What is wrong after a request went wrong in that way, or undefined. */
async function wrong(start: Start, name: string, fault: Fault, after: Snapshot): Promise<string | undefined> {
  const { before } = start;
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
  const unfinished = host.unfinished!().length > 0;
  if (different.length === 0 && !unfinished) return undefined;
  if (!unfinished) return `${said}: no way back`;
  excel.fault = undefined;
  await settled(1);
  const later = impatient(5000, COMMANDS[name]!.room);
  await later.putBack!();
  const still = differing(before, snapshot());
  return still.length > 0 || later.unfinished!().length > 0 ? `${said}: not put back: ${still.join()}` : undefined;
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

// Long enough for a machine with much other work: no test is about time.
jest.setTimeout(600_000);

/** Requests of each command, as they were tried. */
const figures: Record<string, number> = {};

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
  // Some of them are enough to see what is wrong.
  expect([found.length, found.slice(0, 5)]).toEqual([0, []]);
  expect(tried).toBe(requests * WAYS.length);
  figures[name] = requests;
});

test("the figures stand in docs/excel-fidelity.md", () => {
  const requests = Object.values(figures).reduce((sum, one) => sum + one, 0);
  expect(Object.keys(figures)).toEqual(Object.keys(COMMANDS));
  const codes = TRANSPORT.length + CODES.length;
  expect(WAYS.length).toBe(3 * codes + 4);
  const said = `${Object.keys(figures).length} commands with ${requests} requests × (3 ways × ${codes} codes + 4 ways without a code) = ${requests * WAYS.length} tries; differences not listed: 0`;
  expect(readFileSync("docs/excel-fidelity.md", "utf8").replace(/\s+/g, " ")).toContain(said);
});
