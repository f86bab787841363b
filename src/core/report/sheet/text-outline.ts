import { spanText } from "../pattern";
import type { Span } from "../report";
import type { RowMemory } from "./memory";

/** Spans as one text in which a figure is its name: equal where two texts differ in their numbers alone. */
export const outlineOf = (spans: readonly Span[]): string =>
  spans
    .map(span => (typeof span !== "string" && "figure" in span ? slot(span.figure.name, span.as.unit) : spanText(span)))
    .join("");

const slot = (name: string, unit: string): string => `{${name}|${unit}}`;

/** The same of a row as it was written; undefined where an older version wrote it without the places of its figures. */
export function rowOutline({ text, figures }: RowMemory): string {
  let outline = "";
  let from = 0;
  for (const { name, as, at, length, doubted } of figures) {
    if (doubted || at < from) continue;
    outline += text.slice(from, at) + slot(name, as.unit);
    from = at + length;
  }
  return outline + text.slice(from);
}
