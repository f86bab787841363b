import type { Rule } from "./finding/rule";
import { passages, reports, textFinding, type Placed } from "./seen/reports";

const REFERS = /(?:详见|见|参见|附)(?:本报告)?(?:附件|附表)\s*[一二三四五六七八九十\d]*/;
const LISTS = /^\s*(?:附件|附表|附)\s*[一二三四五六七八九十\d]*\s*[：:.、]/;

const refersAt = ({ passage }: Placed): number => passage.text.search(REFERS);

/** What a report calls its attachment, it lists. */
export const attachmentsAreThere: Rule = {
  code: "ZP-809",
  name: "attachments-are-there",
  severity: "notice",
  covers: ["A10"],
  *check(checked) {
    for (const { report } of reports(checked)) {
      const all = passages(report);
      const [first] = all.filter(placed => refersAt(placed) >= 0);
      if (!first || all.some(({ passage }) => LISTS.test(passage.text))) continue;
      if (checked.workbook.sheets.some(({ name }) => /附件|附表/.test(name))) continue;
      const text = REFERS.exec(first.passage.text)![0];
      yield textFinding("ZP-809", "notice", first, refersAt(first), { facts: { text } });
    }
  },
};
