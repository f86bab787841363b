import { compare } from "../quantity/decimal";
import { HUNDRED } from "../scoring/weights";
import type { Rule } from "./finding/rule";
import { formFinding, scorecards } from "./seen/scorecards";

/** Rates that are parts of a whole; 增长率 and 完成率 may well be above it. */
const PART =
  /(?:满意|合格|办结|覆盖|达标|及时|准确|验收|通过|发放|入学|参保|公开|出勤|完好|整改|知晓|投诉|优良|出席|参与|上线|受理)(?:率|度)$/;

/** A rate that is part of a whole is at most 100 %. */
export const rateWithinHundred: Rule = {
  code: "ZP-710",
  name: "rate-within-hundred",
  severity: "warning",
  covers: ["C14"],
  *check(checked) {
    for (const { form } of scorecards(checked))
      for (const { name, achieved } of form.indicators) {
        const { said } = achieved;
        if (said.kind !== "number" || said.unit !== "%" || compare(said.value, HUNDRED) <= 0) continue;
        if (!PART.test(name.text.normalize("NFKC").replace(/\s|[(%].*$/g, ""))) continue;
        yield formFinding(checked, "ZP-710", "warning", achieved.at, [], { text: achieved.text.slice(0, 40) });
      }
  },
};
