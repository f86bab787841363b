import { packNamed, type Pack } from "../../../src/core";
import { readDecimal } from "../../../src/core/quantity/decimal";
import { gradeOf } from "../../../src/core/scoring/score";
import type { TestCell } from "../../book";
import { lines, national, nationalForm, outcome, scored } from "./forms";

const _ = null;
const pack = (name: string): Pack => packNamed(name)!;

describe("the national form", () => {
  test("every line that can be is scored anew, and what the unit gave is kept", () => {
    const card = scored(nationalForm());
    expect(lines(card)).toEqual({
      预算执行率: ["10", "8.73", "8.73"], // 78.55 ÷ 90 × 10 = 8.7277…
      受理业务量: ["15", "15.00", "15"],
      办结率: ["15", "15.00", "15"],
      完成时间: ["10", "needs-score", "10"],
      成本控制: ["10", "10.00", "10"],
      群众办事便利: ["30", "needs-score", "28"],
      满意度: ["10", "10.00", "10"],
    });
    expect(card.total).toEqual({ value: readDecimal("96.73"), by: "cell", capped: false });
    expect([card.grade, card.trial]).toEqual(["优", false]);
  });

  test("one line without a score, and there is no total", () => {
    const card = scored(nationalForm({ I18: _ }));
    expect(lines(card)["群众办事便利"]).toEqual(["30", "needs-score", undefined]);
    expect(card.total).toBeUndefined();
    expect(card.grade).toBeUndefined();
  });

  test("a blank that the rules can fill makes a total by the rules", () => {
    const card = scored(nationalForm({ I14: _, G14: "280000件" }));
    // 280000 ÷ 300000 × 15 = 14; 96.73 − 15 + 14 = 95.73
    expect(lines(card)["受理业务量"]).toEqual(["15", "14.00", undefined]);
    expect(card.total).toEqual({ value: readDecimal("95.73"), by: "rules", capped: false });
  });

  test("a total that is not the sum of its scores is no total", () => {
    const card = scored(nationalForm({ I20: 99 }));
    expect(card.total).toEqual({ value: readDecimal("96.73"), by: "scores", capped: false });
  });
});

describe("what cannot be scored says why", () => {
  test.each<[string, Readonly<Record<string, TestCell>>, string, string]>([
    ["a condition is no result", { G19: "95%以上" }, "满意度", "not-measured"],
    ["nor is a word for a number", { G14: "完成" }, "受理业务量", "not-measured"],
    ["件 against 万元", { G14: "30万元" }, "受理业务量", "unlike-units"],
    ["nothing filled in", { G14: _ }, "受理业务量", "no-result"],
    ["a target of nothing", { F14: "≥0件" }, "受理业务量", "no-measure"],
    ["a cost without direction", { F17: "90万元" }, "成本控制", "no-direction"],
    ["no budget", { F7: 0 }, "预算执行率", "no-funds"],
    ["no weight", { H14: _ }, "受理业务量", "no-weight"],
  ])("%s", (_says, change, name, lack) => expect(lines(scored(nationalForm(change)))[name]![1]).toBe(lack));
});

test.each<[string, Readonly<Record<string, TestCell>>, string, string]>([
  ["money in other units", { G17: "785500元" }, "成本控制", "10.00"],
  ["a cost over its limit: 1 − (99 − 90) ÷ 90", { G17: "99万元" }, "成本控制", "9.00"],
  ["a cost twice its limit", { G17: "180万元" }, "成本控制", "0.00"],
  ["a result below nothing", { G14: "-5件" }, "受理业务量", "0.00"],
  ["inside a range", { F14: "300000-310000件" }, "受理业务量", "15.00"],
  ["spent beyond the budget: at most the weight", { G7: 95 }, "预算执行率", "10.00"],
])("%s", (_says, change, name, expected) => expect(lines(scored(nationalForm(change)))[name]![1]).toBe(expected));

describe("one workbook, four places", () => {
  /** A form without weights, so that those of the place stand in, in equal parts. */
  const form = (spent: number, count: number, cost: number, satisfied: number) => [
    ["项目支出绩效自评表"],
    ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "执行率"],
    ["年度资金总额", 90, 90, spent, _],
    [],
    ["一级指标", "二级指标", "三级指标", "指标性质", "年度指标值", "度量单位", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "受理业务", "≥", 300, "件", count, _, _],
    [_, "质量指标", "办结率", "≥", 99, "%", 99.35, _, _],
    [_, "成本指标", "维护成本", "≤", 90, "万元", cost, _, _],
    ["效益指标", "社会效益", "主题服务", "≥", 1000, "件", 1073, _, _],
    ["满意度指标", "服务对象满意度", "满意度", "≥", 95, "%", satisfied, _, _],
  ];

  // 60 of 90 spent; 280 of 300 done; a cost of 171 where 90 was the limit; 90 % satisfied where 95 % was the target.
  // 国家: 50 over three outputs is 16.66, 16.66, 16.68. 60÷90×10 = 6.666…; 280÷300×16.66 = 15.549…; full; (1 − 81÷90)×16.68 = 1.668;
  //   full 30; 90÷95×10 = 9.473…  → 6.67 + 15.55 + 16.66 + 1.67 + 30 + 9.47 = 80.02
  // 曲江: the same, cut: 6.66 + 15.54 + 16.66 + 1.66 + 30 + 9.47 = 79.99, which is no 良
  // 四川: 90 over five is 18. 6.67 + 280÷300×18 = 16.80 + 18 + 0.1×18 = 1.80 + 18 + 90÷95×18 = 17.0526… → 78.32
  // 湖北: 40 over three is 13.33, 13.33, 13.34; 40 over two is 20. 60÷90×20 = 13.333…; 280÷300×13.33 = 12.441…; full;
  //   90÷171×13.34 = 7.021…; full 20; 90÷95×20 = 18.947… → 13.33 + 12.44 + 13.33 + 7.02 + 20 + 18.95 = 85.07
  test.each([
    ["国家2020", ["6.67", "15.55", "16.66", "1.67", "30.00", "9.47", "80.02 良"]],
    ["广东-曲江", ["6.66", "15.54", "16.66", "1.66", "30.00", "9.47", "79.99 中"]],
    ["四川", ["6.67", "16.80", "18.00", "1.80", "18.00", "17.05", "78.32 中"]],
    ["湖北", ["13.33", "12.44", "13.33", "7.02", "20.00", "18.95", "85.07 良"]],
  ])("%s", (name, expected) => {
    const card = scored(form(60, 280, 171, 90), pack(name));
    expect(outcome(card)).toEqual(expected);
    expect(card.trial).toBe(true);
  });

  // 80 of 90; 300 of 300; 180 where 90 was the limit; 90 % of 95 %.
  // 国家: 8.888… + 16.66 + 16.66 + 0 + 30 + 9.473… = 81.68; 曲江, cut: 8.88 + 16.66 + 16.66 + 0 + 30 + 9.47 = 81.67
  // 四川: 8.89 + 18 + 18 + 0 + 18 + 17.05 = 79.94; 湖北: 80÷90×20 = 17.78 + 13.33 + 13.33 + 13.34÷2 = 6.67 + 20 + 18.95 = 90.06
  test.each([
    ["国家2020", "81.68 良"],
    ["广东-曲江", "81.67 良"],
    ["四川", "79.94 中"],
    ["湖北", "90.06 优"],
  ])("%s: twice the limit is nothing, or half", (name, expected) =>
    expect(outcome(scored(form(80, 300, 180, 90), pack(name))).at(-1)).toBe(expected),
  );
});

test("where nobody is asked how satisfied he is, the points go to 效益", () => {
  const card = scored([
    ["项目资金（万元）", "年初预算数", "全年预算数", "全年执行数", "执行率"],
    ["年度资金总额", 90, 90, 90, 1],
    [],
    ["一级指标", "二级指标", "三级指标", "指标性质", "年度指标值", "度量单位", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", "受理业务", "≥", 300, "件", 300, _, _],
    ["效益指标", "社会效益", "主题服务", "≥", 1000, "件", 1073, _, _],
  ]);
  expect(outcome(card)).toEqual(["10.00", "50.00", "40.00", "100.00 优"]);
});

test("a place that caps the total by the execution rate", () => {
  const capped = {
    ...national.scoring,
    caps: [
      { below: 70, most: 79 },
      { below: 80, most: 89 },
    ],
  };
  const card = (spent: number) =>
    scored(nationalForm({ G7: spent, K7: _, I20: _ }), { ...national, scoring: capped }).total;
  expect(card(71.9)).toEqual({ value: readDecimal("89"), by: "rules", capped: true }); // 79.89 %
  expect(card(60)).toEqual({ value: readDecimal("79"), by: "rules", capped: true }); // 66.67 %
  expect(card(72)).toEqual({ value: readDecimal("96.00"), by: "rules", capped: false }); // 80 %: 8 + 88
});

test.each([
  ["100", "优"],
  ["90", "优"],
  ["89.99", "良"],
  ["89.5", "良"],
  ["80", "良"],
  ["79.99", "中"],
  ["60", "中"],
  ["59.99", "差"],
  ["0", "差"],
])("%s is %s", (total, grade) => expect(gradeOf(readDecimal(total)!, national.scoring)).toBe(grade));
