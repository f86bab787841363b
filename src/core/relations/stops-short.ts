import type { Relation } from "./relation";

/** Whether both add one stretch of rows that begins alike, and what the other leaves out stands between it and the total: a line was added there later. */
export function stopsShort({ target, operands }: Relation, { operands: added }: Relation): boolean {
  const [all, some] = [operands[0]!.area, added[0]!.area];
  if (operands.length !== 1 || added.length !== 1 || some.top === some.bottom || all.left !== all.right) return false;
  return target.top === all.bottom + 1 && all.top === some.top && some.bottom < all.bottom;
}
