import { readArea, relativeFormula, buildWorkbook, type Area } from "../../../src/core";
import { checkWorkbook } from "../../../src/commands/check";
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { HostError, NOTHING_REMEMBERED, type Progress } from "../../../src/hosts/host";
import { addPart, modelOf, modelOfWorkbook } from "../../excel/file";
import { keyOf, type Model } from "../../excel/model";
import { cellIn } from "../../excel/stand-in";
import { book } from "../../book";
import { contractWorkbook } from "../contract";
import { plain } from "../plain";
import { impatient, quiet, settled, useExcel, WHOLE } from "./open";

const excel = useExcel();
const area = (text: string): Area => readArea(text, "明细")!;
const open = (model: Model = modelOf(contractWorkbook())): Model => (excel.open(model), model);

const problemOf = (doing: Promise<unknown>): Promise<string> =>
  doing.then(
    () => "none",
    (error: unknown) => (error instanceof HostError ? error.problem : String(error)),
  );

/** Rows of numbers with a formula and merged pairs in the last columns. */
function wide(rows: number, merged: boolean): Model {
  const builder = buildWorkbook("大.xlsx");
  const cells = builder.sheet("明细");
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < 8; c++) cells.add(r, c, r * 8 + c);
    cells.add(r, 8, r, undefined, relativeFormula(`SUM(A${r + 1}:C${r + 1})`, r, 8));
  }
  cells.done(
    merged
      ? {
          merges: Array.from({ length: rows }, (_, r) => area(`J${r + 1}:K${r + 1}`)).map(one => ({
            ...one,
            left: 6,
            right: 7,
          })),
        }
      : {},
  );
  return modelOfWorkbook(builder.done());
}

describe("reading in parts", () => {
  const all = async (model: Model): Promise<readonly Progress[]> => {
    const told: Progress[] = [];
    const read = await excelHost().read(WHOLE, { ...quiet(), progress: step => void told.push(step) });
    const cells = plain(read)["明细"]!;
    expect(Object.keys(cells).length).toBe(model.sheets[0]!.cells.size);
    for (const key of [...model.sheets[0]!.cells.keys()].slice(0, 400)) {
      const at = `${"ABCDEFGHI"[key % 16384]}${Math.floor(key / 16384) + 1}`;
      const { value, formula } = model.sheets[0]!.cells.get(key)!;
      expect([at, cells[at]]).toEqual([at, formula ? [value, formula.slice(1)] : value]);
    }
    expect(read.sheets[0]!.merges.length).toBe(model.sheets[0]!.merges.length);
    return told;
  };

  test("a reply above the limit is asked for again in halves, and that is told", async () => {
    const model = open(wide(1000, false));
    excel.limits.reply = 30_000;
    const told = await all(model);
    expect(told.at(-1)!.retries).toBeGreaterThan(0);
    // Two requests for the outline, one for each part that came, one for each refusal.
    const refused = excel.counts.replies.filter(bytes => bytes > 30_000).length;
    expect(told.at(-1)!.retries).toBe(refused);
    expect(told.filter(({ retries }) => retries === refused).length).toBeGreaterThan(0);
    expect(excel.counts.requests).toBeGreaterThan(5);
    expect(excel.counts.requests).toBeLessThan(60);
  });

  test("a row above the limit is asked for in parts", async () => {
    const model = open(wide(3, false));
    excel.limits.reply = 1_600;
    await all(model);
  });

  test("more than 512 merged areas are asked for in parts, each met once", async () => {
    const model = open(wide(1300, true));
    model.sheets[0]!.merges.forEach(merge => model.sheets[0]!.cells.delete(keyOf(merge.top, merge.right)));
    await all(model);
  });

  test.each([true, false])("cells that come back null (told as an error: %s) are asked for in parts", async strict => {
    const model = open(wide(500, false));
    Object.assign(excel.limits, { nullAbove: 700, strict });
    await all(model);
  });

  test("where Excel is too busy it is asked again after a pause, so often and no more", async () => {
    open();
    const told: (number | undefined)[] = [];
    const work = { ...quiet(), progress: ({ retries }: Progress) => void told.push(retries) };
    const host = excelHost(5000, [1, 1]);
    excel.fault = { request: 1, way: "refused", code: 5102 };
    await host.read(WHOLE, work);
    expect(told[0]).toBe(1);
    expect(told.at(-1)).toBe(1);
    // The whole request for the outline is asked again.
    expect(excel.counts.requests).toBe(2 + 2 + 1);
    excel.resetCounts();
    excel.fault = { request: 0, way: "refused", code: 5102, lasting: true };
    expect(await problemOf(host.read(WHOLE, work))).toBe("busy");
    expect(told.at(-1)).toBe(2);
    expect(excel.counts.requests).toBe(3);
    // A cell that is being edited does not pass by itself.
    excel.resetCounts();
    excel.fault = { request: 0, way: "refused", code: 5004, lasting: true };
    expect(await problemOf(host.read(WHOLE, work))).toBe("busy");
    expect(excel.counts.requests).toBe(1);
  });

  test("work that is called off meanwhile is not asked again", async () => {
    open();
    const stop = new AbortController();
    excel.fault = { request: 0, way: "refused", code: 5102, lasting: true };
    const reading = excelHost(5000, [1, 1]).read(WHOLE, {
      progress: () => stop.abort(new Error("off")),
      signal: stop.signal,
    });
    await expect(reading).rejects.toThrow("off");
    expect(excel.counts.requests).toBe(1);
  });

  test("a single cell too large is told", async () => {
    open(modelOfWorkbook(book({ 明细: [["x".repeat(3000)]] })));
    excel.limits.reply = 2_500;
    expect(await problemOf(excelHost().read(WHOLE, quiet()))).toBe("too-large");
  });

  test("what is not known to be too large is told as it is", async () => {
    open();
    excel.fault = { request: 2, way: "refused", code: "AccessDenied" };
    expect(await problemOf(excelHost().read(WHOLE, quiet()))).toBe("protected");
    expect(excel.counts.requests).toBe(3);
  });

  test("of cells beyond the first rows and columns", async () => {
    const model = open();
    const [sheet] = model.sheets;
    for (const key of [...sheet!.cells.keys()]) sheet!.cells.delete(key);
    sheet!.merges = [];
    sheet!.cells.set(keyOf(4, 3), { value: 7 });
    sheet!.cells.set(keyOf(6, 5), { value: 8, formula: "=D5+1" });
    sheet!.hiddenColumns.add(3).add(4);
    sheet!.hiddenRows.clear();
    sheet!.hiddenRows.add(5);
    const read = await excelHost().read(WHOLE, quiet());
    expect(plain(read)["明细"]).toEqual({ D5: 7, F7: [8, "D5+1"] });
    expect(read.sheets[0]).toMatchObject({ hiddenColumns: [[3, 4]], hiddenRows: [[5, 5]], rows: 7, columns: 6 });
  });
});

test("mere formats, far below the cells, are not read", async () => {
  const model = open();
  model.sheets[0]!.styles.set(keyOf(1_000_000, 900), { numberFormat: "0.00", looks: {}, borders: {} });
  await excelHost().read(WHOLE, quiet());
  expect(excel.counts.cellsRead).toBeLessThan(100);
});

describe("a second reading", () => {
  const twice = async (change: (model: Model) => void): Promise<void> => {
    const model = open(
      modelOfWorkbook(
        book({
          甲: [
            ["项目", 1],
            ["乙", 2],
          ],
          乙: { rows: [[1], [2]], merges: ["A1:B1"] },
        }),
      ),
    );
    const host = excelHost();
    await host.read(WHOLE, quiet());
    change(model);
    const second = await host.read(WHOLE, quiet());
    expect(second).toEqual(await excelHost().read(WHOLE, quiet()));
  };
  test.each<[string, (model: Model) => void]>([
    ["nothing changed", () => {}],
    ["a value", () => excel.edit("甲", "B2", 5)],
    ["more rows", () => excel.edit("甲", "B9", 5)],
    ["fewer rows", model => model.sheets[0]!.cells.delete(keyOf(1, 1))],
    ["a sheet renamed", model => void (model.sheets[1]!.name = "丙")],
    ["a sheet gone", model => void model.sheets.pop()],
    ["sheets moved", model => void model.sheets.reverse()],
    ["a name", model => void model.names.push({ name: "总额", formula: "=甲!$B$2", visible: true })],
    ["hidden, protected", model => Object.assign(model.sheets[1]!, { visibility: "Hidden", protected: true })],
    ["calculated by hand", model => void (model.calculationMode = "Manual")],
    [
      "a table",
      model =>
        void model.tables.push({
          id: "t1",
          name: "表1",
          sheet: model.sheets[0]!,
          area: { top: 0, left: 0, bottom: 1, right: 1 },
          headerRows: 1,
          totalsRows: 0,
          columns: ["项目", "1"],
        }),
    ],
  ])("sees %s", (_, change) => twice(change));

  test("never gives what was remembered when it was read before", async () => {
    const model = open();
    const part = (year: string) =>
      `<ziping xmlns="urn:ziping:memory:1">{"version":1,"corrections":[],"waivers":[],"facts":{"年度":"${year}"}}</ziping>`;
    const known = addPart(model, part("2023"));
    const host = excelHost();
    await host.read(WHOLE, quiet());
    await host.read(WHOLE, quiet());
    known.xml = part("2024");
    model.sheets[1]!.name = "丙";
    await host.read(WHOLE, quiet());
    expect((await host.recall()).facts).toEqual({ 年度: "2024" });
  });

  test("costs one request, what is remembered included", async () => {
    const model = open();
    const host = excelHost();
    await checkWorkbook(host, "workbook", quiet());
    addPart(
      model,
      `<ziping xmlns="urn:ziping:memory:1">{"version":1,"corrections":[],"waivers":[],"facts":{"年度":"2024"}}</ziping>`,
    );
    excel.resetCounts();
    const { memory } = await checkWorkbook(host, "workbook", quiet());
    expect(excel.counts.requests).toBe(1);
    expect(memory.facts).toEqual({ 年度: "2024" });
    // Asked alone, the memory is asked for anew.
    model.parts.length = 0;
    expect(await host.recall()).toEqual(NOTHING_REMEMBERED);
  });
});

describe("tables, names and looks of the workbook", () => {
  test("come with it", async () => {
    const model = open(
      modelOfWorkbook(
        book(
          {
            明细: [
              ["项目", "金额"],
              ["甲", 1],
              ["合计", 1],
            ],
          },
          [{ name: "总额", refersTo: "明细!$B$3", hidden: false }],
        ),
      ),
    );
    const [sheet] = model.sheets;
    model.tables.push({
      id: "t",
      name: "表1",
      sheet: sheet!,
      area: { top: 0, left: 0, bottom: 2, right: 1 },
      headerRows: 1,
      totalsRows: 1,
      columns: ["项目", "金额"],
    });
    sheet!.names.push({ name: "_ziping_sheet", formula: '="report:甲 ""乙"""', visible: false });
    sheet!.protected = true;
    model.calculationMode = "Manual";
    const read = await excelHost().read(WHOLE, quiet());
    expect(read.manualCalculation).toBe(true);
    expect(read.names[0]).toEqual({ name: "总额", refersTo: "明细!$B$3", hidden: false });
    expect(read.sheets[0]).toMatchObject({
      own: 'report:甲 "乙"',
      protected: true,
      hidden: false,
      tables: [{ name: "表1", area: area("A1:B3"), headerRows: 1, totalsRows: 1, columns: ["项目", "金额"] }],
    });
  });
});

describe("the user's place", () => {
  test("is shown, and told", async () => {
    open();
    const host = excelHost();
    await host.show({ ...area("B2:C3"), sheet: "汇 总" });
    expect(excel.model.selection).toMatchObject({
      sheet: { name: "汇 总" },
      rect: { top: 1, left: 1, bottom: 2, right: 2 },
    });
    expect(await host.selection()).toEqual({ ...area("B2:C3"), sheet: "汇 总" });
  });

  test("changes of the user and of co-authors are told, our own are not", async () => {
    open();
    const host = excelHost();
    const told: Area[][] = [];
    const stop = await host.watch(areas => void told.push([...areas]));
    await host.write({ edits: [{ at: area("B3"), was: 0.1, value: 9 }], sheets: [] }, quiet());
    await settled(400);
    expect(told).toEqual([]);
    excel.edit("明细", "B2", 1);
    excel.edit("汇 总", "A1", 2, "co-author");
    await settled(500);
    expect(told).toEqual([[area("B2"), { ...area("A1"), sheet: "汇 总" }]]);
    await stop();
    excel.edit("明细", "B2", 3);
    await settled(400);
    expect(told.length).toBe(1);
  });

  test("another selection is told once it rests", async () => {
    open();
    const host = excelHost();
    let moved = 0;
    const stop = await host.follow!(() => moved++);
    excel.select("明细", "B2");
    excel.select("汇 总", "B2:C3");
    await settled(300);
    expect(moved).toBe(1);
    expect(await host.selection()).toEqual({ ...area("B2:C3"), sheet: "汇 总" });
    await stop();
    excel.select("明细", "B2");
    await settled(300);
    expect(moved).toBe(1);
  });
});

describe("what forbids writing is told before anything is written", () => {
  const edit = { at: area("B3"), was: 0.1, value: 9 };
  const plan = {
    name: "报告",
    mark: "report:甲",
    cells: [{ row: 0, column: 0, value: "2024", look: 0 }],
    looks: [{}],
    merges: [],
    columnWidths: [10],
    hiddenColumns: [],
    rowHeights: [],
    print: {
      area: { ...area("A1"), sheet: "报告" },
      paper: "A4",
      orientation: "portrait",
      margins: { top: 1, bottom: 1, left: 1, right: 1 },
      breaks: [],
    },
  } as const;

  test("a protected sheet; an unlocked cell on it is written", async () => {
    const model = open();
    model.sheets[0]!.protected = true;
    expect(await problemOf(excelHost().write({ edits: [edit], sheets: [] }, quiet()))).toBe("protected");
    expect(excel.counts.requests).toBe(1);
    model.sheets[0]!.styles.set(keyOf(2, 1), { locked: false, looks: {}, borders: {} });
    await excelHost().write({ edits: [edit], sheets: [] }, quiet());
    expect(cellIn(model, "明细", "B3").value).toBe(9);
  });

  test("a protected workbook, a protected report", async () => {
    const model = open();
    model.structureProtected = true;
    expect(await problemOf(excelHost().write({ edits: [], sheets: [plan] }, quiet()))).toBe("protected");
    expect(excel.counts.requests).toBe(1);
    model.structureProtected = false;
    await excelHost().write({ edits: [], sheets: [plan] }, quiet());
    expect(cellIn(model, "报告", "A1").value).toBe("2024");
    model.sheets.at(-1)!.protected = true;
    excel.resetCounts();
    expect(await problemOf(excelHost().write({ edits: [], sheets: [plan] }, quiet()))).toBe("protected");
    expect(excel.counts.requests).toBe(1);
  });

  test("too much at once, a text or a formula too long", async () => {
    open();
    const long = (changes: object) =>
      problemOf(excelHost().write({ edits: [{ ...edit, ...changes }], sheets: [] }, quiet()));
    expect(await long({ value: "长".repeat(32_768) })).toBe("too-large");
    expect(await long({ formula: "1+".repeat(4_100) + "1" })).toBe("too-large");
    const cells = Array.from({ length: 200 }, (_, row) => ({ row, column: 0, value: "长".repeat(9_000), look: 0 }));
    expect(await problemOf(excelHost().write({ edits: [], sheets: [{ ...plan, cells }] }, quiet()))).toBe("too-large");
    expect(excel.counts.requests).toBe(0);
  });

  test("a cell in edit mode, at once", async () => {
    open();
    excel.editing = true;
    expect(await problemOf(excelHost().read(WHOLE, quiet()))).toBe("busy");
    expect(await problemOf(excelHost().write({ edits: [edit], sheets: [] }, quiet()))).toBe("busy");
  });

  test("no answer at all", async () => {
    open();
    excel.fault = { request: 0, way: "unanswered", code: 0 };
    expect(await problemOf(impatient().read(WHOLE, quiet()))).toBe("unavailable");
  });
});

describe("what is remembered", () => {
  test("of two parts the first, until one is written", async () => {
    const model = open();
    for (const year of ["2023", "2024"])
      addPart(
        model,
        `<ziping xmlns="urn:ziping:memory:1">{"version":1,"corrections":[],"waivers":[],"facts":{"年度":"${year}"}}</ziping>`,
      );
    expect((await excelHost().recall()).facts).toEqual({ 年度: "2023" });
    await excelHost().remember({ ...NOTHING_REMEMBERED, facts: { 年度: "2025" } });
    expect((await excelHost().recall()).facts).toEqual({ 年度: "2025" });
    expect(model.parts.length).toBe(2);
  });

  test.each(["{}", "", "{", '{"version":2}'])("a part that says %j is left alone", async json => {
    const model = open();
    addPart(model, `<ziping xmlns="urn:ziping:memory:1">${json}</ziping>`);
    expect(await problemOf(excelHost().recall())).toBe("unsupported");
    expect(model.parts.length).toBe(1);
  });
});
