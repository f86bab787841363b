import { areaNameFrom, decimalText, type Project } from "../../../src/core";
import { book } from "../../book";
import { facts, projectsOf, SUMMARY, twoProjects } from "./samples";

/** Name → value, formula; the numbers of a project at one look. */
const figures = (project: Project | undefined): Readonly<Record<string, readonly [string, string | undefined]>> =>
  Object.fromEntries(
    Object.entries(project?.figures ?? {}).map(([name, { value, formula }]) => [name, [decimalText(value), formula]]),
  );

const names = (projects: readonly Project[]): readonly string[] => projects.map(project => project.name);

describe("projects", () => {
  test("facts blocks and rows of the fund summary are joined by name, whatever their brackets and spaces", () => {
    const projects = projectsOf(twoProjects());
    expect(names(projects)).toEqual(["大厅运行管理费", "物业管理费 (保安、保洁)"]);
    expect(projects[0]!.facts["项目单位"]?.value).toBe("某某区行政服务中心");
    expect(figures(projects[0])).toMatchObject({
      预算: ["900000", "资金汇总!B4"],
      到位: ["900000", "资金汇总!C4"],
      总额: ["900000", "资金汇总!D4"],
      支出: ["785518.92", "资金汇总!E4"],
      剩余: ["114481.08", "资金汇总!F4"],
      执行率: ["87.2798800000", "资金汇总!E4/资金汇总!B4*100"],
    });
    expect(figures(projects[1])).toMatchObject({ 支出: ["428475", "资金汇总!E5"], 剩余: ["21525", "资金汇总!F5"] });
  });

  test("a figure knows its cell", () => {
    const spent = projectsOf(twoProjects())[0]!.figures["支出"]!;
    expect(spent.from.map(area => areaNameFrom(null, area))).toEqual(["资金汇总!E4"]);
  });

  test("one facts block without a name serves all", () => {
    const projects = projectsOf(book({ 信息: facts(undefined, [["填报人姓名", "某某"]]), 资金汇总: SUMMARY }));
    expect(names(projects)).toEqual(["大厅运行管理费", "物业管理费（保安、保洁）"]);
    expect(projects.map(project => project.facts["填报人姓名"]?.value)).toEqual(["某某", "某某"]);
  });

  test("rows of a table of expenses are no projects: its total is the only project's", () => {
    const projects = projectsOf(
      book({
        信息: facts("大厅运行管理费"),
        支出明细: [
          ["2023年度支出明细表（单位：元）"],
          ["科目名称", "预算数", "资金到位", "支出数"],
          ["水电费", 500000, 500000, 400000.5],
          ["维修费", 400000, 400000, 385518.42],
          ["合计", [900000, "=SUM(B3:B4)"], [900000, "=SUM(C3:C4)"], [785518.92, "=SUM(D3:D4)"]],
        ],
      }),
    );
    expect(names(projects)).toEqual(["大厅运行管理费"]);
    expect(figures(projects[0])).toMatchObject({
      预算: ["900000", "支出明细!B5"],
      支出: ["785518.92", "支出明细!D5"],
      剩余: ["114481.08", "支出明细!C5-支出明细!D5"],
    });
  });

  test("under 项目 alone the rows are projects only where no facts block names another", () => {
    const rows = [
      ["项目", "预算数", "支出数"],
      ["水电费", 500000, 400000],
      ["维修费", 400000, 385518],
      ["合计", 900000, 785518],
    ];
    expect(names(projectsOf(book({ 信息: facts("大厅运行管理费"), 明细: rows })))).toEqual(["大厅运行管理费"]);
    expect(names(projectsOf(book({ 信息: facts("水电费"), 明细: rows })))).toEqual(["水电费", "维修费"]);
    expect(names(projectsOf(book({ 明细: rows })))).toEqual(["水电费", "维修费"]);
  });

  test("a ledger gives what the only project spent, subtotals counted once", () => {
    const [project] = projectsOf(
      book({
        信息: facts("大厅运行管理费", [["年度预算资金计划", 900000]]),
        支出台账: [
          ["大厅运行管理费支出台账（2023年度）"],
          ["日期", "摘要", "支出", "余额"],
          ["2023-01-05", "电费", 1000.1, 899000],
          ["2023-01-20", "水费", 500, 898499.9],
          ["", "本月合计", 1500.1, null],
          ["2023-02-05", "电费", 2000, 896499.9],
          ["2023-02-06", "硒鼓", 300, 896199.9],
        ],
      }),
    );
    expect(figures(project)).toMatchObject({
      预算: ["900000", "信息!B4"],
      支出: ["3800.1", "SUM(支出台账!C3:C4,支出台账!C6:C7)"],
    });
  });

  test("a workbook with money and no name has one project without a name; the form gives it one", () => {
    const ledger = book({
      资金: [
        ["科目名称", "预算数", "支出数"],
        ["水费", 5, 4],
        ["电费", 6, 5],
        ["合计", 11, 9],
      ],
    });
    expect(names(projectsOf(ledger))).toEqual([""]);
    expect(names(projectsOf(ledger, { 项目名称: " 大厅运行管理费 " }))).toEqual(["大厅运行管理费"]);
    expect(projectsOf(book({ 说明: [["只有文字"]] }))).toEqual([]);
  });
});

describe("figures", () => {
  const summary = (header: readonly string[], row: readonly (string | number)[], unit = "单位：元") =>
    projectsOf(
      book({ 汇总: [["2023年度项目资金汇总表"], [unit], [...header], [...row], ["合计", ...row.slice(1)]] }),
    )[0];

  test("万元 become 元, exactly, in value and formula", () => {
    const project = summary(["项目名称", "全年预算数", "到位资金", "支出数"], ["甲", 90, 90, 78.551892], "单位：万元");
    expect(figures(project)).toMatchObject({
      预算: ["900000", "汇总!B4*10000"],
      支出: ["785518.920000", "汇总!D4*10000"],
      剩余: ["114481.080000", "(汇总!C4*10000)-(汇总!D4*10000)"],
    });
  });

  test("numbers stored as text stay live where a formula can read them", () => {
    const project = summary(["项目名称", "全年预算数", "到位资金", "支出数"], ["甲", "900000", "90万元", 785518.92]);
    expect(figures(project)).toMatchObject({
      预算: ["900000", "VALUE(汇总!B4)"],
      到位: ["900000", undefined],
      剩余: ["114481.08", "900000-汇总!D4"],
    });
  });

  test("a budget of initial and adjustment is their sum, where no column holds it", () => {
    const project = summary(["项目名称", "年初预算数", "调增", "支出数"], ["甲", 800000, 100000, 785518.92]);
    expect(figures(project)).toMatchObject({ 年初预算: ["800000", "汇总!B4"], 预算: ["900000", "汇总!B4+汇总!C4"] });
  });

  test("what no table tells is missing, and nothing follows from it", () => {
    const project = summary(["项目名称", "全年预算数", "支出数"], ["甲", 900000, "—"]);
    expect(Object.keys(project!.figures)).toEqual(["预算"]);
  });

  test("a budget of nothing has no rate", () => {
    expect(summary(["项目名称", "全年预算数", "支出数"], ["甲", 0, 5])!.figures["执行率"]).toBeUndefined();
  });

  test("amounts of the form go before the tables', and are not live", () => {
    const [project] = projectsOf(twoProjects(), { 大厅运行管理费: { 到位: "88万元" } });
    expect(figures(project)).toMatchObject({ 到位: ["880000", undefined], 剩余: ["114481.08", "资金汇总!F4"] });
  });

  test("a sheet name that needs quotes is quoted", () => {
    const projects = projectsOf(book({ "汇 总-'23'": SUMMARY }));
    expect(figures(projects[0])["支出"]).toEqual(["785518.92", "'汇 总-''23'''!E4"]);
  });
});

describe("facts", () => {
  test("the project's own given facts, then those given for all, then its cells", () => {
    const given = { 项目单位: "甲", 联系电话: "乙", 大厅运行管理费: { 联系电话: "丙" } };
    const [first, second] = projectsOf(twoProjects(), given);
    expect([first!.facts["项目单位"]?.value, first!.facts["联系电话"]?.value]).toEqual(["甲", "丙"]);
    expect([second!.facts["项目单位"]?.value, second!.facts["联系电话"]?.value]).toEqual(["甲", "乙"]);
  });

  test("a date in a cell is told in words", () => {
    const workbook = book({
      信息: { rows: facts("甲", [["填报日期", 45401]]), formats: { B4: "yyyy/m/d" } },
    });
    expect(projectsOf(workbook)[0]!.facts["填报日期"]?.value).toBe("2024年4月19日");
  });

  test.each([
    ["the facts' year", [["评价年度", "２０２２年度"]], "2023年度支出表", "2022"],
    ["else that of the titles", [], "2023年度支出表", "2023"],
    ["none where titles differ", [], "2022年度与2023年度支出表", undefined],
    ["none where nothing says", [], "支出表", undefined],
  ])("year: %s", (_, more, title, year) => {
    const workbook = book({
      信息: [["项目名称", "甲"], ["项目单位", "某某中心"], ["联系电话", ""], ...more],
      支出: [[title], ["科目名称", "预算数", "支出数"], ["水费", 5, 4], ["电费", 6, 5], ["合计", 11, 9]],
    });
    expect(projectsOf(workbook)[0]!.year?.value).toBe(year);
  });
});
