import type { Area } from "../workbook/area";

/** Cells of one sheet that make one promise in the same words; `key` tells the promises apart. */
export interface Run {
  readonly key: number;
  readonly top: number;
  bottom: number;
  readonly left: number;
  right: number;
}

/** Puts cells that keep the same promise together: columns first, then columns side by side, so that a filled block is one. */
export interface RunCollector {
  /** Takes `rows` cells from `row` down; those of one column come from the top down. */
  add(key: number, row: number, column: number, rows: number): void;
  done(): readonly Run[];
}

/** A collector of runs for one sheet. */
export function collectRuns(): RunCollector {
  const open = new Map<number, Run>();
  const closed: Run[] = [];
  return {
    add(key, row, column, rows) {
      const above = open.get(column);
      if (above && above.key === key && above.bottom === row - 1) {
        above.bottom = row + rows - 1;
        return;
      }
      const run = { key, top: row, bottom: row + rows - 1, left: column, right: column };
      open.set(column, run);
      closed.push(run);
    },
    done() {
      const ends = new Map<string, Run>();
      const joined: Run[] = [];
      for (const run of closed.sort((a, b) => a.top - b.top || a.left - b.left)) {
        const shape = `${run.key}:${run.top}:${run.bottom}:`;
        const before = ends.get(shape + (run.left - 1));
        if (before) {
          ends.delete(shape + before.right);
          before.right = run.right;
          ends.set(shape + before.right, before);
        } else {
          joined.push(run);
          ends.set(shape + run.right, run);
        }
      }
      return joined;
    },
  };
}

export const runArea = (sheet: string, run: Run): Area => ({
  sheet,
  top: run.top,
  left: run.left,
  bottom: run.bottom,
  right: run.right,
});
