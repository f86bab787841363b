import { RULES, type Rule } from "../../../src/core";
import { enUS } from "../../../src/text/en-US";
import { messageOf } from "../../../src/text/message";
import { zhCN } from "../../../src/text/zh-CN";
import type { TestCell, TestSheet } from "../../book";
import { toldOf } from "./all-cases";
import type { Case, RuleCases } from "./cases";

const columnLetter = (index: number): string => String.fromCharCode(65 + index);

function cellText(cell: TestCell): string {
  if (cell === null || cell === undefined) return "";
  if (Array.isArray(cell)) return `${cellText(cell[0] as TestCell)} \`${String(cell[1])}\``.trim();
  if (typeof cell === "object" && "error" in cell) return cell.error;
  return typeof cell === "string" ? cell.replace(/\|/g, "\\|") : String(cell);
}

function gridOf(sheet: TestSheet | TestSheet["rows"]): string {
  const rows = "rows" in sheet ? sheet.rows : sheet;
  const width = Math.max(...rows.map(row => row.length));
  const columns = Array.from({ length: width }, (_, index) => index);
  const lines = rows.map((row, index) => `| ${index + 1} | ${columns.map(at => cellText(row[at])).join(" | ")} |`);
  return [
    `| | ${columns.map(columnLetter).join(" | ")} |`,
    `|---|${columns.map(() => "---|").join("")}`,
    ...lines,
  ].join("\n");
}

const sheetsOf = ({ sheets }: Case): string =>
  Object.entries(sheets)
    .map(([name, sheet]) => (Object.keys(sheets).length > 1 ? `${name}：\n\n` : "") + gridOf(sheet))
    .join("\n\n");

const rejected = (cases: RuleCases): string =>
  cases.reject
    .map(one => {
      const messages = toldOf(cases, one).map(
        finding => `> ${messageOf(zhCN, finding)}\n>\n> ${messageOf(enUS, finding)}`,
      );
      return `### ${one.says}\n\n${sheetsOf(one)}\n\n${messages.join("\n\n")}`;
    })
    .join("\n\n");

const accepted = (cases: RuleCases): string =>
  cases.accept.map(one => `### ${one.says}\n\n${sheetsOf(one)}`).join("\n\n");

function pageOf({ code, name, severity, covers }: Rule, cases: RuleCases): string {
  const [zh, en] = [zhCN.rules[code]!, enUS.rules[code]!];
  const checks = covers.length > 0 ? ` · 审核要点 ${covers.join("、")}` : "";
  return `<!-- 由 scripts/rule-pages.ts 生成，请勿手改。 -->

# ${code} ${zh.title}

\`${name}\` · ${zhCN.cli.severity[severity]}${checks}

${zh.promise}

${zh.why}

*${en.title}.* ${en.promise} ${en.why}

## 报出来的

${rejected(cases)}

## 不报的

${accepted(cases)}
`;
}

/** For the command line: what each rule says of the first case on its page, by language and code; the text of a JSON file. */
export async function ruleExamples(): Promise<string> {
  const said: Record<string, Record<string, string>> = { "zh-CN": {}, "en-US": {} };
  for (const { code, name } of RULES) {
    const { cases } = (await import(`./${name}.cases.ts`)) as { cases: RuleCases };
    const [finding] = cases.reject[0] ? toldOf(cases, cases.reject[0]) : [];
    if (finding) for (const text of [zhCN, enUS]) said[text.language]![code] = messageOf(text, finding);
  }
  return `${JSON.stringify(said, null, 2)}\n`;
}

export const pageName = (rule: Rule): string => `${rule.code}.md`;

/** All pages of docs/rules by file name, README.md the list of them. */
export async function rulePages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map<string, string>();
  for (const rule of RULES) {
    const { cases } = (await import(`./${rule.name}.cases.ts`)) as { cases: RuleCases };
    pages.set(pageName(rule), pageOf(rule, cases));
  }
  const list = RULES.map(rule => {
    const { title, promise } = zhCN.rules[rule.code]!;
    return `| [${rule.code}](${pageName(rule)}) | ${zhCN.cli.severity[rule.severity]} | ${title} | ${promise} |`;
  });
  const head =
    "<!-- 由 scripts/rule-pages.ts 生成，请勿手改。 -->\n\n# 规则\n\n| 编号 | 级别 | 名称 | 承诺 |\n|---|---|---|---|";
  pages.set("README.md", `${head}\n${list.join("\n")}\n`);
  return pages;
}
