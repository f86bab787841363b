import { placeIn, type CoverFact, type Line } from "./report-text";

const LABELS =
  "项目名称|项目单位|项目实施单位|实施单位|预算单位|填报单位|单位名称|项目承担单位|用款单位|主管部门|项目主管部门|市级主管部门|评价类型|填报人姓名|填报人|填表人|经办人|联系人|填报人电话|填报人联系电话|联系电话|联系方式|电话|填报日期|填表日期|填报时间|评价日期|编制日期|报告日期|日期|评价年度|自评年度|项目负责人|单位负责人|财务负责人";
const SEAL = "[（(](?:公章|盖章|签章|签字|签名)[）)]";
const LABEL = new RegExp(`(${spaced(LABELS)})\\s*(${SEAL})?\\s*[：:]`, "gu");
const BARE = new RegExp(`^\\s*(${spaced(LABELS)})\\s*(${SEAL})?\\s*$`, "u");
const SEALED = new RegExp(`^\\s*${SEAL}`, "u");

/** Labels are often spread over a width: 联 系 电 话. */
function spaced(labels: string): string {
  return labels
    .split("|")
    .sort((a, b) => b.length - a.length)
    .map(label => [...label].join("[ 　]*"))
    .join("|");
}

const plain = (label: string): string => label.replace(/\s/g, "");

function factAt(line: Line, label: string, sealed: boolean, from: number, to: number): CoverFact {
  const words = line.text.slice(from, to);
  const seal = SEALED.exec(words)?.[0];
  const value = words.slice(seal?.length ?? 0).trim();
  const begins = from + (seal?.length ?? 0) + words.slice(seal?.length ?? 0).search(/\S|$/);
  return {
    label: plain(label),
    value,
    seal: sealed || seal !== undefined,
    at: placeIn(line, value === "" ? Math.max(0, from - 1) : begins),
  };
}

/** 项目名称 | 大厅运行管理费 in cells side by side, without a colon. */
function pairs(line: Line): readonly CoverFact[] {
  const texts = line.cells.map(({ from }, at) => line.text.slice(from, line.cells[at + 1]?.from));
  const facts: CoverFact[] = [];
  for (let at = 0; at < texts.length; at += 2) {
    const match = BARE.exec(texts[at]!);
    if (!match) return [];
    const value = texts[at + 1]?.trim() ?? "";
    const cell = line.cells[at + 1] ?? line.cells[at]!;
    facts.push({ label: plain(match[1]!), value, seal: match[2] !== undefined, at: cell.at });
  }
  return facts;
}

/** The facts of a line of a cover; none where it is no such line. A line must begin with a label. */
export function coverFacts(line: Line): readonly CoverFact[] {
  if (line.text.length > 200) return [];
  const labels = [...line.text.matchAll(LABEL)];
  if (labels.length === 0) return pairs(line);
  if (line.text.slice(0, labels[0]!.index).trim() !== "") return [];
  return labels.map((match, at) =>
    factAt(
      line,
      match[1]!,
      match[2] !== undefined,
      match.index + match[0].length,
      labels[at + 1]?.index ?? line.text.length,
    ),
  );
}

/** Whether a line may be a title: 曲江区2023年度绩效自评报告. */
export const isTitle = (text: string): boolean => {
  const words = text.trim();
  return (
    words.length <= 45 &&
    /(?:自评|评价|绩效)[^。，：:]*报告(?:[（(][^）)]*[）)])?$/.test(words) &&
    !/^《|详见|附件/.test(words)
  );
};

/** （2023年度） on a line of its own. */
export const isYearLine = (text: string): boolean =>
  /^[（(]?\s*(?:19|20)[\d\sXx×]{2,5}年度?\s*[）)]?$/.test(text.trim());

/** What says that the outline is only shown, for others to fill in. */
export const isPatternTitle = (text: string): boolean =>
  /模板|模版|提纲|范本|格式|样式|填写说明|填报说明|编写说明|撰写/.test(text);

/** A full date and nothing else: the end of a report. */
export const isDateLine = (text: string): boolean =>
  /^(?:19|20)\d\d\s*[年./-]\s*\d{1,2}\s*[月./-]\s*\d{1,2}\s*日?$/.test(text.trim());
