import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  areaNameFrom,
  bindWords,
  compose,
  DEFAULT_PACK,
  figureIndex,
  findProjects,
  recognise,
  type Project,
  type Span,
  type Workbook,
} from "../../../../src/core";
import { spansText, spanText } from "../../../../src/core/report/pattern";
import { liveText } from "../../../../src/core/report/sheet/live-text";
import { readWorkbook } from "../../../../src/hosts/file/read-workbook";
import { book, type TestSheet } from "../../../book";
import { facts, twoProjects } from "../samples";

const shown = (spans: readonly Span[]): string =>
  spans
    .map(span => {
      if (typeof span === "string" || "ask" in span) return spanText(span);
      const from = span.figure.from.map(area => areaNameFrom(null, area)).join(" ");
      return `{${spanText(span)}←${from}${span.as.cut ? " cut" : ""}}`;
    })
    .join("");

/** A text with its bound figures in braces, each with the cells it came from. */
function bound(text: string, workbook: Workbook, name?: string): string {
  const tables = recognise(workbook);
  const projects = findProjects(workbook, tables, {});
  const project: Project | undefined =
    projects.find(one => one.name === name) ?? (name === undefined ? projects[0] : undefined);
  const spans = bindWords(text, figureIndex(workbook, tables, projects), project);
  expect(spansText(spans)).toBe(text);
  return shown(spans);
}

const SERVICES: TestSheet["rows"] = [
  ["2023年业务统计表"],
  ["月份", "受理业务", "办结", "其中：即办件", "评价数", "差评数"],
  ["1月", 150000, 149000, 80000, 25000, 1],
  ["2月", 153946, 152978, 84571, 26886, 2],
  [
    "合计",
    [303946, "=SUM(B3:B4)"],
    [301978, "=SUM(C3:C4)"],
    [164571, "=SUM(D3:D4)"],
    [51886, "=SUM(E3:E4)"],
    [3, "=SUM(F3:F4)"],
  ],
];
const services = (more: Readonly<Record<string, TestSheet["rows"]>> = {}): Workbook =>
  twoProjects({ 业务统计: SERVICES, ...more });

describe("both seed projects from the sample workbook", () => {
  const file = readFileSync(join(__dirname, "../../../../assets/samples/样表.xlsx"));
  const workbook = readWorkbook(new Uint8Array(file), "样表.xlsx");
  const tables = recognise(workbook);
  const projects = findProjects(workbook, tables, {});
  const index = figureIndex(workbook, tables, projects);
  const paragraph = (project: number, id: string): readonly Span[] =>
    compose(projects[project]!, DEFAULT_PACK, index).paragraphs.find(one => one.id === id)!.spans;

  test("every count is bound to its cell, the ratios to their two counts, cut as the unit cuts them", () => {
    expect(shown(paragraph(0, "benefits.text"))).toContain(
      "我中心办事大厅1月至12月，政务大厅全体窗口共受理业务{303946←业务统计!D17}件次，办结{301978←业务统计!E17}件次，" +
        "办结率{99.35←业务统计!E17 业务统计!D17 cut}%（其中：即办件{164571←业务统计!G17}件次，" +
        "即办件率{54.49←业务统计!G17 业务统计!E17 cut}%）业务咨询量{162626←业务统计!I17}件次。" +
        "政务服务“好差评”收到评价数约为{51886←业务统计!J17}件次，收到差评工单{3←业务统计!K17}件次，" +
        "差评整改率和大厅推广度均为100%，办事评价覆盖度和主动评价率均达95%以上。" +
        "区政务服务中心提供“一件事一次办”主题服务约{10736←业务统计!F20}件次；提供“跨域通办”服务{139←业务统计!F21}件次；" +
        "办理扶持政策事项业务{417←业务统计!F22}件次，涉及资金约428万元；提供“视频办”服务{146←业务统计!F23}件次，服务人群{128←业务统计!F24}人次。",
    );
  });

  test("what is read is what the unit wrote, character for character", () => {
    projects.forEach((project, at) => {
      const whole = compose(project, DEFAULT_PACK, index);
      const plain = compose(project, DEFAULT_PACK);
      expect(whole.paragraphs.map(({ id, spans }) => [id, spansText(spans)])).toEqual(
        plain.paragraphs.map(({ id, spans }) => [id, spansText(spans)]),
      );
      expect(spansText(paragraph(at, "benefits.text"))).toContain(project.facts["产生的效益"]!.value);
      expect(spansText(paragraph(at, "problems.text"))).toBe(project.facts["存在问题"]!.value);
    });
  });

  test("a ratio that is cut is a formula that cuts", () => {
    const formula = liveText(paragraph(0, "benefits.text"))!;
    expect(formula).toContain("ROUNDDOWN(ROUND(业务统计!G17/业务统计!E17*100,8),2)");
    expect(formula.length).toBeLessThan(8192);
  });
});

describe("bound", () => {
  test.each([
    // The label names the column of a total, a row of items, or a fact.
    ["共受理业务303946件次", "共受理业务{303946←业务统计!B5}件次"],
    ["收到差评3件", "收到差评{3←业务统计!F5}件"],
    ["即办件数量为164571", "即办件数量为{164571←业务统计!D5}"],
    ["2月受理业务153946件次", "2月受理业务{153946←业务统计!B4}件次"],
    // Units convert, rounded or cut.
    ["受理业务30.39万件次", "受理业务{30.39←业务统计!B5}万件次"],
    ["实际支出78.55万元", "实际支出{78.55←资金汇总!E4}万元"],
    ["支出785518.92元", "支出{785518.92←资金汇总!E4}元"],
    ["支出785,518.92元", "支出{785,518.92←资金汇总!E4}元"],
    ["年度预算为90万元", "年度预算为{90←资金汇总!B4}万元"],
    ["年度预算为90.00万元", "年度预算为{90.00←资金汇总!B4}万元"],
    ["结余资金114481.08元", "结余资金{114481.08←资金汇总!F4}元"],
    ["预算执行率87.28%", "预算执行率{87.28←资金汇总!E4 资金汇总!B4}%"],
    ["预算执行率87.26%", "预算执行率87.26%"],
    // A ratio of two counts told before, or of a line of the table.
    [
      "受理业务303946件次，办结301978件次，办结率99.35%",
      "受理业务{303946←业务统计!B5}件次，办结{301978←业务统计!C5}件次，办结率{99.35←业务统计!C5 业务统计!B5}%",
    ],
    ["办结率达99.35%", "办结率达{99.35←业务统计!C5 业务统计!B5}%"],
    [
      "办结率、即办件率分别为99.35%、54.5%",
      "办结率、即办件率分别为{99.35←业务统计!C5 业务统计!B5}%、{54.5←业务统计!D5 业务统计!C5}%",
    ],
    // Told again.
    ["受理业务303946件次；这303946件次中", "受理业务{303946←业务统计!B5}件次；这{303946←业务统计!B5}件次中"],
  ])("%s", (text, expected) => {
    expect(bound(text, services())).toBe(expected);
  });

  test("a ratio cut beside one that may be either: both are cut", () => {
    const text = "受理业务303946件次，办结301978件次，办结率99.35%，即办件164571件次，即办件率54.49%";
    const workbook = services({
      说明: [
        ["项目名称", "大厅运行管理费"],
        ["项目单位", "某某中心"],
        ["产生的效益", text],
      ],
    });
    expect(bound(text, workbook)).toBe(
      "受理业务{303946←业务统计!B5}件次，办结{301978←业务统计!C5}件次，办结率{99.35←业务统计!C5 业务统计!B5 cut}%，" +
        "即办件{164571←业务统计!D5}件次，即办件率{54.49←业务统计!D5 业务统计!C5 cut}%",
    );
  });

  test("a fact of the workbook, and a number kept as text", () => {
    const workbook = book({
      信息: facts("甲", [
        ["服务人次", 12873],
        ["培训场次", "36"],
      ]),
    });
    expect(bound("全年服务人次12873人，举办培训场次36场", workbook)).toBe(
      "全年服务人次{12873←信息!B4}人，举办培训场次{36←信息!B5}场",
    );
  });

  test("the cell that a rate stands in, where nothing tells its two counts", () => {
    const workbook = book({
      信息: facts("甲"),
      统计: [
        ["指标", "全年"],
        ["群众满意率", 0.9625],
        ["培训人数", 350],
      ],
    });
    const rates = { ...workbook };
    expect(bound("群众满意率96.25%", rates)).toBe("群众满意率96.25%");
    const shownAsRate = book({
      信息: facts("甲"),
      统计: {
        rows: [
          ["指标", "全年"],
          ["群众满意率", 0.9625],
          ["培训人数", 350],
        ],
        formats: { B2: "0.00%" },
      },
    });
    expect(bound("群众满意率96.25%", shownAsRate)).toBe("群众满意率{96.25←统计!B2}%");
  });

  test("a total and its copy elsewhere are one figure", () => {
    const copy: TestSheet["rows"] = [
      ["指标", "受理业务"],
      ["合计", [303946, "=业务统计!B5"]],
    ];
    expect(bound("受理业务303946件次", services({ 汇总: copy }))).toMatch(
      /受理业务\{303946←(?:业务统计!B5|汇总!B2)\}件次/,
    );
  });
});

describe("left alone", () => {
  test.each([
    ["a label that nothing bears", "接待群众303946人次"],
    ["a small number among others", "工作人员3名"],
    ["a round one", "发放资料900000份"],
    ["a year", "2023年开展"],
    ["a bound", "受理业务303946件次以上"],
    ["an amount where things are counted", "受理业务303946元"],
    ["another kind of money", "资金到位785518.92元"],
    ["a value that differs", "受理业务303947件次"],
    ["a numeral in words", "支出柒拾捌万伍仟伍佰壹拾捌元玖角贰分"],
    ["full-width digits, which a formula would not write", "支出７８５５１８．９２元"],
    ["a heading number", "3、差评"],
    ["a rate that nothing makes", "满意率100%"],
    ["a zero", "投诉0件"],
  ])("%s: %s", (_, text) => {
    expect(bound(text, services())).toBe(text);
  });

  test("another project's figures", () => {
    expect(bound("实际支出428475元", services(), "大厅运行管理费")).toBe("实际支出428475元");
    expect(bound("实际支出428475元", services(), "物业管理费 (保安、保洁)")).toBe("实际支出{428475←资金汇总!E5}元");
  });

  test("one of two cells between which the words do not decide", () => {
    const other: TestSheet["rows"] = [
      ["指标", "受理业务"],
      ["合计", 303946],
    ];
    expect(bound("受理业务303946件次", services({ 另表: other }))).toBe("受理业务303946件次");
  });

  test("a line that the words do not name, though the column fits", () => {
    expect(bound("受理业务25000件次", services())).toBe("受理业务25000件次");
    expect(bound("差评2件", services())).toBe("差评2件");
  });

  test("sheets of our own", () => {
    const own = { rows: [["受理业务", 777123]], own: "report:大厅运行管理费" };
    expect(bound("受理业务777123件次", twoProjects({ 报告: own }))).toBe("受理业务777123件次");
  });
});
