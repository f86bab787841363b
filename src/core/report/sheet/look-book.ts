import type { CellLook } from "../changes";

/** Collects looks, each once. */
export function lookBook(): { readonly all: readonly CellLook[]; of(look: CellLook): number } {
  const all: CellLook[] = [];
  const index = new Map<string, number>();
  return {
    all,
    of(look) {
      const key = JSON.stringify(look);
      const known = index.get(key) ?? all.push(look) - 1;
      index.set(key, known);
      return known;
    },
  };
}
