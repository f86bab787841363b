import { readTokens } from "../../workbook/formula";
import type { OwnCell } from "../report";

/** Whether a cell holds a number or a date, no words. */
export const staysCell = ({ value, formula }: OwnCell): boolean => formula === undefined && typeof value === "number";

/**
 * Whether a formula (relative) still gives what it gave when it stands in another row: not where it points to another workbook, to cells that
 * are gone, or to its own sheet, whose rows are laid out anew.
 */
export function isMovable(formula: string): boolean {
  const tokens = readTokens(formula);
  return (
    tokens !== undefined &&
    tokens.every(token => {
      if (token.kind === "error") return false;
      if (token.kind === "reference") return token.sheet !== undefined && !token.sheet.includes("[");
      if (token.kind === "name") return !(token.sheet ?? "").includes("[");
      return token.kind !== "structured" || !token.text.includes("!");
    })
  );
}
