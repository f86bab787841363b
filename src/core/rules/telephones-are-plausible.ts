import { statedFigures } from "../proofread/stated";
import type { Rule } from "./finding/rule";
import { reportFinding, reports, sectionName } from "./seen/reports";

const LABEL = /电话|联系方式/;
const NUMBER =
  /^(?:\+?86[- ]?)?(?:1[3-9]\d{9}|0(?:10|2\d|[3-9]\d{2})[-— ]?[2-9]\d{6,7}(?:[-— 转]\d{1,5})?|(?:400|800)[- ]?\d{3}[- ]?\d{4})$/;
/** Without its area code: within a district everybody knows it. */
const LOCAL = /^[2-9]\d{6,7}(?:[-—转]\d{1,5})?$/;

const judged = (text: string): "right" | "local" | "wrong" =>
  NUMBER.test(text) ? "right" : LOCAL.test(text) ? "local" : "wrong";

/** Telephone numbers can be dialled: area code and seven or eight digits, or eleven of a mobile telephone. */
export const telephonesArePlausible: Rule = {
  code: "ZP-806",
  name: "telephones-are-plausible",
  severity: "warning",
  covers: ["A7"],
  *check(checked) {
    for (const { report } of reports(checked)) {
      for (const { label, value, at } of report.cover) {
        if (!LABEL.test(label) || value === "" || !/\d/.test(value) || /[×Xx*【]/.test(value)) continue;
        const numbers = value.normalize("NFKC").split(/[、/,;；\s]+(?=[\d+(])/);
        const found = numbers.map(text => text.replace(/[()\s]/g, match => (match === ")" ? "-" : "")));
        const kinds = found.map(judged);
        const kind = kinds.includes("wrong") ? "wrong" : kinds.includes("local") ? "local" : "right";
        if (kind === "right") continue;
        yield reportFinding("ZP-806", kind === "wrong" ? "warning" : "notice", at, label, {
          facts: { kind, text: value.slice(0, 30) },
        });
      }
      for (const stated of statedFigures(report)) {
        if (stated.figure.kind !== "telephone") continue;
        const text = stated.passage.text
          .slice(stated.figure.at, stated.figure.at + stated.figure.length)
          .normalize("NFKC")
          .replace(/\s/g, "");
        if (judged(text) === "wrong")
          yield reportFinding("ZP-806", "warning", stated.at, sectionName(stated.part), {
            facts: { kind: "wrong", text },
          });
      }
    }
  },
};
