import type { Said } from "../said";
import type { RuleWords } from "../zh-CN/rules";

const off = ({ where, expected, actual, difference }: Said): string =>
  `${where} should be ${expected}, is ${actual}, off by ${difference}.`;

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

const DATED: Readonly<Record<string, (said: Said) => string>> = {
  unread: () => ", which reads as no date.",
  "no-day": () => ", a day that does not exist.",
  early: said => `, before the end of ${said.fact("year")}.`,
  far: said => `, too long after ${said.fact("year")}.`,
  late: said => `, after the deadline ${said.fact("deadline")}.`,
};

/** The rules of groups 6, text against tables and itself, and 8, form and completeness, in words. */
export const reportRules: Readonly<Record<string, RuleWords>> = {
  "ZP-601": {
    title: "Amounts in words are those of the tables",
    promise: "Budget, money received, spent and left in a report are those of the same project in the workbook.",
    why: "Where text and table disagree on the same money, nobody knows which to trust.",
    message: said => `${off(said)} Hold it against ${said.cells()}.`,
  },
  "ZP-602": {
    title: "Counts in words are those of the tables",
    promise: "Counts in a report are those that the workbook has under the same name.",
    why: "A digit or two off is mostly a slip in copying, and the evidence no longer fits.",
    message: said => `${off(said)} ${said.cells()} has another figure under that name. Check it.`,
  },
  "ZP-603": {
    title: "Rates in words can be computed",
    promise: "A percentage in a report is what its two figures give, to the last digit shown.",
    why: "Rates are the first thing to be computed anew; one cut instead of rounded differs from what tables show.",
    message: said => {
      const of = said.fact("of") ? ` (${said.fact("of")})` : "";
      return said.fact("kind") === "cut"
        ? `${said.fact("figure")} at ${said.where} is cut, not rounded${said.expected ? `; exactly it is ${said.expected}${of}` : ""}. Decide on one way throughout.`
        : `${off(said)}${of ? ` It is ${said.fact("of")}.` : ""} Check it.`;
    },
  },
  "ZP-604": {
    title: "Changes and parts in words add up",
    promise: "Money left, changes and parts that a report states follow from the figures it states.",
    why: "Figures of one sentence that do not fit together are wrong without a look at any table.",
    message: said => {
      const kind = said.fact("kind");
      if (kind === "direction")
        return `${said.fact("figure")} at ${said.where} goes the wrong way (${said.fact("of")}). Correct it.`;
      return kind === "parts"
        ? `${said.fact("figure")} at ${said.where} is less than its parts, ${said.expected} (${said.fact("of")}). Check them.`
        : `${off(said)} It is ${said.fact("of")}. Check it.`;
    },
  },
  "ZP-605": {
    title: "One thing, one figure",
    promise: "What a report tells twice, it tells with the same figure.",
    why: "Of two figures for one thing one is wrong.",
    message: said =>
      `“${said.fact("label")}” at ${said.where} is ${said.fact("figure")}, in ${said.cells()} it is ${said.fact("other")}. Make them one.`,
  },
  "ZP-606": {
    title: "Exact figures are not “about”",
    promise: "约, 近 and 余 stand with round figures only.",
    why: "“About” before a figure counted to the last unit leaves open whether it was counted or guessed.",
    message: said =>
      `${said.fact("figure")} at ${said.where} is exact, and 约 stands before it. Drop 约, or round the figure.`,
  },
  "ZP-607": {
    title: "One unit of money throughout",
    promise: "The money of a report is in 元 throughout, or in 万元 throughout.",
    why: "With 元 beside 万元 a reader is easily wrong by ten thousand times.",
    message: said =>
      `${said.fact("figure")} at ${said.where} is in ${said.fact("unit")}, other amounts are in ${said.fact("usual")}. Use one unit.`,
  },
  "ZP-608": {
    title: "Years are those of the report",
    promise: "Titles, tables and text tell of the report's year; other years are explained.",
    why: "Years are what is most easily overlooked when last year's report is taken over.",
    message: said => {
      const kind = said.fact("kind");
      if (kind === "title")
        return `The year at ${said.where} is ${said.fact("year")}, on the cover it is ${said.fact("expected")}. Make them one.`;
      if (kind === "table")
        return `The year at ${said.where} is ${said.fact("year")}, in the tables it is ${said.fact("expected")}. Check it.`;
      return kind === "stale"
        ? `${said.where} tells of money of ${said.fact("year")} in a report of ${said.fact("expected")}. Correct the year, or check the figures.`
        : `${said.where} speaks of ${said.fact("year")} in a report of ${said.fact("expected")}. Confirm it.`;
    },
  },
  "ZP-609": {
    title: "Names agree",
    promise: "Project and unit bear the same names on the cover, in the text and in the tables.",
    why: "With another name the system does not find the project.",
    message: said => {
      const kind = said.fact("kind");
      if (kind === "unknown")
        return `No table of the workbook knows the project “${said.fact("name")}” at ${said.where}. Check the name.`;
      if (kind === "unit")
        return `The unit at ${said.where} is “${said.fact("name")}”, in ${said.cells()} it is “${said.fact("expected")}”. Confirm which it is.`;
      return kind === "other"
        ? `${said.where} tells of another project, “${said.fact("name")}”; this report is of “${said.fact("expected")}”. Check it.`
        : `The project at ${said.where} should be “${said.fact("expected")}”, is “${said.fact("name")}”. Use the name of the tables.`;
    },
  },
  "ZP-610": {
    title: "Results are measured figures",
    promise: "Results in a report are figures that were measured, not 95%以上.",
    why: "“And above” belongs to targets; a result is a certain figure with its evidence.",
    message: said =>
      `“${said.fact("figure")}” at ${said.where} is a condition, not a measured figure. State what was measured.`,
  },
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
  "ZP-614": {
    title: "Amounts in words equal their figures",
    promise: "An amount in capitals is the amount in figures beside it.",
    why: "Where they differ, which one counts is open to dispute.",
    message: said =>
      `${off(said)} In words it is “${said.fact("figure")}”, in figures “${said.fact("other")}”. Correct it.`,
  },
  "ZP-615": {
    title: "Score and grade in words are those of the form",
    promise: "The score of a report is the form's total, and the grade is that of the score.",
    why: "A report whose score and grade are not those of its form cannot be used.",
    message: said =>
      said.fact("kind") === "grade"
        ? `The grade at ${said.where} is “${said.fact("grade")}”; ${said.amount("score")} points make “${said.fact("expected")}”. Check it.`
        : `${off(said)} Hold it against the form, ${said.cells()}.`,
  },
  "ZP-616": {
    title: "Figures in words have a source",
    promise: "The figures of a report stand in the workbook's tables.",
    why: "Figures that no table holds want evidence of their own.",
    message: said =>
      `No table of the workbook holds ${said.fact("figures")}${said.fact("count") ? ` (${said.fact("count")} figures in all)` : ""} at ${said.where}. Have the evidence ready, or check.`,
  },
  "ZP-712": {
    title: "No reason without a deviation",
    promise: "An indicator with full marks that was just met has no reason for a deviation.",
    why: "A reason without a deviation means that the score is too high or the reason is in the wrong row.",
    message: said =>
      `${said.where} gives a reason, “${said.fact("text")}”, for an indicator with full marks and no deviation. Confirm the score, or delete the reason.`,
  },
  "ZP-713": {
    title: "Reasons point the way of results",
    promise: "The reason of an indicator that fell short tells of no overfulfilment, and the other way round.",
    why: "A reason that points the other way explains nothing.",
    message: said =>
      said.fact("kind") === "over"
        ? `${said.where} says “${said.fact("text")}”, but the result ${said.fact("achieved")} is below the target ${said.fact("target")}. Check the reason.`
        : `${said.where} says “${said.fact("text")}”, but the result ${said.fact("achieved")} is above the target ${said.fact("target")}. Check the reason.`,
  },
  "ZP-714": {
    title: "The form has all its parts",
    promise: "Every part that the pack weighs (outputs, effects, satisfaction) has indicators.",
    why: "Without indicators the points of a part belong nowhere.",
    message: said =>
      said.fact("instead")
        ? `The form at ${said.where} has no indicator of ${said.fact("part")}. Where it does not apply, its ${said.fact("points")} points go to ${said.fact("instead")}; confirm it.`
        : `The form at ${said.where} has no indicator of ${said.fact("part")}, which weighs ${said.fact("points")} points. Add one.`,
  },
  "ZP-715": {
    title: "The cost is what was spent",
    promise: "An indicator of the project's cost has as its result what was spent in the year.",
    why: "The cost is what was spent; of two different figures one was not brought up to date.",
    message: said => `${off(said)} ${said.cells()} has another sum as spent. Check it.`,
  },
  "ZP-716": {
    title: "Targets are those approved",
    promise: "The targets of the form are those approved with the budget.",
    why: "A self-evaluation cannot change its targets; scores against lowered targets do not count.",
    message: said =>
      `The target at ${said.where} should be “${said.fact("approved")}” (${said.cells()}), is “${said.fact("text")}”. Hold it against what was approved.`,
  },
  "ZP-717": {
    title: "Scores differ",
    promise: "Not every indicator has full marks.",
    why: "Full marks throughout make reviewers ask; look first.",
    message: said =>
      `${said.where}: all ${said.fact("count")} indicators have full marks. Confirm that each has its evidence.`,
  },
  "ZP-718": {
    title: "Times agree",
    promise:
      "A project ends after it began; what was done in time was done while the project ran (in the year under evaluation where nobody says), and has no full marks where it came late.",
    why: "Dates copied wrong are the commonest slip, and reviewers look there first.",
    message: said => {
      const text = `“${said.fact("text")}”`;
      switch (said.fact("kind")) {
        case "reversed":
          return `${said.where}: the end, “${said.fact("to")}”, lies before the start, “${said.fact("from")}”. Check both.`;
        case "outside":
          return `${said.where} says ${text}, which is not within the project's time (${said.fact("from")} to ${said.fact("to")}). Check it.`;
        case "year":
          return `${said.where} says ${text}, which is not in ${said.fact("year")}. Check it.`;
        default:
          return `${said.where} says ${text}, later than its target “${said.fact("target")}”, and still has full marks. Check the time or the score.`;
      }
    },
  },
  "ZP-719": {
    title: "A cost's target is a limit",
    promise: "The target of a cost says how much it may be at most, never “≥”.",
    why: "The wrong way round the most expensive project scores best, and the form is sent back.",
    message: said =>
      `${said.where} says “${said.fact("text")}”, while a cost stays below a limit. Write “≤”, or check whether this is a cost.`,
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
  "ZP-805": {
    title: "Every heading has its text",
    promise: "Every part of the outline is written.",
    why: "A heading with nothing below it is a missing part.",
    message: said => `Nothing stands under “${said.fact("heading")}” at ${said.where}. Write it.`,
  },
  "ZP-806": {
    title: "Telephone numbers can be dialled",
    promise: "A telephone number has area code and seven or eight digits, a mobile number eleven.",
    why: "Reviewers will call, and with a digit missing they reach nobody.",
    message: said =>
      said.fact("kind") === "local"
        ? `“${said.fact("text")}” at ${said.where} has no area code. Add it.`
        : `“${said.fact("text")}” at ${said.where} has not the digits of a telephone number. Check it.`,
  },
  "ZP-807": {
    title: "The date is plausible",
    promise: "The report is dated after its year, within the next, on a day that exists.",
    why: "A report dated within its year, or on no day at all, is not accepted.",
    message: said => `${said.where} is ${said.fact("text")}${DATED[said.fact("kind")]!(said)} Check it.`,
  },
  "ZP-808": {
    title: "There is room for the seal",
    promise: "Where the pack asks for a seal, the cover has （公章）.",
    why: "A report without its seal is not accepted.",
    message: said =>
      `${said.where} has no （公章）. Leave room for the seal, and seal the report before handing it in.`,
  },
  "ZP-809": {
    title: "Attachments are listed",
    promise: "What a report calls its attachment is listed at its end.",
    why: "An attachment that is named and not there is no evidence.",
    message: said =>
      `${said.where} says “${said.fact("text")}”, and the report lists no attachment. Confirm that it is there.`,
  },
  "ZP-810": {
    title: "Empty tables say so",
    promise: "A table without an amount says 本表无数据; one with amounts does not.",
    why: "Without a note nobody knows whether there was no such spending or it was left out.",
    message: said =>
      said.fact("kind") === "filled"
        ? `The table at ${said.where} has amounts and says “${said.fact("text")}”. Delete the note, or check the amounts.`
        : `The table at ${said.where} has not one amount. If there was no such spending, note 本表无数据.`,
  },
  "ZP-811": {
    title: "Punctuation is sound",
    promise: "Punctuation is neither doubled nor mixed, brackets and quotes come in pairs.",
    why: "Slips of punctuation show that nobody proof-read.",
    message: said => {
      const count = Number(said.fact("count"));
      return `Punctuation at ${said.where}: “${said.fact("text")}”${count > 1 ? `, ${count} places in all` : ""}. Correct it.`;
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
