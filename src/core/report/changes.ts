import type { CellEdit } from "../workbook/cell-edit";
import type { Area } from "../workbook/area";

/** Looks of a cell on a sheet of ours. Sizes in points. */
export interface CellLook {
  readonly font?: string;
  readonly size?: number;
  readonly bold?: boolean;
  readonly color?: string;
  readonly fill?: string;
  readonly wrap?: boolean;
  readonly horizontal?: "left" | "center" | "right" | "justify";
  /** `distributed` spreads wrapped lines evenly over the height; a host that cannot takes `center`. */
  readonly vertical?: "top" | "center" | "bottom" | "distributed";
  /** In characters. */
  readonly indent?: number;
  readonly border?: "thin";
  /** Sides of a cell with borders that bear none, where its text goes on in the next row. */
  readonly open?: "top" | "bottom" | "both";
  readonly format?: string;
}

/** A cell of a sheet of ours. A text that begins with "=" is written as text; only `formula` makes a formula. */
export interface PlannedCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | null;
  /** Without "=", in A1, sheets named; `value` is what it gives. */
  readonly formula?: string;
  /** Index into `SheetPlan.looks`. */
  readonly look: number;
}

/** Columns over categories, drawn from cells of the sheet it stands on; hidden ones are drawn too. */
export interface PlannedChart {
  /** Stable within the sheet: by it the chart is found again when the sheet is filled anew. */
  readonly name: string;
  readonly title: string;
  /** The cells it covers. */
  readonly over: Area;
  readonly categories: Area;
  /** A cell with the name, and as many values as there are categories. */
  readonly series: readonly { readonly name: Area; readonly values: Area }[];
}

/** A sheet of ours to be made, or filled anew where it bears our mark. */
export interface SheetPlan {
  readonly name: string;
  /** See `ownSheetMark`: written as a defined name with the sheet's scope. */
  readonly mark: string;
  readonly cells: readonly PlannedCell[];
  readonly looks: readonly CellLook[];
  readonly merges: readonly Area[];
  readonly charts?: readonly PlannedChart[];
  /**
   * Widths by column, in characters of 7 pixels plus 5 for the cell's margins (`widthInPoints`), which is how Excel counts them with Calibri 11;
   * a host whose workbook has a wider default font converts. `hiddenColumns` are those that hold what is remembered.
   */
  readonly columnWidths: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Heights by row, in points; undefined for Excel's own. */
  readonly rowHeights: readonly (number | undefined)[];
  readonly print: {
    readonly area: Area;
    readonly paper: "A4";
    readonly orientation: "portrait" | "landscape";
    /** In centimetres. */
    readonly margins: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
    /** Rows (counted from zero) before which a page begins. */
    readonly breaks: readonly number[];
    /** Centred; `&P` stands for the page's number. */
    readonly footer?: string;
    /** Rows that stand again at the top of each page after the one on which they are. */
    readonly titles?: { readonly top: number; readonly bottom: number };
    /** Whether the columns stand in the middle between the left and right margins. */
    readonly centered?: boolean;
    /** The first page, which is number 1, is a cover and has no footer. */
    readonly cover?: boolean;
  };
}

/** A column's width in points, whatever the workbook's default font is. */
export const widthInPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Everything that one command wants done to the workbook. */
export interface Changes {
  readonly edits: readonly CellEdit[];
  readonly sheets: readonly SheetPlan[];
}
