import { writeParagraph } from "../../../../src/commands/edit-paragraph";
import { previewReports, type ReportPreview } from "../../../../src/commands/preview-reports";
import { writeReports } from "../../../../src/commands/write-reports";
import {
  cellArea,
  formulaAt,
  positionOf,
  sheetNamed,
  spansText,
  valueAt,
  type ParagraphEdit,
  type Span,
} from "../../../../src/core";
import { usualDisplay } from "../../../../src/core/report/pattern";
import { fileHost, type FileHost } from "../../../../src/hosts/file/file-host";
import { workbookFile } from "../../../../src/hosts/file/new-workbook";
import type { Work } from "../../../../src/hosts/host";
import { plain } from "../../../hosts/plain";
import { SUMMARY, twoProjects } from "../samples";

const work: Work = { progress: () => {}, signal: new AbortController().signal };
const PROJECT = "大厅运行管理费";
const SHEET = `绩效自评报告-${PROJECT}`;
const MONEY = "money.sentence";

async function written(book = twoProjects()): Promise<FileHost> {
  const host = fileHost({ name: "a.xlsx", bytes: workbookFile(book) });
  await writeReports(host, await previewReports(host, {}, work), [PROJECT], work);
  return host;
}

const preview = (host: FileHost): Promise<ReportPreview> => previewReports(host, {}, work);

const spansOf = (seen: ReportPreview, id: string): readonly Span[] =>
  seen.reports[0]!.paragraphs.find(paragraph => paragraph.id === id)!.spans;

const kinds = (seen: ReportPreview): Readonly<Record<string, string>> =>
  Object.fromEntries(seen.changes[0]!.map(({ id, kind }) => [id, kind]));

/** The rows of the report, by what a reader sees of them, with their formulas. */
async function rows(host: FileHost): Promise<readonly { text: string; formula?: string; memory: string }[]> {
  const workbook = await host.read({ kind: "workbook" }, work);
  const sheet = sheetNamed(workbook, SHEET)!;
  return Array.from({ length: sheet.rows }, (_, row) => {
    const at = positionOf(sheet, row, 0);
    const formula = at < 0 ? 0 : sheet.cells.formula[at]!;
    return {
      text: String(valueAt(workbook, sheet.cells, at) ?? ""),
      memory: String(valueAt(workbook, sheet.cells, positionOf(sheet, row, 2)) ?? ""),
      ...(formula > 0 ? { formula: formulaAt(workbook.formulas[formula - 1]!, row, 0) } : {}),
    };
  }).filter(({ text }) => text !== "");
}

const rowWith = async (host: FileHost, words: string) => (await rows(host)).find(({ text }) => text.includes(words));

/** Puts words in the place of others in what the pane shows of a paragraph; what stands about them keeps its figures. */
const retyped = (spans: readonly Span[], words: string, other: string): readonly Span[] =>
  spans.map(span => (typeof span === "string" ? span.replace(words, other) : span));

async function edit(host: FileHost, id: string, change: (spans: readonly Span[]) => ParagraphEdit["now"]) {
  const was = spansOf(await preview(host), id);
  return writeParagraph(host, PROJECT, { id, was, now: change(was) }, work);
}

const type = async (host: FileHost, cell: [string, number, number], value: string | number): Promise<void> => {
  const [sheet, row, column] = cell;
  const workbook = await host.read({ kind: "workbook" }, work);
  const own = sheetNamed(workbook, sheet)!;
  const at = positionOf(own, row, column);
  const formula = own.cells.formula[at]!;
  const edits = [
    {
      at: cellArea(sheet, row, column),
      was: valueAt(workbook, own.cells, at),
      ...(formula > 0 ? { wasFormula: formulaAt(workbook.formulas[formula - 1]!, row, column) } : {}),
      value,
    },
  ];
  await host.write({ edits, sheets: [] }, work);
};

describe("words about figures", () => {
  test("are written, the figures stay formulas, and no other row is touched", async () => {
    const host = await written();
    const before = await rows(host);
    await edit(host, MONEY, spans => retyped(spans, "实际支出总额", "全年实际用去"));
    const after = await rows(host);
    const [row] = after.filter(({ text }, at) => text !== before[at]!.text);
    expect(after).toHaveLength(before.length);
    expect(row!.text).toContain("全年实际用去：785518.92元，剩余：114481.08元");
    expect(row!.formula).toContain(`"元，全年实际用去："&IFERROR(IF(资金汇总!E4="",NA(),ROUND(资金汇总!E4,2)`);
    expect(after.filter(({ text }, at) => text !== before[at]!.text)).toHaveLength(1);
    expect(after.filter(({ memory }, at) => memory !== before[at]!.memory)).toEqual([row]);
  });

  test("stay when the report is written again, and nothing is pending for it", async () => {
    const host = await written();
    const { preview: seen } = await edit(host, MONEY, spans => retyped(spans, "实际支出总额", "全年实际用去"));
    expect(kinds(seen)).toEqual({ [MONEY]: "kept" });
    expect(kinds(await preview(host))).toEqual({ [MONEY]: "kept" });
    const before = host.bytes();
    await writeReports(host, await preview(host), [PROJECT], work);
    expect(plain((await preview(host)).workbook)).toEqual(plain((await open(before)).workbook));
  });

  test("the preview that comes with it is what reading the workbook gives", async () => {
    const host = await written();
    const { preview: seen } = await edit(host, MONEY, spans => retyped(spans, "实际支出总额", "用去"));
    const read = await preview(host);
    expect(plain(seen.workbook)).toEqual(plain(read.workbook));
    expect(seen.reports).toEqual(read.reports);
  });

  test("a figure can go, move, and come in anew", async () => {
    const host = await written();
    await edit(host, MONEY, spans => {
      const figures = spans.flatMap(span => (typeof span !== "string" && "figure" in span ? [span] : []));
      const [budget, , , spent] = figures;
      return ["支出", spent!, "元，占预算", budget!, "元的", rateOf(spans), "%。"];
    });
    const row = (await rowWith(host, "占预算"))!;
    expect(row.text).toContain("支出785518.92元，占预算900000元的87.28%。");
    expect(row.formula).toMatch(/资金汇总!E4.*资金汇总!B4.*资金汇总!E4\/资金汇总!B4\*100/);

    function rateOf(spans: readonly Span[]): Span {
      expect(spans.length).toBeGreaterThan(3);
      const figure = rate!;
      return { figure, as: usualDisplay(figure) };
    }
  });
  let rate: NonNullable<ReportPreview["reports"][number]["figures"]>[string] | undefined;
  beforeAll(async () => {
    rate = (await preview(await written())).reports[0]!.figures!["执行率"];
  });

  test("a number typed among the words is live where a cell holds it, and stays as typed where none does", async () => {
    const host = await written();
    await edit(host, MONEY, () => ["全年预算900000元，实际支出785518.92元，其中电费12345元。"]);
    const row = (await rowWith(host, "电费"))!;
    expect(row.formula).toContain("ROUND(资金汇总!E4,2)");
    expect(row.formula).toContain("其中电费12345元。");
  });

  test("an old number typed over a figure is kept and marked", async () => {
    const host = await written();
    const { layout } = await edit(host, MONEY, spans => {
      const at = spans.findIndex(span => typeof span !== "string" && spansText([span]) === "785518.92");
      return spans.map((span, index) => (index === at ? "785518.90" : span));
    });
    expect(layout.doubts.map(({ text, doubt }) => [text, doubt.expected])).toEqual([["785518.90", "785518.92"]]);
  });

  test("lines become paragraphs, and a blank that was left is still asked for", async () => {
    const host = await written();
    const { preview: seen } = await edit(host, "problems.text", spans => ["一是设备老化。\n", ...spans]);
    const at = seen.reports[0]!.paragraphs.findIndex(({ id }) => id === "problems.text");
    const [first, second] = seen.reports[0]!.paragraphs.slice(at, at + 2);
    expect(spansText(first!.spans)).toBe("一是设备老化。");
    expect(second!.id).toBe("hand.1");
    expect(second!.spans).toEqual([expect.objectContaining({ fact: "存在问题" })]);
  });
});

const open = async (bytes: Uint8Array): Promise<ReportPreview> => preview(fileHost({ name: "a.xlsx", bytes }));

describe("what else has changed meanwhile", () => {
  test("other sentences stay as they stand, and go on being told as changed", async () => {
    const host = await written();
    await type(host, ["资金汇总", 3, 4], 700000);
    await type(host, ["项目 信息", 4, 1], "另一番基本情况。");
    const pending = kinds(await preview(host));
    expect(pending).toEqual({ [MONEY]: "changed", "basics.text": "changed" });
    const before = await rows(host);
    const { preview: seen } = await edit(host, "problems.heading", spans => [...spans, "和不足"]);
    expect(kinds(seen)).toEqual({ ...pending, "problems.heading": "kept" });
    const after = await rows(host);
    expect(after.find(({ text }) => text.includes("另一番"))).toBeUndefined();
    // The first and the last row also hold what the figures ever were.
    const own = (all: typeof after): readonly string[] =>
      all.map(({ memory }) => memory.replace(/"r":\{.*?\},"p"/, ""));
    expect(own(after).filter(memory => !own(before).includes(memory))).toHaveLength(1);
  });

  test("a row inserted above the cells: the figures follow them", async () => {
    const host = await written();
    const was = spansOf(await preview(host), MONEY);
    // The report's own formulas have gone along.
    const moved = [...SUMMARY.slice(0, 3), ["新项目", 1, 1, 1, 1, 0], ...SUMMARY.slice(3)];
    const later = await written(twoProjects({ 资金汇总: moved }));
    await writeParagraph(later, PROJECT, { id: MONEY, was, now: retyped(was, "实际支出总额", "用去") }, work);
    const formula = (await rowWith(later, "用去"))!.formula!;
    expect(formula).toContain("资金汇总!E5");
    expect(formula).not.toMatch(/资金汇总!\w4/);
  });

  test("a paragraph edited on the sheet since she began is not written over", async () => {
    const host = await written();
    const was = spansOf(await preview(host), "basics.text");
    const row = (await host.read({ kind: "workbook" }, work)).sheets.find(({ name }) => name === SHEET)!;
    const at = (await sheetRow(host, "正常开展日常工作")).row;
    expect(row.rows).toBeGreaterThan(at);
    await type(host, [SHEET, at, 0], "　　同事改写了这一段。");
    const before = host.bytes();
    await expect(
      writeParagraph(host, PROJECT, { id: "basics.text", was, now: ["我的改写。"] }, work),
    ).rejects.toMatchObject({ problem: "changed" });
    expect(host.bytes()).toEqual(before);
  });

  test("a report that is gone is not made anew", async () => {
    const host = await written();
    const was = spansOf(await preview(host), MONEY);
    const bare = fileHost({ name: "a.xlsx", bytes: workbookFile(twoProjects()) });
    await expect(writeParagraph(bare, PROJECT, { id: MONEY, was, now: [] }, work)).rejects.toMatchObject({
      problem: "changed",
    });
  });
});

async function sheetRow(host: FileHost, words: string): Promise<{ readonly row: number }> {
  const workbook = await host.read({ kind: "workbook" }, work);
  const sheet = sheetNamed(workbook, SHEET)!;
  for (let row = 0; row < sheet.rows; row++)
    if (String(valueAt(workbook, sheet.cells, positionOf(sheet, row, 0))).includes(words)) return { row };
  throw new Error(words);
}

describe("putting back", () => {
  test.each<[string, string, (spans: readonly Span[]) => ParagraphEdit["now"]]>([
    ["an edit", MONEY, spans => retyped(spans, "实际支出总额", "用去")],
    ["lines", "basics.text", () => ["甲。\n乙。\n丙。"]],
    ["a paragraph taken away", "basics.text", () => []],
    ["a heading taken away", "problems.heading", () => [" "]],
  ])("%s", async (_, id, change) => {
    const host = await written();
    await type(host, ["资金汇总", 3, 4], 700000);
    // Written as it stands: calculated anew, and laid out by the same hand.
    const settled = await edit(host, "title", spans => spans);
    await writeParagraph(host, PROJECT, settled.undo, work);
    const before = await rows(host);
    const { undo } = await edit(host, id, change);
    expect(await rows(host)).not.toEqual(before);
    await writeParagraph(host, PROJECT, undo, work);
    expect(await rows(host)).toEqual(before);
  });

  test("a paragraph of her own", async () => {
    const host = await written();
    await edit(host, "basics.text", spans => [...spans, "\n补充一段。"]);
    const before = await rows(host);
    const { undo } = await edit(host, "hand.1", () => []);
    expect(await rows(host)).toHaveLength(before.length - 1);
    await writeParagraph(host, PROJECT, undo, work);
    expect(await rows(host)).toEqual(before);
  });

  test("the generated words come back when asked for, also where she had taken the paragraph away", async () => {
    const host = await written();
    const before = await rows(host);
    await edit(host, MONEY, () => ["我的话。"]);
    await edit(host, MONEY, () => "generated");
    expect(await rows(host)).toEqual(before);
    await edit(host, "basics.text", () => []);
    expect(kinds(await preview(host))).toEqual({ "basics.text": "deleted" });
    await writeParagraph(host, PROJECT, { id: "basics.text", was: [], now: "generated" }, work);
    expect(await rows(host)).toEqual(before);
  });
});
