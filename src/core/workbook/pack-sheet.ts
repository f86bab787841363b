import { cellText } from "./cells";
import type { Sheet, Workbook } from "./workbook";

const NAME = "规则包";

/** Whether a sheet holds the user's own pack: it is named 规则包, or begins with that word. */
export const isPackSheet = (workbook: Workbook, sheet: Sheet): boolean =>
  sheet.own === undefined && (sheet.name.trim() === NAME || cellText(workbook, sheet, 0, 0).trim() === NAME);

/** The sheet with the user's own pack, where there is one. */
export const packSheet = (workbook: Workbook): Sheet | undefined =>
  workbook.sheets.find(sheet => isPackSheet(workbook, sheet));
