import { isZero } from "../quantity/decimal";
import { moneyPower } from "../quantity/quantity";
import { isMoney } from "../tables/table";
import type { Finding } from "./finding/finding";
import { placeFacts, roleAt } from "./finding/lookup";
import { isPlain, numbersInText } from "./numbers-are-numbers";
import type { Rule } from "./finding/rule";

/** A column of amounts holds numbers alone, no 约428万元. */
export const amountsWithoutWords: Rule = {
  code: "ZP-103",
  name: "amounts-without-words",
  severity: "notice",
  covers: ["B14", "D8"],
  *check(checked): Iterable<Finding> {
    const { workbook, tables } = checked;
    for (const { at, text, read } of numbersInText(checked))
      // "£000" in a header says the unit: a nought among words is no amount.
      if (!isPlain(read) && !isZero(read.value) && (moneyPower(read.unit) !== undefined || isMoney(roleAt(tables, at))))
        yield {
          rule: "ZP-103",
          severity: "notice",
          at,
          related: [],
          facts: { ...placeFacts(workbook, tables, at), text },
        };
  },
};
