import { PACKS } from "../packs";
import { packOfSheet } from "../packs/own/read-sheet";
import type { Finding } from "./finding/finding";
import type { Rule } from "./finding/rule";

/** A place in a list is written #2, so that it is told from a name that is a number. */
const stepText = (step: string | number): string => (typeof step === "number" ? `#${step}` : step);

/** The user's own pack says what it must, field by field; where it does not, it is not used. */
export const ownPackIsReadable: Rule = {
  code: "ZP-120",
  name: "own-pack-is-readable",
  severity: "error",
  covers: [],
  *check({ workbook }): Iterable<Finding> {
    const own = packOfSheet(workbook, PACKS);
    for (const { path, wanted, than = "", is = "", at } of own && "problems" in own ? own.problems : [])
      yield {
        rule: "ZP-120",
        severity: "error",
        at,
        related: [],
        facts: { path: path.map(stepText).join("\n"), wanted, than, is },
      };
  },
};
