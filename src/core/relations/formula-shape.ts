import { conditionalOf, type Conditional } from "../formulas/conditional";
import { parseFormula, type Expression } from "../workbook/parse-formula";
import type { Pointer } from "../workbook/resolve-reference";
import type { Operation } from "./relation";

/** What a formula promises, as far as it is one of the seven operations on cells as they stand in it. */
export interface Shape {
  readonly operation: Operation;
  /** In the order of `Relation.operands`. */
  readonly operands: readonly Pointer[];
  /** 100 where a quotient is made a percent. */
  readonly scale: number;
  /** Places that the formula itself rounds to. */
  readonly rounding?: number;
  /** What an IF or IFERROR around it may give instead; a text is NaN. */
  readonly otherwise?: number;
  /** Texts that are numerals count, as + and * make numbers of them and functions do not. */
  readonly texts?: boolean;
  /** SUBTOTAL: cells that are subtotals themselves do not count, hidden rows need not. */
  readonly subtotal?: boolean;
  /** `A1` and nothing else: the same number in another place. */
  readonly copy?: boolean;
  /** SUMIF and the like: the operands are what of the list meets its conditions, other cells for each formula's cell. */
  readonly conditional?: Conditional;
}

type Wrap = Pick<Shape, "rounding" | "otherwise">;
interface Term {
  readonly sign: 1 | -1;
  readonly of: Expression;
}

const isPointer = (e: Expression | undefined): e is Pointer =>
  e?.kind === "reference" || e?.kind === "name" || e?.kind === "structured";
/** Also in brackets of `N()`, or narrowed by `@`. */
function pointer(e: Expression | undefined): Pointer | undefined {
  if (isPointer(e)) return e;
  if (e?.kind === "unary" && (e.operator === "@" || e.operator === "+")) return pointer(e.operand);
  if (e?.kind === "call" && e.name === "N") return pointer(e.arguments[0]);
  return undefined;
}

/** The value of a constant; a text is NaN, everything else undefined. */
function constant(e: Expression | undefined): number | undefined {
  if (e === undefined) return 0;
  if (e.kind === "number") return e.value;
  if (e.kind === "text" || (e.kind === "call" && e.name === "NA")) return NaN;
  if (e.kind !== "unary") return undefined;
  const value = constant(e.operand);
  if (value === undefined) return undefined;
  return e.operator === "-" ? -value : e.operator === "%" ? value / 100 : e.operator === "+" ? value : undefined;
}

/** What stands inside roundings and guards, which say how to read a result but not what it promises. */
function unwrapped(e: Expression, wrap: Wrap): readonly [Expression, Wrap] {
  if (e.kind === "unary" && (e.operator === "+" || e.operator === "@")) return unwrapped(e.operand, wrap);
  if (e.kind !== "call") return [e, wrap];
  const [first, second, third] = e.arguments;
  if ((e.name === "ROUND" || e.name === "ROUNDDOWN" || e.name === "ROUNDUP" || e.name === "TRUNC") && first) {
    const places = constant(second);
    return places === undefined ? [e, wrap] : unwrapped(first, { ...wrap, rounding: Math.max(0, places) });
  }
  if ((e.name === "IFERROR" || e.name === "IFNA") && first) {
    const otherwise = constant(second);
    return otherwise === undefined ? [e, wrap] : unwrapped(first, { ...wrap, otherwise });
  }
  if (e.name !== "IF") return [e, wrap];
  const [then, other] = [constant(second), e.arguments.length > 2 ? constant(third) : NaN];
  if (then === undefined && other !== undefined && second) return unwrapped(second, { ...wrap, otherwise: other });
  if (other === undefined && then !== undefined && third) return unwrapped(third, { ...wrap, otherwise: then });
  return [e, wrap];
}

/** The signed terms of a chain of + and −, with sums inside taken apart; undefined where one is no chain of cells. */
function terms(e: Expression | undefined, sign: 1 | -1, into: Term[]): boolean {
  if (e === undefined || constant(e) === 0) return true;
  if (pointer(e)) return into.push({ sign, of: pointer(e)! }) > 0;
  if (e.kind === "unary" && e.operator === "-") return terms(e.operand, sign === 1 ? -1 : 1, into);
  if (e.kind === "unary" && e.operator === "+") return terms(e.operand, sign, into);
  if (e.kind === "call" && (e.name === "SUM" || e.name === "UNION"))
    return e.arguments.every(argument => terms(argument, sign, into));
  if (e.kind !== "binary" || (e.operator !== "+" && e.operator !== "-")) return false;
  return terms(e.left, sign, into) && terms(e.right, e.operator === "+" ? sign : sign === 1 ? -1 : 1, into);
}

/** Whether it is the cell above the formula's own. */
const isAbove = (e: Expression): boolean =>
  e.kind === "reference" &&
  e.sheet === undefined &&
  e.rows?.[0].at === -1 &&
  !e.rows[0].fixed &&
  e.columns?.[0].at === 0 &&
  !e.columns[0].fixed;

function chain(e: Expression, wrap: Wrap): Shape | undefined {
  const all: Term[] = [];
  if (!terms(e, 1, all) || all.length === 0 || (all.length === 1 && e.kind !== "call")) return undefined;
  const added = all.filter(term => term.sign === 1).map(term => term.of as Pointer);
  const taken = all.filter(term => term.sign === -1).map(term => term.of as Pointer);
  const base = { scale: 1, ...wrap };
  if (taken.length === 0) return { ...base, operation: "sum", operands: added };
  if (added.length === 1) return { ...base, operation: "difference", operands: [...added, ...taken] };
  const above = added.find(isAbove);
  if (added.length !== 2 || taken.length !== 1 || !above) return undefined;
  return { ...base, operation: "running", operands: [above, added.find(one => one !== above)!, ...taken] };
}

/** The factors of a product and whether all are cells. */
function factors(e: Expression, into: Pointer[]): boolean {
  if (pointer(e)) return into.push(pointer(e)!) > 0;
  if (e.kind === "call" && e.name === "PRODUCT")
    return e.arguments.every(argument => argument && factors(argument, into));
  return e.kind === "binary" && e.operator === "*" && factors(e.left, into) && factors(e.right, into);
}

/** A cell, or the sum of one area, as one side of a quotient. */
function side(e: Expression): Pointer | undefined {
  const all: Term[] = [];
  return (
    pointer(e) ?? (e.kind === "call" && terms(e, 1, all) && all.length === 1 ? (all[0]!.of as Pointer) : undefined)
  );
}

const same = (a: Expression, b: Expression): boolean => JSON.stringify(a) === JSON.stringify(b);

function quotient(e: Expression, wrap: Wrap): Shape | undefined {
  if (e.kind === "unary" && e.operator === "%") return undefined;
  if (e.kind !== "binary") return undefined;
  if (e.operator === "*") {
    for (const [part, factor] of [
      [e.left, constant(e.right)],
      [e.right, constant(e.left)],
    ] as const) {
      if (factor !== 100 && factor !== 1) continue;
      const [inner, wraps] = unwrapped(part, wrap);
      const shape = quotient(inner, wraps);
      if (shape && shape.operation !== "average") return { ...shape, scale: factor * shape.scale };
    }
    return undefined;
  }
  if (e.operator === "-" && constant(e.right) === 1) {
    const [inner] = unwrapped(e.left, wrap);
    const shape = quotient(inner, wrap);
    return shape?.operation === "ratio" && shape.scale === 1
      ? { ...shape, operation: "change", operands: [shape.operands[1]!, shape.operands[0]!] }
      : undefined;
  }
  return e.operator === "/" ? division(e.left, e.right, wrap) : undefined;
}

function division(left: Expression, right: Expression, wrap: Wrap): Shape | undefined {
  const [below] = unwrapped(right, {});
  const divisor = side(below);
  const all: Term[] = [];
  const added = terms(left, 1, all) ? all : [];
  if (divisor) {
    if (added.length === 2 && added[0]!.sign === 1 && added[1]!.sign === -1 && same(added[1]!.of, divisor))
      return { operation: "change", operands: [divisor, added[0]!.of as Pointer], scale: 1, ...wrap };
    const over = side(unwrapped(left, {})[0]);
    return over && { operation: "ratio", operands: [over, divisor], scale: 1, ...wrap };
  }
  // (A1+A2+A3)/3 is an average in other words.
  const count = constant(below);
  const cells = added.every(term => term.sign === 1 && term.of.kind === "reference" && !isWide(term.of));
  if (count === undefined || count < 2 || added.length !== count || !cells) return undefined;
  return { operation: "average", operands: added.map(term => term.of as Pointer), scale: 1, ...wrap };
}

const isWide = (e: Expression): boolean =>
  e.kind === "reference" &&
  (!e.rows || !e.columns || e.rows[0].at !== e.rows[1].at || e.columns[0].at !== e.columns[1].at);

function call(e: Extract<Expression, { kind: "call" }>, wrap: Wrap): Shape | undefined {
  if (e.name === "SUBTOTAL") {
    const function_ = constant(e.arguments[0]);
    const operands = e.arguments.slice(1).map(pointer);
    if (operands.length === 0 || !operands.every(isPointer)) return undefined;
    if (function_ === 9 || function_ === 109) return { operation: "sum", operands, scale: 1, subtotal: true, ...wrap };
    return undefined;
  }
  if (e.name === "AVERAGE") {
    const operands = e.arguments.map(pointer);
    return operands.length > 0 && operands.every(isPointer)
      ? { operation: "average", operands, scale: 1, ...wrap }
      : undefined;
  }
  if (e.name === "QUOTIENT") return undefined;
  return e.name === "SUM" ? chain(e, wrap) : undefined;
}

/** What a relative formula promises, roundings and guards seen through; undefined where it is none of the seven operations. */
export function shapeOf(formula: string): Shape | undefined {
  const tree = parseFormula(formula);
  if (!tree) return undefined;
  const [e, wrap] = unwrapped(tree, {});
  const conditional = conditionalOf(e);
  if (conditional) return { operation: conditional.operation, operands: [], scale: 1, conditional, ...wrap };
  if (isPointer(e)) return { operation: "sum", operands: [e], scale: 1, copy: true, ...wrap };
  if (e.kind === "call" && e.name !== "SUM" && e.name !== "PRODUCT") return call(e, wrap);
  const product: Pointer[] = [];
  if ((e.kind === "binary" || e.kind === "call") && factors(e, product) && product.length > 0)
    return product.length > 1 || e.kind === "call"
      ? { operation: "product", operands: product, scale: 1, texts: e.kind === "binary", ...wrap }
      : undefined;
  const shape = chain(e, wrap) ?? quotient(e, wrap);
  return shape && e.kind === "binary" ? { ...shape, texts: true } : shape;
}
