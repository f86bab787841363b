import { readTokens, type Reference, type Token } from "./formula";

/** A formula read as a tree. References stay relative to the formula's cell. */
export type Expression =
  | Reference
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "name"; readonly name: string; readonly sheet?: string }
  | { readonly kind: "structured"; readonly text: string }
  /** An argument left out is undefined. */
  | { readonly kind: "call"; readonly name: string; readonly arguments: readonly (Expression | undefined)[] }
  | { readonly kind: "binary"; readonly operator: string; readonly left: Expression; readonly right: Expression }
  /** `-` and `+` before, `%` and `#` behind, `@` before what it narrows. */
  | { readonly kind: "unary"; readonly operator: string; readonly operand: Expression }
  /** A constant array; its elements are of no use to anybody here. */
  | { readonly kind: "array" };

const BINDING: ReadonlyMap<string, number> = new Map([
  ["=", 1],
  ["<", 1],
  [">", 1],
  ["<=", 1],
  [">=", 1],
  ["<>", 1],
  ["&", 2],
  ["+", 3],
  ["-", 3],
  ["*", 4],
  ["/", 4],
  ["^", 5],
  [":", 9],
]);
/** Excel binds a minus before its operand tighter than a power: -2^2 is 4. */
const BEFORE = 6;

/** Reads tokens from the left; `at` moves on. Every function gives undefined where the formula fits no grammar. */
interface Reader {
  readonly tokens: readonly Token[];
  at: number;
}

const operatorAt = (reader: Reader): string | undefined => {
  const token = reader.tokens[reader.at];
  return token?.kind === "operator" ? token.text : undefined;
};

function take(reader: Reader, operator: string): boolean {
  if (operatorAt(reader) !== operator) return false;
  reader.at++;
  return true;
}

function readCall(reader: Reader, name: string): Expression | undefined {
  const given: (Expression | undefined)[] = [];
  if (take(reader, ")")) return { kind: "call", name, arguments: given };
  for (;;) {
    const next = operatorAt(reader);
    if (next === "," || next === ")") given.push(undefined);
    else {
      const value = readExpression(reader, 0);
      if (!value) return undefined;
      given.push(value);
    }
    if (take(reader, ")")) return { kind: "call", name, arguments: given };
    if (!take(reader, ",")) return undefined;
  }
}

function readArray(reader: Reader): Expression | undefined {
  while (reader.at < reader.tokens.length)
    if (take(reader, "}")) return { kind: "array" };
    else reader.at++;
  return undefined;
}

/** Several references in brackets, `(A1,B2:B5)`, are one argument: given as a sum of them where a SUM would take them apart anyway. */
function readBrackets(reader: Reader): Expression | undefined {
  const inner = readExpression(reader, 0);
  if (!inner) return undefined;
  if (take(reader, ")")) return inner;
  const parts: Expression[] = [inner];
  while (take(reader, ",")) {
    const part = readExpression(reader, 0);
    if (!part) return undefined;
    parts.push(part);
  }
  return take(reader, ")") ? { kind: "call", name: "UNION", arguments: parts } : undefined;
}

function readOperand(reader: Reader): Expression | undefined {
  const token = reader.tokens[reader.at++];
  if (!token) return undefined;
  if (token.kind === "function") return readCall(reader, token.name);
  if (token.kind === "number") return { kind: "number", value: token.value };
  if (token.kind !== "operator") return token;
  if (token.text === "(") return readBrackets(reader);
  if (token.text === "{") return readArray(reader);
  if (token.text !== "-" && token.text !== "+" && token.text !== "@") return undefined;
  const operand = readExpression(reader, BEFORE);
  return operand && { kind: "unary", operator: token.text, operand };
}

function readExpression(reader: Reader, least: number): Expression | undefined {
  let left = readOperand(reader);
  while (left) {
    const operator = operatorAt(reader);
    if (operator === "%" || operator === "#") {
      reader.at++;
      left = { kind: "unary", operator, operand: left };
      continue;
    }
    const binding = operator === undefined ? undefined : BINDING.get(operator);
    if (operator === undefined || binding === undefined || binding < least) return left;
    reader.at++;
    const right = readExpression(reader, binding + 1);
    left = right && { kind: "binary", operator, left, right };
  }
  return undefined;
}

/** The tree of a relative formula (see `formula.ts`), or undefined where it is not one Excel would accept, or intersects areas by a blank. */
export function parseFormula(formula: string): Expression | undefined {
  const tokens = readTokens(formula);
  return tokens && parseTokens(tokens);
}

/** The same from its tokens, where they are at hand. */
export function parseTokens(tokens: readonly Token[]): Expression | undefined {
  const reader: Reader = { tokens, at: 0 };
  const tree = readExpression(reader, 0);
  return tree && reader.at === tokens.length ? tree : undefined;
}
