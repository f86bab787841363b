import type { Rule } from "./finding/rule";
import { passages, reportFinding, reports } from "./seen/reports";

const SEAL = /公章|盖章|签章/;

/** Where the place's cover has room for a seal, the report has it too. */
export const sealHasItsPlace: Rule = {
  code: "ZP-808",
  name: "seal-has-its-place",
  severity: "notice",
  covers: ["A9"],
  *check(checked) {
    for (const { report, fit } of reports(checked)) {
      const wanted = (fit?.pack ?? checked.pack).cover.some(({ label }) => SEAL.test(label));
      const unit = report.cover.find(({ label }) => /单位/.test(label));
      if (!wanted || !unit || report.cover.some(({ seal, label }) => seal || SEAL.test(label))) continue;
      if (passages(report).some(({ passage }) => SEAL.test(passage.text))) continue;
      yield reportFinding("ZP-808", "notice", unit.at, unit.label);
    }
  },
};
