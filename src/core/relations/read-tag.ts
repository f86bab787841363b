/** What a tag says of its line: how it is made of lines with other tags. */
export interface TagFormula {
  readonly operation: "sum" | "difference" | "product" | "ratio";
  /** Tags in the order of the operation. */
  readonly operands: readonly string[];
}

/** What numbers or letters a line: its name, and its formula where it has one. */
export interface Tag {
  readonly name: string | undefined;
  readonly formula?: TagFormula;
}

const NAME = /^\(?(\d{1,2}|[A-Z])\)?$/;
const TERMS = /^(?:\(?(\d{1,2}|[A-Z])\)?)?=(.+)$/;
/** What makes a rate a percentage says nothing of its lines. */
const PERCENT = /\*100%?$|%$/;
const LONGEST = 24;

function readTerms(text: string): TagFormula | undefined {
  const parts = text.split(/([-+*/])/);
  const operands = parts.flatMap((part, i) => (i % 2 === 0 ? (NAME.exec(part)?.[1] ?? []) : []));
  const [sign, ...others] = new Set(parts.filter((_, i) => i % 2 === 1));
  if (operands.length < 2 || others.length > 0 || operands.length * 2 !== parts.length + 1) return undefined;
  const operation = sign === "+" ? "sum" : sign === "-" ? "difference" : sign === "*" ? "product" : "ratio";
  return operation === "ratio" && operands.length > 2 ? undefined : { operation, operands };
}

/** Reads the tag of a line: 3, (3), C, 3=1+2, =A-B, (5)=(4)/(2)*100%; undefined for any other text. */
export function readTag(text: string): Tag | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[−–—]/g, "-")
    .replace(/[×xX]/g, "*")
    .replace(/÷/g, "/");
  const name = NAME.exec(plain)?.[1];
  if (name !== undefined) return { name };
  const terms = TERMS.exec(plain);
  const formula = terms ? readTerms(terms[2]!.replace(PERCENT, "")) : undefined;
  return formula && { name: terms![1], formula };
}
