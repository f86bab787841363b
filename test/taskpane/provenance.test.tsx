import "./page";

import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import axe from "axe-core";
import { readArea, type Area, type Workbook } from "../../src/core";
import { App } from "../../src/taskpane/App";
import type { Language } from "../../src/text";
import { book } from "../book";
import { desk, type Desk } from "./desk";

jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 30_000 });

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const WORDS = {
  "zh-CN": ["校验本工作簿", /^已校验/, /^报告/, "预览"],
  "en-US": ["Check this workbook", /^Checked/, /^Report/, "Preview"],
} as const;

const hall = (): Workbook =>
  book({
    项目信息: [
      ["项目名称", "大厅运行管理费"],
      ["项目单位", "某某中心"],
      ["评价年度", "2023年度"],
      ["产生的效益", "共受理业务303946件次，办结301978件次，办结率99.35%。今后继续努力。"],
    ],
    业务统计: {
      rows: [
        ["2023年业务统计表"],
        ["月份", "受理业务", "办结"],
        ["1月", 150000, 149000],
        ["2月", 153946, 152978],
        ["合计", [303946, "=SUM(B3:B4)"], [301978, "=SUM(C3:C4)"]],
      ],
      formats: { "B3:C5": "#,##0" },
    },
  });

/** The report step, with the preview of the only project open. */
async function preview(own: Desk, language: Language = "zh-CN"): Promise<void> {
  const [check, checked, report, open] = WORDS[language];
  render(
    <main>
      <App host={own.host} language={language} />
    </main>,
  );
  fireEvent.click(screen.getByRole("button", { name: check }));
  await screen.findByText(checked);
  fireEvent.click(screen.getByRole("tab", { name: report }));
  fireEvent.click(await screen.findByRole("button", { name: open }));
}

const area = (cell: string): Area => readArea(cell, "")!;

async function expectAccessible(): Promise<void> {
  const { violations } = await axe.run(document.body, { rules: { "color-contrast": { enabled: false } } });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

describe("a figure in the user's own words", () => {
  test("tells on focus where it comes from, with labels and what the cell shows", async () => {
    await preview(desk(hall()));
    const figure = screen.getByRole("button", { name: "303946，来源 业务统计!B5" });
    expect(screen.queryByRole("tooltip")).toBeNull();
    // As the Tab key does it: what a program focuses shows no tooltip.
    act(() => void fireEvent.focusIn(figure, { relatedTarget: document.body }));
    const tip = await screen.findByRole("tooltip");
    expect(tip.textContent).toBe("业务统计!B5合计 · 受理业务303,946");
    expect(figure.getAttribute("aria-describedby")).toBe(tip.id);
  });

  test("a ratio tells both its counts", async () => {
    await preview(desk(hall()), "en-US");
    expect(screen.getByText(/and again to come back\. \p{Lu}/u)).toBeTruthy();
    const ratio = screen.getByRole("button", { name: "99.35, from 业务统计!C5 业务统计!B5" });
    fireEvent.pointerEnter(ratio);
    const tip = await screen.findByRole("tooltip");
    expect(tip.textContent).toBe("业务统计!C5合计 · 办结301,978业务统计!B5合计 · 受理业务303,946");
  });

  test("leads to its cell, and back", async () => {
    const own = desk(hall());
    own.selected = area("项目信息!A1");
    await preview(own);
    const figure = screen.getByRole("button", { name: /^303946，来源/ });
    fireEvent.click(figure);
    await waitFor(() => expect(own.shown).toEqual([area("业务统计!B5")]));
    fireEvent.click(figure);
    await waitFor(() => expect(own.shown).toEqual([area("业务统计!B5"), area("项目信息!A1")]));
  });
});

describe("a paragraph of a written report", () => {
  test("has its editor, which screen readers can read, in both languages", async () => {
    for (const [language, write, edit, words] of [
      ["zh-CN", "生成报告", /^修改“/, "这一段的文字"],
      ["en-US", "Write the report", /^Edit “/, "Words of this paragraph"],
    ] as const) {
      const own = desk(hall());
      await preview(own, language);
      expect(screen.queryByRole("button", { name: edit })).toBeNull();
      fireEvent.click(screen.getByRole("button", { name: write }));
      fireEvent.click((await screen.findAllByRole("button", { name: edit })).at(-1)!);
      await screen.findByRole("textbox", { name: words });
      await expectAccessible();
      cleanup();
    }
  });
});

describe("where a cell is used", () => {
  const ask = (name = "所选单元格用在哪里") => fireEvent.click(screen.getByRole("button", { name }));

  test("the sentences that use it, and by which total", async () => {
    const own = desk(hall());
    await preview(own);
    own.selected = area("业务统计!B3");
    ask();
    expect(await screen.findByText("业务统计!B3 用在 1 处：")).toBeTruthy();
    const status = screen.getByText("业务统计!B3 用在 1 处：").parentElement!;
    expect(within(status).getByText(/^.*共受理业务303946件次，办结301978件次，办结率99\.35%。$/)).toBeTruthy();
    expect(within(status).getByText("经 业务统计!B5")).toBeTruthy();
    expect(status.textContent).not.toContain("继续努力");
    await expectAccessible();
  });

  test("each leads to its row once the report is written", async () => {
    const own = desk(hall());
    await preview(own);
    fireEvent.click(screen.getByRole("button", { name: "生成报告" }));
    await screen.findByText("已生成 1 份报告。");
    own.selected = area("业务统计!C5");
    ask();
    fireEvent.click(await screen.findByRole("button", { name: /^报告 A\d+$/ }));
    await waitFor(() => expect(own.shown.at(-1)?.sheet).toBe("绩效自评报告-大厅运行管理费"));
    const { sheets, texts } = await own.host.read(
      { kind: "workbook" },
      { progress: () => {}, signal: new AbortController().signal },
    );
    const { cells } = sheets.find(({ own: mark }) => mark !== undefined)!;
    const at = cells.rowStart[own.shown.at(-1)!.top]!;
    expect(texts[cells.number[at]!]).toContain("办结301978件次");
  });

  test("a cell that is used nowhere, and none selected, in English", async () => {
    const own = desk(hall());
    await preview(own, "en-US");
    ask("Where is the selected cell used?");
    expect(await screen.findByText("Select a cell in the tables first.")).toBeTruthy();
    // Open, it follows the selection.
    act(() => own.select(area("业务统计!A1")));
    expect(await screen.findByText("业务统计!A1 is not used in any report.")).toBeTruthy();
    act(() => own.select(area("业务统计!B5")));
    expect(await screen.findByText("业务统计!B5 is used in 1 place:")).toBeTruthy();
  });

  test("nothing is offered where nothing can be selected", async () => {
    await preview(desk(hall(), { selection: false }));
    expect(screen.queryByRole("button", { name: "所选单元格用在哪里" })).toBeNull();
  });
});
