import { labelKey } from "../report/labels";
import type { CoverLine } from "../packs/pack";
import type { ReportText } from "../report-text/report-text";
import type { Rule } from "./finding/rule";
import { reportFinding, reports } from "./seen/reports";

const BLANK = /^[\s_＿—–-]*$/;

/** Whether the report has a filled-in line for this fact; tick boxes are another rule's matter. */
function isFilled({ cover }: ReportText, { fact, also = [], choices }: CoverLine): boolean {
  const keys = new Set([fact, ...also].map(labelKey));
  const found = cover.filter(({ label }) => keys.has(labelKey(label)));
  return found.some(({ value }) => choices !== undefined || !BLANK.test(value));
}

/** The cover has every line the place asks for, filled in. */
export const coverIsComplete: Rule = {
  code: "ZP-801",
  name: "cover-is-complete",
  severity: "error",
  covers: ["A1"],
  *check(checked) {
    for (const { report, fit } of reports(checked)) {
      const pack = fit?.pack ?? checked.pack;
      const missing = pack.cover.filter(line => !isFilled(report, line)).map(({ fact }) => fact);
      if (missing.length === 0) continue;
      const severity = pack === checked.pack && fit && !pack.outlineUnverified ? "error" : "warning";
      const blank = report.cover.find(
        ({ label, value }) => value === "" && missing.some(fact => labelKey(label) === labelKey(fact)),
      );
      yield reportFinding("ZP-801", severity, blank?.at ?? report.at, "", { facts: { missing: missing.join("、") } });
    }
  },
};
