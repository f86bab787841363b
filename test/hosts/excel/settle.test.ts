import { readArea, type Area, type Changes } from "../../../src/core";
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { HostError } from "../../../src/hosts/host";
import { modelOf } from "../../excel/file";
import { keyOf, snapshotOf } from "../../excel/model";
import { cellIn } from "../../excel/stand-in";
import { contractWorkbook } from "../contract";
import { quiet, useExcel } from "./open";
import { plan, short } from "./reports";
import { keepStorage } from "./storage";

const excel = useExcel();
const storage = keepStorage();
beforeEach(() => storage.clear());
const area = (text: string): Area => readArea(text, "明细")!;
const changes: Changes = {
  edits: [
    { at: area("A2"), was: "电费", value: "2024" },
    { at: area("B3"), was: 0.1, value: 9 },
  ],
  sheets: [],
};

/** More of them, so that half of the request is some of them. */
const many: Changes = {
  ...changes,
  edits: [...changes.edits, ...["E1", "E2", "E3", "E4"].map(at => ({ at: area(at), was: null, value: 1 }))],
};

const failing = (doing: Promise<unknown>): Promise<HostError> =>
  doing.then(
    () => Promise.reject(new Error("did not fail")),
    (error: unknown) => error as HostError,
  );

test("a cell that a co-author changed meanwhile is left to her, and told", async () => {
  excel.open(modelOf(contractWorkbook()));
  // Both cells are written, then the reply says otherwise; before the workbook is looked at again a co-author is quicker.
  excel.fault = { request: 1, way: "unanswered", code: 0 };
  excel.before = request => {
    if (request === 2) excel.edit("明细", "B3", 5, "co-author");
  };
  const error = await failing(excelHost(500).write(changes, quiet()));
  expect(error.problem).toBe("unfinished");
  expect(error.detail.left).toEqual([area("B3")]);
  expect(cellIn(excel.model, "明细", "A2").value).toBe("电费");
  expect(cellIn(excel.model, "明细", "B3").value).toBe(5);
});

test("what could not be put back is put back before anything else is written", async () => {
  excel.open(modelOf(contractWorkbook()));
  excel.fault = { request: 1, way: "half", code: "GeneralException", lasting: true };
  const host = excelHost();
  const error = await failing(host.write(many, quiet()));
  expect(error.problem).toBe("unfinished");
  expect(host.unfinished!().length).toBeGreaterThan(0);
  expect(cellIn(excel.model, "明细", "A2").value).toBe("2024");
  expect((await failing(host.putBack!())).problem).toBe("unfinished");
  excel.fault = undefined;
  await host.write({ edits: [{ at: area("D9"), was: null, value: 1 }], sheets: [] }, quiet());
  expect(cellIn(excel.model, "明细", "A2").value).toBe("电费");
  expect(cellIn(excel.model, "明细", "D9").value).toBe(1);
  expect(host.unfinished!()).toEqual([]);
});

test("a failure that wrote nothing costs one look, no write and no undo", async () => {
  excel.open(modelOf(contractWorkbook()));
  excel.fault = { request: 1, way: "refused", code: 5102 };
  expect((await failing(excelHost().write(changes, quiet()))).problem).toBe("busy");
  expect(excel.counts).toMatchObject({ requests: 3, cellsWritten: 0, undoCleared: [] });
});

const broken = async (meanwhile: (request: number) => void): Promise<HostError> => {
  excel.resetCounts();
  // Everything is written, then the reply says otherwise.
  excel.fault = { request: 1, way: "unanswered", code: 0 };
  excel.before = meanwhile;
  const error = await failing(excelHost(500).write({ edits: [], sheets: [short] }, quiet()));
  Object.assign(excel, { fault: undefined, before: undefined });
  return error;
};
const reported = async (): Promise<void> => {
  excel.open(modelOf(contractWorkbook()));
  await excelHost().write({ edits: [], sheets: [plan("自评报告", "甲")] }, quiet());
};

test("what a report loses for good when it is filled is listed, and the rest put back", async () => {
  await reported();
  excel.model.sheets.at(-1)!.conditionalFormats = [{ top: 0, left: 0, bottom: 2, right: 0 }];
  const before = snapshotOf(excel.model) as { sheets: object[] };
  const error = await broken(() => {});
  expect(error.problem).toBe("unfinished");
  expect(error.detail.left).toEqual([{ sheet: "自评报告", top: 0, left: 0, bottom: 0, right: 0 }]);
  expect(snapshotOf(excel.model)).toEqual({
    ...before,
    sheets: [...before.sheets.slice(0, -1), { ...before.sheets.at(-1), conditionalFormats: [] }],
  });
  expect(excelHost().unfinished!()).toEqual([]);
});

test("a report that a co-author deleted meanwhile is listed, and nothing stays undone because of it", async () => {
  await reported();
  const error = await broken(request => {
    if (request === 2) excel.model.sheets.pop();
  });
  expect(error.detail.left).toEqual([{ sheet: "自评报告", top: 0, left: 0, bottom: 0, right: 0 }]);
  expect(excelHost().unfinished!()).toEqual([]);
});

test("a text of digits is put back as text, an error as an error", async () => {
  const model = modelOf(contractWorkbook());
  const cells = { A9: "007", A10: { error: "#N/A" } } as const;
  for (const [at, value] of Object.entries(cells)) model.sheets[0]!.cells.set(keyOf(area(at).top, 0), { value });
  excel.open(model);
  excel.fault = { request: 1, way: "unanswered", code: 0 };
  const edits = Object.entries(cells).map(([at, was]) => ({ at: area(at), was, value: 1 }));
  expect((await failing(excelHost(500).write({ edits, sheets: [] }, quiet()))).problem).toBe("unavailable");
  for (const [at, value] of Object.entries(cells)) expect(cellIn(excel.model, "明细", at).value).toEqual(value);
});
