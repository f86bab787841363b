import type { Said } from "../said";
import type { RuleWords } from "../zh-CN/rules";

const off = ({ where, expected, actual, difference }: Said): string =>
  `${where} should be ${expected}, is ${actual}, off by ${difference}.`;

/** The rules of group 7, scores, in words. */
export const scoreRules: Readonly<Record<string, RuleWords>> = {
  "ZP-701": {
    title: "Weights add up to 100",
    promise: "All weights, the execution rate with them, add up to 100, and those of a group to what the group says.",
    why: "With weights that do not add up to 100, total and grade stand on nothing, and the system refuses the form.",
    message: said =>
      said.fact("group")
        ? `${said.where} says ${said.expected}, its lines add up to ${said.actual}, off by ${said.difference}. Check ${said.cells()}.`
        : said.fact("total") || said.fact("blame")
          ? `${off(said)}${said.fact("blame") ? " With it corrected the weights add up to 100." : ""} Check the weights.`
          : `The weights at ${said.where}, execution rate included, should add up to ${said.expected}, are ${said.actual}, off by ${said.difference}. Check the weights.`,
  },
  "ZP-702": {
    title: "No score above its weight",
    promise: "A score is neither negative nor above its weight.",
    why: "A score above its weight is a slip, and lifts the total with it.",
    message: said =>
      `The score ${said.amount("score")} at ${said.where} is not between 0 and its weight of ${said.amount("weight")}. Correct it.`,
  },
  "ZP-703": {
    title: "Scores follow results",
    promise: "The score of a measured indicator is what target and result give, within 0.1 points.",
    why: "Reviewers compute it anew by the same formula and return forms that do not agree.",
    message: said =>
      said.fact("judged")
        ? `The result at ${said.where} gives ${said.expected}; ${said.actual} was filled in, ${said.difference.replace("−", "")} less. Confirm if points were taken off on purpose.`
        : `${off(said)} Check ${said.cells()}, or correct the score.`,
  },
  "ZP-704": {
    title: "The execution rate makes its score",
    promise: "The score of the execution rate is the rate times its weight, at most the weight.",
    why: "There is only one way to compute it, so it is the first to be checked.",
    message: said =>
      `${off(said)} It is the execution rate ${said.amount("percent")}% times the weight ${said.amount("weight")}, at most the weight. Correct it.`,
  },
  "ZP-705": {
    title: "The total is the sum of the scores",
    promise: "The total is the score of the execution rate and those of all indicators.",
    why: "A total that its parts do not make is the first thing an inspection finds.",
    message: said => `${off(said)} Check the score of the execution rate and those of the indicators.`,
  },
  "ZP-706": {
    title: "Grade and score agree",
    promise: "The grade is that of the score.",
    why: "A grade above its score is a false statement; one below it has to be handed in again.",
    message: said =>
      `${said.where} says “${said.fact("grade")}”; ${said.amount("score")} points are “${said.fact("expected")}”. Check score and grade.`,
  },
  "ZP-707": {
    title: "Qualitative scores stay in their band",
    promise: "A qualitative score lies in the band of the phrase that tells its result.",
    why: "“Partly reached” with full points: one of the two is wrong.",
    message: said =>
      `The score ${said.amount("score")} at ${said.where} is outside the band of “${said.fact("phrase")}”: from ${said.amount("least")} ${
        said.fact("open") ? "to less than" : "to"
      } ${said.amount("most")} points. Check score or result.`,
  },
  "ZP-708": {
    title: "Points lost have a reason",
    promise: "A score below its weight, and an execution rate below what is demanded, has its reason and remedy.",
    why: "Without a reason the system does not save the form, and reviewers return it.",
    message: said =>
      said.fact("percent")
        ? `${said.where} is empty, though only ${said.amount("percent")}% of the budget was spent. State reason and remedy.`
        : `${said.where} is empty, though the score ${said.amount("score")} is below its weight of ${said.amount("weight")}. State reason and remedy.`,
  },
  "ZP-709": {
    title: "Results are measured",
    promise: "Where the target is a number, so is the result, in the same unit; no “95%以上”, no “完成”.",
    why: "Without a measured number no score can be computed or checked.",
    message: said =>
      said.fact("lack") === "unlike-units"
        ? `“${said.fact("text")}” at ${said.where} and the target “${said.fact("target")}” are in unlike units. Use one unit.`
        : `“${said.fact("text")}” at ${said.where} is no measured number. The target is “${said.fact("target")}”; fill in what was reached.`,
  },
  "ZP-710": {
    title: "Rates within 100%",
    promise: "Rates that are part of a whole, such as satisfaction, are at most 100%.",
    why: "A part is never more than the whole: one of the numbers is wrong.",
    message: said => `${said.where} is ${said.fact("text")}; such a rate is at most 100%. Check its two numbers.`,
  },
  "ZP-711": {
    title: "Targets far exceeded are explained",
    promise: "A result far above its target has its reason.",
    why: "A target set too low is a deviation too; the score itself does not change.",
    message: said =>
      `${said.where} reached ${said.amount("percent")}% of its target, above ${said.fact("threshold")}%. State the reason, or check whether the target was too low.`,
  },
};
