/** How the cells of a workbook look, for a grid that shows them. Values, formulas, merges and hidden rows are in the core's Workbook. */
export interface WorkbookDisplay {
  /** In the order and with the names of the workbook's worksheets. */
  readonly sheets: readonly SheetDisplay[];
  /** Distinct looks; the first is the workbook's default, which holds wherever nothing else is said. */
  readonly styles: readonly Style[];
}

/** How one sheet looks. Rows and columns count from zero; spans hold both ends and come in ascending order. */
export interface SheetDisplay {
  readonly name: string;
  readonly styled: StyledCells;
  /** Styles of rows as a whole; cells that say their own style are not bound by them. */
  readonly rowStyles: readonly Span[];
  readonly columnStyles: readonly Span[];
  /** Heights in points. */
  readonly rowHeights: readonly Span[];
  /** Widths in pixels at 100 %. */
  readonly columnWidths: readonly Span[];
  readonly defaultRowHeight: number;
  readonly defaultColumnWidth: number;
  /** How many rows and columns stand still; 0 for none. */
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly gridLines: boolean;
  /** In percent. */
  readonly zoom: number;
  readonly tabColor?: string;
}

/** Rows or columns `first` to `last` that share a value: a height, a width, or an index into `WorkbookDisplay.styles`. */
export interface Span {
  readonly first: number;
  readonly last: number;
  readonly value: number;
}

/** Cells with a look of their own, also empty ones, row after row: those of row r stand at rowStart[r] … rowStart[r + 1] - 1. */
export interface StyledCells {
  readonly rowStart: Uint32Array;
  readonly column: Uint16Array;
  /** Index into `WorkbookDisplay.styles`. */
  readonly style: Uint32Array;
}

/** The look of a cell. What is left out is the default: black text, no fill, no borders, general alignment. Colours are "#RRGGBB". */
export interface Style {
  readonly font: Font;
  readonly fill?: string;
  readonly borders?: Borders;
  readonly horizontal?: "left" | "center" | "right" | "justify" | "fill" | "distributed";
  readonly vertical?: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  /** In steps of three blanks, as Excel counts. */
  readonly indent?: number;
  /** Degrees anticlockwise, -90 … 90; "stacked" for letters one below the other. */
  readonly rotation?: number | "stacked";
  /** In Excel's US form. */
  readonly format: string;
}

export interface Font {
  readonly name?: string;
  /** In points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: "single" | "double";
  readonly strike?: boolean;
  readonly script?: "super" | "sub";
  readonly color?: string;
}

export interface Borders {
  readonly top?: Line;
  readonly right?: Line;
  readonly bottom?: Line;
  readonly left?: Line;
  readonly falling?: Line;
  readonly rising?: Line;
}

export interface Line {
  readonly kind: LineKind;
  readonly color?: string;
}

export const LINE_KINDS = [
  "thin",
  "medium",
  "thick",
  "hair",
  "dotted",
  "dashed",
  "double",
  "dashDot",
  "dashDotDot",
  "mediumDashed",
  "mediumDashDot",
  "mediumDashDotDot",
  "slantDashDot",
] as const;
export type LineKind = (typeof LINE_KINDS)[number];
