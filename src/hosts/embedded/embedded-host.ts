import {
  CommandType,
  ICommandService,
  IUndoRedoService,
  type ICommandInfo,
  type Injector,
  type IRange,
  type Workbook as Grid,
} from "@univerjs/core";
import type { SheetPlan } from "../../core/report/changes";
import type { Area } from "../../core/workbook/area";
import type { Workbook } from "../../core/workbook/workbook";
import { HostError, type Changes, type Host, type Memory, type Work } from "../host";
import { differences } from "./differences";
import { GRID, paramsOf, type Select } from "./grid-commands";
import type { PlannedNotes } from "./plan-sheet";
import { plannedNow } from "./planned-now";
import { readModel } from "./read-model";
import { followCalculation } from "./settle";
import { rangeOf } from "./snapshot";
import { watchGrid } from "./watch";
import { gridSheetNamed, stepOf, type Step } from "./write-model";

/** A workbook in the grid of a page. Besides what every host does, it tells what to save. */
export interface EmbeddedHost extends Host {
  /** What the user and our commands have changed since the workbook was opened, and what is remembered with it. */
  changesSinceOpening(work: Work): Promise<{ readonly changes: Changes; readonly memory: Memory }>;
  /** What the user has selected; the first cell where she has not selected anything yet. */
  selected(): Area;
  /** Ends all listening; the grid may then be thrown away. */
  close(): void;
}

/** The host over a grid that shows `opened`; `touched` is called after whatever there will be to save. */
export function embeddedHost(
  injector: Injector,
  grid: Grid,
  opened: Workbook,
  remembered: Memory,
  touched: () => void = () => undefined,
): EmbeddedHost {
  const commands = injector.get(ICommandService);
  const undoStack = injector.get(IUndoRedoService);
  const unitId = grid.getUnitId();
  const calculation = followCalculation(injector);
  const watching = watchGrid(commands, grid, touched);
  let memory = remembered;
  let selected: Select | undefined;
  const following = new Set<() => void>();
  const selecting = commands.onCommandExecuted(command => {
    const now = paramsOf<Select>(command, GRID.select);
    if (now?.unitId !== unitId || now.selections.length === 0) return;
    selected = now;
    for (const moved of following) moved();
  });
  const run = ({ id, params }: Pick<ICommandInfo, "id" | "params">): void => {
    if (!commands.syncExecuteCommand(id, params)) throw new HostError("unavailable");
  };

  // Changes made within a request of their own are told from the user's by its name.
  const writing = commands.registerCommand({
    id: GRID.write,
    type: CommandType.COMMAND,
    handler(_, steps: Step["redo"]) {
      steps.forEach(run);
      return true;
    },
  });

  const host: EmbeddedHost = {
    name: "embedded",
    can: { groupedUndo: true, losesUndo: false, selection: true, save: true, downloads: true },

    async read(scope, work) {
      await calculation.settled(work);
      return readModel(grid, opened, scope, work);
    },

    async write(changes, work) {
      await calculation.settled(work);
      const { redo, undo } = stepOf(grid, changes);
      work.progress({ phase: "writing", done: 0, of: 1 });
      watching.withoutUs(() => run({ id: GRID.write, params: redo }));
      undoStack.pushUndoRedo({ unitID: unitId, redoMutations: [...redo], undoMutations: [...undo] });
      await calculation.settled(work);
      work.progress({ phase: "writing", done: 1, of: 1 });
    },

    show(area) {
      const sheet = gridSheetNamed(grid, area.sheet);
      if (!sheet) return Promise.reject(new HostError("changed", { sheet: area.sheet }));
      const subUnitId = sheet.getSheetId();
      const range = rangeOf(area);
      if (grid.getActiveSheet().getSheetId() !== subUnitId) run({ id: GRID.activate, params: { unitId, subUnitId } });
      const primary = {
        ...rangeOf({ ...area, bottom: area.top, right: area.left }),
        actualRow: area.top,
        actualColumn: area.left,
        isMerged: false,
        isMergedMainCell: false,
      };
      run({ id: GRID.select, params: { unitId, subUnitId, selections: [{ range, primary, style: null }] } });
      if (commands.hasCommand(GRID.scroll)) commands.syncExecuteCommand(GRID.scroll, { range });
      return Promise.resolve();
    },

    selected() {
      const sheet = grid.getActiveSheet();
      const range = selected?.subUnitId === sheet.getSheetId() ? selected.selections[0]?.range : undefined;
      return areaOf(sheet.getName(), range ?? FIRST_CELL);
    },
    selection: () => Promise.resolve(host.selected()),
    watch: changed => Promise.resolve(watching.add(changed)),
    follow(moved) {
      following.add(moved);
      return Promise.resolve(() => {
        following.delete(moved);
        return Promise.resolve();
      });
    },
    recall: () => Promise.resolve(memory),
    remember(now) {
      memory = now;
      touched();
      return Promise.resolve();
    },

    async changesSinceOpening(work) {
      const now = await host.read({ kind: "workbook" }, work);
      const plans = new Map<string, SheetPlan>();
      for (const sheet of grid.getSheets()) {
        const { plan } = sheet.getConfig().custom as PlannedNotes;
        if (plan) plans.set(sheet.getName(), plan);
      }
      const untouched = now.sheets.map(({ name }) => name).filter(name => !plans.has(name));
      const sheets = now.sheets.flatMap(sheet => {
        const plan = plans.get(sheet.name);
        return plan ? [plannedNow(plan, now, sheet)] : [];
      });
      return { changes: { edits: differences(opened, now, untouched), sheets }, memory };
    },

    close() {
      selecting.dispose();
      following.clear();
      writing.dispose();
      watching.stop();
      calculation.stop();
    },
  };
  return host;
}

const FIRST_CELL: IRange = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };

/** A range of whole rows or columns says NaN where it has no end. */
const areaOf = (sheet: string, { startRow, endRow, startColumn, endColumn }: IRange): Area => ({
  sheet,
  top: startRow || 0,
  left: startColumn || 0,
  bottom: Number.isNaN(endRow) ? 1_048_575 : endRow,
  right: Number.isNaN(endColumn) ? 16_383 : endColumn,
});
