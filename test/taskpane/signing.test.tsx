import "./page";

import { cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { cellText } from "../../src/core";
import { HostError, type Work } from "../../src/hosts/host";
import { App } from "../../src/taskpane/App";
import { isoDay } from "../../src/text/dates";
import { desk, type Desk } from "./desk";
import { PROJECT, twoYears } from "./two-years";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });
afterEach(() => {
  cleanup();
  localStorage.clear();
});

const work: Work = { progress: () => {}, signal: new AbortController().signal };

async function reporting(own: Desk): Promise<void> {
  render(
    <main>
      <App host={own.host} language="zh-CN" />
    </main>,
  );
  fireEvent.click(screen.getByRole("button", { name: "校验本工作簿" }));
  await screen.findByText(/^已校验 \d\d:\d\d$/);
  fireEvent.click(screen.getByRole("tab", { name: /^报告/ }));
}

const textsOf = async (own: Desk, name: RegExp): Promise<string> => {
  const workbook = await own.host.read({ kind: "workbook" }, work);
  const sheet = workbook.sheets.find(one => name.test(one.name))!;
  return Array.from({ length: sheet.rows }, (_, row) => cellText(workbook, sheet, row, 0)).join("\n");
};

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

describe("沿用上年报告", () => {
  test("is chosen from the sheets that hold one, shown paragraph by paragraph, and then written", async () => {
    const own = desk(twoYears());
    await reporting(own);
    const choice = await screen.findByRole("combobox", { name: "沿用上年报告" });
    expect(
      within(choice)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual(["不沿用", "去年报告（2023年度）"]);
    fireEvent.change(choice, { target: { value: "去年报告" } });
    await screen.findByRole("button", { name: /生成前后有 \d+ 段不同/ });
    expect(await screen.findAllByText("沿用上年的文字")).toHaveLength(3);
    const removed = [...document.querySelectorAll("del")].map(({ textContent }) => textContent).join("|");
    expect(removed).toContain("2023");
    expect(screen.getByRole("checkbox", { name: "核对过，属实：20" })).toBeTruthy();
    expect([...document.querySelectorAll("mark")].map(({ textContent }) => textContent)).toEqual(["20"]);
    fireEvent.click(screen.getByRole("button", { name: "预览" }));
    const preview = await screen.findByRole("region", { name: `预览: ${PROJECT}` });
    expect(preview.textContent).toContain("2024年维修20次。");
    await expectAccessible();

    const before = await textsOf(own, /^去年报告$/);
    fireEvent.click(screen.getByRole("button", { name: "生成报告" }));
    await screen.findByText("已生成 1 份报告。");
    expect(await textsOf(own, /^绩效自评报告/)).toContain("部分设备老化，维护成本偏高。");
    expect(await textsOf(own, /^去年报告$/)).toBe(before);
    expect(await screen.findByText("已沿用“去年报告”的文字。")).toBeTruthy();
  });

  test("can be taken back before it is written", async () => {
    const own = desk(twoYears());
    await reporting(own);
    const choice = await screen.findByRole("combobox", { name: "沿用上年报告" });
    fireEvent.change(choice, { target: { value: "去年报告" } });
    await screen.findByRole("button", { name: /生成前后有/ });
    fireEvent.change(choice, { target: { value: "" } });
    await waitFor(() => expect(screen.queryByRole("button", { name: /生成前后有/ })).toBeNull());
  });
});

describe("定稿", () => {
  const start = async (): Promise<HTMLElement> => {
    fireEvent.click(await screen.findByRole("button", { name: "定稿…" }));
    const form = await screen.findByRole("region", { name: "定稿" });
    await within(form).findByText(/未尽事项/);
    return form;
  };

  test("lists what is open; the date is offered; nothing is written until the user says so", async () => {
    const own = desk(twoYears());
    await reporting(own);
    const form = await start();
    expect(form.textContent).toContain("请写明资金使用中存在的问题");
    expect(within(form).getByLabelText<HTMLInputElement>("填报日期").value).toBe(isoDay(new Date()));
    const write = within(form).getByRole("button", { name: "写入定稿" });
    expect(write.getAttribute("aria-disabled")).toBe("true");
    await expectAccessible();
    fireEvent.click(write);
    expect((await own.host.read({ kind: "workbook" }, work)).sheets).toHaveLength(3);

    fireEvent.change(within(form).getByLabelText("填报日期"), { target: { value: "2025-03-05" } });
    fireEvent.click(within(form).getByRole("checkbox", { name: "都看过了，仍然定稿" }));
    fireEvent.click(within(form).getByRole("button", { name: "写入定稿" }));
    expect(await screen.findByText(/^已定稿：工作表“大厅运行管理费定稿 \d{4}-\d\d-\d\d”。$/)).toBeTruthy();
    const [final, live] = [await textsOf(own, /定稿/), await textsOf(own, /^绩效自评报告/)];
    expect(final).toBe(live);
    expect(final).toContain("填报日期：2025年3月5日");
    expect((await own.host.recall()).facts).toMatchObject({ [PROJECT]: { 填报日期: "2025年3月5日" } });
    fireEvent.click(screen.getByRole("button", { name: "转到定稿" }));
    await waitFor(() => expect(own.shown.at(-1)!.sheet).toMatch(/定稿/));
  });

  test("with the words of last year's report, once they have been looked at, nothing is open", async () => {
    const own = desk(twoYears());
    await reporting(own);
    fireEvent.change(await screen.findByRole("combobox", { name: "沿用上年报告" }), { target: { value: "去年报告" } });
    fireEvent.click(await screen.findByRole("checkbox", { name: "核对过，属实：20" }));
    const form = await start();
    expect(within(form).getByText(/再校验了一遍，没有未尽事项/)).toBeTruthy();
    expect(within(form).queryByRole("checkbox")).toBeNull();
    fireEvent.click(within(form).getByRole("button", { name: "写入定稿" }));
    await screen.findByText(/^已定稿/);
    expect(await textsOf(own, /定稿/)).toContain("2024年维修20次。");
  });

  test("what turns up meanwhile is shown before anything is written", async () => {
    const own = desk(twoYears());
    await reporting(own);
    const form = await start();
    fireEvent.click(within(form).getByRole("checkbox", { name: "都看过了，仍然定稿" }));
    const at = { sheet: "信息", top: 8, bottom: 8, left: 1, right: 1 };
    await own.host.write({ edits: [{ at, was: "总体完成较好，预算执行符合要求。", value: null }], sheets: [] }, work);
    fireEvent.click(within(form).getByRole("button", { name: "写入定稿" }));
    expect(await within(form).findByText(/刚才又有变动/)).toBeTruthy();
    expect(form.textContent).toContain("请对自评等级和分数作出说明");
    expect((await own.host.read({ kind: "workbook" }, work)).sheets).toHaveLength(3);
  });

  test("a host that refuses is told of, and the form is still there", async () => {
    const own = desk(twoYears());
    await reporting(own);
    const form = await start();
    own.refuse = new HostError("busy");
    fireEvent.click(within(form).getByRole("checkbox", { name: "都看过了，仍然定稿" }));
    fireEvent.change(within(form).getByLabelText("填报日期"), { target: { value: "" } });
    fireEvent.click(within(form).getByRole("checkbox", { name: "都看过了，仍然定稿" }));
    fireEvent.click(within(form).getByRole("checkbox", { name: "都看过了，仍然定稿" }));
    fireEvent.click(within(form).getByRole("button", { name: "写入定稿" }));
    expect(await screen.findByText("没有完成")).toBeTruthy();
    expect(screen.getByRole("region", { name: "定稿" })).toBeTruthy();
  });

  test("can be left, and the focus goes back", async () => {
    await reporting(desk(twoYears()));
    const form = await start();
    fireEvent.click(within(form).getByRole("button", { name: "取消" }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe("定稿…"));
  });
});
