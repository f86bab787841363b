import { KIND, type Cells } from "../workbook/workbook";
import { LOOK, YEARS, type Looks } from "./text-look";

/** Cells one under the other in rows of a stretch: `width` columns of them, each `step` positions from the one above. */
export interface Block {
  readonly top: number;
  readonly rows: number;
  readonly start: number;
  readonly width: number;
  readonly step: number;
}

/** How the cells of a row look, and what that comes to. */
export interface RowLook {
  /** One of LOOK for each cell. */
  readonly look: Uint8Array;
  /** Places of the first and the last cell that are not blank, and of the first two words; -1 for none. */
  first: number;
  last: number;
  word: number;
  another: number;
  words: number;
  numbers: number;
  years: number;
  dates: number;
  nils: number;
}

/** Room for the look of a row with so many cells. */
export const rowLook = (width: number): RowLook => ({
  look: new Uint8Array(width),
  first: -1,
  last: -1,
  word: -1,
  another: -1,
  words: 0,
  numbers: 0,
  years: 0,
  dates: 0,
  nils: 0,
});

/** Counts up what the looks of a row come to. */
export function countUp(row: RowLook, width: number): void {
  row.first = row.last = row.word = row.another = -1;
  row.words = row.numbers = row.years = row.dates = row.nils = 0;
  for (let place = 0; place < width; place++) {
    const of = row.look[place]!;
    if (of === LOOK.blank) continue;
    if (row.first < 0) row.first = place;
    row.last = place;
    if (of === LOOK.nil) row.nils++;
    else if (of !== LOOK.word) row.numbers++;
    else if (++row.words === 1) row.word = place;
    else if (row.words === 2) row.another = place;
    if (of === LOOK.year) row.years++;
    else if (of === LOOK.date) row.dates++;
  }
}

/** The first row from `row` on, in a column of numbers that begins at `start`, whose number may be a year; `rows` where none may. */
function nextYear(number: Float64Array, start: number, step: number, row: number, rows: number): number {
  for (let at = start + row * step; row < rows; row++, at += step)
    if (number[at]! >= YEARS.first && number[at]! <= YEARS.last) return row;
  return rows;
}

/** The first row from `row` on, in a column of texts, whose text is not known to have that look; `rows` where all have it. */
function nextUnlike(
  texts: Uint8Array,
  look: number,
  number: Float64Array,
  start: number,
  step: number,
  row: number,
  rows: number,
): number {
  for (let at = start + row * step; row < rows; row++, at += step) if (texts[number[at]!] !== look) return row;
  return rows;
}

/** Looks at one column of a block; marks the rows in which it looks otherwise than in the first. */
export function lookDown(cells: Cells, looks: Looks, block: Block, place: number, odd: Uint8Array): number {
  const { number } = cells;
  const { rows, step } = block;
  const start = block.start + place;
  const kind = cells.kind[start];
  const first = looks.of(cells, start);
  const plain = kind === KIND.number ? looks.ofNumber[cells.format[start]!]! : LOOK.unknown;
  if (plain === LOOK.date) return first;
  // Most are plain numbers, or texts met before, and nothing is called for them: that would cost more than all the rest.
  for (let row = 1; row < rows; row++) {
    if (plain === LOOK.number && first === plain) row = nextYear(number, start, step, row, rows);
    else if (kind === KIND.text) row = nextUnlike(looks.ofText, first, number, start, step, row, rows);
    if (row < rows && looks.of(cells, start + row * step) !== first) odd[row] = 1;
  }
  return first;
}

/** Whether all words of a row, the first cell of which is at `start`, are the same text. */
export function isUniform(
  { look, word, another }: RowLook,
  number: Float64Array,
  start: number,
  width: number,
): boolean {
  for (let place = another; place < width; place++)
    if (number[start + place] !== number[start + word] && look[place] === LOOK.word) return false;
  return true;
}
