import type { Layout } from "../lay-out";
import type { SheetGrid } from "./sheet-grid";

/** A fact that is asked for in several cells is one question, at the first of them. */
export function gapsOf({ blanks }: SheetGrid, project: string): Layout["gaps"] {
  const gaps = new Map<string, Layout["gaps"][number]>();
  for (const { blank, at } of blanks)
    if (!gaps.has(blank.fact)) gaps.set(blank.fact, { project, at, fact: blank.fact, ask: blank.ask });
  return [...gaps.values()];
}
