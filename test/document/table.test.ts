import { strFromU8, unzipSync } from "fflate";
import { layOutForms, packNamed, shownValue, type SheetPlan } from "../../src/core";
import { wordDocument } from "../../src/document/word-document";
import { nationalForm } from "../core/scoring/forms";
import { facts, projectsOf, SUMMARY } from "../core/report/samples";
import { book } from "../book";

const workbook = book({ 信息: facts("大厅运行管理费"), 资金汇总: SUMMARY, 自评表: nationalForm() });
const form = layOutForms(projectsOf(workbook), packNamed("国家2020")!, workbook, "whole")[0]!.plan;

const documentXml = async (...plans: readonly SheetPlan[]): Promise<string> =>
  strFromU8(unzipSync(await wordDocument(plans))["word/document.xml"]!);

/** Rows of all tables: each cell's text, how many columns it spans, and how it is merged downwards. */
const rowsOf = (xml: string) =>
  [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = ""]) => ({
    header: row.includes("<w:tblHeader/>"),
    cells: [...row.matchAll(/<w:tc>(.*?)<\/w:tc>/gs)].map(([, cell = ""]) => ({
      text: [...cell.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(""),
      span: Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1),
      merge: /<w:vMerge(?: w:val="(\w+)")?\/>/.exec(cell)?.[0],
    })),
  }));

test("a form stands cell by cell, merges and all, in tables of eleven columns", async () => {
  const rows = rowsOf(await documentXml(form));
  for (const { cells } of rows) expect(cells.reduce((sum, { span }) => sum + span, 0)).toBe(11);
  const texts = rows.flatMap(({ cells }) => cells.map(({ text }) => text)).filter(text => text !== "");
  const shown = form.cells
    .filter(({ row, column, value }) => row > 2 && column < 11 && value !== null)
    .map(({ value, look }) => shownValue(value, form.looks[look]!.format).trim());
  expect(texts.map(text => text.trim()).sort()).toEqual([...shown].sort());
});

test("the header of the indicators stands again on each page; what they stand under is parted from it", async () => {
  const rows = rowsOf(await documentXml(form));
  const headers = rows.filter(({ header }) => header);
  expect(headers.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
    ["", "一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  ]);
  const next = rows[rows.indexOf(headers[0]!) + 1]!;
  expect(next.cells[0]).toMatchObject({ text: "绩效指标", merge: '<w:vMerge w:val="restart"/>' });
  expect(headers[0]!.cells[0]!.merge).toBeUndefined();
});

test("pages are A4, upright or lying as the sheet is, and numbered from 1", async () => {
  const lying: SheetPlan = { ...form, print: { ...form.print, orientation: "landscape" } };
  const xml = await documentXml(form, lying);
  expect([...xml.matchAll(/<w:pgSz w:w="(\d+)" w:h="(\d+)" w:orient="(\w+)"\/>/g)].map(([, ...size]) => size)).toEqual([
    ["11906", "16838", "portrait"],
    ["16838", "11906", "landscape"],
  ]);
  expect(xml.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
  // The table is as wide as the text, and no wider.
  const widths = [...xml.matchAll(/<w:tblGrid>(.*?)<\/w:tblGrid>/gs)].map(([, grid = ""]) =>
    [...grid.matchAll(/w:w="(\d+)"/g)].reduce((sum, [, width]) => sum + Number(width), 0),
  );
  const sides = Math.round((2.4 * 1440) / 2.54);
  for (const [at, width] of widths.entries())
    expect((at < widths.length / 2 ? 11906 : 16838) - sides - width).toBeGreaterThanOrEqual(-1);
});

test("the total and the places to sign stay with the last line", async () => {
  const xml = await documentXml(form);
  const kept = [...xml.matchAll(/<w:tr>(.*?)<\/w:tr>/gs)].map(([, row = ""]) => row.includes("<w:keepNext/>"));
  expect(kept.slice(-4)).toEqual([true, true, true, false]);
  // In a table of their own LibreOffice leaves them alone on a page.
  const tables = [...xml.matchAll(/<w:tbl>(.*?)<\/w:tbl>/gs)].map(([, table = ""]) => table);
  expect(tables.at(-1)).toMatch(/总分.*填报人（签字）/s);
});

test("says what to take for fonts that are missing", async () => {
  const xml = strFromU8(unzipSync(await wordDocument([form]))["word/fontTable.xml"]!);
  for (const font of ["仿宋", "楷体", "黑体", "宋体"])
    expect(xml).toMatch(new RegExp(`<w:font w:name="${font}"><w:altName w:val="[^"]+"/>`));
});

test.each([
  [0.8728, "0.00%", "87.28%"],
  [1213993.92, "#,##0.00", "1,213,993.92"],
  [90, "0.00", "90.00"],
  [0.95, "0%", "95%"],
  [-1234.5, "#,##0.00;[Red]-#,##0.00", "-1,234.50"],
  [8.73, "General", "8.73"],
  [45291, 'yyyy"年"m"月"d"日"', "2023年12月31日"],
  ["≥95%", "0.00", "≥95%"],
  [null, "0.00", ""],
])("%s under %s is shown as %s", (value, format, shown) => {
  expect(shownValue(value, format)).toBe(shown);
});
