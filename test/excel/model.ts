import type { CellValue, ExcelTable } from "../../src/core";

/** A cell's content; `formula` begins with "=" and is in A1. */
export interface ModelCell {
  readonly value: CellValue;
  readonly formula?: string;
}

/** What a cell looks like; what is left out is Excel's default. Values are those of the wire. */
export interface ModelStyle {
  readonly numberFormat?: string;
  readonly locked?: boolean;
  /** Members of RangeFormat, RangeFont and RangeFill by their path, e.g. "font/bold". */
  readonly looks: Readonly<Record<string, unknown>>;
  /** Lines by side; a side that is left out has none. */
  readonly borders: Readonly<Record<string, ModelLine>>;
}

export interface ModelLine {
  readonly style: string;
  readonly color?: string;
  readonly weight?: string;
}

/** Rows and columns from zero, both ends belonging. */
export interface Rect {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface ModelName {
  readonly name: string;
  formula: string;
  visible: boolean;
  comment?: string;
}

export interface ModelTable extends Omit<ExcelTable, "area" | "name"> {
  readonly id: string;
  name: string;
  readonly sheet: ModelSheet;
  readonly area: Rect;
}

export interface ModelPage {
  orientation: string;
  paperSize: string;
  margins: Record<string, number>;
  printArea?: Rect;
  titleRows?: { readonly top: number; readonly bottom: number };
  zoom: Record<string, unknown>;
  centerHorizontally: boolean;
  firstPageNumber: number | "";
  state: string;
  /** Texts by page and place, e.g. "DefaultForAllPages/centerFooter". */
  readonly texts: Record<string, string>;
  /** Rows before which a page begins. */
  breaks: number[];
}

export interface ModelChart {
  readonly id: string;
  name: string;
  readonly type: string;
  /** The cells it draws, and whether its series are their columns or rows. */
  readonly source: string;
  readonly by: string;
  title: string;
  top: number;
  left: number;
  width: number;
  height: number;
  plotVisibleOnly: boolean;
  legend: boolean;
  legendPosition: string;
  minimum: number | "";
}

export interface ModelSheet {
  readonly id: string;
  name: string;
  visibility: string;
  showGridlines: boolean;
  protected: boolean;
  readonly cells: Map<number, ModelCell>;
  readonly styles: Map<number, ModelStyle>;
  /** Links by cell. */
  readonly links: Map<number, unknown>;
  conditionalFormats: Rect[];
  merges: Rect[];
  readonly rowHeights: Map<number, number>;
  readonly columnWidths: Map<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  readonly names: ModelName[];
  readonly charts: ModelChart[];
  tabColor: string;
  /** Rows and columns at the top and left that do not scroll. */
  frozen: { readonly rows: number; readonly columns: number };
  readonly page: ModelPage;
}

/** A workbook as the stand-in keeps it: plain data, changed in place by the requests. */
export interface Model {
  name: string;
  readonly sheets: ModelSheet[];
  readonly names: ModelName[];
  readonly tables: ModelTable[];
  readonly parts: { readonly id: string; xml: string }[];
  /** What add-ins keep in the document's settings. */
  readonly settings: Map<string, unknown>;
  readonly properties: Record<string, string>;
  calculationMode: string;
  structureProtected: boolean;
  selection: { sheet: ModelSheet; rect: Rect };
  /** Numbers given to sheets, tables and parts. */
  next: number;
}

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
export const DEFAULT_WIDTH = 48;
export const DEFAULT_HEIGHT = 14.4;

/** Where rows and columns of a sheet begin, in points. */
export function edges({ rowHeights, hiddenRows, columnWidths, hiddenColumns }: ModelSheet): {
  readonly row: (at: number) => number;
  readonly column: (at: number) => number;
} {
  const edge = (sizes: ReadonlyMap<number, number>, hidden: ReadonlySet<number>, to: number, usual: number): number => {
    let sum = 0;
    for (let at = 0; at < to; at++) sum += hidden.has(at) ? 0 : (sizes.get(at) ?? usual);
    return sum;
  };
  return {
    row: at => edge(rowHeights, hiddenRows, at, DEFAULT_HEIGHT),
    column: at => edge(columnWidths, hiddenColumns, at, DEFAULT_WIDTH),
  };
}

/** A cell's place as one number; ascending in the order of reading. */
export const keyOf = (row: number, column: number): number => row * COLUMNS + column;
export const rowOf = (key: number): number => Math.floor(key / COLUMNS);
export const columnOf = (key: number): number => key % COLUMNS;

export const inside = ({ top, left, bottom, right }: Rect, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;
export const meets = (a: Rect, b: Rect): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;
export const countOf = ({ top, left, bottom, right }: Rect): number => (bottom - top + 1) * (right - left + 1);

export const PLAIN: ModelStyle = { looks: {}, borders: {} };

export function newSheet(model: Model, name: string): ModelSheet {
  const sheet: ModelSheet = {
    id: `{00000000-0001-0000-${String(model.next++).padStart(4, "0")}-000000000000}`,
    name,
    visibility: "Visible",
    showGridlines: true,
    protected: false,
    cells: new Map(),
    styles: new Map(),
    links: new Map(),
    conditionalFormats: [],
    merges: [],
    rowHeights: new Map(),
    columnWidths: new Map(),
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    names: [],
    charts: [],
    tabColor: "",
    frozen: { rows: 0, columns: 0 },
    page: {
      orientation: "Portrait",
      paperSize: "Letter",
      margins: { top: 54, bottom: 54, left: 50.4, right: 50.4 },
      zoom: { scale: 100 },
      centerHorizontally: false,
      firstPageNumber: "",
      state: "Default",
      texts: {},
      breaks: [],
    },
  };
  model.sheets.push(sheet);
  return sheet;
}

export function emptyModel(name: string): Model {
  const model = {
    name,
    sheets: [],
    names: [],
    tables: [],
    parts: [],
    settings: new Map(),
    properties: {},
    calculationMode: "Automatic",
    structureProtected: false,
    next: 0,
  };
  return model as unknown as Model;
}

/** The places of the range that hold content, in order; cheap for a whole sheet and for a few cells alike. */
export function keysIn<T>(map: ReadonlyMap<number, T>, rect: Rect): number[] {
  const keys: number[] = [];
  if (countOf(rect) > map.size) {
    for (const key of map.keys()) if (inside(rect, rowOf(key), columnOf(key))) keys.push(key);
    return keys.sort((a, b) => a - b);
  }
  for (let row = rect.top; row <= rect.bottom; row++)
    for (let column = rect.left; column <= rect.right; column++)
      if (map.has(keyOf(row, column))) keys.push(keyOf(row, column));
  return keys;
}

/** The rectangle around all places, or null where there are none. */
export function around(keys: Iterable<number>): Rect | null {
  let [top, left, bottom, right] = [ROWS, COLUMNS, -1, -1];
  for (const key of keys) {
    const [row, column] = [rowOf(key), columnOf(key)];
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

/** Everything in the model as plain data, to be held against another time. */
export const snapshotOf = (model: Model): unknown => ({
  calculation: model.calculationMode,
  names: model.names.map(name => ({ ...name })),
  parts: model.parts.map(({ xml }) => xml),
  tables: model.tables.map(({ sheet, ...table }) => ({ ...table, sheet: sheet.name })),
  settings: [...model.settings],
  properties: { ...model.properties },
  sheets: model.sheets.map(sheet => ({
    ...sheet,
    cells: sorted(sheet.cells),
    styles: sorted(sheet.styles).filter(([, style]) => JSON.stringify(style) !== JSON.stringify(PLAIN)),
    links: sorted(sheet.links),
    merges: [...sheet.merges].sort((a, b) => a.top - b.top || a.left - b.left),
    rowHeights: sorted(sheet.rowHeights),
    columnWidths: sorted(sheet.columnWidths),
    hiddenRows: [...sheet.hiddenRows].sort((a, b) => a - b),
    hiddenColumns: [...sheet.hiddenColumns].sort((a, b) => a - b),
    names: sheet.names.map(name => ({ ...name })),
    // A chart made again is another object, with another number, and lies above the others.
    charts: sheet.charts.map(({ id: _, ...chart }) => chart).sort((a, b) => (a.name < b.name ? -1 : 1)),
    page: structuredClone(sheet.page),
  })),
});

const sorted = <T>(map: ReadonlyMap<number, T>): readonly (readonly [number, T])[] =>
  [...map].sort(([a], [b]) => a - b);
