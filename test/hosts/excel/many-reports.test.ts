import { previewReports } from "../../../src/commands/preview-reports";
import { writeReports } from "../../../src/commands/write-reports";
import type { Changes, SheetPlan } from "../../../src/core";
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { ROOM as DEFAULT_ROOM } from "../../../src/hosts/excel/parts";
import type { Host, Progress } from "../../../src/hosts/host";
import { projectsWorkbook } from "../../../bench/projects";
import { modelOf, modelOfWorkbook } from "../../excel/file";
import { keyOf, snapshotOf, type Model } from "../../excel/model";
import { cellIn } from "../../excel/stand-in";
import { contractWorkbook } from "../contract";
import { keepStorage } from "./storage";
import { quiet, useExcel } from "./open";
import { at, ownTouches, plan, short } from "./reports";

const excel = useExcel();
const storage = keepStorage();
beforeEach(() => storage.clear());

/** Bytes that the host reckons with in these tests, which no request may exceed, and that a reply may have. */
const ROOM = 40_000;
const LIMIT = 60_000;
const host = (): Host => excelHost(5000, [1, 1], ROOM);

const lowered = (): void => void Object.assign(excel.limits, { request: ROOM, reply: LIMIT });

const NAMES = ["自评报告", ...Array.from({ length: 8 }, (_, i) => `报告${i + 1}`)];
const reports = (sentence: string): Changes => ({ edits: [], sheets: NAMES.map(name => plan(name, sentence)) });
const whole = (): unknown => JSON.parse(JSON.stringify(snapshotOf(excel.model)));

/** A workbook with reports to which the user has done something since. */
async function reported(model = modelOf(contractWorkbook())): Promise<void> {
  excel.open(model);
  await excelHost().write(reports("甲"), quiet());
  ownTouches(excel.model);
  excel.resetCounts();
}

test("many reports are looked at and written in parts, none above the limit, and are the same as in one", async () => {
  await reported();
  await excelHost().write(reports("乙"), quiet());
  const atOnce = whole();
  await reported();
  lowered();
  await host().write(reports("乙"), quiet());
  expect(excel.counts.requests).toBeGreaterThan(4);
  expect(excel.counts.requests).toBeLessThanOrEqual(2 * NAMES.length);
  expect(Math.max(...excel.counts.replies)).toBeLessThanOrEqual(LIMIT);
  expect(whole()).toEqual(atOnce);
});

/** A report beside which the user keeps a table of her own: rows and columns that are more than one answer takes. */
function muchBeside(model: Model, rows: number, columns: number): void {
  const report = model.sheets.find(({ name }) => name === "自评报告")!;
  for (let row = 20; row < 20 + rows; row++)
    for (let column = 6; column < 6 + columns; column++)
      report.cells.set(keyOf(row, column), { value: row * 1000 + column });
  report.styles.set(keyOf(19 + rows, 5 + columns), { looks: { "font/bold": true }, borders: {} });
  report.merges.push({ top: 20 + rows, left: 6, bottom: 21 + rows, right: 7 });
}

test.each([
  ["rows", 200, 4, LIMIT / 4],
  ["columns", 2, 200, LIMIT],
])("a report with too many %s for one answer is read in parts and put back whole", async (_, rows, columns, limit) => {
  await reported();
  muchBeside(excel.model, rows, columns);
  const before = whole();
  lowered();
  excel.limits.reply = limit;
  const told: Progress[] = [];
  const writing = { ...quiet(), progress: (step: Progress) => void told.push(step) };
  await host().write({ edits: [], sheets: [short] }, writing);
  expect(whole()).not.toEqual(before);
  expect(told.at(-1)).toMatchObject({ phase: "writing", done: 1, of: 1 });
  expect(told.at(-1)!.retries).toBeGreaterThan(0);
  const written = excel.counts.requests - 1;

  await reported();
  muchBeside(excel.model, rows, columns);
  lowered();
  excel.limits.reply = limit;
  // Done, and said to have failed: all of it is put back.
  excel.fault = { request: written, way: "half", code: "InvalidArgument" };
  await expect(host().write({ edits: [], sheets: [short] }, quiet())).rejects.toMatchObject({
    code: "InvalidArgument",
  });
  expect(whole()).toEqual(before);
});

test("cells that come as nulls are asked for in parts, too", async () => {
  await reported();
  await excelHost().write(reports("乙"), quiet());
  const atOnce = whole();
  await reported();
  excel.limits.nullAbove = 40;
  await host().write(reports("乙"), quiet());
  expect(whole()).toEqual(atOnce);
});

test("a pane that is closed between two requests finds what is half done when it is opened again", async () => {
  await reported();
  const before = whole();
  lowered();
  let [model, kept] = [excel.model, new Map(storage)];
  excel.before = () => ([model, kept] = [structuredClone(excel.model), new Map(storage)]);
  await host().write(reports("乙"), quiet());
  expect(storage.size).toBe(0);

  // As it was before the last request.
  excel.open(model);
  for (const [key, value] of kept) storage.set(key, value);
  expect(whole()).not.toEqual(before);
  const later = host();
  expect(later.unfinished!().map(({ sheet }) => sheet)).toEqual(NAMES);
  await later.putBack!();
  expect(whole()).toEqual(before);
  expect(host().unfinished!()).toEqual([]);
});

test("it is one answer that is waited for so long, not all of them together", async () => {
  await reported();
  lowered();
  excel.latency = 250;
  // Longer than the patience, all requests that write together; each by itself is answered soon.
  await excelHost(1800, [1, 1], ROOM).write(reports("乙"), quiet());
  expect(excel.counts.requests).toBeGreaterThan(1800 / 250);
});

test("work called off between two requests is put back", async () => {
  await reported();
  const before = whole();
  lowered();
  const calling = new AbortController();
  const work = {
    signal: calling.signal,
    progress: ({ done, of }: Progress) => {
      if (done > 0 && done < of) calling.abort(new Error("called off"));
    },
  };
  await expect(host().write(reports("乙"), work)).rejects.toThrow("called off");
  expect(whole()).toEqual(before);
  expect(host().unfinished!()).toEqual([]);
});

test("many fixes are written in parts, and put back in parts", async () => {
  excel.open(modelOf(contractWorkbook()));
  const before = whole();
  lowered();
  const edits = Array.from({ length: 120 }, (_, i) => ({ at: at("明细", 20 + i, 1), was: null, value: `第${i}号` }));
  await host().write({ edits, sheets: [] }, quiet());
  const { requests } = excel.counts;
  expect(requests).toBeGreaterThan(4);
  expect(edits.every((edit, i) => cellIn(excel.model, "明细", `B${21 + i}`).value === edit.value)).toBe(true);

  excel.open(modelOf(contractWorkbook()));
  lowered();
  excel.fault = { request: requests - 1, way: "half", code: "InvalidArgument" };
  await expect(host().write({ edits, sheets: [] }, quiet())).rejects.toMatchObject({ code: "InvalidArgument" });
  expect(whole()).toEqual(before);
});

test("a plan that no request can take is refused before anything is asked", async () => {
  excel.open(modelOf(contractWorkbook()));
  const cells = Array.from({ length: 200 }, (_, row) => ({ row, column: 0, value: "长".repeat(10_000), look: 0 }));
  const sheet: SheetPlan = { ...plan("自评报告", "甲"), cells };
  await expect(excelHost().write({ edits: [], sheets: [sheet] }, quiet())).rejects.toMatchObject({
    problem: "too-large",
    detail: { sheet: "自评报告" },
  });
  expect(excel.counts.requests).toBe(0);
});

test("fifty project reports take at most two requests each, none above 5 MB, new and again", async () => {
  excel.open(modelOfWorkbook(projectsWorkbook(50, 12)));
  const preview = await previewReports(excelHost(), {}, quiet());
  expect(preview.reports).toHaveLength(50);
  for (let time = 0; time < 2; time++) {
    excel.resetCounts();
    excel.limits.request = DEFAULT_ROOM;
    await writeReports(excelHost(), preview, undefined, quiet());
    expect(excel.counts.requests).toBeLessThanOrEqual(2 * 50);
    // None was refused and asked for again.
    expect(Math.max(...excel.counts.replies)).toBeLessThan(excel.limits.reply);
  }
});
