import type {
  ICommandInfo,
  IObjectMatrixPrimitiveType,
  ICellData,
  IRange,
  IWorksheetData,
  Nullable,
} from "@univerjs/core";

/** The grid's changes and requests that this host speaks of, by their names in the grid's library. */
export const GRID = {
  /** Our own: everything one command of the pane writes. */
  write: "ziping.command.write",
  setCells: "sheet.mutation.set-range-values",
  setFormats: "sheet.mutation.set.numfmt",
  removeFormats: "sheet.mutation.remove.numfmt",
  insertSheet: "sheet.mutation.insert-sheet",
  removeSheet: "sheet.mutation.remove-sheet",
  setTable: "formula.mutation.set-super-table",
  calculationStarts: "formula.mutation.set-formula-calculation-start",
  calculationNews: "formula.mutation.set-formula-calculation-notification",
  activate: "sheet.operation.set-worksheet-active",
  select: "sheet.operation.set-selections",
  scroll: "sheet.command.scroll-to-cell",
} as const;

export interface SetCells {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly cellValue: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
}

export interface SetFormats {
  values?: Readonly<Record<string, object>>;
  ranges?: readonly IRange[];
}

export interface InsertSheet {
  readonly unitId: string;
  readonly index: number;
  readonly sheet: IWorksheetData;
}

export interface Select {
  readonly unitId: string;
  readonly subUnitId: string;
  readonly selections: readonly { readonly range: IRange }[];
}

/** What a change carries, where it is of the kind named. */
export const paramsOf = <T>(command: Readonly<ICommandInfo>, id: string): T | undefined =>
  command.id === id ? (command.params as T) : undefined;
