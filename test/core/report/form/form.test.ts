import {
  compose,
  DEFAULT_PACK,
  layOutForms,
  packNamed,
  type FormLayout,
  type Pack,
  type Workbook,
} from "../../../../src/core";
import { followingForm } from "../../../../src/core/report/form/forms";
import { spansText } from "../../../../src/core/report/pattern";
import { areaName, cellName } from "../../../../src/core/workbook/address";
import { book } from "../../../book";
import { nationalForm } from "../../scoring/forms";
import { facts, projectsOf, SUMMARY, twoProjects } from "../samples";
import { SAMPLE_INDICATORS } from "./indicators";
import { live } from "../live";

const national = packNamed("国家2020")!;

const formsOf = (workbook: Workbook, pack: Pack = DEFAULT_PACK): readonly FormLayout[] =>
  layOutForms(projectsOf(workbook), pack, workbook);

/** What a form says, by cell: value, or value and formula. */
const said = ({ plan }: FormLayout): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    plan.cells
      .filter(({ value }) => value !== null)
      .map(({ row, column, value, formula }) => [
        cellName(row, column),
        formula === undefined ? value : [value, formula],
      ]),
  );

const withIndicators = (): Workbook => twoProjects({ 指标: { rows: SAMPLE_INDICATORS, formats: { "D5:E5": "0%" } } });

describe("the form of a project", () => {
  test("stands on a sheet of its own, marked, each cell where the national form has it", () => {
    const { plan } = formsOf(withIndicators())[0]!;
    expect([plan.name, plan.mark]).toEqual(["大厅运行管理费自评表", "form:大厅运行管理费"]);
    expect(plan.merges.map(areaName).sort()).toEqual(
      (
        "A1:K1 A2:K2 A4:B4 C4:K4 A5:B5 C5:E5 G5:K5 A6:B10 C6:D6 I6:J6 C7:D7 I7:J7 C8:D8 I8:J8 C9:D9 I9:J9 C10:D10 I10:J10 " +
        "A11:A12 B11:F11 G11:K11 B12:F12 G12:K12 A13:A16 D13:E13 J13:K13 D14:E14 J14:K14 D15:E15 J15:K15 D16:E16 J16:K16 " +
        "A17:G17 J17:K17 A18:D18 E18:G18 H18:K18 H19:K19"
      )
        .split(" ")
        .sort(),
    );
    expect(said(formsOf(withIndicators())[0]!)).toMatchObject({
      A1: "项目支出绩效自评表",
      A2: "（2023年度）",
      A4: "项目名称",
      C4: "大厅运行管理费",
      A5: "主管部门",
      F5: "实施单位",
      G5: "某某区行政服务中心",
      A6: "项目资金（万元）",
      C6: "项目名称",
      E6: "年初预算数",
      F6: "全年预算数",
      G6: "全年执行数",
      H6: "分值",
      I6: "执行率",
      K6: "得分",
      C7: "年度资金总额",
      C8: "其中：当年财政拨款",
      C9: "上年结转资金",
      C10: "其他资金",
      A11: "年度总体目标",
      B11: "预期目标",
      G11: "实际完成情况",
      A13: "绩效指标",
      B13: "一级指标",
      C13: "二级指标",
      D13: "三级指标",
      F13: "年度指标值",
      G13: "实际完成值",
      H13: "分值",
      I13: "得分",
      J13: "偏差原因分析及改进措施",
      A17: "总分",
      A18: "填报人（签字）：",
      E18: "单位负责人（签字）：",
      H18: "单位（公章）：",
      H19: "　　　　年　　月　　日",
    });
  });

  test("shows money in 万元, live from the ledger's 元, and / where a line is not scored", () => {
    expect(said(formsOf(withIndicators(), national)[0]!)).toMatchObject({
      F7: [90, live("资金汇总!B4", "ROUND(资金汇总!B4/10000,2)")],
      G7: [78.55, live("资金汇总!E4", "ROUND(资金汇总!E4/10000,2)")],
      H8: "/",
      I8: "/",
      K8: "/",
    });
  });

  test.each([
    ["国家2020", 0.8728, 8.73, "ROUND(MIN(1,资金汇总!E4/资金汇总!B4)*H7,2)"],
    ["广东-曲江", 0.8728, 8.72, "ROUNDDOWN(ROUND(MIN(1,资金汇总!E4/资金汇总!B4)*H7,8),2)"],
    ["四川", 0.8728, 8.73, "ROUND("],
    ["湖北", 0.8728, 17.46, "ROUND("],
  ])("%s: rate %d, score %d", (pack, rate, score, formula) => {
    const cells = said(formsOf(twoProjects(), packNamed(pack))[0]!);
    expect((cells["I7"] as unknown[])[0]).toBe(rate);
    expect((cells["K7"] as unknown[])[0]).toBe(score);
    expect((cells["K7"] as unknown[])[1]).toContain(formula);
  });

  test("the other project of the sample: 9.52 rounded and cut", () => {
    for (const pack of [national, DEFAULT_PACK])
      expect(said(formsOf(twoProjects(), pack)[1]!)["K7"]).toEqual([9.52, expect.any(String)]);
  });

  test("indicators come from the project's table: live words, scores by the rules, scores of the unit's own kept", () => {
    expect(said(formsOf(withIndicators(), national)[0]!)).toMatchObject({
      B14: "产出指标",
      D14: "受理业务量",
      F14: ["≥300000件", live("指标!D3")],
      G14: ["270000件", live("指标!E3")],
      H14: [50, live("指标!F3")],
      I14: [
        45,
        'IF(AND(F14="≥300000件",G14="270000件",ISNUMBER(H14)),ROUND(MAX(0,MIN(1,270000/300000))*H14,2),"【待填】")',
      ],
      I15: [28, live("指标!G4")],
      J15: ["宣传不足，加强宣传", live("指标!H4", "指标!H4", "")],
      F16: [0.95, live("指标!D5")],
      // 0.95 is 95 % by its format: the formula divides what it has.
      I16: [9.47, expect.any(String)],
      H17: [100, expect.any(String)],
      I17: [91.2, expect.any(String)],
    });
  });

  test("what nobody told is a visible blank, filled in colour, with its question", () => {
    const form = formsOf(withIndicators(), national)[0]!;
    expect(form.gaps.map(({ fact, at }) => [fact, areaName(at)])).toEqual([
      ["主管部门", "C5"],
      ["年初预算数", "E7"],
      ["资金构成", "E8"],
      ["年度总体目标", "B12"],
      ["实际完成情况", "G12"],
      ["偏差原因：受理业务量", "J14"],
      ["偏差原因：满意度", "J16"],
    ]);
    for (const { at } of form.gaps) {
      const cell = form.plan.cells.find(({ row, column }) => row === at.top && column === at.left)!;
      expect([cell.value, form.plan.looks[cell.look]!.fill]).toEqual(["【待填】", "#FFF2CC"]);
    }
  });

  test("without indicators the prescribed groups wait, and nothing is invented", () => {
    const form = formsOf(twoProjects(), national)[1]!;
    const cells = said(form);
    expect([14, 15, 16, 17, 18, 19, 20, 21, 22].map(row => cells[`C${row}`])).toEqual([
      "数量指标",
      "质量指标",
      "时效指标",
      "成本指标",
      "经济效益指标",
      "社会效益指标",
      "生态效益指标",
      "可持续影响指标",
      "服务对象满意度指标",
    ]);
    expect([cells["D14"], cells["H22"], cells["I23"]]).toEqual([
      "【待填】",
      "【待填】",
      ["【待填】", expect.any(String)],
    ]);
    expect(form.total.value).toBeUndefined();
  });

  test("a form that the unit filled in elsewhere is told with all its lines of funds, and adds up", () => {
    const form = formsOf(book({ 自评表: nationalForm() }), national)[0]!;
    expect(said(form)).toMatchObject({
      E7: [90, 'IF(COUNT(E8:E10)<3,"【待填】",ROUND(SUM(E8:E10),2))'],
      E8: [90, live("自评表!E8", "ROUND(自评表!E8,2)")],
      H7: [10, live("自评表!H7")],
      K7: [8.73, live("自评表!K7")],
      I20: [96.73, expect.any(String)],
      B12: "保证大厅正常运行",
    });
    expect(form.gaps).toEqual([]);
  });
});

test("the report follows the form's total, live, with the grade", () => {
  const workbook = withIndicators();
  const project = projectsOf(workbook)[0]!;
  const form = layOutForms([project], national, workbook)[0]!;
  const report = compose(followingForm(project, form, national), national);
  const sentence = report.paragraphs.find(({ id }) => id === "conclusion.sentence")!;
  expect(spansText(sentence.spans).trim()).toBe("自评得分91.2分，自评等级为“优”。");
  const figure = sentence.spans.find(span => typeof span === "object" && "figure" in span);
  expect(figure).toMatchObject({ figure: { formula: "大厅运行管理费自评表!I17" } });
});

test("words of the user go before the form's total", () => {
  const workbook = twoProjects({
    指标: SAMPLE_INDICATORS,
    更多: facts("大厅运行管理费", [["自评得分", "95"]]),
    汇总: SUMMARY,
  });
  const project = projectsOf(workbook)[0]!;
  expect(followingForm(project, formsOf(workbook)[0]!, DEFAULT_PACK)).toBe(project);
});
