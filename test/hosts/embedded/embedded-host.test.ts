import { ICommandService } from "@univerjs/core";
import type { SheetPlan } from "../../../src/core/report/changes";
import { cellArea } from "../../../src/core/workbook/area";
import { cellValue, sheetNamed } from "../../../src/core/workbook/cells";
import { formulaAt } from "../../../src/core/workbook/formula";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { HostError, type Work } from "../../../src/hosts/host";
import { book } from "../../book";
import { headless, type Headless } from "./headless";

const work = (): Work => ({ progress: () => undefined, signal: new AbortController().signal });

const ledger = (): Workbook =>
  book({
    支出: [
      ["项目", "金额", "备注"],
      ["水费", 100, "0012"],
      ["电费", 200.5, true],
      ["合计", [300.5, "=SUM(B2:B3)"], { error: "#N/A" }],
      [null, [200, "=B2*2"]],
      [null, [401, "=B3*2"]],
    ],
    "汇 总": [[["", '=IF(支出!B4>1000,"大","")']], [[300.5, "=支出!B4"]]],
  });

const plan = (value: string): SheetPlan => ({
  name: "绩效自评报告-甲",
  mark: "report:甲",
  cells: [
    { row: 0, column: 0, value, look: 0 },
    { row: 1, column: 0, value: "合计300.5元", formula: '"合计"&支出!B4&"元"', look: 0 },
    { row: 2, column: 0, value: "=不是公式", look: 0 },
  ],
  looks: [{ size: 16, wrap: true }],
  merges: [],
  columnWidths: [80],
  hiddenColumns: [1],
  rowHeights: [30],
  print: {
    area: { sheet: "绩效自评报告-甲", top: 0, left: 0, bottom: 2, right: 0 },
    paper: "A4",
    orientation: "portrait",
    margins: { top: 2, bottom: 2, left: 2, right: 2 },
    breaks: [],
  },
});

const problemOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "none",
    error => (error instanceof HostError ? error.problem : String(error)),
  );

let open: Headless[] = [];
const opened = (workbook: Workbook): Headless => {
  const one = headless(workbook);
  open.push(one);
  return one;
};
afterEach(() => {
  for (const one of open) one.close();
  open = [];
});

const at = (workbook: Workbook, sheet: string, row: number, column: number): unknown =>
  cellValue(workbook, sheetNamed(workbook, sheet)!, row, column);

describe("a workbook in the grid", () => {
  it("reads back as it was opened, to the byte", async () => {
    const before = ledger();
    const { host } = opened(before);
    expect(await host.read({ kind: "workbook" }, work())).toEqual(before);
    expect(await host.changesSinceOpening(work())).toMatchObject({ changes: { edits: [], sheets: [] } });
  });

  it("reads only the sheets asked for", async () => {
    const { host } = opened(ledger());
    const read = await host.read({ kind: "sheets", names: ["汇 总"] }, work());
    expect(read.sheets.map(({ name }) => name)).toEqual(["汇 总"]);
  });

  it("stops reading when told to", async () => {
    const { host } = opened(ledger());
    const stop = new AbortController();
    stop.abort(new Error("stopped"));
    await expect(host.read({ kind: "workbook" }, { ...work(), signal: stop.signal })).rejects.toThrow("stopped");
  });
});

describe("writing", () => {
  it("edits cells, calculates what hangs on them, and says what to save", async () => {
    const { host } = opened(ledger());
    await host.write({ edits: [{ at: cellArea("支出", 1, 1), was: 100, value: 1000 }], sheets: [] }, work());
    const read = await host.read({ kind: "workbook" }, work());
    expect(at(read, "支出", 3, 1)).toBe(1200.5);
    expect(at(read, "汇 总", 0, 0)).toBe("大");
    const { changes } = await host.changesSinceOpening(work());
    expect(
      changes.edits.map(({ at: { sheet, top, left }, value, formula }) => [sheet, top, left, value, formula]),
    ).toEqual([
      ["支出", 1, 1, 1000, undefined],
      ["支出", 3, 1, 1200.5, "SUM(B2:B3)"],
      ["支出", 4, 1, 2000, "B2*2"],
      ["汇 总", 0, 0, "大", 'IF(支出!B4>1000,"大","")'],
      ["汇 总", 1, 0, 1200.5, "支出!B4"],
    ]);
  });

  it.each([
    ["text like a number", "007", "007"],
    ["text like a formula", "=1+1", "=1+1"],
    ["text like a truth value", "TRUE", "TRUE"],
    ["a truth value", false, false],
    ["nothing", null, null],
    ["a number", -0.5, -0.5],
  ])("writes %s as it is", async (_, value, expected) => {
    const { host } = opened(ledger());
    await host.write(
      { edits: [{ at: cellArea("支出", 3, 1), was: 300.5, wasFormula: "SUM(B2:B3)", value }], sheets: [] },
      work(),
    );
    const read = await host.read({ kind: "workbook" }, work());
    expect(at(read, "支出", 3, 1)).toEqual(expected);
  });

  it("keeps a shared formula when the cell that spells it out is overwritten", async () => {
    const { host } = opened(ledger());
    await host.write(
      { edits: [{ at: cellArea("支出", 4, 1), was: 200, wasFormula: "B2*2", value: 1 }], sheets: [] },
      work(),
    );
    await host.write({ edits: [{ at: cellArea("支出", 2, 1), was: 200.5, value: 3 }], sheets: [] }, work());
    const read = await host.read({ kind: "workbook" }, work());
    expect(at(read, "支出", 5, 1)).toBe(6);
    const sheet = sheetNamed(read, "支出")!;
    const formula = sheet.cells.formula.at(-1)!;
    expect(formulaAt(read.formulas[formula - 1]!, 5, 1)).toBe("B3*2");
  });

  it.each([
    ["a cell that has changed", { at: cellArea("支出", 1, 1), was: 99, value: 1 }, "changed"],
    [
      "a formula that has changed",
      { at: cellArea("支出", 3, 1), was: 300.5, wasFormula: "B2+B3", value: 1 },
      "changed",
    ],
    ["a sheet that is gone", { at: cellArea("没有", 1, 1), was: 99, value: 1 }, "changed"],
  ])("refuses %s and writes nothing", async (_, edit, problem) => {
    const { host } = opened(ledger());
    const fine = { at: cellArea("支出", 2, 1), was: 200.5, value: 7 };
    expect(await problemOf(host.write({ edits: [fine, edit], sheets: [] }, work()))).toBe(problem);
    expect(await host.read({ kind: "workbook" }, work())).toEqual(ledger());
  });

  it("takes everything back in one step", async () => {
    const { host, univer } = opened(ledger());
    await host.write({ edits: [{ at: cellArea("支出", 1, 1), was: 100, value: 1000 }], sheets: [plan("甲")] }, work());
    await univer.__getInjector().get(ICommandService).executeCommand("univer.command.undo");
    expect(await host.read({ kind: "workbook" }, work())).toEqual(ledger());
    await univer.__getInjector().get(ICommandService).executeCommand("univer.command.redo");
    const { changes } = await host.changesSinceOpening(work());
    expect(changes.sheets).toHaveLength(1);
  });
});

describe("sheets of ours", () => {
  it("are made with their mark and calculate", async () => {
    const { host } = opened(ledger());
    await host.write({ edits: [], sheets: [plan("甲")] }, work());
    await host.write({ edits: [{ at: cellArea("支出", 1, 1), was: 100, value: 0 }], sheets: [] }, work());
    const read = await host.read({ kind: "workbook" }, work());
    expect(sheetNamed(read, "绩效自评报告-甲")!.own).toBe("report:甲");
    expect(at(read, "绩效自评报告-甲", 1, 0)).toBe("合计200.5元");
    expect(at(read, "绩效自评报告-甲", 2, 0)).toBe("=不是公式");
    const { changes } = await host.changesSinceOpening(work());
    expect(changes.sheets[0]!.cells[1]).toMatchObject({ value: "合计200.5元", formula: '"合计"&支出!B4&"元"' });
  });

  it("are filled anew where they stand, and undo brings back the old", async () => {
    const { host, grid, univer } = opened(ledger());
    await host.write({ edits: [], sheets: [plan("甲")] }, work());
    await host.write({ edits: [], sheets: [plan("乙")] }, work());
    expect(grid.getSheets().map(sheet => sheet.getName())).toEqual(["支出", "汇 总", "绩效自评报告-甲"]);
    expect(at(await host.read({ kind: "workbook" }, work()), "绩效自评报告-甲", 0, 0)).toBe("乙");
    await univer.__getInjector().get(ICommandService).executeCommand("univer.command.undo");
    expect(at(await host.read({ kind: "workbook" }, work()), "绩效自评报告-甲", 0, 0)).toBe("甲");
  });

  it("never replace a sheet of the user's", async () => {
    const { host } = opened(book({ "绩效自评报告-甲": [["我的"]] }));
    expect(await problemOf(host.write({ edits: [], sheets: [plan("甲")] }, work()))).toBe("name-taken");
  });
});

describe("watching", () => {
  it("tells of another selection", async () => {
    const { host } = opened(ledger());
    let moved = 0;
    const stop = await host.follow!(() => moved++);
    await host.show(cellArea("支出", 1, 1));
    expect(moved).toBe(1);
    await stop();
    await host.show(cellArea("支出", 2, 1));
    expect(moved).toBe(1);
  });

  it("tells of the user's changes and not of ours", async () => {
    const { host, univer } = opened(ledger());
    const told: unknown[] = [];
    const stop = await host.watch(areas => told.push(areas));
    await host.write({ edits: [{ at: cellArea("支出", 1, 1), was: 100, value: 1 }], sheets: [] }, work());
    await new Promise(resolve => setTimeout(resolve, 300));
    expect(told).toEqual([]);
    univer
      .__getInjector()
      .get(ICommandService)
      .syncExecuteCommand("sheet.command.set-range-values", {
        unitId: "book",
        subUnitId: "opened-0",
        range: { startRow: 2, endRow: 2, startColumn: 1, endColumn: 1 },
        value: { v: 5 },
      });
    await new Promise(resolve => setTimeout(resolve, 500));
    expect(told).toEqual([[cellArea("支出", 2, 1)]]);
    await stop();
  });
});
