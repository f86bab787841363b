import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Frame, Locator, Page } from "playwright-core";
import { serve } from "../../scripts/serve.mjs";
import { modelOf } from "../excel/file";
import { standIn, type StandIn } from "../excel/stand-in";
import { readWorkbook } from "../../src/hosts/file/read-workbook";
import { openPane, openSite, type OpenPane, type Site } from "./excel-page";

jest.setTimeout(120_000);

const SAMPLE = resolve(__dirname, "../../assets/samples/样表.xlsx");
const REPORT = "绩效自评报告-大厅运行管理费";

let site: Site;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  site = await openSite();
  server = await serve(resolve(__dirname, "../../dist/web"));
});
afterAll(async () => {
  await site?.close();
  await server?.close();
});

type Pane = Frame | Locator;
const button = (pane: Pane, name: string | RegExp): Locator =>
  pane.getByRole("button", { name, exact: typeof name === "string" });

/** A pane in which both reports have just been written, with the preview of the first open. */
async function written(pane: Pane): Promise<void> {
  await button(pane, "校验本工作簿").click();
  await pane.getByText(/^已校验/).waitFor();
  await pane.getByRole("tab", { name: /^报告/ }).click();
  await button(pane, "预览").first().click();
  await pane.getByText("生成报告以后，可以在这里改每一段的文字。").first().waitFor();
  expect(await button(pane, /^修改“/).count()).toBe(0);
  await button(pane, "生成 2 份报告").click();
  await pane.getByText("已生成 2 份报告。").first().waitFor();
}

const editor = (pane: Pane): Locator => pane.getByRole("textbox", { name: "这一段的文字" });

/** Opens the editor of the sentence about money by the keyboard, as a user who has tabbed to it. */
async function edit(pane: Pane, page: Page): Promise<Locator> {
  await button(pane, /^修改“1、分析资金/).focus();
  await page.keyboard.press("Enter");
  const words = editor(pane);
  await words.waitFor();
  expect(await words.evaluate(element => element === document.activeElement)).toBe(true);
  return words;
}

/** Puts the caret behind words of the editor. */
const caretBehind = (words: Locator, text: string): Promise<void> =>
  words.evaluate((root, wanted) => {
    for (const node of root.childNodes) {
      const at = node.nodeType === Node.TEXT_NODE ? node.nodeValue!.indexOf(wanted) : -1;
      if (at >= 0) return getSelection()!.collapse(node, at + wanted.length);
    }
    throw new Error(wanted);
  }, text);

const pieces = (words: Locator): Promise<readonly (string | null)[]> =>
  words.locator("[data-figure]").evaluateAll(all => all.map(one => one.textContent));

/** What Chinese input methods do: letters are composed, and become characters. */
async function compose(page: Page, letters: readonly string[], characters: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  for (const text of letters)
    await session.send("Input.imeSetComposition", { text, selectionStart: text.length, selectionEnd: text.length });
  await session.send("Input.insertText", { text: characters });
  await session.detach();
}

describe("a paragraph in the pane of the workbench", () => {
  async function opened(): Promise<{ readonly page: Page; readonly pane: Locator }> {
    const context = await site.browser.newContext({ viewport: { width: 1366, height: 900 }, locale: "zh-CN" });
    context.setDefaultTimeout(15_000);
    const page = await context.newPage();
    await page.goto(`${server.url}/workbench.html`);
    await page.locator("input[type=file]").first().setInputFiles(SAMPLE);
    const pane = page.getByRole("complementary", { name: "校验与报告" });
    await written(pane);
    return { page, pane };
  }

  async function saved(page: Page): Promise<readonly string[]> {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("banner").getByRole("button", { name: "保存" }).click(),
    ]);
    const { texts, formulas } = readWorkbook(new Uint8Array(readFileSync(await download.path())), "a.xlsx");
    return [...texts, ...formulas];
  }

  test("words are composed by an input method, kept about live figures, and one undo takes them back", async () => {
    const { page, pane } = await opened();
    const words = await edit(pane, page);
    await caretBehind(words, "元，资金");
    await compose(page, ["z", "zhu", "zhuanxiang"], "专项");
    expect(await words.textContent()).toContain("900000元，资金专项到位900000元");
    await page.keyboard.press("Control+Enter");
    await button(pane, "还原").waitFor();
    expect(await editor(pane).count()).toBe(0);
    // The focus is where it was before.
    expect(await button(pane, /^修改“1、分析资金/).evaluate(one => one === document.activeElement)).toBe(true);
    const all = await saved(page);
    expect(all.some(text => text.includes("资金专项到位900000元"))).toBe(true);
    expect(all.some(formula => formula.includes('&"元，资金专项到位"&IFERROR(IF('))).toBe(true);
    await page.getByRole("button", { name: "撤消" }).click();
    expect((await saved(page)).some(text => text.includes("资金专项到位"))).toBe(false);
    await page.context().close();
  });

  test("a figure goes with one Backspace and comes back by undo, or from the list", async () => {
    const { page, pane } = await opened();
    const words = await edit(pane, page);
    const all = await pieces(words);
    expect(all).toEqual(["900000", "900000", "900000", "785518.92", "114481.08"]);
    await caretBehind(words, "元，剩余：");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Backspace");
    expect(await pieces(words)).toEqual(all.slice(0, 4));
    await page.keyboard.press("Control+z");
    expect(await pieces(words)).toEqual(all);
    await page.keyboard.press("Backspace");
    await button(pane, "插入数字").click();
    await button(pane, "插入执行率 87.28%").click();
    expect(await pieces(words)).toEqual([...all.slice(0, 4), "87.28"]);
    expect(await words.textContent()).toContain("剩余：87.28%元。");
    expect(await words.evaluate(element => element === document.activeElement)).toBe(true);
    await button(pane, "取消").click();
    expect(await pane.getByText("87.28%元").count()).toBe(0);
    expect(await editor(pane).count()).toBe(0);
    await page.context().close();
  });

  test("figures are cut and pasted as they are, other pages' text as words alone", async () => {
    const { page, pane } = await opened();
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const words = await edit(pane, page);
    await words.evaluate(root => {
      const all = root.querySelectorAll("[data-figure]");
      getSelection()!.setBaseAndExtent(
        root,
        [...root.childNodes].indexOf(all[3]!),
        root,
        [...root.childNodes].indexOf(all[3]!) + 2,
      );
    });
    await page.keyboard.press("Control+x");
    expect(await pieces(words)).toHaveLength(4);
    await page.keyboard.press("Control+End");
    await page.keyboard.type("共用去");
    await page.keyboard.press("Control+v");
    expect(await pieces(words)).toEqual(["900000", "900000", "900000", "114481.08", "785518.92"]);
    expect(await words.textContent()).toMatch(/共用去785518\.92元，剩余：$/);
    await page.evaluate(() =>
      navigator.clipboard.write([
        new ClipboardItem({
          "text/html": new Blob(['<b style="color:red">粗</b><img src=x onerror=alert(1)>'], { type: "text/html" }),
          "text/plain": new Blob(["粗\n行"], { type: "text/plain" }),
        }),
      ]),
    );
    await page.keyboard.press("Control+v");
    expect(await words.evaluate(root => root.querySelectorAll("b, img").length)).toBe(0);
    expect(await words.evaluate(root => (root as HTMLElement).innerText)).toMatch(/粗\n行$/);
    await page.context().close();
  });

  test("Escape loses nothing that was typed; Enter begins a paragraph; 还原 and the generated words", async () => {
    const { page, pane } = await opened();
    await edit(pane, page);
    await page.keyboard.press("Escape");
    expect(await editor(pane).count()).toBe(0);
    const words = await edit(pane, page);
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("另起的一段。");
    await page.keyboard.press("Escape");
    expect(await button(pane, "取消").evaluate(one => one === document.activeElement)).toBe(true);
    await pane.getByRole("tab", { name: /^校验/ }).click();
    await button(pane, "重新校验").click();
    await pane.getByRole("tab", { name: /^报告/ }).click();
    expect(await words.textContent()).toContain("另起的一段。");
    await words.focus();
    await button(pane, "保存").click();
    await button(pane, /^修改“另起的一段/).waitFor();
    await button(pane, "还原").click();
    await pane.getByText("已还原。").first().waitFor({ state: "attached" });
    expect(await button(pane, /^修改“另起的一段/).count()).toBe(0);
    const again = await edit(pane, page);
    await again.fill("全是我自己的话。");
    await button(pane, "保存").click();
    await button(pane, /^修改“全是我自己的话/).click();
    await button(pane, "恢复生成的文字").click();
    await button(pane, /^修改“1、分析资金/).waitFor();
    await page.context().close();
  });
});

describe("a change in the ledger", () => {
  test("shows which sentences it changes, before and after, without anything being pressed or written", async () => {
    const excel = standIn(modelOf(readFileSync(SAMPLE), "样表.xlsx"));
    const opening = await openPane(site, excel);
    const { pane } = opening;
    await written(pane);
    expect(await pane.getByText(/^生成前后有/).count()).toBe(0);
    const report = JSON.stringify([...excel.model.sheets.find(({ name }) => name === REPORT)!.cells.keys()]);
    excel.edit("资金汇总", "I5", 700000);
    await pane.getByText("生成前后有 1 段不同").waitFor();
    await pane.locator("del").filter({ hasText: "785518.92" }).waitFor();
    await pane.locator("ins").filter({ hasText: "700000" }).first().waitFor();
    expect(JSON.stringify([...excel.model.sheets.find(({ name }) => name === REPORT)!.cells.keys()])).toBe(report);
    await opening.close();
  });

  test("a cell's own menu opens where it is used, and that follows the selection", async () => {
    const excel = standIn(modelOf(readFileSync(SAMPLE), "样表.xlsx"));
    const opening = await openPane(site, excel);
    const { pane } = opening;
    await button(pane, "校验本工作簿").waitFor();
    await opening.hide();
    excel.select("资金汇总", "I5");
    await opening.press("used");
    await pane.getByText("资金汇总!I5 用在 1 处：").waitFor();
    expect(await opening.visible()).toBe(true);
    excel.select("资金汇总", "A1");
    await pane.getByText("资金汇总!A1 没有用在报告里。").waitFor();
    expect(opening.faults).toEqual([]);
    await opening.close();
  });
});

describe("a paragraph in the pane of Excel", () => {
  let excel: StandIn;
  let opening: OpenPane;
  const row = (words: string) => {
    const { cells } = excel.model.sheets.find(({ name }) => name === REPORT)!;
    return [...cells.values()].find(
      ({ value }) => typeof value === "string" && value.startsWith("　") && value.includes(words),
    );
  };
  beforeEach(async () => {
    excel = standIn(modelOf(readFileSync(SAMPLE), "样表.xlsx"));
    opening = await openPane(site, excel);
    await written(opening.pane);
  });
  afterEach(() => opening.close());

  test("is written into the sheet with live figures, and put back", async () => {
    const { pane, page, faults } = opening;
    const before = row("分析资金使用情况")!;
    const words = await edit(pane, page);
    await caretBehind(words, "元，资金");
    await compose(page, ["zhuan"], "专项");
    await button(pane, "保存").click();
    await button(pane, "还原").waitFor();
    const after = row("资金专项到位900000元")!;
    expect(after.formula).toContain("IFERROR(IF(");
    await button(pane, "还原").click();
    await button(pane, "还原").waitFor({ state: "detached" });
    expect(row("分析资金使用情况")).toEqual(before);
    expect(faults).toEqual([]);
  });

  test("that somebody edited on the sheet meanwhile is not written over, and the words typed stay", async () => {
    const { pane, page } = opening;
    const words = await edit(pane, page);
    await page.keyboard.type("我的话。");
    const sheet = excel.model.sheets.find(({ name }) => name === REPORT)!;
    const [key] = [...sheet.cells].find(([, cell]) => cell === row("分析资金使用情况"))!;
    excel.edit(REPORT, `A${Math.floor(key / 16384) + 1}`, "　　同事写的。", "co-author");
    await button(pane, "保存").click();
    await pane
      .getByText(/要改的单元格在校验之后变了/)
      .first()
      .waitFor();
    expect(await words.textContent()).toContain("我的话。");
    expect(row("同事写的")).toBeDefined();
    await button(pane, "重新校验").first().click();
    await pane.getByText("报告里的这一段现在是：").waitFor();
    await button(pane, "保存").click();
    await button(pane, "还原").waitFor();
    expect(row("我的话。")).toBeDefined();
  });
});
