import { resolve } from "node:path";
import { chromium, type Browser, type Locator, type Page } from "playwright-core";
import { CHROMIUM_ARGUMENTS, findChromium } from "../../scripts/chromium.mjs";
import { serve } from "../../scripts/serve.mjs";

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

interface Desk {
  readonly page: Page;
  readonly pane: Locator;
  button(name: string | RegExp): Locator;
}

/** The faulty sample in the workbench, checked; from here on the keyboard alone is used. */
async function checked(): Promise<Desk> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 900 }, locale: "zh-CN" })).newPage();
  page.setDefaultTimeout(15_000);
  await page.goto(`${server.url}/workbench.html`);
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles(resolve(__dirname, "../../assets/samples/样表-有错.xlsx"));
  const pane = page.getByRole("complementary", { name: "校验与报告" });
  const button = (name: string | RegExp): Locator =>
    pane.getByRole("button", { name, exact: typeof name === "string" });
  await button("校验本工作簿").click();
  await pane.getByText(/^已校验/).waitFor();
  return { page, pane, button };
}

/** Waits until the focus is there: what is written or kept takes its time. */
const focused = async (place: Locator): Promise<void> => {
  await place.waitFor();
  await place.page().waitForFunction(element => element === document.activeElement, await place.elementHandle());
};

async function press(place: Locator, key = "Enter"): Promise<void> {
  await place.focus();
  await place.page().keyboard.press(key);
}

const finding = ({ pane }: Desk, cell: string): Locator =>
  pane.getByRole("button", { name: new RegExp(`^错误 ${cell}（`) });

describe("the focus by the keyboard", () => {
  test("goes into what is opened in its place, and back when that is left or done", async () => {
    const desk = await checked();
    const { page, pane, button } = desk;
    await press(button(/^业务统计/));
    const total = finding(desk, "E17");
    await total.focus();
    await press(button("修正"));
    await focused(button("应用修正"));
    await page.keyboard.press("Escape");
    await focused(total);
    await press(button("修正"));
    await page.keyboard.press("Enter");
    await pane.getByText("已修正", { exact: true }).waitFor();
    await focused(pane.getByRole("button", { name: /^已修正 E17（/ }));
    await press(button("还原"));
    await focused(total);

    await press(button("忽略…"));
    const reason = pane.getByRole("textbox", { name: "为什么可以忽略？" });
    await focused(reason);
    await page.keyboard.press("Escape");
    await focused(total);
    await press(button("忽略…"));
    await page.keyboard.type("已核对");
    await page.keyboard.press("Escape");
    // What was typed does not go with one key.
    await focused(button("取消"));
    await page.keyboard.press("Enter");
    await focused(total);

    await press(button(/^修正全部/));
    await focused(button("应用修正"));
    await page.keyboard.press("Escape");
    await focused(button(/^修正全部/));
    await page.context().close();
  });

  test("goes on with the next where what had it is gone", async () => {
    const desk = await checked();
    const { page, pane, button } = desk;
    await press(button(/^业务统计/));
    await finding(desk, "E17").focus();
    await press(button("忽略…"));
    await page.keyboard.type("已核对");
    await press(button("忽略"));
    await focused(finding(desk, "I17"));

    await pane.getByRole("tab", { name: /^看表/ }).focus();
    await pane.getByRole("tab", { name: /^校验/ }).press("ArrowLeft");
    await press(button(/^支出台账/));
    await press(button("“大厅运行管理费支出台账（2023年度）”不是表格"));
    await focused(
      pane
        .getByRole("region", { name: /^物业管理费/ })
        .getByRole("button")
        .first(),
    );
    await press(button("恢复: “大厅运行管理费支出台账（2023年度）”不是表格"));
    await pane.getByRole("region", { name: /^大厅运行管理费/ }).waitFor();
    await page.context().close();
  });

  test("a column, a unit and a header row are changed and left without the mouse", async () => {
    const { page, pane, button } = await checked();
    await pane.getByRole("tab", { name: /^看表/ }).click();
    await press(button(/^资金汇总/));
    const card = pane.getByRole("region", { name: /资金汇总表$/ });
    const chip = card.getByRole("button", { name: /^J 结余/ });
    await press(chip);
    const role = card.getByRole("combobox", { name: /这一列是$/ });
    await focused(role);
    await role.selectOption("结转");
    await page.keyboard.press("Escape");
    await focused(chip);
    const unit = card.getByRole("button", { name: /^单位：元/ });
    await press(unit);
    await focused(card.getByRole("combobox", { name: "金额的单位是" }));
    await card.getByRole("combobox", { name: "金额的单位是" }).selectOption("万元");
    await press(card.getByRole("button", { name: "确定" }));
    await focused(card.getByRole("button", { name: /^单位：万元/ }));
    const header = card.getByRole("button", { name: /^表头：第 3-4 行/ });
    await press(header);
    await focused(card.getByRole("textbox", { name: "表头是第几行？" }));
    await page.keyboard.press("Escape");
    await focused(header);
    // The column was left as it was, the unit was said.
    await button("随工作簿记住的 1 项").waitFor();
    await page.context().close();
  });
});
