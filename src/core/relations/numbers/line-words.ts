import { KIND, type Sheet, type Workbook } from "../../workbook/workbook";

/** A longer text is a note, and no label. */
const LONGEST = 100;

/** The texts of each row or column, joined; numbers along the line say nothing. */
export function wordsOf(workbook: Workbook, sheet: Sheet, down: boolean): Map<number, string> {
  const { rowStart, column, kind, number } = sheet.cells;
  const words = new Map<number, string>();
  for (let r = 0; r < sheet.rows; r++)
    for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++) {
      if (kind[i] !== KIND.text) continue;
      const line = down ? r : column[i]!;
      const text = workbook.texts[number[i]!]!.trim();
      const before = words.get(line);
      if (text.length > LONGEST || (before !== undefined && before.length > 120)) continue;
      words.set(line, before === undefined ? text : `${before} ${text}`);
    }
  return words;
}

/** The text nearest before the first number of each row or column. */
export function namesOf(workbook: Workbook, sheet: Sheet, down: boolean): Map<number, string> {
  const { rowStart, column, kind, number } = sheet.cells;
  const names = new Map<number, string>();
  const begun = new Set<number>();
  for (let r = 0; r < sheet.rows; r++)
    for (let i = rowStart[r]!; i < rowStart[r + 1]!; i++) {
      const line = down ? r : column[i]!;
      if (kind[i] === KIND.number) begun.add(line);
      if (kind[i] !== KIND.text || begun.has(line)) continue;
      const text = workbook.texts[number[i]!]!.trim();
      if (text !== "") names.set(line, text);
    }
  return names;
}
