import { MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";
import { HostError } from "../host";
import { digitPixels } from "./digit-width";
import type { SheetDisplay, Span, StyledCells, WorkbookDisplay } from "./display";
import type { Package } from "./package";
import { columnAt, isTrue } from "./read-cells";
import { readColors, type ColorOf } from "./read-colors";
import { readNumber } from "./read-number";
import { readOutline, relatedTree } from "./read-outline";
import { readStyles } from "./read-styles";
import { child, flag, numeric, readElement, type XmlElement } from "./read-tree";
import { nameCode, nextAttribute, nextTag, OPENS, scanXml, skip, type XmlScan } from "./read-xml";

/** How the workbook in an opened package looks. Reads every sheet again: only for who shows it. */
export function readDisplay(from: Package): WorkbookDisplay {
  const outline = readOutline(from);
  const styleTree = relatedTree(from, outline, "styles");
  const colorOf = readColors(styleTree, relatedTree(from, outline, "theme"));
  const styles = readStyles(styleTree, colorOf);
  const { name, size } = styles[0]!.font;
  const digit = digitPixels(name ?? "", size ?? 11);
  const sheets = outline.sheets
    .filter(sheet => sheet.worksheet)
    .map(sheet => readSheetDisplay(from.part(sheet.part)!, sheet.name, digit, styles.length, colorOf));
  return { sheets, styles };
}

const ROW = nameCode("row");
const CELL = nameCode("c");
const DATA = nameCode("sheetData");
const R = nameCode("r");
const S = nameCode("s");
const HEIGHT = nameCode("ht");
const CUSTOM = nameCode("customFormat");
/** Small elements that say how the sheet as a whole looks; they are read as trees. */
const SMALL = new Map(["sheetPr", "sheetViews", "sheetFormatPr", "cols"].map(name => [nameCode(name), name]));

function readSheetDisplay(
  part: Uint8Array,
  name: string,
  digit: number,
  styles: number,
  colorOf: ColorOf,
): SheetDisplay {
  const scan = scanXml(part);
  const small = new Map<string, XmlElement>();
  let rows: Rows = { styled: gather(styles).done(), rowStyles: [], rowHeights: [] };
  nextTag(scan);
  for (let event = nextTag(scan); event !== 0; event = nextTag(scan)) {
    if (event !== OPENS) continue;
    const known = SMALL.get(scan.name);
    if (known !== undefined) small.set(known, readElement(scan));
    else if (scan.name === DATA) rows = readRows(scan, styles, columnsStyled(small.get("cols")));
    else skip(scan);
  }
  const view = child(small.get("sheetViews"), "sheetView");
  const pane = child(view, "pane");
  const frozen = pane?.attributes.get("state")?.startsWith("frozen") ?? false;
  const defaults = small.get("sheetFormatPr");
  const tabColor = colorOf(child(small.get("sheetPr"), "tabColor"));
  const standard = numeric(defaults, "defaultColWidth");
  return {
    name,
    ...rows,
    ...readColumns(small.get("cols"), digit, styles),
    defaultRowHeight: numeric(defaults, "defaultRowHeight") ?? 15,
    // Excel rounds its standard width, padding included, up to eight pixels.
    defaultColumnWidth:
      standard === undefined
        ? Math.ceil(((numeric(defaults, "baseColWidth") ?? 8) * digit + 5) / 8) * 8
        : widthPixels(standard, digit),
    frozenRows: frozen ? (numeric(pane, "ySplit") ?? 0) : 0,
    frozenColumns: frozen ? (numeric(pane, "xSplit") ?? 0) : 0,
    gridLines: flag(view, "showGridLines", true),
    zoom: numeric(view, "zoomScale") ?? 100,
    ...(tabColor === undefined ? {} : { tabColor }),
  };
}

const widthPixels = (width: number, digit: number): number =>
  Math.trunc(((256 * width + Math.trunc(128 / digit)) / 256) * digit);

function readColumns(
  columns: XmlElement | undefined,
  digit: number,
  styles: number,
): Pick<SheetDisplay, "columnStyles" | "columnWidths"> {
  const columnStyles: Span[] = [];
  const columnWidths: Span[] = [];
  for (const column of columns?.children ?? []) {
    const first = (numeric(column, "min") ?? 0) - 1;
    const last = Math.min(numeric(column, "max") ?? 0, MAX_COLUMNS) - 1;
    if (first < 0 || last < first) continue;
    const style = numeric(column, "style") ?? 0;
    const width = numeric(column, "width") ?? 0;
    if (style > 0 && style < styles) columnStyles.push({ first, last, value: style });
    if (width > 0) columnWidths.push({ first, last, value: widthPixels(width, digit) });
  }
  const byFirst = (a: Span, b: Span): number => a.first - b.first;
  return { columnStyles: columnStyles.sort(byFirst), columnWidths: columnWidths.sort(byFirst) };
}

const columnsStyled = (columns: XmlElement | undefined): boolean =>
  columns?.children.some(column => (numeric(column, "style") ?? 0) > 0) ?? false;

type Rows = Pick<SheetDisplay, "styled" | "rowStyles" | "rowHeights">;

function readRows(scan: XmlScan, styles: number, inStyledColumns: boolean): Rows {
  const { bytes, depth } = scan;
  const rowStyles: Span[] = [];
  const rowHeights: Span[] = [];
  const cells = gather(styles);
  let row = -1;
  for (let event = nextTag(scan); scan.depth >= depth; event = nextTag(scan)) {
    if (event !== OPENS || scan.name !== ROW) continue;
    row++;
    let [style, height, custom] = [0, 0, false];
    while (nextAttribute(scan)) {
      if (scan.attribute === R) row = readNumber(bytes, scan.valueStart, scan.valueEnd) - 1;
      else if (scan.attribute === S) style = readNumber(bytes, scan.valueStart, scan.valueEnd);
      else if (scan.attribute === HEIGHT) height = readNumber(bytes, scan.valueStart, scan.valueEnd);
      else if (scan.attribute === CUSTOM) custom = isTrue(scan);
    }
    if (!(row >= 0 && row < MAX_ROWS)) throw new HostError("damaged");
    if (custom && style < styles) lengthen(rowStyles, row, style);
    if (height > 0) lengthen(rowHeights, row, height);
    // The default style matters only where a row or column would say otherwise.
    const all = custom || inStyledColumns;
    readCellStyles(scan, (column, own) => {
      if (own > 0 || all) cells.add(row, column, own);
    });
  }
  return { styled: cells.done(), rowStyles, rowHeights };
}

/** Adds a row to the spans; it lengthens the last one where that ends just before and says the same. */
function lengthen(spans: Span[], row: number, value: number): void {
  const last = spans[spans.length - 1];
  if (last && last.last === row - 1 && last.value === value) spans[spans.length - 1] = { ...last, last: row };
  else spans.push({ first: row, last: row, value });
}

function readCellStyles(scan: XmlScan, add: (column: number, style: number) => void): void {
  const { bytes, depth } = scan;
  let column = -1;
  for (let event = nextTag(scan); scan.depth >= depth; event = nextTag(scan)) {
    if (event !== OPENS || scan.name !== CELL) continue;
    column++;
    let style = 0;
    while (nextAttribute(scan)) {
      if (scan.attribute === R) column = columnAt(bytes, scan.valueStart, scan.valueEnd);
      else if (scan.attribute === S) style = readNumber(bytes, scan.valueStart, scan.valueEnd);
    }
    if (!(column >= 0 && column < MAX_COLUMNS)) throw new HostError("damaged");
    add(column, style);
    skip(scan);
  }
}

/** Collects the styles of cells in the order of a sheet. Cells of a file that is out of order keep their looks only where they are in it. */
function gather(styles: number): {
  readonly add: (row: number, column: number, style: number) => void;
  readonly done: () => StyledCells;
} {
  const rowStart: number[] = [];
  const columns: number[] = [];
  const all: number[] = [];
  return {
    add(row, column, style) {
      if (!(style < styles) || row < rowStart.length - 1) return;
      while (rowStart.length <= row) rowStart.push(all.length);
      columns.push(column);
      all.push(style);
    },
    done: () => ({
      rowStart: Uint32Array.from([...rowStart, all.length]),
      column: Uint16Array.from(columns),
      style: Uint32Array.from(all),
    }),
  };
}
