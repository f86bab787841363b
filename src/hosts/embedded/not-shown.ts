import type { Package } from "../file/package";

/** What a file holds that the grid does not show; it is kept when saving. */
export type Hidden =
  "charts" | "pictures" | "pivots" | "conditions" | "validations" | "comments" | "macros" | "chartSheets";

const PARTS: readonly (readonly [Hidden, RegExp])[] = [
  ["charts", /^xl\/charts\/[^/]+\.xml$/i],
  ["chartSheets", /^xl\/chartsheets\/[^/]+\.xml$/i],
  ["pictures", /^xl\/media\//i],
  ["pivots", /^xl\/pivotTables\//i],
  ["comments", /^xl\/(comments|threadedComments)/i],
  ["macros", /^xl\/vbaProject\.bin$/i],
];

/** Elements within a sheet's part, which stand after its cells. */
const ELEMENTS: readonly (readonly [Hidden, RegExp])[] = [
  ["conditions", /<(?:\w+:)?conditionalFormatting[\s>]/],
  ["validations", /<(?:\w+:)?dataValidations[\s>]/],
];
const TAIL = 65_536;

/** Kinds of things in the package that the grid leaves out, in a fixed order. */
export function notShown(from: Package): readonly Hidden[] {
  const names = [...from.parts.keys()];
  const found = new Set<Hidden>(PARTS.filter(([, part]) => names.some(name => part.test(name))).map(([kind]) => kind));
  for (const name of names) {
    if (!/^xl\/worksheets\/[^/]+\.xml$/i.test(name)) continue;
    const bytes = from.part(name)!;
    const text = new TextDecoder().decode(bytes.subarray(Math.max(0, bytes.length - TAIL)));
    for (const [kind, element] of ELEMENTS) if (element.test(text)) found.add(kind);
  }
  return ORDER.filter(kind => found.has(kind));
}

const ORDER: readonly Hidden[] = [
  "charts",
  "chartSheets",
  "pivots",
  "pictures",
  "conditions",
  "validations",
  "comments",
  "macros",
];
