import { ROOM } from "./parts";
import type { Outline, SheetOutline } from "./read-outline";

/** Rows of one sheet, or a part of one row; rows and columns count from zero. */
export interface Band {
  readonly sheet: SheetOutline;
  readonly top: number;
  readonly rows: number;
  readonly left: number;
  readonly columns: number;
}

/**
 * Cells asked for in the first request: values, formulas and number formats of them take about 3 MB, and Excel on the web refuses 5 MB.
 * Later requests are measured by what came.
 */
export const FIRST_BUDGET = 80_000;

/** All cells of the sheets. */
export const bandsOf = (sheets: readonly SheetOutline[]): readonly Band[] =>
  sheets.flatMap(sheet => (sheet.used ? [{ sheet, ...sheet.used }] : []));

/** Bands in the order of sheets and rows, and the requests they go into: each within the budget of cells, or one row where a row is wider. */
export function requestsFor(bands: readonly Band[], budget: number): readonly (readonly Band[])[] {
  const requests: Band[][] = [];
  let left = 0;
  for (const band of bands) {
    for (let done = 0; done < band.rows;) {
      if (left < band.columns) {
        requests.push([]);
        left = budget;
      }
      const rows = Math.min(band.rows - done, Math.max(1, Math.floor(left / band.columns)));
      requests.at(-1)!.push({ ...band, top: band.top + done, rows });
      left -= rows * band.columns;
      done += rows;
    }
  }
  return requests;
}

/** A request that was refused, in two halves: of its bands, of a band's rows, of a row's cells; undefined for a single cell. */
export function halved(request: readonly Band[]): readonly [readonly Band[], readonly Band[]] | undefined {
  if (request.length > 1) {
    const middle = request.length >> 1;
    return [request.slice(0, middle), request.slice(middle)];
  }
  const band = request[0]!;
  if (band.rows > 1) {
    const rows = band.rows >> 1;
    return [[{ ...band, rows }], [{ ...band, top: band.top + rows, rows: band.rows - rows }]];
  }
  if (band.columns === 1) return undefined;
  const columns = band.columns >> 1;
  return [[{ ...band, columns }], [{ ...band, left: band.left + columns, columns: band.columns - columns }]];
}

export const cellsIn = (request: readonly Band[]): number =>
  request.reduce((sum, { rows, columns }) => sum + rows * columns, 0);

/** How many cells the next request may ask for, after one that brought so many bytes for so many cells. */
export const nextBudget = (bytes: number, cells: number): number =>
  cells === 0 ? FIRST_BUDGET : Math.max(1, Math.floor(ROOM / (bytes / cells)));

/** Whether cells were asked for where they are: the used ranges are the same. */
export const sameCells = (a: Outline, b: Outline): boolean =>
  a.sheets.every(({ used }, i) => JSON.stringify(used) === JSON.stringify(b.sheets[i]!.used));
