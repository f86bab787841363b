import type { Pack, Wanted } from "../../packs/pack";
import { MEASURES, PROBLEMS } from "../../packs/narrative";
import { compare, divide, multiply, type Decimal } from "../../quantity/decimal";
import { gradeOf } from "../../scoring/score";
import { HUNDRED } from "../../scoring/weights";
import { fundsCharts } from "../charts";
import { factOf, gapFor, joinedWords } from "../pattern";
import type { Project } from "../project";
import { reference } from "../projects/figure-of-cell";
import type { Display, Figure, Paragraph, Report, Span } from "../report";
import { total } from "./summary-entries";
import { OVERVIEW } from "./summary-ids";
import type { SummaryOf, SummaryTable } from "./summary-table";

const YUAN: Display = { unit: "元", places: 2 };
const PERCENT: Display = { unit: "%", places: 2 };

type Told = Pick<Figure, "name" | "value" | "unit">;

/** A figure that stands in a cell of the summary. */
const inCell = ({ name, value, unit }: Told, at: Figure["from"][number], as: Display, scale = ""): Span => ({
  figure: { name, value, unit, from: [at], formula: reference(at) + scale },
  as,
});

const count = (value: number): Decimal => ({ digits: BigInt(value), places: 0 });

/** The report over all projects of a unit: what they had and spent together, how they scored, and what each of them says of problems and measures. */
export function composeSummary(of: SummaryOf, table: SummaryTable): Report {
  const { projects, unit, year, pack } = of;
  const named = unit ?? "";
  const dated = year === undefined ? "" : `${year}年度`;
  const heading = (id: string, text: string): Paragraph => ({ id, style: "heading-1", spans: [text] });
  return {
    project: `${named}项目汇总`,
    ...(year === undefined ? {} : { year }),
    pack: pack.name,
    charts: fundsCharts(projects),
    paragraphs: [
      { id: "title", style: "title", spans: [`${named}${dated}项目支出绩效自评汇总报告`] },
      heading("overview", "一、总体情况"),
      { id: OVERVIEW, style: "body", spans: overview(of, table) },
      heading("results", "二、自评结果"),
      { id: "results.sentence", style: "body", spans: results(of, table) },
      heading("projects", "三、各项目情况"),
      ...projects.map((project, at): Paragraph => ({
        id: `projects.${project.name}`,
        style: "body",
        spans: oneProject(project, at, of, table),
      })),
      heading("problems", "四、存在问题"),
      ...told(projects, PROBLEMS, "problems", pack),
      heading("measures", "五、整改措施"),
      ...told(projects, MEASURES, "measures", pack),
    ],
  };
}

const MONEY = [
  ["预算", "全年预算"],
  ["到位", "资金到位"],
  ["支出", "实际支出"],
  ["剩余", "剩余"],
] as const;

const gap = (fact: string): Span => ({ fact, ask: `请填写${fact}`, shown: `【待填：${fact}】` });

function overview({ projects, unit, year }: SummaryOf, table: SummaryTable): readonly Span[] {
  const parts = MONEY.map(([name, said]): readonly Span[] => {
    const sum = total(projects, name);
    return [`${said}`, sum ? inCell(sum, table.cell(name), YUAN) : gap(`各项目${said}`), "元，"];
  });
  const [budget, spent] = [total(projects, "预算"), total(projects, "支出")];
  const number: Told = { name: "项目个数", value: count(projects.length), unit: "个" };
  return joinedWords([
    unit ?? gap("项目单位"),
    year === undefined ? gap("年度") : `${year}年度`,
    "共有",
    {
      figure: { ...number, from: [table.column("name")], formula: `COUNTA(${reference(table.column("name"))})` },
      as: { unit: "个", places: 0 },
    },
    "个项目开展绩效自评，",
    ...parts.flat(),
    "总体执行率",
    budget && spent ? rate(budget, spent, table) : gap("总体执行率"),
    "%。",
  ]);
}

/** The rate that stands in the table, in percent. */
function rate(budget: Figure, spent: Figure, table: SummaryTable, at?: number): Span {
  const value = divide(multiply(spent.value, HUNDRED), budget.value, 10);
  if (!value || compare(budget.value, count(0)) <= 0) return gap("执行率");
  return inCell({ name: "执行率", value, unit: "%" }, table.cell("rate", at), PERCENT, "*100");
}

/** How many have which grade; who has no score yet is said. */
function results({ projects, pack }: SummaryOf, table: SummaryTable): readonly Span[] {
  const { grades } = pack.scoring;
  const gradeIn = ({ facts, figures }: Project): string | undefined =>
    facts["自评等级"]?.value ?? (figures["自评得分"] && gradeOf(figures["自评得分"].value, pack.scoring));
  const open = projects.filter(({ figures }) => figures["自评得分"] === undefined);
  const parts = grades.map(({ name }, at): readonly Span[] => {
    const number = projects.filter(project => gradeIn(project) === name).length;
    const formula = `COUNTIF(${reference(table.column("grade"))},"${name}")`;
    const figure: Figure = {
      name: `等级${name}`,
      value: count(number),
      unit: "个",
      from: [table.column("grade")],
      formula,
    };
    return [`“${name}”`, { figure, as: { unit: "个", places: 0 } }, at === grades.length - 1 ? "个。" : "个，"];
  });
  const waiting: readonly Span[] =
    open.length === 0
      ? []
      : [
          "尚未评出得分的项目：",
          ...open.flatMap(({ name }, at) => [at === 0 ? "" : "、", name]),
          "，",
          gap("自评得分"),
          "。",
        ];
  return joinedWords(["自评等级为", ...parts.flat(), ...waiting]);
}

function oneProject(project: Project, at: number, of: SummaryOf, table: SummaryTable): readonly Span[] {
  const { name, figures, facts } = project;
  const { 预算: budget, 支出: spent, 自评得分: score } = figures;
  const money = MONEY.flatMap(([field, said]): readonly Span[] => [
    said,
    figures[field] ? inCell(figures[field], table.cell(field, at), YUAN) : gap(`${name}${said}`),
    "元，",
  ]);
  const grade = facts["自评等级"]?.value ?? (score && gradeOf(score.value, of.pack.scoring));
  return joinedWords([
    `${at + 1}、${name}：`,
    ...money,
    "执行率",
    budget && spent ? rate(budget, spent, table, at) : gap(`${name}执行率`),
    "%，自评得分",
    score ? inCell(score, table.cell("score", at), { unit: "分", places: 2 }) : gap(`${name}自评得分`),
    "分，自评等级",
    grade === undefined ? gap(`${name}自评等级`) : `“${grade}”`,
    "。",
  ]);
}

/** What each project says of it, in its own words; a project that says nothing is a gap. */
const told = (projects: readonly Project[], wanted: Wanted, id: string, pack: Pack): readonly Paragraph[] =>
  projects.map((project, at) => {
    const own = factOf(project, wanted)?.value.trim();
    const asked = gapFor({ ...wanted, fact: `${project.name}${wanted.fact}` }, project, pack);
    return {
      id: `${id}.${project.name}`,
      style: "body",
      spans: joinedWords([`${at + 1}、${project.name}：`, own ?? asked]),
    };
  });
