import type { KeptLine } from "./kept-form";

/**
 * Lines as they are generated, with those that people added or typed into and that are generated no longer: each behind the line that it stood
 * behind. `own` makes a line of what was kept.
 */
export function joinKept<L extends { readonly id: string }>(
  generated: readonly L[],
  kept: readonly KeptLine[],
  own: (line: KeptLine) => L,
): readonly L[] {
  const ids = new Set(generated.map(({ id }) => id));
  const lines = [...generated];
  let behind: string | undefined;
  for (const line of kept) {
    if (line.id !== undefined && ids.has(line.id)) {
      behind = line.id;
      continue;
    }
    if (Object.keys(line.typed).length === 0) continue;
    const made = own(line);
    lines.splice(behind === undefined ? 0 : lines.findIndex(({ id }) => id === behind) + 1, 0, made);
    behind = made.id;
  }
  return lines;
}
