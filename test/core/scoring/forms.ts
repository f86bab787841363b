import { decimalText, PACKS, recognise, type Pack } from "../../../src/core";
import type { Form } from "../../../src/core/scoring/indicators";
import { readForms } from "../../../src/core/scoring/read-indicators";
import { score, scoreOf, type Scorecard } from "../../../src/core/scoring/score";
import { book, type TestCell, type TestSheet } from "../../book";

const _ = null;

export const national = PACKS.find(({ name }) => name === "国家2020")!;

/** The national form, cell by cell, filled in and right: 88 points of indicators and 8.73 for 87.28 % of the money. */
export const nationalForm = (change: Readonly<Record<string, TestCell>> = {}): TestSheet => {
  const rows: TestCell[][] = [
    ["项目支出绩效自评表"],
    ["（2019年度）"],
    [],
    ["项目名称", _, "大厅运行管理费"],
    ["主管部门", _, "某某局", _, _, "实施单位", "某某中心"],
    ["项目资金（万元）", _, "项目名称", _, "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", _, "得分"],
    [_, _, "年度资金总额", _, 90, 90, 78.55, 10, 0.8728, _, 8.73],
    [_, _, "其中：当年财政拨款", _, 90, 90, 78.55, "/", 0.8728, _, "/"],
    [_, _, "上年结转资金", _, 0, 0, 0, "/", _, _, "/"],
    [_, _, "其他资金", _, 0, 0, 0, "/", _, _, "/"],
    ["年度总体目标", "预期目标", _, _, _, _, "实际完成情况"],
    [_, "保证大厅正常运行", _, _, _, _, "大厅正常运行"],
    [
      "绩效指标",
      "一级指标",
      "二级指标",
      "三级指标",
      _,
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      "偏差原因分析及改进措施",
    ],
    [_, "产出指标（50分）", "数量指标", "受理业务量", _, "≥300000件", "303946件", 15, 15],
    [_, _, "质量指标", "办结率", _, "≥99%", "99.35%", 15, 15],
    [_, _, "时效指标", "完成时间", _, "12月底前", "2019年12月", 10, 10],
    [_, _, "成本指标", "成本控制", _, "≤90万元", "78.55万元", 10, 10],
    [
      _,
      "效益指标（30分）",
      "社会效益指标",
      "群众办事便利",
      _,
      "显著提升",
      "达成年度指标",
      30,
      28,
      "宣传不足，加强宣传",
    ],
    [_, "满意度指标（10分）", "服务对象满意度指标", "满意度", _, "≥95%", "96%", 10, 10],
    ["总分", _, _, _, _, _, _, 100, 96.73],
  ];
  for (const [name, value] of Object.entries(change))
    (rows[Number(name.slice(1)) - 1] ??= [])[name.charCodeAt(0) - 65] = value;
  const merges =
    "A1:K1 A2:K2 A4:B4 C4:K4 A5:B5 C5:E5 G5:K5 A6:B10 C6:D6 I6:J6 C7:D7 C8:D8 C9:D9 C10:D10 I7:J7 A11:A12 B11:F11 G11:K11 B12:F12 G12:K12 A13:A19 D13:E13 J13:K13 B14:B17 A20:G20";
  return { rows, merges: merges.split(" "), formats: { "I7:J10": "0.00%" } };
};

export const formsOf = (sheet: TestSheet | TestSheet["rows"]): readonly Form[] => {
  const workbook = book({ 自评表: sheet });
  return readForms(workbook, recognise(workbook));
};

export const scored = (sheet: TestSheet | TestSheet["rows"], pack: Pack = national): Scorecard =>
  score(formsOf(sheet)[0]!, pack.scoring);

/** Each line by its name: weight, computed score (or why there is none), given score. */
export const lines = (card: Scorecard): Readonly<Record<string, readonly (string | undefined)[]>> =>
  Object.fromEntries(
    card.lines.map(line => [
      line.name,
      [
        line.weight && decimalText(line.weight),
        line.computed ? decimalText(line.computed) : line.lack,
        line.given && decimalText(line.given.value),
      ],
    ]),
  );

/** "80.02 良", with the scores that make it. */
export const outcome = ({ lines: all, total, grade }: Scorecard): readonly (string | undefined)[] => [
  ...all.map(line => decimalText(scoreOf(line)!)),
  total && `${decimalText(total.value)} ${grade}`,
];
