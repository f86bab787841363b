import type { Text } from "../text";

export const signing: Text["signing"] = {
  last: "Take over last year’s report",
  lastNone: "No",
  lastSheet: (sheet, year) => `${sheet} (${year})`,
  lastOffer:
    "The words of last year’s report can be taken over: year and figures become this year’s, numbers that this year has not are marked. Last year’s sheet is left as it is.",
  lastTaken:
    "Below is every paragraph before and after. Marked numbers and dates are last year’s; please look at them. Nothing is changed before you write.",
  lastLeave: "Do not take over this paragraph",
  lastConfirm: texts => `I have checked these; they hold: ${texts}`,
  lastWritten: sheet => `The words of “${sheet}” were taken over.`,
  final: "Freeze for signing…",
  finalTitle: "Frozen copy for signing",
  finalNote:
    "Writes the report once more from the tables as they are, and beside it a frozen copy to sign: its figures are text, its charts no longer change. Copies that are there are not overwritten.",
  finalChecking: "Checking once more…",
  finalClear: "Checked once more; nothing is open.",
  finalOpen: count => (count === 1 ? "One point is open:" : `${count} points are open:`),
  finalOthers: count => `${count} warning${count === 1 ? "" : "s"} more, see Check.`,
  finalMore: "Something changed just now. Please look again.",
  finalDate: "填报日期 (date of the report)",
  finalDateHint:
    "The report has no date yet. This day is filled in, and kept with the workbook; clear it to leave the blank.",
  finalAnyway: "I have seen them all; freeze it anyway",
  finalWrite: "Write the frozen copy",
  finalDone: sheet => `Frozen on sheet “${sheet}”.`,
  finalSame: sheet => `Sheet “${sheet}” says what the report says now; no other copy was written.`,
  goToFinal: "Go to the frozen copy",
};
