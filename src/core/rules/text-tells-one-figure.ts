import { fundNamed } from "../proofread/fund-words";
import { inUnitOf, looksMistyped, meeting, within } from "../proofread/nearness";
import { baseValue, shownFigure, statedFigures, type Stated } from "../proofread/stated";
import { labelCore } from "../report/words/agreement";
import { baseUnit } from "../report/words/text-units";
import type { Finding } from "./finding/finding";
import type { Rule } from "./finding/rule";
import { reportFinding, reports, sectionName, verdictsOf } from "./seen/reports";

/** What says that a figure is of another time. */
const TIMES =
  /(?:19|20)\d\d\s*年|第?[一二三四1-4]季度|上半年|下半年|\d{1,2}月|上年|去年|同期|上一年|截至|其中|计划|目标|每[月年天人]|人均/g;
const LEAST = 4;

const timesOf = ({ passage: { text }, figure: { at } }: Stated): string => {
  const from = Math.max(text.lastIndexOf("。", at), text.lastIndexOf("；", at)) + 1;
  return [...new Set(text.slice(from, at).match(TIMES) ?? [])]
    .filter(time => !/年$/.test(time))
    .sort()
    .join();
};

/** What a figure tells, where its words name a thing by themselves; undefined for 共, 为 and the like. */
function subjectOf(stated: Stated): string | undefined {
  const { kind, label, unit, bound } = stated.figure;
  if ((kind !== "amount" && kind !== "count" && kind !== "rate") || bound !== undefined) return undefined;
  const fund = kind === "amount" ? fundNamed(label) : undefined;
  const name = fund ?? labelCore(label);
  if (fund === undefined && name.length < LEAST) return undefined;
  return [kind, baseUnit(unit), name, timesOf(stated)].join(" ");
}

/** Whether two figures of the same thing are different figures, and likely one slip of the hand. */
function contradict(a: Stated, b: Stated): boolean {
  const [x, y] = [baseValue(a.figure), baseValue(b.figure)];
  if (meeting(b.figure, inUnitOf(b.figure, x)) !== "misses" || meeting(a.figure, inUnitOf(a.figure, y)) !== "misses")
    return false;
  return within(x, y, 10n) || looksMistyped(x, y);
}

/** What a report tells twice, it tells alike. */
export const textTellsOneFigure: Rule = {
  code: "ZP-605",
  name: "text-tells-one-figure",
  severity: "warning",
  covers: ["D4"],
  *check(checked): Iterable<Finding> {
    for (const reviewed of reports(checked)) {
      const doubted = new Set(
        verdictsOf(checked, reviewed)
          .filter(({ kind }) => kind !== "unsourced" && kind !== "cut")
          .map(({ stated }) => stated),
      );
      const first = new Map<string, Stated>();
      for (const stated of statedFigures(reviewed.report)) {
        const subject = doubted.has(stated) ? undefined : subjectOf(stated);
        const before = subject === undefined ? undefined : first.get(subject);
        if (subject !== undefined && !before) first.set(subject, stated);
        if (!before || !contradict(before, stated)) continue;
        const facts = {
          figure: shownFigure(stated),
          other: shownFigure(before),
          label: labelCore(stated.figure.label).slice(-16),
        };
        yield reportFinding("ZP-605", "warning", stated.at, sectionName(stated.part), { related: [before.at], facts });
      }
    }
  },
};
