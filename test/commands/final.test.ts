import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { openKey, prepareFinals, unaccepted, writeFinals, type Freezing } from "../../src/commands/final";
import { previewReports } from "../../src/commands/preview-reports";
import { writeReports } from "../../src/commands/write-reports";
import { cellArea, cellValue, recognise, sheetNamed, spansText, type Sheet, type Workbook } from "../../src/core";
import { openFile } from "../../src/hosts/embedded/open-file";
import { savedFile } from "../../src/hosts/embedded/saved-file";
import { excelHost } from "../../src/hosts/excel/excel-host";
import { fileHost, type FileHost } from "../../src/hosts/file/file-host";
import { workbookFile } from "../../src/hosts/file/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read-workbook";
import { NOTHING_REMEMBERED, type Host, type Work } from "../../src/hosts/host";
import { twoProjects } from "../core/report/samples";
import { bytesOf, modelOf } from "../excel/file";
import { headless } from "../hosts/embedded/headless";
import { useExcel } from "../hosts/excel/open";
import { plain } from "../hosts/plain";

const work: Work = { progress: () => {}, signal: new AbortController().signal };
const WHOLE = { kind: "workbook" } as const;
const PROJECT = "大厅运行管理费";
const LIVE = `绩效自评报告-${PROJECT}`;
const FINAL = `${PROJECT}定稿 2024-04-19`;
const DAY: Freezing = { day: "2024-04-19" };
const SAMPLE = readFileSync(join(__dirname, "../../assets/samples/样表.xlsx"));

const open = (): FileHost => fileHost({ name: "a.xlsx", bytes: workbookFile(twoProjects()) });

async function freeze(host: Host, freezing: Freezing = DAY, names: readonly string[] = [PROJECT]) {
  const finals = await prepareFinals(host, names, freezing, work);
  const { layout } = await writeFinals(host, finals, work);
  return { ...finals, layout };
}

const named = (workbook: Workbook, name: string): Sheet => sheetNamed(workbook, name)!;

/** The text of each row, as a reader sees it. */
const texts = (workbook: Workbook, name: string): readonly string[] => {
  const sheet = named(workbook, name);
  return Array.from({ length: sheet.rows }, (_, row) => String(cellValue(workbook, sheet, row, 0) ?? ""));
};

async function spend(host: Host, value: number): Promise<void> {
  const at = cellArea("资金汇总", 3, 4);
  const workbook = await host.read(WHOLE, work);
  const was = cellValue(workbook, named(workbook, "资金汇总"), 3, 4);
  await host.write({ edits: [{ at, was, value }], sheets: [] }, work);
}

describe("a frozen copy", () => {
  test("says what the report says, and nothing on it is calculated", async () => {
    const host = open();
    const { layout } = await freeze(host);
    const workbook = await host.read(WHOLE, work);
    expect(texts(workbook, FINAL)).toEqual(texts(workbook, LIVE));
    expect(texts(workbook, FINAL).join("")).toContain("实际支出总额：785518.92元");
    expect([...named(workbook, LIVE).cells.formula].some(Boolean)).toBe(true);
    expect([...named(workbook, FINAL).cells.formula].some(Boolean)).toBe(false);
    expect(named(workbook, FINAL).own).toBe(`final:${PROJECT}`);
    const [live, final] = layout.changes.sheets;
    expect([live!.name, final!.name]).toEqual([LIVE, FINAL]);
    expect(final!.rowHeights).toEqual(live!.rowHeights);
    expect(final!.print).toEqual({ ...live!.print, area: { ...live!.print.area, sheet: FINAL } });
    expect(final!.columnWidths).toEqual(live!.columnWidths);
    const looks = ({ cells, looks: all }: typeof live & object) =>
      cells.filter(({ column }) => column === 0).map(({ look }) => all[look]);
    expect(looks(final!)).toEqual(looks(live!));
  });

  test("has its charts, drawn from plain numbers of its own", async () => {
    const { layout } = await freeze(open());
    const final = layout.changes.sheets.at(-1)!;
    const [chart] = final.charts!;
    expect(chart!.title).toBe("预算、到位与支出情况（单位：万元）");
    const drawn = final.cells.filter(({ column }) => column > 2 && final.hiddenColumns.includes(column));
    expect(drawn.map(({ value }) => value)).toEqual(expect.arrayContaining([90, 78.551892]));
    expect(chart!.series.every(({ values }) => values.sheet === FINAL)).toBe(true);
  });

  test("stays when the tables change", async () => {
    const host = open();
    await freeze(host);
    const before = texts(await host.read(WHOLE, work), FINAL);
    await spend(host, 800000);
    await writeReports(host, await previewReports(host, {}, work), [PROJECT], work);
    const workbook = await host.read(WHOLE, work);
    expect(texts(workbook, FINAL)).toEqual(before);
    expect(texts(workbook, LIVE).join("")).toContain("实际支出总额：800000元");
  });

  test("is no table, no report to be checked or written again, and no source of figures", async () => {
    const host = open();
    const before = await prepareFinals(host, [PROJECT], DAY, work);
    await writeFinals(host, before, work);
    const workbook = await host.read(WHOLE, work);
    expect(recognise(workbook).map(({ area }) => area.sheet)).toEqual(
      before.preview.tables.map(({ area }) => area.sheet),
    );
    const again = await prepareFinals(host, [PROJECT], DAY, work);
    expect(again.finals[0]!.open.map(openKey)).toEqual(before.finals[0]!.open.map(openKey));
    expect(again.preview.changes[0]).toEqual([]);
  });

  test("keeps what the user typed on it: nothing of ours writes there again", async () => {
    const host = open();
    await freeze(host);
    const at = cellArea(FINAL, 200, 0);
    await host.write({ edits: [{ at, was: null, value: "已签" }], sheets: [] }, work);
    await freeze(host);
    const workbook = await host.read(WHOLE, work);
    expect(cellValue(workbook, named(workbook, FINAL), 200, 0)).toBe("已签");
  });
});

describe("a second one", () => {
  const finalsOf = ({ sheets }: Workbook): readonly string[] =>
    sheets.filter(({ own }) => own === `final:${PROJECT}`).map(({ name }) => name);

  test("of the same day that says the same is not made", async () => {
    const host = open();
    await freeze(host);
    const bytes = host.bytes();
    const { finals } = await freeze(host);
    expect(finals[0]!.same).toBe(FINAL);
    expect(Buffer.compare(Buffer.from(host.bytes()), Buffer.from(bytes))).toBe(0);
  });

  test("of another version or another day stands beside the first", async () => {
    const host = open();
    await freeze(host);
    await spend(host, 800000);
    await freeze(host);
    await freeze(host, { day: "2024-04-20" });
    const workbook = await host.read(WHOLE, work);
    expect(finalsOf(workbook)).toEqual([FINAL, `${FINAL}（2）`, `${PROJECT}定稿 2024-04-20`]);
    expect(texts(workbook, FINAL).join("")).toContain("785518.92");
    expect(texts(workbook, `${FINAL}（2）`).join("")).toContain("800000");
  });
});

describe("before it is made", () => {
  test("what is open is told: blanks once, numbers in doubt, errors of tables and report", async () => {
    const { finals } = await prepareFinals(open(), [PROJECT], DAY, work);
    const told = finals[0]!.open.map(one => (one.about === "gap" ? one.gap.fact : one.about));
    expect(told).toEqual(expect.arrayContaining(["填报人姓名", "填报日期", "自评得分", "存在问题", "整改措施"]));
    expect(new Set(told).size).toBe(told.length);
  });

  test("a blank of the form hides none of the report in the same line", async () => {
    const host = fileHost({ name: "样表.xlsx", bytes: SAMPLE });
    const beside = { forms: true };
    const { layout } = await freeze(host, { ...DAY, beside });
    const rows = new Set(layout.gaps.filter(({ at }) => at.sheet.endsWith("自评表")).map(({ at }) => at.top));
    const workbook = await host.read(WHOLE, work);
    const own = new Set(layout.gaps.filter(({ at }) => at.sheet === LIVE).map(({ at }) => at.top));
    const row = texts(workbook, LIVE).findIndex((text, at) => text.length > 10 && rows.has(at) && !own.has(at));
    expect(row).toBeGreaterThan(0);
    const was = texts(workbook, LIVE)[row]!;
    await host.write({ edits: [{ at: cellArea(LIVE, row, 0), was, value: `${was}XX单位` }], sheets: [] }, work);
    const { finals } = await prepareFinals(host, [PROJECT], { ...DAY, beside }, work);
    const told = finals[0]!.open.flatMap(one => (one.about === "finding" ? [one.finding] : []));
    expect(told.filter(({ rule }) => rule === "ZP-804").map(({ at }) => at!.top)).toContain(row);
  });

  test("an error in a table stands in the way, one in another project's report does not", async () => {
    const host = open();
    const at = cellArea("资金汇总", 5, 1);
    const edits = [{ at, was: 1350000, wasFormula: "SUM(B4:B5)", value: 1350001 }];
    await host.write({ edits, sheets: [] }, work);
    const names = [PROJECT, "物业管理费（保安、保洁）"];
    const { finals } = await prepareFinals(host, names, DAY, work);
    for (const { open: all } of finals)
      expect(
        all
          .flatMap(one => (one.about === "finding" ? [one.finding.at?.sheet] : []))
          .filter(sheet => sheet !== "资金汇总"),
      ).toEqual([]);
    expect(finals[0]!.open.some(one => one.about === "finding")).toBe(true);
  });

  test("only what the user accepted by name passes", async () => {
    const finals = await prepareFinals(open(), [PROJECT], DAY, work);
    const keys = finals.finals[0]!.open.map(openKey);
    expect(unaccepted(finals, [])).toHaveLength(keys.length);
    expect(unaccepted(finals, keys.slice(1)).map(openKey)).toEqual(keys.slice(0, 1));
    expect(unaccepted(finals, keys)).toEqual([]);
    expect(unaccepted(finals, "all")).toEqual([]);
  });

  test.each([
    ["a report without one", {}, "填报日期：2024年4月19日"],
    ["one that has its own", { 填报日期: "2024年4月1日" }, "填报日期：2024年4月1日"],
    [
      "one of another project's own",
      { "物业管理费 (保安、保洁)": { 填报日期: "2024年4月2日" } },
      "填报日期：2024年4月19日",
    ],
  ])("the day of the report is set for %s", async (_, given, line) => {
    const { preview } = await prepareFinals(open(), [PROJECT], { ...DAY, given, reportDate: "2024年4月19日" }, work);
    const { spans } = preview.reports[0]!.paragraphs.find(({ id }) => id === "cover.填报日期")!;
    expect(spansText(spans)).toBe(line);
  });

  test("the day of the report is remembered once it is written, and only for whom it was missing", async () => {
    const host = open();
    const given = { "物业管理费 (保安、保洁)": { 填报日期: "2024年5月6日" } };
    const freezing = { ...DAY, given, reportDate: "2024年4月19日" };
    await prepareFinals(host, undefined, freezing, work);
    expect((await host.recall()).facts).toEqual({});
    await freeze(host, freezing, [PROJECT, "物业管理费 (保安、保洁)"]);
    expect((await host.recall()).facts).toEqual({ [PROJECT]: { 填报日期: "2024年4月19日" } });
    const again = await previewReports(fileHost({ name: "b.xlsx", bytes: host.bytes() }), {}, work);
    const { spans } = again.reports[0]!.paragraphs.find(({ id }) => id === "cover.填报日期")!;
    expect(spansText(spans)).toBe("填报日期：2024年4月19日");
  });

  test("without a day that somebody gave the blank stays", async () => {
    const { preview } = await prepareFinals(open(), [PROJECT], DAY, work);
    const { spans } = preview.reports[0]!.paragraphs.find(({ id }) => id === "cover.填报日期")!;
    expect(spansText(spans)).toContain("【待填：填报日期】");
  });
});

test("whatever is told of a project, the copy shows what the report shows and has no formula", async () => {
  const words = fc
    .string({ unit: "grapheme", maxLength: 40 })
    .map(text => text.replace(/[\u0000-\u001f\ufffe\uffff]/g, ""));
  const facts = fc.record({
    存在问题: words,
    整改措施: words.map(text => `=${text}`),
    产生的效益: fc.constant("支出785518.92元。"),
  });
  await fc.assert(
    fc.asyncProperty(facts, fc.integer({ min: 1, max: 90_000_000 }), async (given, cents) => {
      const host = open();
      await spend(host, cents / 100);
      const { layout } = await freeze(host, { ...DAY, given });
      const workbook = await host.read(WHOLE, work);
      const { name } = layout.changes.sheets.at(-1)!;
      expect(texts(workbook, name)).toEqual(texts(workbook, LIVE));
      expect([...named(workbook, name).cells.formula].some(Boolean)).toBe(false);
    }),
    { numRuns: 15 },
  );
});

describe("in every host", () => {
  const excel = useExcel();

  test("the grid of the page: read back and saved", async () => {
    const file = openFile(new Uint8Array(SAMPLE), "a.xlsx");
    const grid = headless(file.workbook, NOTHING_REMEMBERED, file.display);
    await freeze(grid.host);
    const saved = readWorkbook(await savedFile(file, grid.host, work), "a.xlsx");
    expect(texts(saved, FINAL)).toEqual(texts(saved, LIVE));
    expect([...named(saved, FINAL).cells.formula].some(Boolean)).toBe(false);
    grid.close();
  });

  test("Excel: two requests, a new sheet that is added and filled, charts and all", async () => {
    excel.open(modelOf(new Uint8Array(SAMPLE)));
    const host = excelHost();
    const finals = await prepareFinals(host, [PROJECT], DAY, work);
    excel.resetCounts();
    await writeFinals(host, finals, work);
    expect(excel.counts.requests).toBe(2);
    const read = readWorkbook(bytesOf(excel.model), "a.xlsx");
    expect(texts(read, FINAL)).toEqual(texts(read, LIVE));
    expect([...named(read, FINAL).cells.formula].some(Boolean)).toBe(false);
    expect(excel.model.sheets.find(({ name }) => name === FINAL)!.charts).toHaveLength(
      excel.model.sheets.find(({ name }) => name === LIVE)!.charts.length,
    );
    expect(excel.counts.undoCleared).toEqual([]);
    const again = await freeze(host);
    expect(again.finals[0]!.same).toBe(FINAL);
    expect(Object.keys(plain(await host.read(WHOLE, work))).filter(name => name.includes("定稿"))).toEqual([FINAL]);
  });
});
