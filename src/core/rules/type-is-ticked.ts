import { coverFact } from "../report-text/report-text";
import { chosenOf } from "../report/sections/cover";
import type { Rule } from "./finding/rule";
import { reportFinding, reports } from "./seen/reports";

const TICKS = /[☑☒√✓✔■●]/g;
const BOXES = /[□☐○☑☒√✓✔■●]/g;

/** Of the kinds of evaluation on the cover exactly one is ticked. */
export const typeIsTicked: Rule = {
  code: "ZP-802",
  name: "type-is-ticked",
  severity: "error",
  covers: ["A2"],
  *check(checked) {
    for (const { report, fit } of reports(checked)) {
      const fact = coverFact(report, /^评价类型$/);
      if (!fact || fact.value.includes("【")) continue;
      const line = (fit?.pack ?? checked.pack).cover.find(one => one.fact === "评价类型");
      const ticks = (fact.value.match(TICKS) ?? []).length;
      const boxes = (fact.value.match(BOXES) ?? []).length;
      const choices = line?.choices?.filter(choice => fact.value.includes(choice)) ?? [];
      // Without boxes a single name is an answer; where other packs name no choices, their boxes alone count.
      const answered = line?.choices ? chosenOf(line.choices, fact.value) !== undefined : boxes < 2 || ticks === 1;
      if (answered || (choices.length === 0 && boxes === 0 && fact.value !== "")) continue;
      yield reportFinding("ZP-802", "error", fact.at, "", { facts: { ticks, choices: choices.join("、") } });
    }
  },
};
