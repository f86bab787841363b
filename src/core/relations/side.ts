import type { Relation } from "./relation";

/** On which side of its target a relation's operands stand; "" where on several. */
export function sideOf({ target, operands }: Relation): string {
  if (operands.every(({ area }) => area.bottom < target.top)) return "above";
  if (operands.every(({ area }) => area.top > target.bottom)) return "below";
  if (operands.every(({ area }) => area.right < target.left)) return "left";
  return operands.every(({ area }) => area.left > target.right) ? "right" : "";
}
