import { contractWorkbook } from "../hosts/contract";
import { useExcel } from "../hosts/excel/open";
import { modelOf } from "./file";
import { keyOf } from "./model";

/** Members that `src/hosts/excel` does not use yet, but the next change may. */
const excel = useExcel();
beforeEach(() => excel.open(modelOf(contractWorkbook())));

type Given = (context: Excel.RequestContext, sheet: Excel.Worksheet) => () => unknown;

/** What a batch gives after its answer has come. */
const asked = (batch: Given): Promise<unknown> =>
  Excel.run(async context => {
    const result = batch(context, context.workbook.worksheets.getItem("明细"));
    await context.sync();
    return result();
  });

const addressOf =
  (place: (sheet: Excel.Worksheet) => Excel.Range): Given =>
  (_, sheet) => {
    const range = place(sheet);
    range.load("address");
    return () => range.address.split("!").at(-1);
  };

test.each<[string, string, Given]>([
  ["the last cell", "C4", addressOf(sheet => sheet.getRange("A1:C4").getLastCell())],
  ["the last row", "A4:C4", addressOf(sheet => sheet.getRange("A1:C4").getLastRow())],
  ["the last column", "C1:C4", addressOf(sheet => sheet.getRange("A1:C4").getLastColumn())],
  ["two rows above", "B3:C4", addressOf(sheet => sheet.getRange("B5:C6").getRowsAbove(2))],
  ["a row below", "B7:C7", addressOf(sheet => sheet.getRange("B5:C6").getRowsBelow())],
  ["a column before", "A5:A6", addressOf(sheet => sheet.getRange("B5:C6").getColumnsBefore())],
  ["two columns after", "D5:E6", addressOf(sheet => sheet.getRange("B5:C6").getColumnsAfter(2))],
  ["what two ranges share", "B2", addressOf(sheet => sheet.getRange("A1:B2").getIntersection("B2:C3"))],
  ["another size", "B2:D3", addressOf(sheet => sheet.getRange("B2").getAbsoluteResizedRange(2, 3))],
])("%s: %s", async (_, address, batch) => expect(await asked(batch)).toBe(address));

test.each<[string, string, (sheet: Excel.Worksheet, context: Excel.RequestContext) => { load(what: string): unknown }]>(
  [
    ["ranges that do not meet", "ItemNotFound", sheet => sheet.getRange("A1").getIntersection("C3")],
    ["a row above the first", "InvalidArgument", sheet => sheet.getRange("A1").getRowsAbove()],
    ["a setting that is not there", "ItemNotFound", (_, { workbook }) => workbook.settings.getItem("没有")],
    [
      "a table over another",
      "InvalidArgument",
      sheet => (sheet.tables.add("A2:B3", true), sheet.tables.add("B3:C4", true)),
    ],
  ],
)("refused: %s: %s", async (_, code, of) => {
  await expect(
    asked((context, sheet) => {
      of(sheet, context).load("id,address");
      return () => "none";
    }),
  ).rejects.toMatchObject({ code });
});

test("formulas relative to their cells, and copied with them", async () => {
  excel.model.sheets[0]!.cells.set(keyOf(19, 0), { value: 2 }).set(keyOf(19, 1), { value: 4, formula: "=A20*2" });
  const formulas = await asked((_, sheet) => {
    sheet.getRange("A22").copyFrom("A20:B20");
    const [from, to] = ["A20:B20", "A22:B22"].map(address => sheet.getRange(address));
    from!.load("formulasR1C1");
    to!.load("formulas,values");
    return () => [from!.formulasR1C1, to!.formulas, to!.values];
  });
  expect(formulas).toEqual([[[2, "=R[0]C[-1]*2"]], [[2, "=A22*2"]], [[2, 4]]]);
});

test("a range's place in points, its link", async () => {
  const { rowHeights, columnWidths, hiddenRows } = excel.model.sheets[0]!;
  rowHeights.set(0, 30);
  columnWidths.set(0, 100);
  hiddenRows.clear();
  const link = { address: "https://example.org/" };
  const place = await asked((_, sheet) => {
    const range = sheet.getRange("B2");
    range.hyperlink = link;
    range.load("top,left,height,width,hyperlink");
    return () => [range.top, range.left, range.height, range.width, range.hyperlink.address];
  });
  expect(place).toEqual([30, 100, expect.closeTo(14.4), 48, link.address]);
});

test("sheets beside a sheet; a copy of it, which ends the undo history", async () => {
  const seen = await asked(({ workbook: { worksheets } }, sheet) => {
    sheet.copy(Excel.WorksheetPositionType.after, sheet);
    const all = [
      worksheets.getFirst(),
      sheet.getNextOrNullObject(),
      worksheets.getLast(),
      sheet.getPreviousOrNullObject(),
    ];
    for (const one of all) one.load("name");
    return () => all.map(one => (one.isNullObject ? null : one.name));
  });
  expect(seen).toEqual(["明细", "明细 (2)", excel.model.sheets.at(-1)!.name, null]);
  expect(excel.counts.undoCleared).toEqual(["Worksheet.copy"]);
  expect([...excel.model.sheets[1]!.cells]).toEqual([...excel.model.sheets[0]!.cells]);
});

test("panes that are frozen, a tab's colour", async () => {
  const address = await asked((_, sheet) => {
    sheet.tabColor = "#FF0000";
    sheet.freezePanes.freezeRows(2);
    const frozen = sheet.freezePanes.getLocationOrNullObject();
    frozen.load("address");
    return () => frozen.address;
  });
  expect(address).toBe("明细!1:2");
  expect(excel.model.sheets[0]!.tabColor).toBe("#FF0000");
});

test("a table is made, named, and made cells again", async () => {
  const made = await asked((_, sheet) => {
    const table = sheet.tables.add("A2:B4", true);
    table.name = "收支";
    table.load("name,showHeaders");
    table.columns.load("items/name");
    return () => [table.name, table.showHeaders, table.columns.items.length];
  });
  expect(made).toEqual(["收支", true, 2]);
  await asked(({ workbook }) => (workbook.tables.getItem("收支").convertToRange(), () => undefined));
  expect(excel.model.tables).toEqual([]);
});

test("settings of the document; its properties and comments of names, which end the undo history on the web", async () => {
  const kept = await asked(({ workbook }) => {
    workbook.settings.add("k", { a: 1 });
    workbook.properties.title = "题";
    const name = workbook.names.add("名", "=明细!$A$1");
    name.comment = "注";
    const range = name.getRange();
    range.load("address");
    const setting = workbook.settings.getItem("k");
    setting.load("value");
    workbook.properties.load("title");
    name.load("comment");
    return () => [setting.value as unknown, workbook.properties.title, name.comment, range.address];
  });
  expect(kept).toEqual([{ a: 1 }, "题", "注", "明细!A1"]);
  expect(excel.counts.undoCleared).toEqual(["DocumentProperties.title", "NamedItem.comment"]);
});
