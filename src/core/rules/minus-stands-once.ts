import type { Token } from "../workbook/formula";
import { areaOf, formulaText } from "../formulas/cell";
import { cellsWith, formulasThat, type FormulaCell } from "./formulas/formula-cells";
import { usersSheets } from "./formulas/formula-lines";
import { stretchArea, stretches } from "./formulas/stretches";
import type { Finding } from "./finding/finding";
import { placeFacts } from "./finding/lookup";
import type { Checked, Rule } from "./finding/rule";

const isMinus = (token: Token | undefined): boolean => token?.kind === "operator" && token.text === "-";

/** Whether something stands before the minus that it takes away from. */
const endsOperand = (token: Token | undefined): boolean =>
  token !== undefined && token.kind !== "function" && (token.kind !== "operator" || /^[)%}#]$/.test(token.text));

/** Whether a cell is taken away with two minus signs: `C14--C15`. Before brackets and functions they make numbers of truth values. */
const takesAwayTwice = (tokens: readonly Token[]): boolean =>
  tokens.some(
    (token, i) =>
      isMinus(token) && isMinus(tokens[i + 1]) && tokens[i + 2]?.kind === "reference" && endsOperand(tokens[i - 1]),
  );

const findingOf = ({ workbook, tables }: Checked, cells: readonly FormulaCell[]): Finding => ({
  rule: "ZP-212",
  severity: "warning",
  at: stretchArea(cells),
  related: [],
  facts: { ...placeFacts(workbook, tables, areaOf(cells[0]!)), formula: formulaText(workbook, cells[0]!) },
});

/** A cell that is taken away has one minus before it: with two it is added. */
export const minusStandsOnce: Rule = {
  code: "ZP-212",
  name: "minus-stands-once",
  severity: "warning",
  covers: ["B15"],
  *check(checked) {
    const wanted = formulasThat(checked.workbook, ({ tokens }) => takesAwayTwice(tokens));
    for (const sheet of wanted ? usersSheets(checked.workbook) : [])
      for (const cells of stretches([...cellsWith(sheet, wanted!)], (a, b) => a.formula === b.formula))
        yield findingOf(checked, cells);
  },
};
