import type { ICommandService, Workbook as Grid } from "@univerjs/core";
import type { Area } from "../../core/workbook/area";
import { GRID, paramsOf, type SetCells } from "./grid-commands";

type Changed = (areas: readonly Area[]) => void;

export interface Watching {
  /** Calls back, some time after the last of several changes; returns how to stop. */
  add(changed: Changed): () => Promise<void>;
  /** Runs our own changes, of which nobody is told. */
  withoutUs(change: () => void): void;
  stop(): void;
}

const QUIET = 200;
const SHEETS: readonly string[] = [GRID.insertSheet, GRID.removeSheet];

/** Listens to changes of cells and sheets in the grid; results of calculation follow from them and are not
 * told. `touched` hears of our own changes too. */
export function watchGrid(commands: ICommandService, grid: Grid, touched: () => void): Watching {
  const listeners = new Set<Changed>();
  let ours = false;
  let areas: Area[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = (): void => {
    const told = areas;
    areas = [];
    for (const listener of listeners) listener(told);
  };
  const subscription = commands.onCommandExecuted((command, options) => {
    if (options?.["fromFormula"] === true) return;
    const cells = paramsOf<SetCells>(command, GRID.setCells);
    if (!cells && !SHEETS.includes(command.id)) return;
    touched();
    if (ours || listeners.size === 0) return;
    if (cells) areas.push(...areasOf(grid, cells));
    clearTimeout(timer);
    timer = setTimeout(tell, QUIET);
  });
  return {
    add(changed) {
      listeners.add(changed);
      return () => {
        listeners.delete(changed);
        return Promise.resolve();
      };
    },
    withoutUs(change) {
      ours = true;
      try {
        change();
      } finally {
        ours = false;
      }
    },
    stop() {
      clearTimeout(timer);
      subscription.dispose();
      listeners.clear();
    },
  };
}

/** The rectangle around the cells that a change names. */
function areasOf(grid: Grid, { subUnitId, cellValue }: SetCells): readonly Area[] {
  const sheet = grid.getSheetBySheetId(subUnitId)?.getName();
  const rows = Object.entries(cellValue);
  if (sheet === undefined || rows.length === 0) return [];
  let [left, right] = [Infinity, 0];
  for (const [, row] of rows)
    for (const column of Object.keys(row ?? {})) {
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  const top = Number(rows[0]![0]);
  const bottom = Number(rows.at(-1)![0]);
  return [{ sheet, top, left: Math.min(left, right), bottom, right }];
}
