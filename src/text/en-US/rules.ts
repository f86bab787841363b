import type { Said } from "../said";
import type { Text } from "../text";

const off = ({ where, expected, actual, difference }: Said): string =>
  `${where} should be ${expected}, is ${actual}, off by ${difference}. `;
const tail = (said: Said, advice: string): string =>
  said.fact("tail")
    ? `${off(said)}This may be a rounding tail; have a look.${said.fact("tails") ? ` The table has ${said.fact("tails")} more of them.` : ""}`
    : off(said) + advice;

export const rules: Text["rules"] = {
  "ZP-101": {
    title: "Numbers are stored as numbers",
    promise: "Numbers in a column of amounts are stored as numbers, not as text.",
    why: "A sum passes over a number stored as text: the total lacks it, and nobody sees why.",
    message: said =>
      `${said.where} holds ${said.fact("text")} as text${said.fact("summed") ? ", so the sum leaves it out" : ""}${said.fact("others") ? `; so do ${said.fact("others")}` : ""}. Turn it into a number.`,
  },
  "ZP-102": {
    title: "One unit in a table",
    promise: "Amounts of one table and column have one unit; converted figures agree with the original.",
    why: "With 元 and 万元 side by side, totals and rates are wrong ten thousand times over.",
    message: said =>
      said.fact("whole")
        ? `${said.where}: every amount is about ten thousand times off ${said.cells()} in the same row, though the table is in ${said.fact("own")}. Check whether this column is 元 or 万元.`
        : said.fact("times")
          ? `${said.where} is ${said.amount("value")}, exactly ${said.fact("times")} times off ${said.cells()} in the same row: the unit may be mixed up. Check whether it is 元 or 万元.`
          : `${said.where} is in ${said.fact("own")}, while ${said.cells()} of the same table is in ${said.fact("usual")}. Bring both to one unit.`,
  },
  "ZP-103": {
    title: "Only numbers in a column of amounts",
    promise: "A column of amounts holds numbers alone, not words like “约428万元”.",
    why: "A number among words cannot be computed with; the total lacks it.",
    message: said =>
      `${said.where} says “${said.fact("text")}”, which cannot be computed with. Enter the exact number and put the unit into the header.`,
  },
  "ZP-104": {
    title: "No hidden rows in a total",
    promise: "The rows of a total can all be seen.",
    why: "A hidden row is added all the same, and the reader cannot follow the total.",
    message: said =>
      `${said.where} adds hidden rows that hold numbers: ${said.fact("rows")}. Make sure that they belong to it.`,
  },
  "ZP-105": {
    title: "Formulas have their results",
    promise: "The workbook calculates by itself, and every formula is stored with its result.",
    why: "With manual calculation, what is seen may be old.",
    message: said =>
      said.fact("manual")
        ? `${said.where} is set to manual calculation: what it shows may be old. Press F9, then switch to automatic.`
        : `${said.where} has a formula without a stored result (${said.fact("count")} in all). Open the file in Excel, recalculate and save.`,
  },
  "ZP-106": {
    title: "No error values",
    promise: "No cell shows an error such as #REF! or #DIV/0!.",
    why: "One error makes errors of all totals that use it; #REF! means that the cell referred to was deleted.",
    message: said =>
      said.fact("error") === "#REF!"
        ? `${said.where} has #REF! in its formula: the cell it pointed to was deleted. Write the formula anew.`
        : said.fact("error") === "#DIV/0!"
          ? `${said.where} shows #DIV/0!: it divides by zero or by a blank. Fill in the divisor, or use IFERROR.`
          : `${said.where} shows ${said.fact("error")}. Check its formula and the cells it uses.`,
  },
  "ZP-107": {
    title: "Results of formulas are current",
    promise: "A formula shows what it gives now.",
    why: "Where data changed and nothing was recalculated, old figures are reported.",
    message: said => `${off(said)}The formula's result may be old. Press F9 to recalculate, and save.`,
  },
  "ZP-108": {
    title: "Amounts go to the cent",
    promise: "Typed amounts have at most two places in 元 and six in 万元.",
    why: "Places that are not shown still count, and put a total off by a cent.",
    message: said =>
      `${said.where} is ${said.amount("value")}: more than ${said.fact("most")} places${Number(said.fact("count")) > 1 ? ` (${said.fact("count")} such in this column)` : ""}. Check it and round it to the cent.`,
  },
  "ZP-109": {
    title: "Amounts in capitals equal the figures",
    promise: "An amount in Chinese capitals equals the figures in its row or the row above.",
    why: "A paper whose capitals and figures disagree is void.",
    message: said => `${off(said)}The capitals disagree with the figures in ${said.fact("figure")}. Check both.`,
  },
  "ZP-201": {
    title: "A total equals its rows",
    promise: "Totals, subtotals and to-date rows equal the sum of their rows in every column.",
    why: "Reviewers look at totals first; a wrong one makes rates, remainders and the report wrong.",
    message: said => tail(said, `Check the total and its rows ${said.cells("operands")}.`),
  },
  "ZP-202": {
    title: "A total beside its parts equals them",
    promise: "A total within a row equals the sum of the parts beside it.",
    why: "Tables must add up across as well as down.",
    message: said => tail(said, `Check the total and its parts ${said.cells("operands")}.`),
  },
  "ZP-203": {
    title: "A total leaves out no row",
    promise: "The range of a total takes in every row it should add.",
    why: "After a row is added at the end, the range often does not grow with it.",
    message: said =>
      `${said.expected ? `${off(said)}Its` : `${said.where}: the`} formula leaves out ${said.fact("missed")}. Make its range ${said.fact("whole")}.`,
  },
  "ZP-204": {
    title: "Nothing is added twice",
    promise: "A total does not add a subtotal together with the rows of that subtotal.",
    why: "With both, the same money counts twice.",
    message: said =>
      `${said.expected ? `${off(said)}Its` : `${said.where}: the`} formula adds ${said.fact("twice")} twice. Add either the subtotals or the rows.`,
  },
  "ZP-205": {
    title: "No formula is typed over",
    promise: "Where a column or row computes, no number is typed in between.",
    why: "A typed number does not follow the data: at the next change it is wrong.",
    message: said =>
      said.fact("beside")
        ? `${said.where} is a copied number, and ${said.fact("beside")} beside it is a formula. It will not follow its source: make it ${said.fact("formula")} too.`
        : `${said.expected ? `${off(said)}It` : said.where} is a typed number among formulas. Put the formula ${said.fact("formula")} back.`,
  },
  "ZP-206": {
    title: "Formulas side by side follow one pattern",
    promise: "Formulas of one row or column refer to cells in the same way.",
    why: "One that differs was most likely copied or edited to the wrong cells.",
    message: said =>
      `${said.expected ? `${off(said)}Its` : `${said.where}: the`} formula ${said.fact("formula")} differs from those in ${said.fact("neighbours")}${said.fact("others") ? `, and so does ${said.fact("others")}` : ""}. Unless that is meant, make it ${said.fact("usual")}.`,
  },
  "ZP-207": {
    title: "Total funds equal the funds",
    promise: "The year's total funds equal the funds it is made of.",
    why: "Forms are often returned because the total and its funds disagree.",
    message: said => tail(said, `Check the total and the funds ${said.cells("operands")}.`),
  },
  "ZP-208": {
    title: "A parent equals its children",
    promise: "A class of items equals the sum of the items below it, level by level.",
    why: "Where levels disagree, one has an item too few or too many.",
    message: said => tail(said, `Check it and the rows below it, ${said.cells("operands")}.`),
  },
  "ZP-209": {
    title: "Amount equals quantity times price",
    promise: "The amount equals the quantity times the price.",
    why: "A wrong line makes the total of the spending wrong.",
    message: said => tail(said, `Check quantity and price ${said.cells("operands")}.`),
  },
  "ZP-210": {
    title: "Formulas refer to numbers",
    promise:
      "A formula that adds cells refers to no blank cell and to no words; a formula among typed numbers reads more than blanks.",
    why: "A reference to a blank or a heading mostly means that rows moved and one is left out; a formula that finds no number where one is to be entered gives nought.",
    message: said =>
      `${said.where}: the formula refers to ${said.fact("blank")}, where there is no number. Check which cell it should take.`,
  },
  "ZP-211": {
    title: "Totals side by side add the same rows",
    promise: "Totals beside each other start and end on the same rows.",
    why: "Where they do not, one column will sooner or later lack a row or have one too many.",
    message: said =>
      `${said.where}: the formula ${said.fact("formula")} starts or ends on another row than ${said.fact("neighbours")} beside it. See whether it should be ${said.fact("usual")}.`,
  },
  "ZP-212": {
    title: "A minus is written once",
    promise: "A formula that takes a cell away has one minus before it.",
    why: "Two in a row add the cell; mostly one was left over when the formula was changed.",
    message: said =>
      `${said.where}: in the formula ${said.fact("formula")} two minus signs in a row add instead of taking away. Leave one, or write a plus.`,
  },
  "ZP-301": {
    title: "Remaining equals received (or budget) less spent",
    promise: "What remains equals the money received (or budgeted) less the money spent.",
    why: "The report's sentence on what is left uses this figure.",
    message: said =>
      tail(said, `It should be the difference of ${said.cells("operands") || said.fact("formula")}; check them.`),
  },
  "ZP-302": {
    title: "Balances follow one another",
    promise:
      "Every balance equals the one above plus income less spending; beside totals, and where a page ends or begins, it is the one above.",
    why: "After one break no balance below it can be trusted.",
    message: said => tail(said, "Check the income and spending of this line and the balance above."),
  },
  "ZP-303": {
    title: "Spending stays within the money received",
    promise: "Spending is at most the money received (or the budget), and nothing remaining is negative.",
    why: "Spending above it is either an overrun or a slip; both want a word.",
    message: said =>
      said.fact("limit")
        ? `${said.where}: spending ${said.amount("spent")} is above ${said.fact("limit")} ${said.amount("given")} by ${said.amount("over")}. Check it, or explain the overrun.`
        : `${said.where}: what remains is negative, ${said.amount("value")}. Check it, or explain the overrun.`,
  },
  "ZP-304": {
    title: "Negative amounts are explained",
    promise: "A negative amount is a reversal or refund, and says so.",
    why: "A reviewer will ask about one without a word.",
    message: said =>
      `${said.where} is negative, ${said.amount("value")}, without a reason. If it is a reversal or refund, say so in the note.`,
  },
  "ZP-305": {
    title: "Budget of the year equals initial budget plus adjustment",
    promise: "The year's budget equals the initial budget plus adjustments.",
    why: "The execution rate is taken of the adjusted budget.",
    message: said => tail(said, `Check the initial budget and the adjustment ${said.cells("operands")}.`),
  },
  "ZP-306": {
    title: "A difference equals its terms",
    promise:
      "An increase or difference equals the first figure less the others; a closing figure is the opening one plus what was added, less what was taken off.",
    why: "With a wrong difference, what is said of it has no ground.",
    message: said =>
      tail(
        said,
        said.fact("operation") === "running"
          ? `It should be the opening figure plus the increase, less the decrease (${said.cells("operands")}); check them.`
          : `It should be the difference of ${said.cells("operands")}; check them.`,
      ),
  },
  "ZP-307": {
    title: "No entry twice",
    promise: "No two entries have the same date, voucher, words and amounts.",
    why: "An entry made twice overstates the spending.",
    message: said =>
      `${said.where} has the same date, voucher, words and amount as ${said.fact("first")}: it may have been entered twice. Check the voucher.`,
  },
  "ZP-308": {
    title: "Dates lie within the year",
    promise: "Entries of a year's ledger are dated in that year.",
    why: "Another year's spending does not count for this year.",
    message: said =>
      `${said.where} is not in ${said.fact("year")}${Number(said.fact("count")) > 1 ? ` (${said.fact("count")} entries)` : ""}. Check the date; where payment crossed the years, say so.`,
  },
  "ZP-309": {
    title: "Adjustments are explained",
    promise: "A line whose budget was changed in the year says why in its note.",
    why: "Reviewers ask for the reason of every adjustment.",
    message: said =>
      `${said.where} differs from the initial budget and the note gives no reason${Number(said.fact("count")) > 1 ? ` (${said.fact("count")} lines)` : ""}. Say why it was adjusted.`,
  },
  "ZP-310": {
    title: "An opening balance is the last closing one",
    promise: "What a book brings forward is the closing balance of the same book for the year (or month) before.",
    why: "Where two books do not meet, some money between them is not accounted for.",
    message: said => `${off(said)}The book before closes at ${said.fact("from")}; check both balances.`,
  },
  "ZP-401": {
    title: "Execution rate equals spent ÷ budget",
    promise: "The execution rate equals spending ÷ the year's budget, to less than one of its last digit.",
    why: "The rate decides a score: what is typed and what is computed must agree.",
    message: said =>
      said.fact("tail")
        ? `${off(said)}It looks cut instead of rounded; have a look.`
        : `${off(said)}It should be the ratio of ${said.cells("operands")}; check them.`,
  },
  "ZP-402": {
    title: "No rate of a zero budget",
    promise: "A line without a budget has no execution rate.",
    why: "Nothing can be divided by zero; 0% and 100% both mislead.",
    message: said => `${said.where} has a rate, but the budget is zero. Fill in the budget, or make the rate “—”.`,
  },
  "ZP-403": {
    title: "Shares add up to 100%",
    promise: "The shares of all items add up to 100%, but for rounding.",
    why: "Where they do not, one is wrong or missing.",
    message: said => `${off(said)}The shares should add up to 100%. Check ${said.cells()}.`,
  },
  "ZP-404": {
    title: "Ratios, averages and changes equal what they are made of",
    promise: "A share, average or rate of change equals what the table's own figures give.",
    why: "Such figures go into the report and must follow from the table.",
    message: said => `${off(said)}It follows from ${said.cells("operands")}; check them.`,
  },
  "ZP-501": {
    title: "One item, one figure in all tables",
    promise:
      "The budget, money received, spending and remainder of an item are the same in every table, units converted.",
    why: "With two figures a reviewer cannot know which to believe.",
    message: said => `${off(said)}${said.fact("other")} says otherwise of the same item. Decide which table is right.`,
  },
  "ZP-502": {
    title: "The ledger adds up to the summary's spending",
    promise: "The entries of a spending ledger add up to the item's spending in the summary.",
    why: "What the summary says was spent must follow from the entries.",
    message: said => `${off(said)}The entries ${said.cells()} add up to ${said.expected}. Check both tables.`,
  },
  "ZP-503": {
    title: "A figure taken from another table equals its source",
    promise: "A figure taken from another table equals what stands there.",
    why: "Where the source changed and the copy did not, the two disagree.",
    message: said =>
      said.fact("copied")
        ? `${off(said)}${said.cells("operands")} bears the same labels, and the other figures of both tables agree. Check which of the two was not changed along.`
        : `${off(said)}It is taken from ${said.cells("operands")}; check them.`,
  },
};
