import { compose, packNamed, type Gap, type Report } from "../../../src/core";
import { spansText } from "../../../src/core/report/pattern";
import { book, type TestSheet } from "../../book";
import { nationalForm } from "../scoring/forms";
import { projectsOf } from "./samples";

const _ = null;

/** Facts that are the user's own words: no table can tell them. */
const WORDS = new Set([
  "项目单位",
  "填报人姓名",
  "联系电话",
  "填报日期",
  "项目基本情况",
  "组织实施情况",
  "自评工作开展情况",
  "自评说明",
  "绩效目标完成情况",
  "产生的效益",
  "存在问题",
  "整改措施",
]);

const reportOf = (sheets: Readonly<Record<string, TestSheet | TestSheet["rows"]>>, pack: string, at = 0): Report =>
  compose(projectsOf(book(sheets))[at]!, packNamed(pack)!);

const textOf = (report: Report): string => report.paragraphs.map(({ spans }) => spansText(spans)).join("\n");

const gapsOf = (report: Report): readonly string[] =>
  report.paragraphs.flatMap(({ spans }) =>
    spans.filter((span): span is Gap => typeof span === "object" && "ask" in span).map(({ fact }) => fact),
  );

/** An indicator table with all scores given. */
const indicators: TestSheet["rows"] = [
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"],
  ["产出指标", "数量指标", "巡护里程", "≥1200公里", "1260公里", 45, 45],
  ["效益指标", "社会效益指标", "违法捕捞案件下降率", "≥30%", "36%", 45, 45],
];

const books: readonly (readonly [
  says: string,
  pack: string,
  project: string,
  sentences: readonly string[],
  sheets: Readonly<Record<string, TestSheet | TestSheet["rows"]>>,
])[] = [
  [
    "the national form alone, in 万元",
    "国家2020",
    "大厅运行管理费",
    [
      "2019年度全年预算数900000元，到位资金900000元，全年执行数785500元，剩余114500元，预算执行率87.28%。",
      "自评得分96.73分，自评等级为“优”。",
    ],
    {
      自评表: nationalForm(),
      资金到位: [
        ["项目名称", "资金到位（元）"],
        ["大厅运行管理费", 900000],
      ],
    },
  ],
  [
    "a plan in 万元 with its total under the header and merged headings",
    "四川",
    "禁捕巡护经费",
    ["2023年度全年预算数1205000元，全年执行数1150500元，预算执行率95.48%。", "自评得分99.55分，自评等级为“优”。"],
    {
      "2023年项目支出": {
        rows: [
          ["2023年度项目支出执行情况表"],
          [_, _, _, _, _, "单位：万元"],
          ["项目名称", "全年预算数", _, _, "全年执行数", "备注"],
          [_, "小计", "财政拨款", "上年结转", _, _],
          ["合计", [120.5, "=B6"], [110, "=C6"], [10.5, "=D6"], [115.05, "=E6"], _],
          ["禁捕巡护经费", [120.5, "=C6+D6"], 110, 10.5, 115.05, _],
        ],
        merges: ["A1:F1", "A3:A4", "B3:D3", "E3:E4", "F3:F4"],
      },
      绩效目标: [...indicators],
    },
  ],
  [
    "facts as labels with values and a ledger that adds up",
    "湖北",
    "长江禁捕退捕补助",
    ["2020年度预算数360000元，执行数350000元，剩余10000元，预算执行率97.22%。"],
    {
      项目信息: [
        ["项目名称：", "长江禁捕退捕补助", _, "评价年度：", "2020年度"],
        ["预算金额", "36万元", _, "到位资金", 360000],
      ],
      支出台账: {
        rows: [
          ["长江禁捕退捕补助2020年度支出台账（单位：元）"],
          ["日期", "凭证号", "摘要", "支出金额", "收款单位"],
          [43850, "记-012", "发放退捕补助", 200000, "甲镇"],
          [43992, "记-077", "发放退捕补助", 150000, "乙镇"],
          ["合计", _, _, [350000, "=SUM(D3:D4)"], _],
        ],
        formats: { "A3:A4": "yyyy-mm-dd" },
      },
    },
  ],
  [
    "a budget with its adjustment, several projects, and 其中 lines",
    "国家2020",
    "义务教育公用经费",
    ["2022年度全年预算数555000元，到位资金555000元，全年执行数550000元，剩余5000元，预算执行率99.1%。"],
    {
      预算执行: [
        ["2022年度预算执行情况"],
        ["金额单位：元"],
        ["项目名称", "年初预算数", "预算调整数", "全年预算数", "资金到位", "全年执行数", "结余"],
        ["义务教育公用经费", 500000, 55000, [555000, "=B4+C4"], 555000, 550000, [5000, "=E4-F4"]],
        ["其中：小学", 300000, 30000, [330000, "=B5+C5"], 330000, 328000, [2000, "=E5-F5"]],
        ["校舍维修", 200000, 0, [200000, "=B6+C6"], 200000, 200000, [0, "=E6-F6"]],
        [
          "合计",
          [700000, "=B4+B6"],
          [55000, "=C4+C6"],
          [755000, "=D4+D6"],
          [755000, "=E4+E6"],
          [750000, "=F4+F6"],
          [5000, "=G4+G6"],
        ],
      ],
    },
  ],
  [
    "text numbers, full width figures and a fund summary beside the facts",
    "湖北",
    "农村厕所改造",
    ["2021年度预算数1080000元，执行数1026000元，剩余54000元，预算执行率95%。"],
    {
      资金: [
        ["项目", "预算数（万元）", "执行数（万元）", "剩余（万元）", _, "单位名称", "某县农业农村局"],
        ["农村厕所改造", "１０８．００", "102.60", 5.4, _, "评价年度", "2021年"],
      ],
    },
  ],
];

describe.each(books)("%s (%s)", (_says, pack, project, sentences, sheets) => {
  const report = reportOf(sheets, pack);

  test("tells the project and its money", () => {
    expect(report.project).toBe(project);
    for (const sentence of sentences) expect(textOf(report)).toContain(sentence);
  });

  test("asks for nothing but the user's own words, and the score where nobody gave one", () => {
    const scored = sentences.some(sentence => sentence.startsWith("自评得分"));
    const asked = new Set(gapsOf(report).filter(fact => !WORDS.has(fact)));
    expect([...asked]).toEqual(scored ? [] : ["自评得分", "自评等级"]);
  });

  test("has every heading of the place, in order", () => {
    const headings = packNamed(pack)!.sections.map(({ heading }) => heading);
    const lines = textOf(report)
      .split("\n")
      .map(line => line.trim());
    const found = headings.map(heading => lines.findIndex(line => line.startsWith(heading)));
    expect(found.every((at, index) => at > (found[index - 1] ?? -1))).toBe(true);
  });
});
