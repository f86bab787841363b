import { areaName, fillOwnForms, packNamed, recognise, type Workbook } from "../../../../src/core";
import { book, type TestCell, type TestSheet } from "../../../book";
import { nationalForm } from "../../scoring/forms";
import { facts, projectsOf, SUMMARY } from "../samples";
import { live } from "../live";

const national = packNamed("国家2020")!;

/** What would be filled in, by cell: value, or value and formula. */
const filled = (workbook: Workbook, pack = national): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    fillOwnForms(projectsOf(workbook), pack, workbook, recognise(workbook))
      .flatMap(({ edits }) => edits)
      .map(({ at, value, formula }) => [areaName(at), formula === undefined ? value : [value, formula]]),
  );

const withForm = (form: TestSheet): Workbook =>
  book({
    信息: facts("大厅运行管理费", [
      ["主管部门", "区政府办"],
      ["绩效目标完成情况", "全年正常运行"],
      ["存在问题", "设备老化"],
    ]),
    资金汇总: SUMMARY,
    自评表: form,
  });

/** The national form with the unit's targets and results, and nothing else. */
const blank = (change: Readonly<Record<string, TestCell>> = {}): TestSheet =>
  nationalForm({
    ...Object.fromEntries(
      "C5 G5 E7 F7 G7 I7 K7 G12 I14 I15 I16 I17 I20 E8 F8 G8 E9 F9 G9 E10 F10 G10".split(" ").map(cell => [cell, null]),
    ),
    ...change,
  });

test("the national form: facts, amounts in 万元, rate, scores; what stands there stays", () => {
  const edits = filled(withForm(blank()));
  expect(edits).toMatchObject({
    C5: "区政府办",
    G5: "某某区行政服务中心",
    F7: [90, live("资金汇总!B4", "ROUND(资金汇总!B4/10000,2)")],
    G7: [78.55, live("资金汇总!E4", "ROUND(资金汇总!E4/10000,2)")],
    I7: [
      "87.28%",
      'IF(COUNT(资金汇总!E4,资金汇总!B4)<2,"【待填】",IF(资金汇总!B4<=0,"【待填】",TEXT(ROUND(资金汇总!E4/资金汇总!B4,4),"0.00%")))',
    ],
    K7: [8.73, expect.stringContaining("*H7,2)")],
    G12: "全年正常运行",
    I14: [15, expect.stringContaining("IF(AND(F14=")],
    I15: [15, expect.any(String)],
    I17: [10, expect.any(String)],
  });
  // 完成时间 is for the unit to judge: no score, and no total without it.
  expect(Object.keys(edits)).not.toContain("I16");
  expect(Object.keys(edits)).not.toContain("I20");
  for (const kept of ["C4", "H7", "B12", "I18", "I19", "H20"]) expect(Object.keys(edits)).not.toContain(kept);
});

test("with the last judgement in, the total adds up live", () => {
  const edits = filled(withForm(blank({ I16: 9 })));
  expect(edits["I20"]).toEqual([
    95.73,
    'IF(COUNT(K7,I14,I15,I16,I17,I18,I19)<7,"【待填】",ROUND(SUM(K7,I14,I15,I16,I17,I18,I19),2))',
  ]);
});

test("what the unit filled in itself is what its rate is made of", () => {
  const edits = filled(withForm(blank({ F7: 100, G7: 50 })));
  expect(edits["K7"]).toEqual([5, expect.stringContaining("MIN(1,G7/F7)")]);
  expect(Object.keys(edits)).not.toContain("F7");
});

test("a form that is full is left alone; another project's form gets nothing of this one", () => {
  expect(filled(book({ 自评表: nationalForm() }))).toEqual({});
  const other = Object.keys(filled(withForm(blank({ C4: "别的项目" }))));
  for (const cell of ["F7", "G7", "I7", "K7", "G12"]) expect(other).not.toContain(cell);
});

test("四川's layout: sign and unit in columns of their own, boxes below", () => {
  const form: TestSheet = {
    rows: [
      ["项目支出绩效自评表（2023年度）"],
      ["项目名称", "大厅运行管理费"],
      ["主管部门", null, "实施单位", null],
      ["项目资金（元）", "年初预算数", "全年预算数", "预算执行数", "预算执行率", "权重", "得分"],
      ["总额", null, null, null, null, 10, null],
      ["一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位", "完成值", "权重", "得分"],
      ["产出指标", "数量指标", "受理业务量", "≥", 300000, "件", 270000, 90, null],
      ["合计", null, null, null, null, null, null, 100, null],
      ["存在问题", null],
    ],
  };
  expect(filled(withForm(form), packNamed("四川"))).toMatchObject({
    B3: "区政府办",
    D3: "某某区行政服务中心",
    C5: [900000, live("资金汇总!B4")],
    D5: [785518.92, live("资金汇总!E4")],
    G5: [8.73, expect.any(String)],
    I7: [81, 'IF(COUNT(E7,G7,H7)=3,ROUND(MAX(0,MIN(1,G7/E7))*H7,2),"【待填】")'],
    I8: [89.73, 'IF(COUNT(G5,I7)<2,"【待填】",ROUND(SUM(G5,I7),2))'],
    B9: "设备老化",
  });
});

test("湖北's layout: 预算数（A）, no column of weights for the funds", () => {
  const form: TestSheet = {
    rows: [
      ["大厅运行管理费项目绩效自评表"],
      ["项目名称", "大厅运行管理费"],
      ["预算执行情况（万元）（20分）", null, "预算数（A）", "执行数（B）", "执行率（B/A）", "得分（20分*执行率）"],
      [null, "年度财政资金总额", null, null, null, null],
      ["一级指标", "二级指标", "三级指标", "年初目标值（A）", "实际完成值（B）", "得分"],
      ["产出指标", "数量指标", "受理业务量", "≥300000件", "303946件", 40],
    ],
  };
  expect(filled(withForm(form), packNamed("湖北"))).toMatchObject({
    C4: [90, live("资金汇总!B4", "ROUND(资金汇总!B4/10000,2)")],
    D4: [78.55, live("资金汇总!E4", "ROUND(资金汇总!E4/10000,2)")],
    F4: [17.46, expect.stringContaining("*20,2)")],
  });
});

describe("what a form asks for and nobody told", () => {
  const left = (workbook: Workbook): readonly string[] =>
    fillOwnForms(projectsOf(workbook), national, workbook, recognise(workbook)).flatMap(form =>
      form.left.map(({ at, ask }) => `${areaName(at)} ${ask}`),
    );

  test("is listed with its cell, and nothing that is filled in or stands there", () => {
    const found = left(withForm(blank({ G15: null, C5: "区政府办" })));
    expect(found).toEqual([
      "E7 请填写“年度资金总额”的年初预算数",
      ...["其中：当年财政拨款", "上年结转资金", "其他资金"].flatMap((label, at) =>
        (["E", "F", "G"] as const).map(
          (column, of) => `${column}${8 + at} 请填写“${label}”的${["年初预算数", "全年预算数", "全年执行数"][of]!}`,
        ),
      ),
      "G15 请填写“办结率”的实际完成值",
      "I15 请填写“办结率”的得分",
      "I16 请填写“完成时间”的得分",
      "I20 请填写总分",
    ]);
  });

  test("is nothing on a form that is full", () => {
    expect(left(book({ 信息: facts("大厅运行管理费"), 资金汇总: SUMMARY, 自评表: nationalForm() }))).toEqual([]);
  });
});
