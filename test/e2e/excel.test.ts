import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Frame, Locator } from "playwright-core";
import { modelOf } from "../excel/file";
import { SURFACE } from "../excel/messages";
import type { StandIn } from "../excel/stand-in";
import { faulty, PROMISE, useSite } from "./excel-page";

jest.setTimeout(120_000);

const sample = (name: string): Uint8Array => readFileSync(resolve(__dirname, "../../assets/samples", name));

const opened = useSite();

const button = (pane: Frame, name: string | RegExp): Locator =>
  pane.getByRole("button", { name, exact: typeof name === "string" });
const tab = (pane: Frame, name: RegExp): Locator => pane.getByRole("tab", { name });

async function checked(pane: Frame): Promise<void> {
  await button(pane, "校验本工作簿").click();
  await button(pane, /^修正全部/).waitFor();
}

/** Waits until the pane has asked for all that it asks for when it opens: the next request is the next command's. */
async function startedUp(excel: ReturnType<typeof faulty>): Promise<void> {
  let [before, since] = [-1, Date.now()];
  await expectSoon(() => {
    const { requests } = excel.counts;
    if (requests !== before) [before, since] = [requests, Date.now()];
    return requests > 0 && Date.now() - since > 500;
  });
}

/** Opens the fix of all findings that have a safe one; nothing is written yet. */
async function fixAll(pane: Frame): Promise<Locator> {
  await button(pane, /^修正全部/).click();
  return button(pane, "应用修正");
}

describe("the pane in Excel", () => {
  test("first run, check, jump, fix and restore, generate and generate again", async () => {
    const excel = faulty();
    const { pane, faults } = await opened(excel);
    const start = JSON.stringify(cells(excel));
    await pane.getByText(PROMISE).waitFor();
    await checked(pane);

    await button(pane, /^业务统计/).click();
    const finding = pane.locator("[data-finding]").filter({ hasText: "文本" }).first();
    await finding.click();
    const [, letters, row] = /^([A-Z]+)(\d+)/.exec((await finding.textContent())!)!;
    await expectSoon(() => excel.model.selection.rect.top === Number(row) - 1);
    expect(excel.model.selection.rect.left).toBe(letters!.charCodeAt(0) - 65);
    expect(excel.model.selection.sheet.name).toBe("业务统计");

    await button(pane, "修正").click();
    await button(pane, "应用修正").click();
    await pane.getByText("已修正 1 处，请重新校验").first().waitFor();
    expect(JSON.stringify(cells(excel))).not.toBe(start);
    await button(pane, "还原").click();
    await expectSoon(() => JSON.stringify(cells(excel)) === start);

    await generate(pane);
    const reports = ours(excel);
    expect(reports.length).toBeGreaterThan(0);
    const once = JSON.stringify(cells(excel));
    await tab(pane, /^校验/).click();
    await button(pane, "重新校验").click();
    await generate(pane);
    expect(JSON.stringify(cells(excel))).toBe(once);
    expect(ours(excel)).toEqual(reports);
    expect(excel.counts.undoCleared).toEqual([]);
    expect(faults).toEqual([]);
  });

  test.each(["closed", "open"])("the ribbon's buttons, with the pane %s", async state => {
    const excel = faulty();
    const { pane, press, hide, visible } = await opened(excel);
    const left = (): Promise<void> => (state === "closed" ? hide() : Promise.resolve());
    await pane.getByText(PROMISE).waitFor();
    await left();
    expect(await visible()).toBe(state === "open");
    await press("check");
    await button(pane, /^修正全部/).waitFor();
    await expectSoon(() => excel.counts.commands === 1);
    expect(await visible()).toBe(true);
    await left();
    await press("report");
    await pane
      .getByText(/^已生成/)
      .first()
      .waitFor();
    expect(ours(excel).length).toBeGreaterThan(0);
    await expectSoon(() => excel.counts.commands === 2);
    expect(await visible()).toBe(true);
  });

  test("pressed before the pane has ever been open, and before its page was ready", async () => {
    const excel = faulty();
    excel.latency = 300;
    const { pane, press, hide, visible } = await opened(excel);
    await hide();
    await expectSoon(() => excel.counts.ready > 0);
    await press("check");
    await button(pane, /^修正全部/).waitFor();
    expect(await visible()).toBe(true);
  });

  test("another workbook: nothing of the one before is shown in it or written to it", async () => {
    const excel = faulty();
    const first = excel.model;
    const opening = await opened(excel);
    const { pane } = opening;
    await checked(pane);
    const found = await pane.locator("[data-finding]").count();
    await tab(pane, /^报告/).click();
    const answer = pane.getByRole("textbox").first();
    await answer.fill("只属于第一个工作簿的答复");
    await answer.blur();
    await expectSoon(() => first.parts.some(({ xml }) => xml.includes("只属于第一个工作簿的答复")));

    const second = modelOf(sample("样表.xlsx"), "样表.xlsx");
    excel.open(second);
    const start = JSON.stringify(cells(excel));
    const other = await opening.reopen("https://localhost/样表.xlsx");
    await other.getByText(PROMISE).waitFor();
    for (const name of [/^看表/, /^报告/, /^校验/]) {
      await tab(other, name).click();
      await other.getByText(PROMISE).waitFor();
      expect(await other.locator("[data-finding]").count()).toBe(0);
      expect(await other.getByRole("textbox").count()).toBe(0);
    }
    await button(other, "校验本工作簿").click();
    await other.getByText(/^已校验/).waitFor();
    await other.getByText("样表.xlsx", { exact: true }).waitFor();
    expect(await other.locator("[data-finding]").count()).toBeLessThan(found);
    await tab(other, /^报告/).click();
    await other.getByRole("textbox").first().waitFor();
    for (const box of await other.getByRole("textbox").all()) expect(await box.inputValue()).not.toMatch(/只属于/);
    expect(second.parts).toEqual([]);
    expect(JSON.stringify(cells(excel))).toBe(start);
    await generate(other);
    expect(JSON.stringify(cells(excel))).not.toContain("只属于");
    expect(ours({ ...excel, model: first })).toEqual([]);

    excel.open(first);
    const back = await opening.reopen(SURFACE.documentUrl);
    await checked(back);
    await tab(back, /^报告/).click();
    await expect(back.getByRole("textbox").first().inputValue()).resolves.toBe("只属于第一个工作簿的答复");
  });

  test("another workbook beneath an open pane: a fix for the one before is refused", async () => {
    const excel = faulty();
    const { pane } = await opened(excel);
    await checked(pane);
    const apply = await fixAll(pane);
    excel.open(modelOf(sample("样表.xlsx"), "样表.xlsx"));
    const start = JSON.stringify(cells(excel));
    await apply.click();
    await pane
      .getByText(/要改的单元格在校验之后变了/)
      .first()
      .waitFor();
    expect(JSON.stringify(cells(excel))).toBe(start);
  });

  test("Excel that refuses is asked again, and how often stands in the pane", async () => {
    const excel = faulty();
    const { pane } = await opened(excel);
    await pane.getByText(PROMISE).waitFor();
    await startedUp(excel);
    excel.resetCounts();
    excel.fault = { request: 0, way: "refused", code: 5102 };
    await button(pane, "校验本工作簿").click();
    await pane.getByText(/^已校验.*Excel 有 1 次没有应答，重试后已读完$/).waitFor();
    expect(excel.counts.requests).toBe(5);
  });

  test("a co-author's change between check and fix: told as out of date, and the fix is refused", async () => {
    const excel = faulty();
    const { pane } = await opened(excel);
    await checked(pane);
    const apply = await fixAll(pane);
    const group = await pane.getByRole("group", { name: "将改动：" }).textContent();
    const [, sheet, cell] = /([^\s！!：']+)'?!([A-Z]+\d+)/.exec(group!)!;
    excel.edit(sheet!, cell!, "同事改过", "co-author");
    await pane.getByText("表格已改动，请重新校验").first().waitFor();
    const before = JSON.stringify(cells(excel));
    await apply.click();
    await pane
      .getByText(/要改的单元格在校验之后变了/)
      .first()
      .waitFor();
    expect(JSON.stringify(cells(excel))).toBe(before);
  });

  test("busy while a cell is being edited, and done when tried again", async () => {
    const excel = faulty();
    const { pane } = await opened(excel);
    await button(pane, "校验本工作簿").waitFor();
    excel.editing = true;
    await button(pane, "校验本工作簿").click();
    await pane
      .getByText(/有单元格正在编辑/)
      .first()
      .waitFor();
    excel.editing = false;
    await button(pane, "再试一次").click();
    await button(pane, /^修正全部/).waitFor();
  });

  test("a write that breaks off and cannot be put back is offered for 还原, also after the pane was closed", async () => {
    const excel = faulty();
    const opening = await opened(excel);
    await checked(opening.pane);
    const before = JSON.stringify(cells(excel));
    const apply = await fixAll(opening.pane);
    excel.resetCounts();
    excel.fault = { request: 1, way: "half", code: "GeneralException", lasting: true };
    await apply.click();
    await opening.pane
      .getByText(/写到一半失败了/)
      .first()
      .waitFor();
    expect(JSON.stringify(cells(excel))).not.toBe(before);
    excel.fault = undefined;
    // Another workbook is another matter.
    const other = await opening.reopen("https://localhost/别的.xlsx");
    await other.getByText(PROMISE).waitFor();
    expect(await other.getByText(/写到一半失败了/).count()).toBe(0);
    const pane = await opening.reopen(SURFACE.documentUrl);
    await pane
      .getByText(/写到一半失败了/)
      .first()
      .waitFor();
    await button(pane, "还原").click();
    await expectSoon(() => JSON.stringify(cells(excel)) === before);
  });

  test("language and theme are the host's", async () => {
    const { pane } = await opened(faulty(), { locale: "en-US", dark: true });
    await button(pane, "Check this workbook").waitFor();
    const colour = await pane.evaluate(() => getComputedStyle(document.querySelector("section")!).backgroundColor);
    expect(colour).toBe("rgb(41, 41, 41)");
  });

  test("below ExcelApi 1.19 the user is told before her undo history ends", async () => {
    const { pane } = await opened(faulty("1.13"));
    await checked(pane);
    await fixAll(pane);
    await pane.getByText("写入后 Excel 的撤消记录会清空，仍可在这里还原。").first().waitFor();
  });
});

const ours = (excel: Pick<StandIn, "model">): readonly string[] =>
  excel.model.sheets.filter(({ names }) => names.some(({ name }) => name === "_ziping_sheet")).map(({ name }) => name);

async function generate(pane: Frame): Promise<void> {
  await tab(pane, /^报告/).click();
  await button(pane, /^生成/).last().click();
  await pane
    .getByText(/^已生成/)
    .first()
    .waitFor();
}

const cells = (excel: StandIn): unknown =>
  excel.model.sheets.map(({ name, cells: all }) => [name, [...all].sort(([a], [b]) => a - b)]);

async function expectSoon(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 200 && !holds(); tries++) await new Promise(resolve => setTimeout(resolve, 50));
  expect(holds()).toBe(true);
}
