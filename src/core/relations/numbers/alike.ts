import type { Grid } from "./grid";
import { bareNames } from "./line-lists";
import type { Pattern } from "./pattern";
import { stretches, type Stretch } from "./stretches";
import { unbroken } from "./unbroken";

/** Bits beyond what says which lines are meant, where others of the sheet are made up just so. */
const MARGIN = 4;
/** Bits to say that a line called like one that is made up so is made up so, too. */
const NAMED = 1;
/** The same of the line right beside one: figures often stand in twos, persons and their pay, each made up of those of its kind. */
const BESIDE = 2;
/** A line called like so many that are made up in one way is made up in that way too, even where noughts tell nothing. */
const SURE = 2;

/** One way to make up a line: of those at fixed distances, or of all up to the next gap before (-1) or behind it (1). */
interface Shape {
  readonly operandsOf: (target: number) => readonly number[] | undefined;
  readonly targets: Set<number>;
}

/** The lines before (-1) or behind (1) a line that follow each other without a gap. */
function upToGap({ lines }: Grid, target: number, step: 1 | -1): readonly number[] | undefined {
  const found: number[] = [];
  for (let at = target + step; at >= 0 && at < lines.length; at += step) {
    if (lines[at]! - lines[at - step]! !== step && at !== target + step) break;
    found.push(at);
  }
  return found.length > 1 ? (step < 0 ? found.reverse() : found) : undefined;
}

function shapesOf(grid: Grid, chosen: readonly Stretch[]): ReadonlyMap<string, Shape> {
  const shapes = new Map<string, Shape>();
  const note = (key: string, target: number, operandsOf: Shape["operandsOf"]): void => {
    let shape = shapes.get(key);
    if (!shape) shapes.set(key, (shape = { operandsOf, targets: new Set() }));
    shape.targets.add(target);
  };
  for (const { pattern } of chosen) {
    if (pattern.operation !== "sum") continue;
    const { target, operands } = pattern;
    const offsets = operands.map(line => line - target);
    // A single line as far off as another says nothing: that two figures are the same is no sum.
    if (offsets.length > 1)
      note(offsets.join(), target, line => {
        const made = offsets.map(offset => line + offset);
        return made[0]! >= 0 && made.at(-1)! < grid.lines.length ? made : undefined;
      });
    for (const step of [1, -1] as const)
      if (upToGap(grid, target, step)?.join() === operands.join())
        note(`gap${step}`, target, line => upToGap(grid, line, step));
  }
  return shapes;
}

/**
 * Sums that are made up just as others of the sheet are: what is common there needs little evidence, and lines of one name are made up in one
 * way. Each has to be kept by the figures all the same.
 */
export function alike(grid: Grid, chosen: readonly Stretch[]): Stretch[] {
  const names = bareNames(grid);
  const found: Stretch[] = [];
  const shapes = shapesOf(grid, chosen);
  const made = new Set(chosen.flatMap(({ pattern: p }) => (p.operation === "sum" ? [p.target] : [])));
  for (const [key, { operandsOf, targets }] of shapes) {
    const gap = key.startsWith("gap");
    if (gap && targets.size < 2) continue;
    const named = new Map<string, number>();
    for (const target of targets) named.set(names[target]!, (named.get(names[target]!) ?? 0) + 1);
    const rare = Math.log2(names.length / targets.size) + (targets.size > 1 ? 0 : Math.log2(shapes.size) + 1);
    const silent: Stretch[] = [];
    const broken = new Map<string, number>();
    for (let target = 0; target < names.length; target++) {
      const operands = made.has(target) ? undefined : operandsOf(target);
      if (!operands) continue;
      const name = names[target]!;
      const known = name === "" ? 0 : (named.get(name) ?? 0);
      const span = Math.max(target, operands.at(-1)!) - Math.min(target, operands[0]!);
      const pattern: Pattern = { operation: "sum", target, operands, scale: 1, cost: Math.log2(span) };
      const beside = [target - 1, target + 1].some(other => targets.has(other) && !operands.includes(other));
      const less = known > 0 ? NAMED : beside ? BESIDE : rare;
      const plain = stretches(grid, pattern, MARGIN - pattern.cost + Math.min(rare, less));
      if (plain.length > 0) found.push(...plain);
      else if (known >= SURE && !gap) {
        const whole = unbroken(grid, pattern);
        if (whole) silent.push(whole);
        else broken.set(name, (broken.get(name) ?? 0) + 1);
      }
    }
    const held = (name: string): boolean => (broken.get(name) ?? 0) * 4 <= (named.get(name) ?? 0);
    found.push(...silent.filter(({ pattern }) => held(names[pattern.target]!)));
  }
  return found;
}
