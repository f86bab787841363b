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

const CAUSE: Readonly<Record<string, (said: Said) => string>> = {
  "later-more": said =>
    `The cause at ${said.where} points the wrong way: “${said.fact("text")}”. A later start spends less; it cannot explain added cost. Check the cause.`,
  "earlier-less": said =>
    `The cause at ${said.where} points the wrong way: “${said.fact("text")}”. An earlier start spends more; it cannot explain less cost. Check the cause.`,
  over: said =>
    `${said.where} says that more than the budget was spent, but it was ${said.amount("rate")}%. Check “${said.fact("text")}”.`,
  under: said =>
    `${said.where} says that less than the budget was spent, but it was ${said.amount("rate")}%. Check “${said.fact("text")}”.`,
  more: said =>
    `${said.where} tells only of added cost, though just ${said.amount("rate")}% was spent. That does not explain what is left; confirm “${said.fact("text")}”.`,
};

const ANSWER: Readonly<Record<string, (said: Said) => string>> = {
  empty: said => `Nothing stands under ${said.where}. State the problems, or 无 where there are none.`,
  denied: said =>
    `${said.where} says that there is no problem, though just ${said.amount("rate")}% was spent. State the deviation and its cause.`,
  "no-measure": said => `${said.where} has no measure, though problems are told before. State a measure for each.`,
  "no-problem": said =>
    `${said.where} has measures, though no problem is told before. State which problem they answer.`,
  fewer: said =>
    `${said.where} lists ${said.fact("measures")} measures for ${said.fact("problems")} problems. Confirm that each problem has one.`,
};

const LACK: Readonly<Record<string, string>> = { both: "score and grade", score: "score", grade: "grade" };

/** The rules of groups 6, text against tables and itself, and 8, form and completeness, in words. */
export const reportRules: Readonly<Record<string, RuleWords>> = {
  "ZP-611": {
    title: "A problem told is not denied",
    promise: "What the section of problems tells, measures and conclusion do not deny.",
    why: "A problem in one section and “no problem” in the next leaves nothing to mend; reviewers return it.",
    message: said =>
      `${said.where} says “${said.fact("text")}”, though ${said.cells()} tells a problem. Say what is done about it.`,
  },
  "ZP-612": {
    title: "Causes point the way of the figures",
    promise:
      "The cause of a deviation agrees with its direction: a later start saves money, and money left is no overspending.",
    why: "A cause that points the other way explains nothing.",
    message: said => CAUSE[said.fact("kind")]!(said),
  },
  "ZP-613": {
    title: "Deviations are told by amount",
    promise: "Where less was spent than demanded, problems or conclusion say how much and why.",
    why: "“Somewhat different” tells neither how much nor whether the cause can explain it.",
    message: said =>
      `${said.where} does not put the deviation in figures: ${said.amount("rate")}% was spent, ${said.amount("left")} 元 are left. State the amount and its cause.`,
  },
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
  "ZP-812": {
    title: "Problems and measures answer each other",
    promise: "Where there is a deviation a problem is told, and every problem has its measure.",
    why: "Measures are to answer problems; a deviation without a problem convinces nobody.",
    message: said => ANSWER[said.fact("kind")]!(said),
  },
  "ZP-813": {
    title: "Each report has its own words",
    promise: "Reports of different projects do not tell conclusion, problems and measures word for word alike.",
    why: "The same words for different deviations show that nobody looked at the project.",
    message: said =>
      `“${said.fact("text")}” at ${said.where} is word for word that of ${said.cells()}, though the projects went differently. Write of each by itself.`,
  },
  "ZP-814": {
    title: "Score and grade are stated",
    promise: "Where the outline asks for score and grade, the report states both.",
    why: "Without score and grade a self-evaluation has no conclusion.",
    message: said => `${said.where} does not state the ${LACK[said.fact("kind")]!}. Add it.`,
  },
};
