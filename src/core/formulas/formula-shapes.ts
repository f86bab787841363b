import { readTokens, type Reference, type Token } from "../workbook/formula";
import { once } from "../workbook/once";
import type { Workbook } from "../workbook/workbook";

/** What is worth knowing of a distinct formula, wherever it stands. */
export interface FormulaShape {
  readonly tokens: readonly Token[];
  readonly references: readonly Reference[];
  /** The formula with every reference left out: alike in shape, formulas differ only in where they point. A sum of cells is "Σ", however written. */
  readonly shape: string;
  /** The range of a formula that is nothing but `SUM(range)`, sign and brackets aside. */
  readonly sumOf?: Reference;
}

const ADDS = new Set(["+", "(", ")", ","]);

/** Whether the formula does nothing but add cells: `C5+C9`, `SUM(C5:C8,C10)`. */
const onlyAdds = (tokens: readonly Token[]): boolean =>
  tokens.every(
    token =>
      token.kind === "reference" ||
      (token.kind === "operator" && ADDS.has(token.text)) ||
      (token.kind === "function" && token.name === "SUM"),
  );

function shapeOf(tokens: readonly Token[]): string {
  if (onlyAdds(tokens)) return "Σ";
  let shape = "";
  for (const token of tokens) {
    if (token.kind === "reference")
      shape += token.rows && token.rows[0] !== token.rows[1] ? `${token.sheet ?? ""}#:#` : `${token.sheet ?? ""}#`;
    else if (token.kind === "operator") shape += token.text;
    else if (token.kind === "function" || token.kind === "name") shape += `${token.name}(`;
    else if (token.kind === "number") shape += token.text;
    else shape += token.kind === "structured" ? token.text : token.value;
  }
  return shape;
}

/** `SUM(range)`, `+SUM(range)`, `(SUM(range))`: the range. */
function soleSum(tokens: readonly Token[]): Reference | undefined {
  let sum: Reference | undefined;
  let inside = false;
  for (const token of tokens) {
    if (token.kind === "function" && token.name === "SUM" && !inside) inside = true;
    else if (token.kind === "reference" && inside && !sum) sum = token;
    else if (token.kind !== "operator" || !["+", "(", ")"].includes(token.text)) return undefined;
    else if (token.text === "+" && inside) return undefined;
  }
  return sum;
}

const shapesSoFar = once((_: Workbook): FormulaShape[] => []);

/** Shapes of a workbook's formulas by their number in `Workbook.formulas`; each is read once. */
export function formulaShapes(workbook: Workbook): (formula: number) => FormulaShape {
  const kept = shapesSoFar(workbook);
  return formula => {
    let shape = kept[formula];
    if (!shape) {
      const tokens = readTokens(workbook.formulas[formula]!) ?? [];
      const references = tokens.filter(token => token.kind === "reference");
      const sumOf = soleSum(tokens);
      shape = { tokens, references, shape: shapeOf(tokens), ...(sumOf ? { sumOf } : {}) };
      kept[formula] = shape;
    }
    return shape;
  };
}
