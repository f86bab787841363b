import { readFileSync } from "node:fs";
import { strFromU8, unzipSync } from "fflate";
import { resolve } from "node:path";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../scripts/chromium.mjs";
import { serve } from "../../scripts/serve.mjs";
import { cellValue, formulaAt, positionOf, sheetNamed, type Workbook } from "../../src/core";
import { workbookFile } from "../../src/hosts/file/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read-workbook";
import { book } from "../book";

const FAULTY = resolve(__dirname, "../../assets/samples/样表-有错.xlsx");

jest.setTimeout(120_000);

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
/** Everything the pages asked of anybody but their own server. */
const asked: string[] = [];
const faults: string[] = [];

beforeAll(async () => {
  server = await serve(resolve(__dirname, "../../dist/web"));
  browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGUMENTS] });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function openPage(address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: "zh-CN" });
  const page = await context.newPage();
  page.on("request", request => {
    if (!request.url().startsWith(server.url) && !/^(blob|data):/.test(request.url())) asked.push(request.url());
  });
  page.on("pageerror", error => faults.push(error.message));
  await page.goto(`${server.url}/${address}`);
  return page;
}

const paneOf = (page: Page): Locator => page.getByRole("complementary", { name: "校验与报告" });

async function pick(page: Page, file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
  await page.locator("input[type=file]").first().setInputFiles(file);
}

/** The cell in the grid's name box, which shows what is selected. */
const selected = (page: Page): Locator => page.locator('[data-u-comp="defined-name"] input');

const isSelected = (page: Page, cell: string): Promise<unknown> =>
  page.waitForFunction(
    wanted => document.querySelector<HTMLInputElement>('[data-u-comp="defined-name"] input')?.value === wanted,
    cell,
  );

async function save(page: Page): Promise<Workbook> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "保存" }).click(),
  ]);
  return readWorkbook(new Uint8Array(readFileSync(await download.path())), download.suggestedFilename());
}

const valueIn = (workbook: Workbook, sheet: string, row: number, column: number): unknown =>
  cellValue(workbook, sheetNamed(workbook, sheet)!, row, column);

function formulaIn(workbook: Workbook, name: string, row: number, column: number): string | undefined {
  const sheet = sheetNamed(workbook, name)!;
  const formula = sheet.cells.formula[positionOf(sheet, row, column)]!;
  return formula ? formulaAt(workbook.formulas[formula - 1]!, row, column) : undefined;
}

/** Types into a cell as a user does: to it by the name box, then the keys. */
async function typeInto(page: Page, cell: string, keys: string): Promise<void> {
  await selected(page).fill(cell);
  await selected(page).press("Enter");
  await page.keyboard.type(keys);
  await page.keyboard.press("Enter");
}

describe("the main job in the page", () => {
  test("open, check, jump, fix, generate, edit, save, and read the saved file back", async () => {
    const page = await openPage("workbench.html");
    await expect(page.getByRole("heading", { level: 1 }).textContent()).resolves.toContain("工作簿");
    await pick(page, FAULTY);
    const pane = paneOf(page);
    await pane.getByRole("button", { name: "校验本工作簿" }).click();

    const finding = pane.getByText("E17（合计·办结）");
    const group = pane.getByRole("button", { name: /^业务统计/ });
    await group.waitFor();
    if ((await group.getAttribute("aria-expanded")) === "false") await group.click();
    await finding.click();
    await isSelected(page, "E17");

    await pane.getByRole("button", { name: "修正", exact: true }).click();
    await pane.getByRole("button", { name: "应用修正" }).click();
    await pane.getByRole("button", { name: "重新校验" }).click();
    await finding.waitFor({ state: "detached" });

    await pane.getByRole("tab", { name: /报告/ }).click();
    await pane.getByRole("button", { name: /^生成 2 份报告/ }).click();
    await pane.getByText("已生成 2 份报告。").first().waitFor();
    await pane.getByRole("button", { name: "转到“绩效自评报告-大厅运行管理费”" }).click();

    const [word] = await Promise.all([
      page.waitForEvent("download"),
      pane.getByRole("button", { name: "另存为 Word 文档" }).click(),
    ]);
    expect(word.suggestedFilename()).toBe("绩效自评报告.docx");
    await pane.getByText("已交给浏览器下载：“绩效自评报告.docx”。").waitFor();
    const document = unzipSync(new Uint8Array(readFileSync(await word.path())))["word/document.xml"]!;
    expect(strFromU8(document)).toContain("785518.92");

    const saved = await save(page);
    expect(formulaIn(saved, "业务统计", 16, 4)).toBe("SUM(E5:E16)");
    expect(valueIn(saved, "业务统计", 16, 4)).toBe(301978);
    const report = sheetNamed(saved, "绩效自评报告-大厅运行管理费")!;
    expect(report.own).toBe("report:大厅运行管理费");
    expect(saved.texts.some(text => text.includes("实际支出总额：785518.92元"))).toBe(true);
    await page.context().close();
  });
});

describe("the grid", () => {
  test("takes values and formulas, calculates, undoes, and saves them", async () => {
    const page = await openPage("workbench.html");
    await pick(page, FAULTY);
    await paneOf(page).waitFor();
    await page.getByText("业务统计", { exact: true }).click();
    await typeInto(page, "E5", "1000");
    await typeInto(page, "N2", "=E5*2");
    await typeInto(page, "N3", "'0012");
    await typeInto(page, "N5", "2023-05-06");
    await page.getByText("这里不改数字格式").waitFor();
    await typeInto(page, "N4", "8");
    await page.getByRole("button", { name: "撤消" }).click();
    const saved = await save(page);
    expect(valueIn(saved, "业务统计", 4, 4)).toBe(1000);
    expect(valueIn(saved, "业务统计", 16, 4)).toBe(275703 - 21137 + 1000);
    expect(formulaIn(saved, "业务统计", 1, 13)).toBe("E5*2");
    expect(valueIn(saved, "业务统计", 1, 13)).toBe(2000);
    expect(valueIn(saved, "业务统计", 2, 13)).toBe("0012");
    expect(valueIn(saved, "业务统计", 4, 13)).toBe(45052);
    expect(valueIn(saved, "业务统计", 3, 13)).toBeNull();
    await page.context().close();
  });

  test("says why it does not change looks, sheets or the place of cells", async () => {
    const page = await openPage("workbench.html?sample");
    await paneOf(page).waitFor();
    await selected(page).fill("B3");
    await selected(page).press("Enter");
    await page.keyboard.press("Control+b");
    await page.getByText("这里只改数值和公式").waitFor();
    await page.keyboard.press("Control+x");
    await page.getByText("这里不能插入、删除、移动").waitFor();
    await page.getByRole("region", { name: "工作簿" }).click({ button: "right" });
    await page.getByText("这里没有右键菜单").waitFor();
    await page.context().close();
  });

  test("tells the pane of a change, so that its result is out of date", async () => {
    const page = await openPage("workbench.html?sample");
    const pane = paneOf(page);
    await pane.getByRole("button", { name: "校验本工作簿" }).click();
    await pane.getByText(/^已校验/).waitFor();
    await typeInto(page, "B5", "2024");
    await pane.getByText("表格已改动，请重新校验").first().waitFor();
    await page.context().close();
  });
});

describe("files", () => {
  test.each([
    ["text.xlsx", Buffer.from("不是工作簿"), "不是 Excel 工作簿"],
    ["empty.xlsx", Buffer.alloc(0), "不是 Excel 工作簿"],
    ["torn.xlsx", readFileSync(FAULTY).subarray(0, 9000), "已损坏"],
  ])("%s is refused in words, and the page stays as it was", async (name, buffer, words) => {
    const page = await openPage("workbench.html");
    await pick(page, { name, mimeType: "application/octet-stream", buffer });
    await page.getByRole("main").getByText(words).first().waitFor();
    await expect(page.getByRole("heading", { level: 1 }).isVisible()).resolves.toBe(true);
    await page.context().close();
  });

  test("a .csv is opened, and saved as a workbook", async () => {
    const page = await openPage("workbench.html");
    const buffer = Buffer.from("项目,金额\n水费,100.50\n电费,200\n");
    await pick(page, { name: "支出.csv", mimeType: "text/csv", buffer });
    await paneOf(page).waitFor();
    await typeInto(page, "B4", "=SUM(B2:B3)");
    const saved = await save(page);
    expect(saved.name).toBe("支出.xlsx");
    expect(saved.sheets[0]!.rows).toBe(4);
    expect(valueIn(saved, saved.sheets[0]!.name, 3, 1)).toBe(300.5);
    await page.context().close();
  });

  test("unsaved changes are asked about before another file is opened", async () => {
    const page = await openPage("workbench.html?sample");
    await paneOf(page).waitFor();
    await typeInto(page, "B5", "2024");
    await pick(page, FAULTY);
    await page.getByRole("button", { name: "取消" }).click();
    await expect(page.title()).resolves.toContain("样表.xlsx");
    await pick(page, FAULTY);
    await page.getByRole("button", { name: "不保存，直接打开" }).click();
    await page.waitForFunction(() => document.title.includes("样表-有错.xlsx"));
    await paneOf(page).waitFor();
    await page.context().close();
  });
});

/** A summary of those projects. */
const manyProjects = (names: readonly string[]): Buffer =>
  Buffer.from(
    workbookFile(
      book({
        资金汇总: [
          ["项目名称", "预算资金计划", "资金到位", "实际支出总额", "剩余"],
          ...names.map(name => [name, 100000, 100000, 90000, 10000]),
        ],
      }),
    ),
  );

describe("many, none, and little room", () => {
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  test("of fifty written reports the first stand there with what is open in them, and the others on demand", async () => {
    const page = await openPage("workbench.html");
    const names = Array.from({ length: 50 }, (_, at) => `第${at + 1}项经费`);
    await pick(page, { name: "五十个项目.xlsx", mimeType, buffer: manyProjects(names) });
    const pane = paneOf(page);
    await pane.getByRole("button", { name: "校验本工作簿" }).click();
    await pane.getByRole("tab", { name: /^报告/ }).click();
    await pane.getByRole("button", { name: "生成 50 份报告" }).click();
    await pane.getByText("已生成 50 份报告。").first().waitFor();
    const goTo = pane.getByRole("button", { name: /^转到“绩效自评报告-第\d+项经费”$/ });
    expect(await goTo.count()).toBe(6);
    await pane.getByRole("button", { name: "再显示一些（还有 44 项）" }).first().click();
    expect(await goTo.count()).toBe(30);
    await page.context().close();
  });

  test("a project that nobody has named is told as such", async () => {
    const page = await openPage("workbench.html");
    const buffer = Buffer.from("日期,摘要,支出金额,余额\n2024-01-05,水费,100,900\n2024-02-05,电费,200,700\n");
    await pick(page, { name: "台账.csv", mimeType: "text/csv", buffer });
    const pane = paneOf(page);
    await pane.getByRole("button", { name: "校验本工作簿" }).click();
    await pane.getByRole("tab", { name: /^报告/ }).click();
    await pane.getByRole("button", { name: /^（没有写项目名称） ?待填 \d+ 项$/ }).waitFor();
    await page.context().close();
  });

  test("in a small window grid and pane stand one above the other, and nothing is cut off", async () => {
    const page = await openPage("workbench.html?sample");
    await paneOf(page).waitFor();
    await page.setViewportSize({ width: 350, height: 700 });
    const wide = (place: Locator): Promise<boolean> =>
      place.evaluate(element => {
        const { left, right, height } = element.getBoundingClientRect();
        return left >= 0 && right <= innerWidth && height > 100;
      });
    await page.waitForFunction(() => document.documentElement.scrollWidth <= innerWidth);
    expect(await wide(page.getByRole("region", { name: "工作簿" }))).toBe(true);
    expect(await wide(paneOf(page))).toBe(true);
    for (const name of ["保存", "English"])
      expect(
        await page
          .getByRole("banner")
          .getByRole("button", { name })
          .evaluate(element => element.getBoundingClientRect().right <= innerWidth),
      ).toBe(true);
    await page.context().close();
  });

  test("with contrast colours only the chosen step is underlined", async () => {
    const page = await openPage("workbench.html?sample");
    await paneOf(page).waitFor();
    await page.emulateMedia({ forcedColors: "active" });
    const lines = await paneOf(page)
      .getByRole("tab")
      .evaluateAll(all =>
        all.map(tab => [tab.getAttribute("aria-selected"), getComputedStyle(tab).borderBottomColor] as const),
      );
    const [unchosen, chosen] = ["false", "true"].map(is => new Set(lines.filter(([s]) => s === is).map(([, c]) => c)));
    expect(unchosen!.size).toBe(1);
    expect([...chosen!].some(color => unchosen!.has(color))).toBe(false);
    const ground = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement("i"));
      probe.style.backgroundColor = "Canvas";
      return getComputedStyle(probe).backgroundColor;
    });
    expect([...unchosen!]).toEqual([ground]);
    await page.context().close();
  });
});

test("English, and dark, while a workbook is open", async () => {
  const page = await openPage("workbench.html?sample");
  await paneOf(page).waitFor();
  await page.getByRole("button", { name: "English" }).click();
  await page.getByRole("button", { name: "Switch to dark" }).click();
  const pane = page.getByRole("complementary", { name: "Check and report" });
  await pane.getByRole("button", { name: "Check this workbook" }).click();
  await pane.getByText(/^Checked/).waitFor();
  // The browser's own parts, scroll bars among them, follow.
  expect(await pane.evaluate(element => getComputedStyle(element).colorScheme)).toBe("dark");
  await expect(page.evaluate(() => document.documentElement.lang)).resolves.toBe("en-US");
  await page.context().close();
});

test("nothing is asked of anybody else, and nothing failed", () => {
  expect(asked).toEqual([]);
  expect(faults).toEqual([]);
});
