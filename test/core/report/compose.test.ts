import { compose, DEFAULT_PACK, packNamed, type GivenFacts, type Report } from "../../../src/core";
import { spansText } from "../../../src/core/report/pattern";
import { liveText } from "../../../src/core/report/sheet/live-text";
import { book, type TestSheet } from "../../book";
import { BASICS, facts, projectsOf, SUMMARY, twoProjects } from "./samples";

const reportsOf = (workbook = twoProjects(), given: GivenFacts = {}): readonly Report[] =>
  projectsOf(workbook, given).map(project => compose(project, DEFAULT_PACK));

const lines = (report: Report): readonly string[] => report.paragraphs.map(paragraph => spansText(paragraph.spans));
const line = (report: Report, id: string): string =>
  spansText(report.paragraphs.find(paragraph => paragraph.id === id)!.spans);

const gaps = (report: Report): Readonly<Record<string, string>> =>
  Object.fromEntries(
    report.paragraphs.flatMap(({ spans }) =>
      spans.flatMap(span => (typeof span !== "string" && "ask" in span ? [[span.fact, span.ask]] : [])),
    ),
  );

test("the money sentence of both projects, character for character", () => {
  const [hall, property] = reportsOf();
  expect(line(hall!, "money.sentence")).toBe(
    "1、分析资金使用情况：2023年度预算资金计划为900000元，资金到位900000元。年度资金安排总额：900000元，实际支出总额：785518.92元，剩余：114481.08元。",
  );
  expect(line(property!, "money.sentence")).toBe(
    "1、分析资金使用情况：2023年度预算资金计划为450000元，资金到位450000元。年度资金安排总额：450000元，实际支出总额：428475元，剩余：21525元。",
  );
});

test("every heading, once and in order", () => {
  const text = lines(reportsOf()[0]!);
  let from = 0;
  for (const { heading } of DEFAULT_PACK.sections) {
    expect(text.filter(one => one.startsWith(heading))).toHaveLength(1);
    const at = text.findIndex(one => one.startsWith(heading));
    expect(at).toBeGreaterThanOrEqual(from);
    from = at;
  }
});

test("cover and title", () => {
  const text = lines(reportsOf()[0]!);
  expect(text.slice(0, 9)).toEqual([
    "曲江区绩效自评报告",
    "（2023年度）",
    "评价类型：项目实施过程评价 □\n　　　　　项目完成结果评价 ☑",
    "项目名称：大厅运行管理费",
    "项目单位：（公章）某某区行政服务中心",
    "填报人姓名：【待填：填报人姓名】",
    "联系电话：【待填：联系电话】",
    "填报日期：【待填：填报日期】",
    "曲江区2023年度绩效自评报告",
  ]);
});

describe("评价类型", () => {
  const boxes = (words: string): string => {
    const given = { 项目名称: "甲", 评价类型: words };
    return line(reportsOf(book({ 信息: facts(undefined) }), given)[0]!, "cover.评价类型").replace(/\s/g, "");
  };

  test.each([
    ["项目完成结果评价", "□☑"],
    ["实施过程评价", "☑□"],
    ["项目实施过程评价 ☑ 项目完成结果评价 □", "☑□"],
    ["□项目实施过程评价　√项目完成结果评价", "□☑"],
    ["项目实施过程评价 □ 项目完成结果评价 □", "□□"],
    ["项目实施过程评价、项目完成结果评价", "□□"],
    ["项目实施过程评价☑项目完成结果评价☑", "□□"],
    ["两者", "□□"],
  ])("%s", (words, ticks) => {
    expect(boxes(words).replace(/[^□☑]/g, "")).toBe(ticks);
  });

  test("boxes nobody ticked are a gap", () => {
    expect(gaps(reportsOf()[1]!)).toHaveProperty("评价类型");
    expect(gaps(reportsOf()[0]!)).not.toHaveProperty("评价类型");
  });
});

describe("gaps", () => {
  test("what nobody supplied is asked for, with the figures that are known", () => {
    expect(gaps(reportsOf()[0]!)).toEqual({
      填报人姓名: "请填写填报人姓名",
      联系电话: "请填写联系电话",
      填报日期: "请填写填报日期",
      自评得分: "请填写自评得分",
      自评等级: "请填写自评等级（优、良、中、差）",
      自评说明: "执行率 87.28%，支出比预算少 114481.08 元（12.72%），请对自评等级和分数作出说明",
      绩效目标完成情况: "请写明绩效目标的完成情况（经济、政治和社会效益）",
      产生的效益: "请写明产生的效益，以及对环境、经济、社会的可持续影响",
      存在问题: "执行率 87.28%，支出比预算少 114481.08 元（12.72%），请写明存在的问题，并说明原因",
      整改措施: "执行率 87.28%，支出比预算少 114481.08 元（12.72%），请针对存在的问题写明下一步整改措施",
    });
  });

  test("figures and the year are asked for where no table tells them", () => {
    const [report] = reportsOf(
      book({
        信息: [
          ["项目名称", "甲"],
          ["项目单位", "某某中心"],
          ["联系电话", "无"],
        ],
      }),
    );
    expect(line(report!, "money.sentence")).toBe(
      "1、分析资金使用情况：【待填：年度】年度预算资金计划为【待填：预算】元，资金到位【待填：到位】元。" +
        "年度资金安排总额：【待填：总额】元，实际支出总额：【待填：支出】元，剩余：【待填：剩余】元。",
    );
    expect(gaps(report!)).toMatchObject({
      年度: "请填写评价年度（如 2023）",
      支出: "请填写实际支出总额（元）",
      存在问题: "请写明资金使用中存在的问题和绩效目标执行中的偏差，并说明原因",
    });
  });

  test("what the gaps asked for fills them", () => {
    const given = { 年度: "2023", 预算: "900000", 到位: "900000", 支出: "785518.92", 自评得分: "96", 自评等级: "优" };
    const [report] = reportsOf(
      book({
        信息: [
          ["项目名称", "甲"],
          ["项目单位", "某某中心"],
          ["联系电话", "无"],
        ],
      }),
      given,
    );
    expect(line(report!, "money.sentence")).toMatch(
      /安排总额：900000元，实际支出总额：785518\.92元，剩余：114481\.08元。$/,
    );
    expect(line(report!, "conclusion.sentence")).toBe("自评分数：96分，自评等级：优。");
  });
});

describe("the user's words", () => {
  test("run on from what the form prints before them, which they need not repeat", () => {
    const [report] = reportsOf(twoProjects(), { 整改措施: "三、整改措施" });
    expect(line(report!, "basics.text")).toBe(`项目基本情况、主要内容等情况：${BASICS}`);
    const again = reportsOf(twoProjects(), { 项目基本情况: `项目基本情况、主要内容等情况：${BASICS}` });
    expect(line(again[0]!, "basics.text")).toBe(`项目基本情况、主要内容等情况：${BASICS}`);
  });

  test("go by several names, and each of her lines is a paragraph", () => {
    const [report] = reportsOf(twoProjects(), { 改进措施: "一是加快支付。\n\n二是按季清理。" });
    expect(line(report!, "measures.text")).toMatch(/如期实现：一是加快支付。$/);
    expect(line(report!, "measures.text.2")).toBe("二是按季清理。");
  });

  test("typed into the form go before the workbook's, under whatever name", () => {
    const [report] = reportsOf(twoProjects(), { 单位名称: "某某中心", 年度: "2024" });
    expect(line(report!, "cover.项目单位")).toBe("项目单位：（公章）某某中心");
    expect(report!.year).toBe("2024");
  });

  test("of several facts that tell the same in parts, none is lost", () => {
    const [report] = reportsOf(twoProjects(), { 经济效益: "节约 3 万元。", 社会效益: "群众满意。" });
    expect(line(report!, "benefits.text")).toMatch(/可持续影响：节约 3 万元。$/);
    expect(line(report!, "benefits.text.2")).toBe("群众满意。");
    expect(gaps(report!)).not.toHaveProperty("产生的效益");
  });

  test("stay words, whatever they look like", () => {
    const [report] = reportsOf(twoProjects(), { 存在问题: "=1+1{支出}" });
    expect(line(report!, "problems.text")).toBe("=1+1{支出}");
  });
});

test("a budget and the year's total stand for each other where the place says so", () => {
  const rows = SUMMARY.map(row => row.filter((_, column) => column !== 3));
  const [report] = reportsOf(book({ 资金汇总: rows }));
  expect(line(report!, "money.sentence")).toContain("年度资金安排总额：900000元");
});

describe("deviations", () => {
  const TABLE = (initial: number, budget: number, spent: number): TestSheet["rows"] => [
    ["项目名称", "年初预算数", "全年预算数", "到位资金", "支出数"],
    ["甲", initial, budget, budget, spent],
  ];
  const said = (pack: string, ...figures: readonly [number, number, number]): string | undefined => {
    const report = compose(projectsOf(book({ 资金汇总: TABLE(...figures) }))[0]!, packNamed(pack)!);
    const paragraph = report.paragraphs.find(({ id }) => id === "problems.deviation");
    return paragraph && spansText(paragraph.spans);
  };

  test.each(["国家2020", "四川", "湖北"])("%s states amount, rate and direction", pack => {
    expect(said(pack, 1000000, 900000, 785518.92)).toBe(
      "全年预算数比年初预算数调减100000元（10%）。全年执行数比全年预算数少114481.08元，偏差率12.72%。",
    );
    expect(said(pack, 900000, 900000, 990000)).toBe("全年执行数比全年预算数多90000元，偏差率10%。");
    expect(said(pack, 900000, 900000, 900000)).toBeUndefined();
  });

  test("the form of 广东-曲江 has no place for them: the question states them", () => {
    expect(said("广东-曲江", 1000000, 900000, 785518.92)).toBeUndefined();
    const [report] = reportsOf(book({ 资金汇总: TABLE(900000, 900000, 990000) }));
    expect(gaps(report!)["存在问题"]).toBe("执行率 110%，支出比预算多 90000 元（10%），请写明存在的问题，并说明原因");
  });

  test("they are live", () => {
    const report = compose(projectsOf(book({ 资金汇总: TABLE(900000, 900000, 785518.92) }))[0]!, packNamed("四川")!);
    expect(liveText(report.paragraphs.find(({ id }) => id === "problems.deviation")!.spans)).toBe(
      '"全年执行数比全年预算数少"&IFERROR(IF(OR(资金汇总!C2="",资金汇总!E2=""),NA(),ROUND(资金汇总!C2-资金汇总!E2,2)),"【待填：差额】")&"元，偏差率"&IFERROR(IF(OR(资金汇总!C2="",资金汇总!E2=""),NA(),ROUND((资金汇总!C2-资金汇总!E2)/资金汇总!C2*100,2)),"【待填：偏差率】")&"%。"',
    );
  });
});
