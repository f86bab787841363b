import {
  CommandType,
  CustomCommandExecutionError,
  EDITOR_ACTIVATED,
  ICommandService,
  IContextService,
  RedoCommand,
  UndoCommand,
  type ICellData,
  type ICommandInfo,
  type Injector,
  type Nullable,
  type Workbook as Grid,
} from "@univerjs/core";
import { GRID, paramsOf, type SetCells, type SetFormats } from "./grid-commands";

/**
 * Why the grid does not do what the user asked: it moves cells, of which charts, names and formats in the file would not know; it changes
 * sheets, looks or number formats, which are not saved; the sheet is protected, or the cell is the header of an Excel table, whose own
 * definition must say the same.
 */
export type Refusal = "moves" | "sheets" | "looks" | "formats" | "protected" | "header";

const MOVES =
  /^sheet\.command\.(insert-(multi-)?(row|col|rows|cols|range)|remove-(row|col)|delete-range|append-row|move-(rows|cols|range)|reorder-range|cut|split-text)|^univer\.command\.cut$/;
const SHEETS =
  /^sheet\.command\.(insert-sheet|remove-sheet|copy-sheet|set-worksheet-(name|order|hidden?|show|right)|set-tab-color|set-workbook-name|(insert|remove|set)-defined-name)|^sheet\.operation\.rename-sheet$/;
const LOOKS =
  /^sheet\.command\.(set-(style|bold|italic|underline|stroke|overline|font|text|background|vertical|horizontal|border|range-(bold|italic|underline|stroke|sub|super|font|text)|(once|infinite)-format-painter)|reset-|numfmt|clear-selection-(format|all)|paste-(format|col-width)|(add|remove)-worksheet-merge|apply-format|toggle-gridlines|set-gridlines|hide-|set-(rows|col)-hidden|set-selected-|set-specific-|set-col-visible|set-(selection-|row-|col-|first-)?(frozen|row-frozen|column-frozen)|cancel-frozen|set-worksheet-(range-theme|default-style)|text-to-number)/;
/** Requests that begin to change cells. */
const EDITS =
  /^sheet\.command\.(set-range-values|clear-selection-content|paste|auto-fill|auto-clear|copy-down|copy-right|toggle-cell-checkbox)|^sheet\.operation\.set-cell-edit-visible/;

/** Why a request is refused, or undefined where it may go on. */
export function refusalOf(id: string, locked: () => Refusal | undefined): Refusal | undefined {
  if (MOVES.test(id)) return "moves";
  if (SHEETS.test(id)) return "sheets";
  if (LOOKS.test(id)) return "looks";
  return EDITS.test(id) ? locked() : undefined;
}

/** Keeps the grid to what can be saved whole: values and formulas of cells. `locked` says why the selected cells must stay, if they must. */
export function guardGrid(
  injector: Injector,
  grid: Grid,
  locked: () => Refusal | undefined,
  refused: (why: Refusal) => void,
): () => void {
  const context = injector.get(IContextService);
  const listener = injector.get(ICommandService).beforeCommandExecuted((command, options) => {
    if (options?.["fromFormula"] !== true && isTheUsers(command)) {
      const cells = paramsOf<SetCells>(command, GRID.setCells);
      if (cells?.unitId === grid.getUnitId()) plain(cells);
      if (withoutFormats(command)) refused("formats");
    }
    if (command.type === CommandType.MUTATION) return;
    // Within an open cell the same keys cut a piece of text, or make it bold.
    if (context.getContextValue(EDITOR_ACTIVATED) && !command.id.startsWith("sheet.")) return;
    const why = refusalOf(command.id, locked);
    if (!why) return;
    if (!isOpening(command)) return;
    refused(why);
    throw new CustomCommandExecutionError(`refused: ${why}`);
  });
  return () => listener.dispose();
}

/** The same request opens and closes a cell; closing is never refused. */
const isOpening = ({ params }: Readonly<ICommandInfo>): boolean =>
  (params as { readonly visible?: boolean } | undefined)?.visible !== false;

/** Ours are made to be saved, and those of undo and redo bring back what once was let through. */
const isTheUsers = ({ params }: Readonly<ICommandInfo>): boolean =>
  !NOT_THE_USERS.has((params as { readonly trigger?: string } | undefined)?.trigger ?? "");
const NOT_THE_USERS = new Set<string>([GRID.write, UndoCommand.id, RedoCommand.id]);

/** Of what is pasted or typed, keeps values and formulas: fonts, colours and number formats would be lost when saving. */
function plain({ cellValue }: SetCells): void {
  for (const row of Object.values(cellValue))
    for (const cell of Object.values<Nullable<ICellData>>(row ?? {})) {
      if (!cell) continue;
      plainText(cell);
      delete cell.s;
    }
}

/** Takes the sting out of a change of number formats, such as a typed date brings along; says whether there was one. */
function withoutFormats(command: Readonly<ICommandInfo>): boolean {
  const set = paramsOf<SetFormats>(command, GRID.setFormats);
  const some = set?.values !== undefined && Object.keys(set.values).length > 0;
  if (set) set.values = {};
  const removed = paramsOf<SetFormats>(command, GRID.removeFormats);
  if (removed) removed.ranges = [];
  return some;
}

function plainText(cell: ICellData): void {
  const text = cell.p?.body?.dataStream;
  if (text === undefined) return;
  cell.v = text.replace(/\r?\n?$/, "").replace(/\r/g, "\n");
  cell.p = null;
}
