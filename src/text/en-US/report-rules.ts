import type { Said } from "../said";
import type { RuleWords } from "../zh-CN/rules";

const HEADING: Readonly<Record<string, (said: Said) => string>> = {
  missing: said =>
    `The report that begins at ${said.where} lacks the heading ${said.fact("missing")}${said.fact("more") ? ` and ${said.fact("more")} more` : ""}. Add what the outline asks for.`,
  twice: said => `The heading “${said.fact("heading")}” stands a second time at ${said.where}. Keep one of them.`,
  order: said =>
    `The heading “${said.fact("heading")}” at ${said.where} is out of order. Move it where the outline has it.`,
  lost: said =>
    `The heading “${said.fact("heading")}” at ${said.where} has lost its number “${said.fact("number")}”. Add it.`,
  number: said =>
    `The heading “${said.fact("heading")}” at ${said.where} should be numbered “${said.fact("number")}”, is “${said.fact("is")}”. Correct it.`,
  other: said =>
    `The report that begins at ${said.where} follows the outline of “${said.fact("pack")}”, while the pack is “${said.fact("chosen")}”. Confirm which applies.`,
};

/** The rules of groups 6, text against tables and itself, and 8, form and completeness, in words. */
export const reportRules: Readonly<Record<string, RuleWords>> = {
  "ZP-801": {
    title: "The cover is complete",
    promise: "Every line that the pack asks for stands on the cover, filled in.",
    why: "A report with gaps on its cover is not accepted, and each gap costs points.",
    message: said => `The cover of the report at ${said.where} lacks: ${said.fact("missing")}. Fill it in.`,
  },
  "ZP-802": {
    title: "One type of evaluation is ticked",
    promise: "Exactly one type of evaluation is ticked on the cover.",
    why: "Without a tick, or where pasting turned the boxes into other signs, nobody can tell which evaluation it is.",
    message: said =>
      Number(said.fact("ticks")) > 1
        ? `${said.fact("ticks")} types of evaluation are ticked at ${said.where}. Leave one.`
        : `No type of evaluation is ticked at ${said.where}. Tick one (☑)${said.fact("choices") ? ` of ${said.fact("choices")}` : ""}.`,
  },
  "ZP-803": {
    title: "Headings are complete, in order, and numbered",
    promise: "Every heading of the outline stands once, in its order and with its number.",
    why: "A missing or doubled part costs points, and without its number a heading no longer fits in.",
    message: said => HEADING[said.fact("kind")]!(said),
  },
  "ZP-804": {
    title: "No blank is left",
    promise: "No blank such as 待填 or XX and no instruction of the form is left in the report.",
    why: "A report handed in with blanks is sure to be returned.",
    message: said => {
      const count = Number(said.fact("count"));
      const more = count > 1 ? ` (${count} in all)` : "";
      return said.fact("kind") === "instruction"
        ? `${said.where} still holds the instruction “${said.fact("text")}”${more}. Delete it.`
        : `${said.where} still holds “${said.fact("text")}”${more}, which is to be filled in.`;
    },
  },
};
