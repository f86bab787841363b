import "./page";

import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { cellText } from "../../src/core";
import { book } from "../book";
import { HostError, type Scope, type Work } from "../../src/hosts/host";
import { App } from "../../src/taskpane/App";
import type { Language } from "../../src/text";
import { desk, ledger, summary, type Desk } from "./desk";

// Each test draws the whole pane several times over, which jsdom does slowly, and the first one waits for the steps to be compiled.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const open = (own: Desk, language: Language = "zh-CN", sample?: () => void) =>
  render(
    <main>
      <App host={own.host} language={language} {...(sample && { sample })} />
    </main>,
  );

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole("button", { name }));
const step = (name: RegExp) => fireEvent.click(screen.getByRole("tab", { name }));

async function checked(own: Desk): Promise<void> {
  open(own);
  press("校验本工作簿");
  await screen.findByText(/^已校验 \d\d:\d\d$/, {}, { timeout: 10_000 });
}

const short = /F7.*应为 655,320\.58 元，实为 655,220\.58 元/;

/** Colours need a real page; everything else that axe knows is checked here. */
async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

describe("before the first check", () => {
  test("one sentence, one primary action, a sample", async () => {
    const sample = jest.fn();
    open(desk(summary()), "zh-CN", sample);
    expect(screen.getByRole("heading", { name: /核对预算表和支出表/ })).toBeTruthy();
    expect(screen.getByText("未校验")).toBeTruthy();
    press("用样表试一试");
    expect(sample).toHaveBeenCalledTimes(1);
    await expectAccessible();
  });

  test("without a sample none is offered", () => {
    open(desk(summary()));
    expect(screen.queryByRole("button", { name: "用样表试一试" })).toBeNull();
  });

  test("the language can be changed and is remembered", () => {
    open(desk(summary()));
    press("English");
    expect(screen.getByText("Not checked")).toBeTruthy();
    expect(localStorage.getItem("ziping.language")).toBe("en-US");
    expect(screen.getByRole("button", { name: "Check this workbook" })).toBeTruthy();
  });

  test("arrow keys move between the steps", () => {
    open(desk(summary()));
    const tab = screen.getByRole("tab", { selected: true });
    act(() => tab.focus());
    fireEvent.keyDown(tab, { key: "ArrowRight" });
    expect(screen.getByRole("tab", { selected: true }).textContent).toMatch(/^报告/);
    expect(document.activeElement).toBe(screen.getByRole("tab", { selected: true }));
    fireEvent.keyDown(document.activeElement!, { key: "ArrowRight" });
    expect(screen.getByRole("tab", { selected: true }).textContent).toMatch(/^看表/);
  });
});

describe("校验", () => {
  test("says the fault with its numbers, jumps to its cell and back", async () => {
    const own = desk(ledger());
    own.selected = { sheet: "支出台账", top: 0, left: 0, bottom: 0, right: 0 };
    await checked(own);
    const finding = await screen.findByRole("button", { name: short });
    expect(screen.getByRole("status").textContent).toMatch(/^校验完成：错误 \d/);
    act(() => finding.focus());
    expect(await screen.findByRole("row", { name: "相差 −100.00 元" })).toBeTruthy();
    fireEvent.click(finding);
    await waitFor(() => expect(own.shown.at(-1)).toMatchObject({ top: 6, left: 5 }));
    fireEvent.click(finding);
    await waitFor(() => expect(own.shown.at(-1)).toMatchObject({ top: 0, left: 0 }));
    await expectAccessible();
  });

  test("nothing wrong is said plainly, with what was checked", async () => {
    await checked(desk(summary()));
    expect(await screen.findByRole("heading", { name: "没有发现问题" })).toBeTruthy();
    expect(screen.getByText(/^1 张表，\d+ 个勾稽关系，全部相符。$/)).toBeTruthy();
    await expectAccessible();
  });

  test("a workbook of text has no tables, and that is not called agreement", async () => {
    await checked(desk(book({ 说明: [["只有文字"], ["没有表"]] })));
    expect(await screen.findByRole("heading", { name: "没有认出预算表或支出表。" })).toBeTruthy();
    expect(screen.queryByText(/全部相符/)).toBeNull();
  });

  test("a fix is shown, made in the file, restored, and calls for another check", async () => {
    const own = desk(summary("500000"));
    await checked(own);
    const text = await screen.findByRole("button", { name: /C5.*文本/ });
    fireEvent.click(text);
    fireEvent.click(await screen.findByRole("button", { name: "修正" }));
    const shown = screen.getByRole("group", { name: "将改动：" });
    expect(shown.textContent).toContain("C5 “500000”（文本） → 500,000");
    fireEvent.click(within(shown).getByRole("button", { name: "应用修正" }));
    expect(await screen.findAllByText("已修正 1 处，请重新校验")).toHaveLength(2);
    press("还原");
    await screen.findByText(/^已校验/);
    press("重新校验");
    expect(await screen.findByRole("button", { name: /C5.*文本/ })).toBeTruthy();
  });

  test("a finding is ignored with a reason, kept with the workbook, and brought back", async () => {
    const own = desk(ledger());
    await checked(own);
    fireEvent.click(await screen.findByRole("button", { name: short }));
    fireEvent.click(await screen.findByRole("button", { name: "忽略…" }));
    const keep = screen.getByRole<HTMLButtonElement>("button", { name: "忽略" });
    expect(keep.disabled).toBe(true);
    fireEvent.change(screen.getByRole("textbox", { name: /为什么可以忽略/ }), { target: { value: "零头已收回" } });
    fireEvent.click(keep);
    press(await waitFor(() => screen.getByRole("button", { name: "已忽略 1 条" }).textContent!));
    expect(screen.getByText("理由：零头已收回")).toBeTruthy();
    expect((await own.host.recall()).waivers).toMatchObject([{ reason: "零头已收回", at: "F7" }]);
    press(/^恢复: F7/);
    expect(await screen.findByRole("button", { name: short })).toBeTruthy();
    expect((await own.host.recall()).waivers).toEqual([]);
  });

  test("severities filter the list", async () => {
    await checked(desk(ledger()));
    await screen.findByRole("button", { name: short });
    const filter = screen.getByRole("group", { name: "按轻重筛选" });
    fireEvent.click(within(filter).getByRole("button", { name: /错误/ }));
    expect(screen.getByRole("button", { name: short })).toBeTruthy();
  });

  test("a co-author's change makes the result out of date; the next check settles it", async () => {
    const own = desk(summary());
    await checked(own);
    act(() => own.change());
    expect(screen.getAllByText("表格已改动，请重新校验")).toHaveLength(2);
    press("重新校验");
    expect(await screen.findByText(/^已校验/)).toBeTruthy();
  });
});

describe("work that takes long or fails", () => {
  test("tells its phase, keeps the focus, and can be cancelled with nothing changed", async () => {
    const own = desk(summary());
    let release = (): void => {};
    own.hold = new Promise(resolve => (release = resolve));
    open(own);
    const button = screen.getByRole("button", { name: "校验本工作簿" });
    act(() => button.focus());
    fireEvent.click(button);
    expect(screen.getByText("校验中")).toBeTruthy();
    const cancel = await screen.findByRole("button", { name: "取消" });
    expect(screen.getByRole("progressbar", { name: "读取 0/2 张表" })).toBeTruthy();
    expect(document.activeElement).toBe(cancel);
    fireEvent.click(cancel);
    expect(await screen.findByText("未校验")).toBeTruthy();
    await act(async () => release());
    expect(screen.getByText("未校验")).toBeTruthy();
  });

  test("that Excel had to be asked again is told while it is read and after", async () => {
    const own = desk(summary());
    let release = (): void => {};
    const hold = new Promise<void>(resolve => (release = resolve));
    const { read } = own.host;
    Object.assign(own.host, {
      read: async (scope: Scope, work: Work) => {
        for (const retries of [1, 2]) work.progress({ phase: "reading", done: 1, of: 2, retries });
        await hold;
        return read(scope, work);
      },
    });
    open(own);
    fireEvent.click(screen.getByRole("button", { name: "校验本工作簿" }));
    const words = "读取 1/2 张表 · Excel 没有应答，第 2 次重试";
    expect(await screen.findByRole("progressbar", { name: words })).toBeTruthy();
    await act(async () => release());
    expect(await screen.findByText(/^已校验.* · Excel 有 2 次没有应答，重试后已读完$/)).toBeTruthy();
  });

  test("a refused write is told in words with a way out, and the results remain", async () => {
    const own = desk(summary("500000"));
    await checked(own);
    own.refuse = new HostError("busy");
    fireEvent.click(await screen.findByRole("button", { name: /C5.*文本/ }));
    fireEvent.click(await screen.findByRole("button", { name: "修正" }));
    press("应用修正");
    expect((await screen.findAllByText(/有单元格正在编辑/)).length).toBeGreaterThan(0);
    await expectAccessible();
    own.refuse = undefined;
    fireEvent.click(await screen.findByRole("button", { name: "再试一次" }));
    expect(await screen.findAllByText("已修正 1 处，请重新校验")).toHaveLength(2);
  });

  test("a fault of ours is told as ours", async () => {
    const own = desk(summary());
    const broken: Desk = { ...own, host: { ...own.host, read: () => Promise.reject(new TypeError("x is undefined")) } };
    open(broken);
    press("校验本工作簿");
    expect((await screen.findAllByText(/本工具出错了，没有写入任何内容/)).length).toBeGreaterThan(0);
  });
});

describe("看表", () => {
  test("tables with their columns; a word on a column is kept and can be forgotten", async () => {
    const own = desk(summary());
    await checked(own);
    step(/^看表/);
    const card = await screen.findByRole("region", { name: "2023年度项目资金汇总表" });
    expect(within(card).getByText("单位：元")).toBeTruthy();
    fireEvent.click(within(card).getByRole("button", { name: "A3:E6" }));
    await waitFor(() => expect(own.shown.at(-1)).toMatchObject({ top: 2, left: 0, bottom: 5, right: 4 }));
    fireEvent.click(within(card).getByRole("button", { name: /^C 到位/ }));
    fireEvent.change(within(card).getByRole("combobox", { name: /资金到位/ }), { target: { value: "allotment" } });
    // Going through the roles by arrow keys says none of them.
    expect((await own.host.recall()).corrections).toEqual([]);
    fireEvent.click(within(card).getByRole("button", { name: "确定" }));
    expect(await screen.findByRole("button", { name: /^C 指标额度/ })).toBeTruthy();
    expect((await own.host.recall()).corrections).toMatchObject([{ about: "role", area: "C3:C6", role: "allotment" }]);
    await expectAccessible();
    press("随工作簿记住的 1 项");
    press(/^忘记/);
    expect(await screen.findByRole("button", { name: /^C 到位/ })).toBeTruthy();
  });

  test("another row is said to be the header; what cannot be one is asked again", async () => {
    const own = desk(summary());
    await checked(own);
    step(/^看表/);
    fireEvent.click(await screen.findByRole("button", { name: /^表头：第 3 行/ }));
    const rows = screen.getByRole("textbox", { name: "表头是第几行？" });
    fireEvent.change(rows, { target: { value: "6" } });
    press("确定");
    expect(await screen.findByText(/请填第 1 至 5 行/)).toBeTruthy();
    fireEvent.change(rows, { target: { value: "4" } });
    press("确定");
    expect(await screen.findByRole("button", { name: /^表头：第 4 行/ })).toBeTruthy();
    expect((await own.host.recall()).corrections).toMatchObject([{ about: "header", area: "A4:E4" }]);
  });

  test("the unit of a table's money is said, kept, and counts at once", async () => {
    const own = desk(summary());
    await checked(own);
    step(/^看表/);
    fireEvent.click(await screen.findByRole("button", { name: "单位：元 · 更改“2023年度项目资金汇总表”的单位" }));
    const units = screen.getByRole("combobox", { name: "金额的单位是" });
    expect(
      within(units)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["元", "千元", "万元", "百万元", "亿元"]);
    fireEvent.change(units, { target: { value: "万元" } });
    press("确定");
    expect(await screen.findByRole("button", { name: /^单位：万元/ })).toBeTruthy();
    expect((await own.host.recall()).corrections).toMatchObject([{ about: "unit", area: "A3:E6", unit: "万元" }]);
    await expectAccessible();
    step(/^报告/);
    expect((await screen.findAllByText("9,000,000,000.00 元")).length).toBeGreaterThan(0);
    step(/^看表/);
    press("随工作簿记住的 1 项");
    press(/^忘记/);
    expect(await screen.findByRole("button", { name: /^单位：元/ })).toBeTruthy();
  });

  test("what is no table is put away with one click, and brought back with another", async () => {
    const own = desk(summary());
    await checked(own);
    step(/^看表/);
    fireEvent.click(await screen.findByRole("button", { name: "“2023年度项目资金汇总表”不是表格" }));
    expect(await screen.findByRole("heading", { name: "没有认出预算表或支出表。" })).toBeTruthy();
    await expectAccessible();
    press("恢复: “2023年度项目资金汇总表”不是表格");
    expect(await screen.findByRole("region", { name: "2023年度项目资金汇总表" })).toBeTruthy();
    expect((await own.host.recall()).corrections).toEqual([]);
  });
});

describe("报告", () => {
  test("asks for what is missing, quotes the figures, writes the sheets and says what is open", async () => {
    const own = desk(summary());
    await checked(own);
    step(/^报告/);
    const phone = await screen.findByRole("textbox", { name: /电话/ });
    fireEvent.change(phone, { target: { value: "0751-0000000" } });
    expect((await own.host.recall()).facts).toEqual({});
    fireEvent.blur(phone);
    await waitFor(async () => expect((await own.host.recall()).facts).toEqual({ 联系电话: "0751-0000000" }));
    const project = screen.getByRole("region", { name: "大厅运行管理费" });
    expect(project.textContent).toContain("785,518.92 元");
    fireEvent.click(within(project).getByRole("button", { name: "预览" }));
    const figure = within(project).getAllByRole("button", { name: /^785518\.92，来源 资金汇总!D4/ })[0]!;
    fireEvent.click(figure);
    await waitFor(() => expect(own.shown.at(-1)).toMatchObject({ top: 3, left: 3 }));
    await expectAccessible();
    press("生成 2 份报告");
    expect(await screen.findByText("已生成 2 份报告。")).toBeTruthy();
    expect(screen.getAllByText(/报告里还有 \d+ 处待填/)).toHaveLength(2);
    press(/转到“绩效自评报告-大厅运行管理费”/);
    await waitFor(() => expect(own.shown.at(-1)?.sheet).toBe("绩效自评报告-大厅运行管理费"));
    const work = { progress: () => {}, signal: new AbortController().signal };
    const { sheets } = await own.host.read({ kind: "workbook" }, work);
    expect(sheets.map(({ name }) => name)).toEqual([
      "资金汇总",
      "绩效自评报告-大厅运行管理费",
      "绩效自评报告-政务服务热线经费",
    ]);
    await expectAccessible();
  });

  test("forms go with the reports where they are wanted", async () => {
    const own = desk(summary());
    await checked(own);
    step(/^报告/);
    fireEvent.click(await screen.findByRole("checkbox", { name: "同时生成自评表" }));
    press("生成 2 份报告");
    expect(await screen.findByText("已生成 2 份报告。")).toBeTruthy();
    expect(screen.getByRole("button", { name: /转到“大厅运行管理费自评表”/ })).toBeTruthy();
  });

  test("words typed into the sheet stay; what changed on both sides is compared, and the generated words can be chosen", async () => {
    const own = desk(summary());
    await checked(own);
    step(/^报告/);
    await screen.findByRole("textbox", { name: /电话/ });
    press("生成 2 份报告");
    await screen.findByText("已生成 2 份报告。");
    const work = { progress: () => {}, signal: new AbortController().signal };
    const name = "绩效自评报告-大厅运行管理费";
    const texts = async (): Promise<readonly string[]> => {
      const workbook = await own.host.read({ kind: "workbook" }, work);
      const sheet = workbook.sheets.find(one => one.name === name)!;
      return Array.from({ length: sheet.rows }, (_, row) => cellText(workbook, sheet, row, 0));
    };
    const before = await texts();
    const row = before.findIndex(text => text.startsWith("联系电话"));
    const at = { sheet: name, top: row, bottom: row, left: 0, right: 0 };
    await own.host.write({ edits: [{ at, was: before[row]!, value: "联系电话：见封底" }], sheets: [] }, work);
    await own.host.remember({ ...(await own.host.recall()), facts: { 联系电话: "0751-0000000" } });
    step(/^校验/);
    press("重新校验");
    await waitFor(() => expect(screen.getByRole("status").textContent).toMatch(/^校验完成/));
    step(/^报告/);
    const project = screen.getByRole("region", { name: "大厅运行管理费" });
    expect(await within(project).findByText("两边都改过，保留您的文字")).toBeTruthy();
    expect(within(project).getByText("见封底").tagName).toBe("INS");
    await expectAccessible();
    fireEvent.click(within(project).getByRole("checkbox", { name: "改用新生成的文字" }));
    press("生成 2 份报告");
    await screen.findByText("已生成 2 份报告。");
    expect(await texts()).toContain("联系电话：0751-0000000");
    expect(await texts()).not.toContain("联系电话：见封底");
  });

  test("only the chosen projects are written", async () => {
    const own = desk(summary());
    await checked(own);
    step(/^报告/);
    fireEvent.click(await screen.findByRole("checkbox", { name: /政务服务热线经费/ }));
    press("生成报告");
    expect(await screen.findByText("已生成 1 份报告。")).toBeTruthy();
    expect(screen.getByRole("button", { name: "转到报告" })).toBeTruthy();
  });

  test("an answer that could not be kept is tried again before writing", async () => {
    const own = desk(summary());
    await checked(own);
    step(/^报告/);
    const phone = await screen.findByRole("textbox", { name: /电话/ });
    own.refuse = new HostError("busy");
    fireEvent.change(phone, { target: { value: "0751-0000000" } });
    fireEvent.blur(phone);
    expect((await screen.findAllByText(/有单元格正在编辑/)).length).toBeGreaterThan(0);
    own.refuse = undefined;
    press("生成 2 份报告");
    expect(await screen.findByText("已生成 2 份报告。")).toBeTruthy();
    expect((await own.host.recall()).facts).toEqual({ 联系电话: "0751-0000000" });
  });

  test("another rule pack changes the outline, is remembered, and says what of it is unverified", async () => {
    const own = desk(summary());
    await checked(own);
    step(/^报告/);
    const packs = await screen.findByRole("combobox", { name: "规则包" });
    expect((packs as HTMLSelectElement).value).toBe("广东-曲江");
    press("规则包里有 8 项没有正式文件依据");
    expect(screen.getByText(/没有找到正式文件依据.*权重、定性分档、等级分数线/)).toBeTruthy();
    fireEvent.change(packs, { target: { value: "四川" } });
    await waitFor(async () => expect((await own.host.recall()).pack).toBe("四川"));
    expect(screen.getByText(/没有找到正式文件依据：?/).textContent).not.toContain("权重");
    const project = screen.getByRole("region", { name: "大厅运行管理费" });
    fireEvent.click(within(project).getByRole("button", { name: "预览" }));
    expect(project.textContent).toContain("四、改进措施");
  });

  test("the workbook's own rule pack is taken without asking, and named as such", async () => {
    const workbook = book({
      资金汇总: [
        ["2023年度项目资金汇总表"],
        ["项目名称", "预算资金计划", "资金到位", "实际支出总额"],
        ["大厅运行管理费", 900000, 900000, 785518.92],
      ],
      规则包: [
        ["名称", "某县"],
        ["章节", 1, "一、某县的提纲"],
      ],
    });
    await checked(desk(workbook));
    step(/^报告/);
    const packs = await screen.findByRole("combobox", { name: "规则包" });
    expect((packs as HTMLSelectElement).selectedOptions[0]!.textContent).toBe("某县（本工作簿的“规则包”表）");
    fireEvent.click(screen.getByRole("button", { name: "预览" }));
    expect(screen.getByRole("region", { name: "预览: 大厅运行管理费" }).textContent).toContain("一、某县的提纲");
  });

  test("what was spent by month is seen and said", async () => {
    const workbook = book({
      信息: [
        ["项目名称", "大厅运行管理费"],
        ["评价年度", "2023年"],
      ],
      台账: {
        rows: [
          ["2023年度支出台账（单位：元）"],
          ["日期", "凭证号", "摘要", "支出金额"],
          [44929, "记-001", "电费", 100.5],
          [44987, "记-003", "维修", 30],
        ],
        formats: { "A3:A4": "yyyy-mm-dd" },
      },
    });
    await checked(desk(workbook));
    step(/^报告/);
    const months = await screen.findByRole("list", { name: "大厅运行管理费的各月支出" });
    const said = within(months)
      .getAllByRole("listitem")
      .map(item => item.getAttribute("aria-label"));
    expect(said).toHaveLength(12);
    expect([said[0], said[1], said[2]]).toEqual(["1月 100.50 元", "2月 0.00 元", "3月 30.00 元"]);
    await expectAccessible();
  });
});
