import { numberingRank } from "../../tables/row-levels";
import { originalsOf } from "./copies";
import type { Grid } from "./grid";
import type { Stretch } from "./stretches";

/** Whether a line holds nothing but noughts along a stretch. */
function isNothing({ value, positions }: Grid, line: number, { first, last }: Stretch): boolean {
  for (let p = first; p <= last; p++) if (value[line * positions.length + p]) return false;
  return true;
}

/** The numbering that most of some lines have; undefined where they have none. */
function rankOf(names: readonly string[], lines: readonly number[]): number | undefined {
  const ranks = lines.flatMap(line => numberingRank(names[line]!) ?? []);
  return ranks.find(rank => ranks.filter(other => other === rank).length * 2 > lines.length);
}

/**
 * The same sum by the numbering of its parts: of 一、 to 五、 a total takes in all, though only three were spent on; and of two lines with the
 * same figures it takes in the one that is numbered.
 */
export function numbered(grid: Grid, stretch: Stretch): Stretch {
  const { pattern } = stretch;
  const { operation, target, operands } = pattern;
  const rank = operation === "sum" ? rankOf(grid.names, operands) : undefined;
  if (rank === undefined) return stretch;
  const isRanked = (line: number): boolean => numberingRank(grid.names[line]!) === rank;
  const originals = originalsOf(grid);
  const from = Math.min(target, operands[0]! - 1);
  const to = Math.max(target, operands.at(-1)! + 1);
  const ranked: number[] = [];
  for (let line = Math.max(0, from); line <= to && line < grid.lines.length; line++)
    if (line !== target && isRanked(line)) ranked.push(line);
  const parts = new Set<number>();
  for (const line of operands) {
    const twin = isRanked(line) ? line : ranked.find(other => originals[other] === originals[line]);
    if (twin === undefined) return stretch;
    parts.add(twin);
  }
  for (const line of ranked) if (isNothing(grid, line, stretch)) parts.add(line);
  if (parts.size < operands.length) return stretch;
  return { ...stretch, pattern: { ...pattern, operands: [...parts].sort((a, b) => a - b) } };
}
