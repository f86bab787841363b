import type { Text } from "../text";

export const saying: Text["saying"] = {
  comma: ", ",
  where: (cell, labels) => (labels.length === 0 ? cell : `${cell} (${labels.join(" · ")})`),
  workbook: "The workbook",
  more: count => ` and ${count} more`,
  doubt: (text, name, expected) =>
    expected === undefined
      ? `“${text}” was ${name}; no table tells it any more`
      : `${name} should be ${expected}, is ${text}. Check the number here`,
  stale: {
    figure: text =>
      `“${text}” is a number of last year’s report that this year’s tables do not have. Check it: rewrite it, or confirm in the pane that it holds`,
    year: text =>
      `“${text}” is a year or date of last year’s report. Check it: rewrite it, or confirm in the pane that it holds`,
  },
  also: cells => ` It also makes ${cells} wrong.`,
  suspect: (said, cells) =>
    `${said.where} should be ${said.expected}, is ${said.actual}, off by ${said.difference}. With it put right, ${cells} agree; check it.`,
};
