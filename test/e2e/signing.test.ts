import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../scripts/chromium.mjs";
import { serve } from "../../scripts/serve.mjs";
import { cellText, type Sheet, type Workbook } from "../../src/core";
import { workbookFile } from "../../src/hosts/file/new-workbook";
import { readWorkbook } from "../../src/hosts/file/read-workbook";
import { twoYears } from "../taskpane/two-years";

jest.setTimeout(120_000);

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  server = await serve(resolve(__dirname, "../../dist/web"));
  browser = await chromium.launch({ executablePath: findChromium(), args: [...CHROMIUM_ARGUMENTS] });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function saved(page: Page): Promise<Workbook> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("banner").getByRole("button", { name: "保存" }).click(),
  ]);
  return readWorkbook(new Uint8Array(readFileSync(await download.path())), "两年.xlsx");
}

const textsOf = (workbook: Workbook, sheet: Sheet): readonly string[] =>
  Array.from({ length: sheet.rows }, (_, row) => cellText(workbook, sheet, row, 0));

test("a clerk takes over last year's report, confirms what still holds, and freezes a copy that no table moves", async () => {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: "zh-CN" })).newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${server.url}/workbench.html`);
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const buffer = Buffer.from(workbookFile(twoYears()));
  await page.locator("input[type=file]").first().setInputFiles({ name: "两年.xlsx", mimeType, buffer });
  const pane: Locator = page.getByRole("complementary", { name: "校验与报告" });
  await pane.getByRole("button", { name: "校验本工作簿" }).click();
  await pane.getByRole("tab", { name: /^报告/ }).click();

  await pane.getByRole("combobox", { name: "沿用上年报告" }).selectOption("去年报告（2023年度）");
  await pane.getByRole("checkbox", { name: "核对过，属实：20" }).check();
  await pane.getByRole("button", { name: "定稿…" }).click();
  await pane.getByText("再校验了一遍，没有未尽事项。").waitFor();
  await pane.getByRole("region", { name: "定稿" }).getByLabel("填报日期").fill("2025-03-05");
  await pane.getByRole("button", { name: "写入定稿" }).click();
  await pane.getByText(/^已定稿：工作表“大厅运行管理费定稿 \d{4}-\d\d-\d\d”。$/).waitFor();
  await pane.getByRole("button", { name: "转到定稿" }).click();

  const workbook = await saved(page);
  const [live, final] = [/^绩效自评报告/, /定稿/].map(name => workbook.sheets.find(sheet => name.test(sheet.name))!);
  expect(textsOf(workbook, final!)).toEqual(textsOf(workbook, live!));
  expect(textsOf(workbook, final!).join("\n")).toContain("填报日期：2025年3月5日");
  expect(textsOf(workbook, final!).join("\n")).toContain("2024年维修20次。");
  expect(live!.cells.formula.some(formula => formula !== 0)).toBe(true);
  expect(final!.cells.formula.every(formula => formula === 0)).toBe(true);
  await page.context().close();
});
