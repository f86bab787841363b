/** Figures of so many units are seldom hit by chance: one place is enough, as amounts may stand in one column among shares. */
const TELLING = 8000;

/** Whether a figure has so many digits, in units of its last one, that it is seldom hit by chance. */
export const isTelling = (figure: number, unit: number): boolean => Math.abs(figure) > TELLING * unit;

/** Choices of lines beyond which they are kept one by one as they are met: a mark for each would take too much room. */
const MOST_MARKS = 4_000_000;

/**
 * Counts at how many anchors of a target a choice of lines fits. `fits` says whether it is now worth a closer look: after the second anchor
 * where there are more than two, else, or where the figure is telling, after the first; once only.
 */
export interface Agreements {
  begin(anchorCount: number): void;
  fits(choice: number, telling?: boolean): boolean;
}

/** For so many choices of lines, numbered from nought. */
export function agreements(choices: number): Agreements {
  const marks = choices <= MOST_MARKS ? new Int32Array(choices) : undefined;
  const times = new Map<number, number>();
  let needed = 1;
  let target = 0;
  return {
    begin(anchorCount) {
      needed = anchorCount > 2 ? 2 : 1;
      target += 4;
      times.clear();
    },
    fits(choice, telling = false) {
      const before = marks ? Math.max(0, marks[choice]! - target) : (times.get(choice) ?? 0);
      if (before === needed) return false;
      const enough = before + 1 === needed || telling;
      const now = enough ? needed : before + 1;
      if (marks) marks[choice] = target + now;
      else times.set(choice, now);
      return enough;
    },
  };
}
