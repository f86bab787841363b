import type { CheckResult } from "../../src/commands/check";
import type { ReportPreview } from "../../src/commands/preview-reports";
import { cellArea, type CellEdit, type Finding, type Layout } from "../../src/core";
import {
  IDLE,
  isBusy,
  paneReducer,
  seenOf,
  type PaneEvent,
  type PaneState,
  type Seen,
} from "../../src/taskpane/state/state";

const fault = (row: number): Finding => ({
  rule: "ZP-201",
  severity: "error",
  at: cellArea("表", row, 2),
  related: [],
  facts: {},
});
const resultOf = (...findings: Finding[]): CheckResult => ({ findings }) as unknown as CheckResult;
const preview = {} as ReportPreview;
const layout = { changes: { edits: [], sheets: [] }, figures: [], gaps: [], doubts: [] } satisfies Layout;
const one = fault(1);
const edits: readonly CellEdit[] = [{ at: cellArea("表", 1, 2), was: 1, value: 2 }];
const seen: Seen = {
  result: resultOf(one),
  preview,
  at: 1,
  outdated: false,
  fixed: new Map(),
  edits: new Map(),
  takeovers: {},
  retries: 0,
};
const trouble = { by: "host", problem: "busy", detail: {} } as const;

const reading: PaneState = { phase: "reading", changed: false };
const readingAgain: PaneState = { phase: "reading", changed: false, seen };
const checked: PaneState = { phase: "checked", seen };
const writing: PaneState = { phase: "writing", seen };
const written: PaneState = { phase: "written", seen, layout };
const failed: PaneState = { phase: "failed", trouble };
const failedLater: PaneState = { phase: "failed", trouble, seen };

const finished: PaneEvent = { type: "checked", result: resultOf(one), preview, at: 2 };

test.each<[name: string, from: PaneState, event: PaneEvent, phase: PaneState["phase"]]>([
  ["the first check begins", IDLE, { type: "reading" }, "reading"],
  ["the first check ends", reading, finished, "checked"],
  ["the first check is cancelled", reading, { type: "cancelled" }, "idle"],
  ["the first check fails", reading, { type: "failed", trouble }, "failed"],
  ["a later check is cancelled", readingAgain, { type: "cancelled" }, "checked"],
  ["a fix begins", checked, { type: "writing" }, "writing"],
  ["nothing is written before anything was read", IDLE, { type: "writing" }, "idle"],
  ["a report is written", writing, { type: "written", layout, preview }, "written"],
  ["a paragraph is written", writing, { type: "edited", layout, preview, paragraph: "p" }, "edited"],
  ["a fix is written", writing, { type: "fixed", edits: new Map([[one, edits]]) }, "checked"],
  ["writing fails", writing, { type: "failed", trouble }, "failed"],
  ["a failure is read, nothing seen", failed, { type: "dismissed" }, "idle"],
  ["a failure is read, results remain", failedLater, { type: "dismissed" }, "checked"],
  ["a failure is tried again", failedLater, { type: "reading" }, "reading"],
  ["after the report, another check", written, { type: "reading" }, "reading"],
])("%s", (_, from, event, phase) => {
  expect(paneReducer(from, event).phase).toBe(phase);
});

describe("a paragraph that is edited", () => {
  const undo = { id: "p", was: [], now: [] };
  const other = { ...preview, memory: {} } as ReportPreview;
  const edited = paneReducer(writing, { type: "edited", layout, preview: other, paragraph: "p", undo });

  test("can be put back until the reports are written or checked again", () => {
    expect(seenOf(edited)).toMatchObject({ preview: other, edits: new Map([["p", undo]]) });
    const back = paneReducer(edited, { type: "edited", layout, preview, paragraph: "p" });
    expect([seenOf(back)?.edits.size, back]).toMatchObject([0, { phase: "edited", back: true }]);
    expect(seenOf(paneReducer(edited, finished))?.edits.size).toBe(0);
    const anew = paneReducer(paneReducer(edited, { type: "writing" }), { type: "written", layout, preview });
    expect(seenOf(anew)?.edits.size).toBe(0);
  });

  test("leaves what was written before it on show, with the places as they are now", () => {
    const gap = (sheet: string, top: number) => ({ project: sheet, at: cellArea(sheet, top, 0), fact: "f", ask: "" });
    const plan = (name: string) => ({ name }) as Layout["changes"]["sheets"][number];
    const before: Layout = {
      ...layout,
      changes: { edits: [], sheets: [plan("甲"), plan("乙")] },
      gaps: [gap("甲", 1), gap("乙", 2)],
    };
    const now: Layout = { ...layout, changes: { edits: [], sheets: [plan("甲")] }, gaps: [gap("甲", 5)] };
    const begun = paneReducer({ phase: "written", seen, layout: before }, { type: "writing" });
    const after = paneReducer(begun, { type: "edited", layout: now, preview, paragraph: "p", undo });
    expect(after).toMatchObject({
      phase: "edited",
      layout: { gaps: [gap("乙", 2), gap("甲", 5)], changes: { sheets: [{ name: "甲" }, { name: "乙" }] } },
    });
    expect("layout" in edited).toBe(false);
  });
});

test.each<[string, PaneState]>([
  ["reading again", paneReducer(checked, { type: "reading" })],
  ["writing", paneReducer(checked, { type: "writing" })],
  ["failing", paneReducer(writing, { type: "failed", trouble })],
  ["cancelling", paneReducer(readingAgain, { type: "cancelled" })],
])("what was seen stays on show while %s", (_, state) => {
  expect(seenOf(state)).toBe(seen);
});

describe("a change in the workbook", () => {
  test.each([
    ["checked", checked],
    ["written", written],
    ["failed", failedLater],
  ] as const)("marks a %s result out of date, once", (_, state) => {
    const after = paneReducer(state, { type: "changed" });
    expect(after.phase).toBe(state.phase);
    expect(seenOf(after)?.outdated).toBe(true);
    expect(paneReducer(after, { type: "changed" })).toBe(after);
  });

  test("that has been read again is up to date, in whatever phase the pane is", () => {
    const stale = paneReducer(written, { type: "changed" });
    const after = paneReducer(stale, { type: "refreshed", result: resultOf(one), preview, at: 5 });
    expect(after).toMatchObject({ phase: "written", layout, seen: { outdated: false, at: 5 } });
    expect(paneReducer(IDLE, { type: "refreshed", result: resultOf(one), preview, at: 5 })).toBe(IDLE);
  });

  test("before any check means nothing", () => {
    expect(paneReducer(IDLE, { type: "changed" })).toBe(IDLE);
  });

  test("while reading makes the result out of date from the start", () => {
    const after = paneReducer(paneReducer(reading, { type: "changed" }), finished);
    expect(seenOf(after)?.outdated).toBe(true);
    expect(seenOf(paneReducer(reading, finished))?.outdated).toBe(false);
  });

  test("is forgotten by the next check", () => {
    const outdated = paneReducer(checked, { type: "changed" });
    expect(seenOf(paneReducer(paneReducer(outdated, { type: "reading" }), finished))?.outdated).toBe(false);
  });
});

describe("fixes", () => {
  const fixed = paneReducer(writing, { type: "fixed", edits: new Map([[one, edits]]) });

  test("are kept with their edits until restored", () => {
    expect(seenOf(fixed)?.fixed.get(one)).toBe(edits);
    expect(seenOf(paneReducer(fixed, { type: "restored", finding: one }))?.fixed.size).toBe(0);
  });

  test("stay told when findings are made anew, and only for the same place", () => {
    const again = fault(1);
    const other = fault(2);
    const after = paneReducer(fixed, { type: "remade", result: resultOf(again, other), preview });
    expect([...(seenOf(after)?.fixed ?? [])]).toEqual([[again, edits]]);
  });

  test("are settled by the next check", () => {
    expect(seenOf(paneReducer(paneReducer(fixed, { type: "reading" }), finished))?.fixed.size).toBe(0);
  });
});

test("progress is told only while work goes on", () => {
  const progress = { phase: "reading", done: 3, of: 12 } as const;
  expect(paneReducer(reading, { type: "progressed", progress })).toEqual({ ...reading, progress });
  expect(paneReducer(checked, { type: "progressed", progress })).toBe(checked);
});

test("retries stay told through later phases, and with the result", () => {
  const refused = { phase: "reading", done: 0, of: 2, retries: 2 } as const;
  const later = { phase: "checking", done: 0, of: 1 } as const;
  const told = [refused, later].reduce(
    (state: PaneState, progress) => paneReducer(state, { type: "progressed", progress }),
    reading,
  );
  expect(told).toMatchObject({ progress: { ...later, retries: 2 } });
  expect(seenOf(paneReducer(told, finished))?.retries).toBe(2);
  expect(seenOf(paneReducer(reading, finished))?.retries).toBe(0);
});

test("busy means reading or writing", () => {
  expect([IDLE, reading, checked, writing, written, failed].map(isBusy)).toEqual([
    false,
    true,
    false,
    true,
    false,
    false,
  ]);
});
