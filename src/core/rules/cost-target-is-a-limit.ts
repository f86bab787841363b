import type { Rule } from "./finding/rule";
import { formFinding, scorecards } from "./seen/scorecards";

/** What is to be as much as can be, though it is told among the costs. */
const SAVED = /节约|节省|降低|下降|压减|压缩|减少|控制率|效益|收益|回收/;

/** The target of a cost is a limit that it stays below: ≤, never ≥. */
export const costTargetIsALimit: Rule = {
  code: "ZP-719",
  name: "cost-target-is-a-limit",
  severity: "warning",
  covers: ["C14"],
  *check(checked) {
    for (const { form } of scorecards(checked))
      for (const { level1, level2, name, target, achieved } of form.indicators) {
        const { said } = target;
        if (said.kind !== "number" || said.direction !== "≥") continue;
        if (!/成本/.test(level1.text + level2.text) || SAVED.test(name.text)) continue;
        yield formFinding(checked, "ZP-719", "warning", target.at, [achieved.at], { text: target.text.slice(0, 20) });
      }
  },
};
