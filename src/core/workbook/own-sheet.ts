/** Defined name, with the scope of its sheet, that marks a sheet this product wrote; it refers to a text that says what for. */
export const OWN_SHEET_NAME = "_ziping_sheet";

/** What a mark says: the kind of sheet and the project it reports, e.g. `report:大厅运行管理费`. */
export const ownSheetMark = (kind: "report" | "form" | "summary" | "final", project: string): string =>
  `${kind}:${project}`;

/** What a report sheet of ours remembers of itself as a whole begins with this (see `memoryOf`). */
const REMEMBERS = '{"v":1,"r":';

/** Whether a cell's text is what a report sheet of ours remembers of itself. */
export const isSheetMemory = (text: string): boolean => text.charCodeAt(0) === 0x7b && text.startsWith(REMEMBERS);

/**
 * The mark of a sheet that was ours and has lost its own, as a sheet may that is copied from another workbook: what it remembers tells whose it
 * is. It is never filled, for no report of ours stands there; it is no table either.
 */
export const copyMark = (memory: string): string => `copy:${/"project":"((?:[^"\\]|\\.)*)"/.exec(memory)?.[1] ?? ""}`;
