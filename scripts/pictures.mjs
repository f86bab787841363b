// Makes docs/pictures anew: each step of the main job in the workbench, in both languages and themes.
import { mkdirSync } from "node:fs";
import { chromium } from "playwright-core";
import { buildIfStale } from "./build-if-stale.mjs";
import { CHROMIUM_ARGUMENTS, findChromium } from "./chromium.mjs";
import { serve } from "./serve.mjs";

const FOLDER = "docs/pictures";
const FAULTY = "assets/samples/样表-有错.xlsx";
const WORDS = {
  zh: {
    locale: "zh-CN",
    pane: "校验与报告",
    check: "校验本工作簿",
    again: "重新校验",
    tables: /^看表/,
    findings: /^校验/,
    report: /^报告/,
    fix: "修正",
    apply: "应用修正",
    generate: /^生成/,
    go: /^转到/,
  },
  en: {
    locale: "en-US",
    pane: "Check and report",
    check: "Check this workbook",
    again: "Check again",
    tables: /^Tables/,
    findings: /^Check/,
    report: /^Report/,
    fix: "Fix",
    apply: "Apply fix",
    generate: /^Write/,
    go: /^Go to/,
  },
};

async function take(browser, url, language, theme) {
  const words = WORDS[language];
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: words.locale,
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  // The hour of the check stands in the picture: the same one each time.
  await page.clock.setFixedTime(new Date("2024-04-19T10:32:00"));
  const picture = async step => {
    await page.mouse.move(0, 760);
    await new Promise(resolve => setTimeout(resolve, 700));
    await page.screenshot({ path: `${FOLDER}/${step}-${language}-${theme}.png` });
  };
  await page.goto(`${url}/workbench.html`);
  await page.getByRole("heading", { level: 1 }).waitFor();
  await picture("open");
  await page.locator("input[type=file]").first().setInputFiles(FAULTY);
  const pane = page.getByRole("complementary", { name: words.pane });
  await pane.getByRole("button", { name: words.check }).click();
  const finding = pane.getByText(/^E17\b|^E17（/).first();
  const group = pane.getByRole("button", { name: /^业务统计/ });
  await group.waitFor();
  if ((await group.getAttribute("aria-expanded")) === "false") await group.click();
  await finding.waitFor();
  await pane.getByRole("tab", { name: words.tables }).click();
  await pane
    .getByRole("button", { name: /^资金汇总/ })
    .first()
    .click();
  await picture("tables");
  await pane.getByRole("tab", { name: words.findings }).click();
  await finding.click();
  await picture("check");
  await pane.getByRole("button", { name: words.fix, exact: true }).first().click();
  await pane.getByRole("button", { name: words.apply }).scrollIntoViewIfNeeded();
  await picture("fix");
  await pane.getByRole("tab", { name: words.report }).click();
  await picture("form");
  await pane.getByRole("button", { name: words.generate }).click();
  await pane.getByRole("button", { name: words.go }).first().click();
  const nameBox = page.locator('[data-u-comp="defined-name"] input');
  await nameBox.fill("A30");
  await nameBox.press("Enter");
  await picture("report");
  await context.close();
}

buildIfStale();
mkdirSync(FOLDER, { recursive: true });
const { url, close } = await serve("dist/web");
const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_ARGUMENTS });
for (const language of Object.keys(WORDS))
  for (const theme of ["light", "dark"]) await take(browser, url, language, theme);
await browser.close();
await close();
