import { once } from "../workbook/once";
import type { End, Reference } from "../workbook/formula";
import { parseTokens, type Expression } from "../workbook/parse-formula";
import type { Workbook } from "../workbook/workbook";
import { formulaShapes } from "./formula-shapes";

/** Ranges of a sum with more cells than this are not taken apart. */
const CELLS = 16;

const endKey = (letter: string, { at, fixed }: End): string => `${letter}${fixed ? at : `[${at}]`}`;

const cellKey = (sheet: string | undefined, row: End, column: End): string =>
  `${sheet === undefined ? "" : `${sheet}!`}${endKey("R", row)}${endKey("C", column)}`;

function referenceKey({ sheet, rows, columns }: Reference): string {
  const ends = [0, 1].map(i => `${rows ? endKey("R", rows[i]!) : ""}${columns ? endKey("C", columns[i]!) : ""}`);
  return `${sheet === undefined ? "" : `${sheet}!`}${ends[0] === ends[1] ? ends[0] : ends.join(":")}`;
}

/** The cells of a short range, one by one; the range itself where it is long, or only one of its ends is pinned. */
function cellsOf(reference: Reference): readonly string[] {
  const { sheet, rows, columns } = reference;
  if (!rows || !columns || rows[0].fixed !== rows[1].fixed || columns[0].fixed !== columns[1].fixed)
    return [referenceKey(reference)];
  const [tall, wide] = [rows[1].at - rows[0].at + 1, columns[1].at - columns[0].at + 1];
  if (tall < 1 || wide < 1 || tall * wide > CELLS) return [referenceKey(reference)];
  return Array.from({ length: tall * wide }, (_, i) =>
    cellKey(
      sheet,
      { at: rows[0].at + Math.floor(i / wide), fixed: rows[0].fixed },
      { at: columns[0].at + (i % wide), fixed: columns[0].fixed },
    ),
  );
}

/** What is added and what is taken away, each with its sign. */
function termsOf(tree: Expression, sign: "+" | "-"): readonly string[] {
  const other = sign === "+" ? "-" : "+";
  if (tree.kind === "binary" && (tree.operator === "+" || tree.operator === "-"))
    return [...termsOf(tree.left, sign), ...termsOf(tree.right, tree.operator === "+" ? sign : other)];
  if (tree.kind === "unary" && (tree.operator === "+" || tree.operator === "-"))
    return termsOf(tree.operand, tree.operator === "+" ? sign : other);
  if (tree.kind === "call" && tree.name === "SUM" && tree.arguments.every(part => part !== undefined))
    return tree.arguments.flatMap(part =>
      part.kind === "reference" ? cellsOf(part).map(cell => sign + cell) : termsOf(part, sign),
    );
  return [sign + meaningOf(tree)];
}

const factorsOf = (tree: Expression): readonly string[] =>
  tree.kind === "binary" && tree.operator === "*"
    ? [...factorsOf(tree.left), ...factorsOf(tree.right)]
    : [meaningOf(tree)];

/** The formula in one way of writing: the order of terms and factors, a plus before, brackets and a SUM around single cells are gone. */
function meaningOf(tree: Expression): string {
  switch (tree.kind) {
    case "number":
      return String(tree.value);
    case "text":
      return JSON.stringify(tree.value);
    case "reference":
      return referenceKey(tree);
    case "name":
      return `${tree.sheet ?? ""}!${tree.name}`;
    case "structured":
      return tree.text;
    case "error":
      return tree.value;
    case "array":
      return "{}";
    case "call":
      if (tree.name !== "SUM")
        return `${tree.name}(${tree.arguments.map(part => (part ? meaningOf(part) : "")).join(",")})`;
      break;
    case "unary":
      if (tree.operator !== "+" && tree.operator !== "-") return `${meaningOf(tree.operand)}${tree.operator}`;
      break;
    case "binary":
      if (tree.operator === "*") return `(${[...factorsOf(tree)].sort().join("*")})`;
      if (tree.operator !== "+" && tree.operator !== "-")
        return `(${meaningOf(tree.left)}${tree.operator}${meaningOf(tree.right)})`;
  }
  const terms = [...termsOf(tree, "+")].sort();
  return terms.length === 1 && terms[0]!.startsWith("+") ? terms[0]!.slice(1) : `(${terms.join("")})`;
}

/**
 * For each formula, counted as `Cells.formula` counts them, the first that means the same: `=B2+B3+B4`, `=+B4+B3+B2` and `=SUM(B2:B4)` are one
 * pattern. Nought stays nought.
 */
export const meanings = once((workbook: Workbook): Uint32Array => {
  const shape = formulaShapes(workbook);
  const first = new Map<string, number>();
  const same = new Uint32Array(workbook.formulas.length + 1);
  for (let formula = 0; formula < workbook.formulas.length; formula++) {
    const tree = parseTokens(shape(formula).tokens);
    // An array of constants is not kept, and tells nothing by itself.
    const meaning = tree && !workbook.formulas[formula]!.includes("{") ? meaningOf(tree) : `=${formula}`;
    const known = first.get(meaning);
    if (known === undefined) first.set(meaning, formula + 1);
    same[formula + 1] = known ?? formula + 1;
  }
  return same;
});
