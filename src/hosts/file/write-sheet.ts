import type { SheetPlan } from "../../core/report/changes";
import { areaName, cellName } from "../../core/workbook/address";
import type { Area } from "../../core/workbook/area";
import type { CellValue } from "../../core/workbook/workbook";
import { cellContent } from "./write-cell";
import { declared, type Namespaces } from "./write-parts";
import { escapeXml } from "./write-xml";

/** A cell to be written; `style` is its index in the style part. */
export interface WrittenCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
  readonly style: number;
}

/** All that a worksheet part of ours holds. */
export interface SheetContent {
  readonly cells: readonly WrittenCell[];
  readonly merges: readonly Area[];
  /** By column, as the file counts them; undefined for the sheet's own. */
  readonly columnWidths: readonly (number | undefined)[];
  readonly hiddenColumns: readonly number[];
  readonly hiddenRows?: readonly number[];
  readonly rowHeights: readonly (number | undefined)[];
  readonly print?: SheetPlan["print"];
  /** Rows that stay in sight at the top. */
  readonly frozenRows?: number;
  readonly gridLines?: boolean;
  /** Text that stands behind everything else: drawings, table parts. */
  readonly rest?: string;
}

const CENTIMETRES = 2.54;
const inches = (centimetres: number): number => Math.round((centimetres / CENTIMETRES) * 1e6) / 1e6;

/** Breaks at most this wide: the last column a sheet can have. */
const LAST_COLUMN = 16383;

function viewsXml({ gridLines, frozenRows }: SheetContent): string {
  const view = `<sheetView${gridLines === false ? ` showGridLines="0"` : ""} workbookViewId="0"`;
  if (!frozenRows) return `<sheetViews>${view}/></sheetViews>`;
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="${cellName(frozenRows, 0)}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews>${view}>${pane}<selection pane="bottomLeft"/></sheetView></sheetViews>`;
}

function columnsXml({ columnWidths, hiddenColumns }: SheetContent): string {
  const hidden = new Set(hiddenColumns);
  const columns: string[] = [];
  const count = Math.max(columnWidths.length, ...hiddenColumns.map(column => column + 1));
  for (let column = 0; column < count; column++) {
    const width = columnWidths[column];
    if (width === undefined && !hidden.has(column)) continue;
    columns.push(
      `<col min="${column + 1}" max="${column + 1}" width="${width ?? 9}" customWidth="1"${hidden.has(column) ? ` hidden="1"` : ""}/>`,
    );
  }
  return columns.length ? `<cols>${columns.join("")}</cols>` : "";
}

function cellXml(cell: WrittenCell): string {
  const { type, inside } = cellContent(cell);
  const head = `<c r="${cellName(cell.row, cell.column)}"${cell.style ? ` s="${cell.style}"` : ""}${type ? ` t="${type}"` : ""}`;
  return inside ? `${head}>${inside}</c>` : `${head}/>`;
}

function rowsXml({ cells, rowHeights, hiddenRows = [] }: SheetContent): string {
  const rows = new Map<number, WrittenCell[]>();
  const rowOf = (row: number): WrittenCell[] => {
    const there = rows.get(row) ?? [];
    rows.set(row, there);
    return there;
  };
  for (const cell of cells) rowOf(cell.row).push(cell);
  rowHeights.forEach((height, row) => height !== undefined && rowOf(row));
  const hidden = new Set(hiddenRows);
  hiddenRows.forEach(rowOf);
  return [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, inRow]) => {
      const height = rowHeights[row];
      const head =
        `<row r="${row + 1}"` +
        (height === undefined ? "" : ` ht="${height}" customHeight="1"`) +
        (hidden.has(row) ? ` hidden="1"` : "");
      return `${head}>${inRow
        .sort((a, b) => a.column - b.column)
        .map(cellXml)
        .join("")}</row>`;
    })
    .join("");
}

/** A blank of its own for the first page: LibreOffice takes none at all for the footer of the other pages. */
const NO_FOOTER = "<firstFooter>&amp;C </firstFooter>";

function printXml(print: SheetPlan["print"]): string {
  const { margins, orientation, breaks, footer, centered, cover } = print;
  const rows = [...new Set(breaks)].sort((a, b) => a - b).filter(row => row > 0);
  // Without a number of its own a sheet would go on where the one before it ended.
  const numbering = ` firstPageNumber="1" useFirstPageNumber="1"`;
  return (
    (centered ? `<printOptions horizontalCentered="1"/>` : "") +
    `<pageMargins left="${inches(margins.left)}" right="${inches(margins.right)}" top="${inches(margins.top)}" bottom="${inches(margins.bottom)}"` +
    ` header="${inches(margins.top / 2)}" footer="${inches(margins.bottom / 2)}"/>` +
    `<pageSetup paperSize="9"${numbering} fitToHeight="0" orientation="${orientation}"/>` +
    (footer === undefined
      ? ""
      : `<headerFooter${cover ? ` differentFirst="1"` : ""}><oddFooter>${escapeXml(`&C${footer}`)}</oddFooter>${cover ? NO_FOOTER : ""}</headerFooter>`) +
    (rows.length
      ? `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">` +
        rows.map(row => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`).join("") +
        `</rowBreaks>`
      : "")
  );
}

function dimension(cells: readonly WrittenCell[]): string {
  if (!cells.length) return "A1";
  const area = { sheet: "", top: Infinity, left: Infinity, bottom: 0, right: 0 };
  for (const { row, column } of cells) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return areaName(area);
}

/** The text of a worksheet part. */
export function sheetXml(content: SheetContent, namespaces: Namespaces): string {
  const { cells, merges, print, rest = "" } = content;
  return declared(
    `<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}">` +
      (print ? `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` : "") +
      `<dimension ref="${dimension(cells)}"/>` +
      viewsXml(content) +
      `<sheetFormatPr defaultRowHeight="15"/>` +
      columnsXml(content) +
      `<sheetData>${rowsXml(content)}</sheetData>` +
      (merges.length
        ? `<mergeCells count="${merges.length}">${merges.map(area => `<mergeCell ref="${areaName(area)}"/>`).join("")}</mergeCells>`
        : "") +
      (print ? printXml(print) : "") +
      rest +
      `</worksheet>`,
  );
}
