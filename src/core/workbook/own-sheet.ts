/** Defined name, with the scope of its sheet, that marks a sheet this product wrote; it refers to a text that says what for. */
export const OWN_SHEET_NAME = "_ziping_sheet";

/** What a mark says: the kind of sheet and the project it reports, e.g. `report:大厅运行管理费`. */
export const ownSheetMark = (kind: "report" | "form" | "summary" | "final", project: string): string =>
  `${kind}:${project}`;
