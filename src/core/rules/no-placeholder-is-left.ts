import type { Finding, Severity } from "./finding/finding";
import type { Rule } from "./finding/rule";
import { passages, quoted, reportFinding, reports, textFinding, type Reviewed } from "./seen/reports";

const CODE = "ZP-804";

/** What stands for words still to come; the words of a pattern's instructions are less than that. */
const MARKS: readonly (readonly [kind: "blank" | "instruction", pattern: RegExp])[] = [
  ["blank", /【(?:待填|请|待|填)[^】\n]{0,80}】/gu],
  [
    "blank",
    /(?<![A-Za-z0-9×])(?:[Xx×＊]{2,4}|[Xx×](?=年|月|日|元|万元|个|%|％|件|人))(?![A-Za-z0-9×])|(?:19|20)[Xx×]{2}(?=年)/gu,
  ],
  ["blank", /\{[\p{Script=Han}A-Za-z]{1,12}\}|[_＿]{3,}/gu],
  [
    "blank",
    /(?:^|[，。；：（(\n])\s*(?:待填写?|(?:此处|请在此)?(?:待补充|待填报)|此处填写|请填写|请补充|请写明)[^，。；\n]{0,20}/gu,
  ],
  ["instruction", /[（(][^（()）\n]{0,12}\d{2,4}\s?字(?:以内|左右|以下|之内)?[^（()）\n]{0,8}[)）]/gu],
  ["instruction", /[（(](?:略|此处略|可另附页|可附页|请简要说明|简要说明)[)）]/gu],
];

/** The first mark of a text, with how often such marks stand there. */
function marksIn(text: string): readonly { kind: "blank" | "instruction"; at: number; text: string; count: number }[] {
  const found = MARKS.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].map(match => ({ kind, at: match.index, text: match[0].replace(/^[，。；：\s]+/, "") })),
  );
  const first = (["blank", "instruction"] as const).flatMap(kind => {
    const sorted = found.filter(mark => mark.kind === kind).sort((a, b) => a.at - b.at);
    const same = sorted.filter((mark, at) => at === 0 || mark.at >= sorted[at - 1]!.at + sorted[at - 1]!.text.length);
    return same[0] ? [{ ...same[0], count: same.length }] : [];
  });
  // Who fills the blank takes its instruction away.
  return first.slice(0, 1);
}

const severityOf = (kind: "blank" | "instruction"): Severity => (kind === "blank" ? "error" : "warning");

/** （填报人） where the name belongs: the label in brackets. */
const echoes = (label: string, value: string): boolean => {
  const inner = /^[（(【[]([^）)】\]]+)[）)】\]]$/.exec(value.trim())?.[1];
  return inner !== undefined && (label.includes(inner) || inner.includes(label));
};

function* inCover({ report }: Reviewed): Generator<Finding> {
  for (const { label, value, at } of report.cover) {
    const [mark] = marksIn(value);
    const text = mark?.text ?? (echoes(label, value) ? value : undefined);
    // Names of people are written 李×× where they are kept back.
    if (text === undefined || (/姓名|人$/.test(label) && /\p{Script=Han}[×Xx]{1,2}$/u.test(value))) continue;
    yield reportFinding(CODE, severityOf(mark?.kind ?? "blank"), at, label, {
      facts: { kind: mark?.kind ?? "blank", text: quoted(text) },
    });
  }
  for (const title of report.titles) {
    const [mark] = marksIn(title.text);
    if (mark)
      yield reportFinding(CODE, "error", title.cells[0]!.at, "", {
        facts: { kind: mark.kind, text: quoted(mark.text) },
      });
  }
}

function* inText({ report }: Reviewed): Generator<Finding> {
  for (const placed of passages(report))
    for (const { kind, at, text, count } of marksIn(placed.passage.text)) {
      const facts = { kind, text: quoted(text), ...(count > 1 ? { count } : {}) };
      yield textFinding(CODE, severityOf(kind), placed, at, { facts });
    }
}

/** Nothing that stood for words to come, and no instruction of the form, is left in the report. */
export const noPlaceholderIsLeft: Rule = {
  code: CODE,
  name: "no-placeholder-is-left",
  severity: "error",
  covers: ["A4"],
  *check(checked) {
    for (const reviewed of reports(checked)) {
      yield* inCover(reviewed);
      yield* inText(reviewed);
    }
  },
};
