import { contractWorkbook } from "../hosts/contract";
import { settled, useExcel } from "../hosts/excel/open";
import { modelOf } from "./file";
import { LINE } from "./members/format";
import { keyOf } from "./model";

const excel = useExcel();
beforeEach(() => excel.open(modelOf(contractWorkbook())));

/** The code of the error with which a batch ends, or "none". */
const codeOf = (batch: (context: Excel.RequestContext) => unknown, options: Excel.RunOptions = {}): Promise<string> =>
  Excel.run(options, async context => {
    batch(context);
    await context.sync();
  }).then(
    () => "none",
    (error: unknown) => (error as OfficeExtension.Error).code,
  );
const cell = (context: Excel.RequestContext, address: string): Excel.Range =>
  context.workbook.worksheets.getItem("明细").getRange(address);
const add = (name: string) => (context: Excel.RequestContext) => void context.workbook.worksheets.add(name);
const write = (address: string, value: unknown) => (context: Excel.RequestContext) =>
  void (cell(context, address).formulas = [[value]]);

/** 8,192 characters: texts joined, and spaces. */
const LONGEST = `=${Array.from({ length: 32 }, () => `"${"x".repeat(249)}"`).join("&")}`.padEnd(8192);

describe("what Excel refuses", () => {
  test.each<[string, string, (context: Excel.RequestContext) => void]>([
    ["a name of 32 characters", "InvalidArgument", add("长".repeat(32))],
    ...[..."[]:*?/\\"].map(
      sign => [`a name with ${sign}`, "InvalidArgument", add(`a${sign}b`)] as [string, string, ReturnType<typeof add>],
    ),
    ["a name that begins with an apostrophe", "InvalidArgument", add("'a")],
    ["History", "InvalidArgument", add("History")],
    ["a name that is taken", "ItemAlreadyExists", add("明细")],
    ["a literal of 256 characters", "InvalidArgument", write("A9", `="${"x".repeat(256)}"`)],
    ["a formula of 8,193 characters", "FormulaLengthExceedsLimit", write("A9", `=${"1+".repeat(4096)}1`)],
    ["a text of 32,768 characters", "InvalidArgument", write("A9", `'${"x".repeat(32_768)}`)],
    ["a sheet that is not there", "ItemNotFound", c => void c.workbook.worksheets.getItem("没有").load("name")],
    ["a formula that names one", "InvalidArgument", write("A9", "=没有!A1")],
    ["a place beyond the sheet", "InvalidArgument", c => void cell(c, "XFE1").load("values")],
    ["values of another size", "InvalidArgument", c => void (cell(c, "A1:B2").values = [[1, 2]])],
    ["a row of 410 points", "InvalidArgument", c => void (cell(c, "1:1").format.rowHeight = 410)],
    [
      "a break before the first row",
      "InvalidArgument",
      c => void cell(c, "A1").worksheet.horizontalPageBreaks.add("A1"),
    ],
    ["XML that is none", "InvalidArgument", c => void c.workbook.customXmlParts.add("<a>")],
  ])("%s: %s", async (_, code, batch) => expect(await codeOf(batch)).toBe(code));

  test.each<[string, (context: Excel.RequestContext) => void]>([
    ["a name of 31 characters", add("长".repeat(31))],
    ["a literal of 255 characters", write("A9", `="${"x".repeat(255)}"`)],
    ["a formula of 8,192 characters", write("A9", LONGEST)],
    ["a text of 32,767 characters", write("A9", `'${"x".repeat(32_767)}`)],
  ])("not %s", async (_, batch) => expect(await codeOf(batch)).toBe("none"));

  test("a protected sheet: locked cells, every format; a protected workbook: new sheets and fewer", async () => {
    const [sheet] = excel.model.sheets;
    sheet!.protected = true;
    sheet!.styles.set(keyOf(8, 1), { locked: false, looks: {}, borders: { top: LINE } });
    expect(await codeOf(write("A9", 1))).toBe("AccessDenied");
    expect(await codeOf(write("B9", 1))).toBe("none");
    expect(await codeOf(c => void (cell(c, "B9").format.font.bold = true))).toBe("AccessDenied");
    excel.model.structureProtected = true;
    expect(await codeOf(add("新"))).toBe("AccessDenied");
    expect(await codeOf(c => c.workbook.worksheets.getItem("汇 总").delete())).toBe("AccessDenied");
  });

  test("while a cell is being edited, everything", async () => {
    excel.editing = true;
    expect(await codeOf(c => void cell(c, "A1").load("values"), { delayForCellEdit: false })).toBe(
      "InvalidOperationInCellEditMode",
    );
  });

  test("more than 5,000,000 cells: null without a word, or an error; 5 MB in a request or a reply; 512 merged areas", async () => {
    const values = (): Promise<unknown> =>
      Excel.run(async context => {
        const range = cell(context, "A1:E1000001");
        range.load("values");
        await context.sync();
        return range.values;
      });
    expect(await values()).toBeNull();
    excel.limits.strict = true;
    await expect(values()).rejects.toMatchObject({ code: "RangeExceedsLimit" });
    // Characters of three bytes each.
    expect(
      await codeOf(c => void (cell(c, "A9:A88").values = Array.from({ length: 80 }, () => ["长".repeat(25_000)]))),
    ).toBe("RequestPayloadSizeLimitExceeded");
    for (let row = 20; row < 80; row++) excel.model.sheets[0]!.cells.set(keyOf(row, 0), { value: "长".repeat(30_000) });
    expect(await codeOf(c => void cell(c, "A21:A80").load("values"))).toBe("ResponsePayloadSizeLimitExceeded");
    const merges = Array.from({ length: 513 }, (_, i) => ({ top: 100 + i, bottom: 100 + i, left: 0, right: 1 }));
    const merged = (c: Excel.RequestContext): unknown =>
      c.workbook.worksheets
        .getItem("明细")
        .getRange("A101:B700")
        .getMergedAreasOrNullObject()
        .areas.load("items/rowIndex");
    excel.model.sheets[0]!.merges = merges;
    expect(await codeOf(merged)).toBe("GeneralException");
    excel.model.sheets[0]!.merges = merges.slice(1);
    expect(await codeOf(merged)).toBe("none");
  });
});

describe("what Excel does", () => {
  test("keeps what was done before a request failed half way", async () => {
    const code = await codeOf(context => {
      write("A9", 1)(context);
      write("A10", "=没有!A1")(context);
      write("A11", 3)(context);
    });
    expect(code).toBe("InvalidArgument");
    const { cells } = excel.model.sheets[0]!;
    expect([8, 9, 10].map(row => cells.get(keyOf(row, 0))?.value)).toEqual([1, undefined, undefined]);
  });

  test("counts what is asked, kept, read and written, and the client's clean-up apart", async () => {
    await codeOf(context => {
      cell(context, "A1:B3").load("values");
      write("A9", 1)(context);
    });
    await settled(10);
    expect(excel.counts).toMatchObject({ requests: 1, cleanUps: 1, cellsRead: 6, cellsWritten: 1, undoCleared: [] });
    expect(excel.counts.bytesOut).toBeGreaterThan(100);
    expect(excel.liveReferences).toBe(0);
  });

  test("forgets a range that the client has let go", async () => {
    const later = Excel.run(async context => {
      const range = cell(context, "A1");
      range.load("values");
      await context.sync();
      range.untrack();
      await context.sync();
      range.load("values");
      await context.sync();
    });
    await expect(later).rejects.toMatchObject({ code: "InvalidReference" });
  });

  test("ends the user's undo for the documented members, and for every write before ExcelApi 1.19", async () => {
    await codeOf(context => {
      context.workbook.worksheets.getItem("明细").protection.protect();
      context.workbook.worksheets.getItem("汇 总").delete();
    });
    expect(excel.counts.undoCleared).toEqual(["WorksheetProtection.protect", "Worksheet.delete"]);
  });

  test("tells who changed cells", async () => {
    const told: unknown[] = [];
    const handler = await Excel.run(async context => {
      const added = context.workbook.worksheets.onChanged.add(event => {
        told.push([event.address, event.triggerSource, event.source]);
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    await codeOf(write("A9", 1));
    excel.edit("明细", "A10", 2);
    excel.edit("明细", "A11", 3, "co-author");
    await settled(30);
    expect(told).toEqual([
      ["A9", "ThisLocalAddin", "Local"],
      ["A10", "Unknown", "Local"],
      ["A11", undefined, "Remote"],
    ]);
    await Excel.run(handler.context, async context => {
      handler.remove();
      await context.sync();
    });
  });

  test("answers after the latency that is asked for", async () => {
    excel.latency = 80;
    const start = performance.now();
    await codeOf(c => void cell(c, "A1").load("values"));
    expect(performance.now() - start).toBeGreaterThan(75);
  });
});
