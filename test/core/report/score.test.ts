import { areaNameFrom, compose, DEFAULT_PACK, packNamed, type GivenFacts, type Report } from "../../../src/core";
import { spansText } from "../../../src/core/report/pattern";
import { book, type TestSheet } from "../../book";
import { nationalForm } from "../scoring/forms";
import { facts, projectsOf, SUMMARY } from "./samples";

const reportOf = (form: TestSheet, given: GivenFacts = {}, pack = DEFAULT_PACK): Report =>
  compose(projectsOf(book({ 自评表: form }), given)[0]!, pack);

const conclusion = (report: Report): string =>
  spansText(report.paragraphs.find(({ id }) => id === "conclusion.sentence")!.spans).trim();

const spans = (report: Report) => report.paragraphs.flatMap(paragraph => paragraph.spans);
const asked = (report: Report, fact: string): string | undefined =>
  spans(report).flatMap(span => (typeof span === "object" && "ask" in span && span.fact === fact ? [span.ask] : []))[0];
const scoreIn = (report: Report) =>
  spans(report)
    .flatMap(span => (typeof span === "object" && "figure" in span ? [span.figure] : []))
    .find(({ name }) => name === "自评得分");

test("a filled form gives score and grade, live on its total", () => {
  const report = reportOf(nationalForm());
  expect(conclusion(report)).toBe("自评分数：96.73分，自评等级：优。");
  expect(scoreIn(report)).toMatchObject({ formula: "自评表!I20" });
});

test("without a total, the scores are added up", () => {
  const figure = scoreIn(reportOf(nationalForm({ I20: null })));
  expect(figure?.formula).toBe("SUM(自评表!K7,自评表!I14,自评表!I15,自评表!I16,自评表!I17,自评表!I18,自评表!I19)");
  expect(figure?.from.map(area => areaNameFrom(null, area))).toContain("自评表!K7");
});

test("what the rules scored is no formula, and leads to the cells it came from", () => {
  const figure = scoreIn(reportOf(nationalForm({ I14: null })));
  expect(figure).toMatchObject({ value: { digits: 9673n, places: 2 } });
  expect(figure).not.toHaveProperty("formula");
  expect(figure?.from.map(area => areaNameFrom(null, area))).toEqual(
    expect.arrayContaining(["自评表!F14", "自评表!G14"]),
  );
});

test("a line nobody has scored keeps the gap, and the question names it", () => {
  const report = reportOf(nationalForm({ I16: null, I18: null }));
  expect(conclusion(report)).toBe("自评分数：【待填：自评得分】分，自评等级：【待填：自评等级】。");
  expect(asked(report, "自评得分")).toBe(
    "请填写自评得分（还有 2 项没有得分：完成时间 自评表!I16、群众办事便利 自评表!I18）",
  );
});

test("words of the user go before the form's total", () => {
  expect(conclusion(reportOf(nationalForm(), { 自评得分: "95", 自评等级: "优" }))).toBe(
    "自评分数：95分，自评等级：优。",
  );
});

test("each place has its own sentence", () => {
  expect(conclusion(reportOf(nationalForm(), {}, packNamed("四川")))).toBe("自评得分96.73分，自评等级为“优”。");
});

test("each project has its own form", () => {
  const form = nationalForm({ C4: "物业管理费（保安、保洁）" });
  const projects = projectsOf(book({ 信息: facts("大厅运行管理费"), 资金汇总: SUMMARY, 自评表: form }));
  expect(projects.map(({ name, form: own }) => [name, own?.indicators.length])).toEqual([
    ["大厅运行管理费", undefined],
    ["物业管理费（保安、保洁）", 6],
  ]);
});
