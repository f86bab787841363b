import { readArea, type CellEdit, type Changes, type SheetPlan, type Workbook } from "../../src/core";
import { newWorkbook } from "../../src/hosts/file/new-workbook";
import { HostError, NOTHING_REMEMBERED, type Host, type Memory, type Work } from "../../src/hosts/host";
import { plain } from "./plain";

/** A host with a workbook open, and how to see what a program would find that opens its file afterwards. */
export interface OpenHost {
  readonly host: Host;
  readonly reopen: () => Promise<Workbook>;
}

const area = (text: string) => readArea(text, "明细")!;
const WHOLE = { kind: "workbook" } as const;

/** Two sheets with values, formulas, a merge, a format, a hidden row. */
export const contractWorkbook = (): Uint8Array =>
  newWorkbook([
    {
      name: "明细",
      looks: [{}, { format: "0.00%" }],
      merges: [area("A1:C1")],
      hiddenRows: [4],
      cells: [
        { row: 0, column: 0, value: "支出明细 & <表>", look: 0 },
        { row: 1, column: 0, value: "电费", look: 0 },
        { row: 1, column: 1, value: 785518.92, look: 0 },
        { row: 2, column: 0, value: "水费", look: 0 },
        { row: 2, column: 1, value: 0.1, look: 0 },
        { row: 3, column: 0, value: "合计", look: 0 },
        { row: 3, column: 1, value: 785519.02, formula: "SUM(B2:B3)", look: 0 },
        { row: 3, column: 2, value: 0.8728, formula: "B4/900000", look: 1 },
        { row: 4, column: 0, value: true, look: 0 },
        { row: 5, column: 1, value: { error: "#DIV/0!" }, formula: "1/0", look: 0 },
      ],
    },
    { name: "汇 总", looks: [{}], cells: [{ row: 0, column: 0, value: 785519.02, formula: "明细!B4", look: 0 }] },
  ]);

/** Its cells as every host reads them. */
const BEFORE = {
  明细: {
    A1: "支出明细 & <表>",
    A2: "电费",
    B2: 785518.92,
    A3: "水费",
    B3: 0.1,
    A4: "合计",
    B4: [785519.02, "SUM(B2:B3)"],
    C4: [0.8728, "B4/900000"],
    A5: true,
    B6: [{ error: "#DIV/0!" }, "1/0"],
  },
  "汇 总": { A1: [785519.02, "明细!B4"] },
} as const;

const plan = (name: string, mark: string, sentence: string): SheetPlan => ({
  name,
  mark,
  cells: [
    { row: 0, column: 0, value: "绩效自评报告", look: 0 },
    { row: 1, column: 0, value: sentence, formula: `"支出"&明细!B2&"元"`, look: 1 },
    { row: 2, column: 0, value: "=1+1", look: 1 },
    { row: 2, column: 1, value: 7, look: 1 },
  ],
  looks: [
    { font: "黑体", size: 22, bold: true, horizontal: "center" },
    { size: 16, wrap: true },
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
  },
});

const edits = (...all: readonly CellEdit[]): Changes => ({ edits: all, sheets: [] });
const sheets = (...all: readonly SheetPlan[]): Changes => ({ edits: [], sheets: all });

const work = (): Work => ({ progress: () => {}, signal: new AbortController().signal });

async function problemOf(doing: Promise<unknown>): Promise<string> {
  try {
    await doing;
  } catch (error) {
    if (error instanceof HostError) return error.problem;
    throw error;
  }
  return "none";
}

/** What every host promises. `make` opens a workbook's bytes in it. */
export function hostContract(name: string, make: (bytes: Uint8Array) => Promise<OpenHost>): void {
  const open = (): Promise<OpenHost> => make(contractWorkbook());

  describe(`${name}: reading`, () => {
    test("values, formulas, formats, merges and hidden rows", async () => {
      const { host } = await open();
      const workbook = await host.read(WHOLE, work());
      expect(plain(workbook)).toEqual(BEFORE);
      const [sheet] = workbook.sheets;
      expect(sheet!.merges).toEqual([area("A1:C1")]);
      expect(sheet!.hiddenRows).toEqual([[4, 4]]);
      expect(workbook.formats).toContain("0.00%");
      expect(sheet!.own).toBeUndefined();
    });

    test("only the sheets asked for", async () => {
      const { host } = await open();
      const { sheets: read } = await host.read({ kind: "sheets", names: ["汇 总"] }, work());
      expect(read.map(sheet => sheet.name)).toEqual(["汇 总"]);
    });

    test("says how far it is", async () => {
      const { host } = await open();
      const phases = new Set<string>();
      await host.read(WHOLE, { ...work(), progress: ({ phase }) => phases.add(phase) });
      expect(phases).toContain("reading");
    });
  });

  describe(`${name}: edits`, () => {
    test("change their cells and nothing else", async () => {
      const { host, reopen } = await open();
      await host.write(
        edits(
          { at: area("B3"), was: 0.1, value: 0.3 },
          { at: area("A2"), was: "电费", value: "电费（改）" },
          { at: area("C4"), was: 0.8728, wasFormula: "B4/900000", value: 0.87, formula: "ROUND(B4/900000,2)" },
          { at: area("D9"), was: null, value: false },
          { at: area("A5"), was: true, value: null },
        ),
        work(),
      );
      const { A5: _cleared, ...rest } = BEFORE.明细;
      const cells = plain(await reopen());
      // A host that calculates gives what depends on an edited cell its new value; one that does not leaves it.
      const total = (cells["明细"]!["B4"] as readonly unknown[])[0];
      expect([785519.02, 785519.22]).toContain(total);
      expect(cells["明细"]).toEqual({
        ...rest,
        A2: "电费（改）",
        B3: 0.3,
        B4: [total, "SUM(B2:B3)"],
        C4: [0.87, "ROUND(B4/900000,2)"],
        D9: false,
      });
    });

    test("of a cell that has changed since are refused, with all the others", async () => {
      const stale: readonly CellEdit[] = [
        { at: area("B3"), was: 0.2, value: 1 },
        { at: area("B4"), was: 785519.02, value: 1 },
        { at: area("B4"), was: 785519.02, wasFormula: "SUM(B2:B2)", value: 1 },
        { at: area("D9"), was: 1, value: 2 },
        { at: { ...area("B3"), sheet: "没有" }, was: 0.1, value: 1 },
      ];
      for (const edit of stale) {
        const { host, reopen } = await open();
        const good: CellEdit = { at: area("A2"), was: "电费", value: "煤费" };
        expect(await problemOf(host.write(edits(good, edit), work()))).toBe("changed");
        expect(plain(await reopen())).toEqual(BEFORE);
      }
    });

    test.each(["=1+1", "+1", "-1", "@SUM(A1)", "'", " 前后有空 ", "行一\n行二", "_x0041_", "１２"])(
      "text %j stays text",
      async text => {
        const { host, reopen } = await open();
        await host.write(edits({ at: area("A2"), was: "电费", value: text }), work());
        expect(plain(await reopen())["明细"]!["A2"]).toBe(text);
      },
    );
  });

  describe(`${name}: sheets of ours`, () => {
    test("are made behind the others, marked, with formulas and their values", async () => {
      const { host, reopen } = await open();
      await host.write(sheets(plan("自评报告", "report:大厅", "支出785518.92元")), work());
      const workbook = await reopen();
      expect(workbook.sheets.map(sheet => [sheet.name, sheet.own])).toEqual([
        ["明细", undefined],
        ["汇 总", undefined],
        ["自评报告", "report:大厅"],
      ]);
      const { 自评报告: ours, ...others } = plain(workbook);
      expect(ours).toEqual({
        A1: "绩效自评报告",
        A2: ["支出785518.92元", `"支出"&明细!B2&"元"`],
        A3: "=1+1",
        B3: 7,
      });
      expect(others).toEqual(BEFORE);
      expect(workbook.sheets[2]!.hiddenColumns).toEqual([[2, 2]]);
      expect(workbook.sheets[2]!.merges).toEqual([{ sheet: "自评报告", top: 0, left: 0, bottom: 0, right: 1 }]);
    });

    test("made twice are as made once", async () => {
      const { host, reopen } = await open();
      const changes = sheets(plan("自评报告", "report:大厅", "支出785518.92元"));
      await host.write(changes, work());
      const once = await reopen();
      await host.write(changes, work());
      expect(await reopen()).toEqual(once);
    });

    test("are filled anew where they stand", async () => {
      const { host, reopen } = await open();
      const other = { ...plan("物业报告", "report:物业", "支出785518.92元"), cells: [] };
      await host.write(sheets(plan("自评报告", "report:大厅", "支出785518.92元"), other), work());
      const short = {
        ...plan("自评报告", "report:大厅", ""),
        cells: [{ row: 0, column: 0, value: "改", look: 0 }],
        merges: [],
      };
      await host.write(sheets(short), work());
      const workbook = await reopen();
      expect(workbook.sheets.map(sheet => sheet.name)).toEqual(["明细", "汇 总", "自评报告", "物业报告"]);
      expect(plain(workbook)["自评报告"]).toEqual({ A1: "改" });
      expect(workbook.sheets[2]!.merges).toEqual([]);
    });

    test("never take the place of a sheet that the user made", async () => {
      const { host, reopen } = await open();
      const changes = {
        edits: [{ at: area("A2"), was: "电费", value: "煤费" }],
        sheets: [plan("汇 总", "report:大厅", "")],
      };
      expect(await problemOf(host.write(changes, work()))).toBe("name-taken");
      expect(plain(await reopen())).toEqual(BEFORE);
    });
  });

  describe(`${name}: memory`, () => {
    const memory: Memory = {
      version: 1,
      corrections: [{ about: "unit", sheet: "明细", area: "B1:B4", unit: "万元" }],
      waivers: [{ rule: "ZP-201", sheet: "明细", at: "B4", place: "合计·金额", reason: "尾差 <已核> & ]]>" }],
      facts: { 填报日期: "2024年4月19日", 大厅: { 存在问题: "第一行\n第二行" } },
      pack: "广东-曲江",
    };

    test("is nothing at first", async () => {
      const { host } = await open();
      expect(await host.recall()).toEqual(NOTHING_REMEMBERED);
    });

    test("is kept with the workbook, whose cells it leaves alone", async () => {
      const { host, reopen } = await open();
      await host.remember(memory);
      expect(await host.recall()).toEqual(memory);
      await host.remember(NOTHING_REMEMBERED);
      await host.remember({ ...memory, pack: "四川" });
      expect(await host.recall()).toEqual({ ...memory, pack: "四川" });
      expect(plain(await reopen())).toEqual(BEFORE);
    });
  });

  describe(`${name}: work that is called off`, () => {
    test("ends with the signal's reason and nothing written", async () => {
      const { host, reopen } = await open();
      const reason = new Error("called off");
      const off: Work = { progress: () => {}, signal: AbortSignal.abort(reason) };
      await expect(host.read(WHOLE, off)).rejects.toBe(reason);
      await expect(host.write(edits({ at: area("B3"), was: 0.1, value: 9 }), off)).rejects.toBe(reason);
      expect(plain(await reopen())).toEqual(BEFORE);
    });
  });
}
