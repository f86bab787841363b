import { rowStretches, stretchFrom } from "../workbook/row-stretches";
import { KIND, type Cells, type Sheet } from "../workbook/workbook";
import { firstAt, type Profile, type Strip } from "./profile";
import { countUp, isUniform, lookDown, rowLook, type Block, type RowLook } from "./row-look";
import { LOOK, type Looks } from "./text-look";

/** So many rows are read at once, column by column: all their cells stay at hand in the processor, which they would not of a whole long table. */
const ROWS = 256;

/** Room for so many rows in one piece of memory: a workbook may have thousands of small sheets. */
function roomFor(rows: number) {
  const memory = new ArrayBuffer(rows * 24);
  const counts = (n: number): Uint16Array => new Uint16Array(memory, rows * (8 + 2 * n), rows);
  return {
    rows: new Int32Array(memory, 0, rows),
    label: new Int32Array(memory, rows * 4, rows),
    first: counts(0),
    last: counts(1),
    words: counts(2),
    numbers: counts(3),
    years: counts(4),
    dates: counts(5),
    nils: counts(6),
    uniform: new Uint8Array(memory, rows * 22, rows),
    /** 1 for rows of a stretch that look otherwise than its first. */
    odd: new Uint8Array(memory, rows * 23, rows),
  } as const;
}

/** Rows of a strip that were read already. */
interface Found {
  readonly room: ReturnType<typeof roomFor>;
  readonly held: Uint32Array;
  readonly left: number;
  size: number;
}

/** Fewer than this are written one by one: to call for help costs as much. */
const FEW = 12;

/** Puts a value into so many places: most blocks of a long table hold rows that look all the same. */
function put(into: Uint16Array, value: number, from: number, end: number): void {
  if (value === 0) return;
  if (end - from >= FEW) into.fill(value, from, end);
  else for (let at = from; at < end; at++) into[at] = value;
}

/** Writes down rows of a block that all look like `row`: so many from its `from`th on. */
function write(
  into: Found,
  { column, kind, number }: Cells,
  block: Block,
  row: RowLook,
  from: number,
  count: number,
): void {
  if (row.first < 0 || count === 0) return;
  const { width, step } = block;
  const { rows, label, first, last, words, numbers, years, dates, nils, uniform } = into.room;
  const start = block.start + from * step;
  const named = kind[start + row.first] === KIND.text;
  const several = row.another >= 0;
  let times = count;
  const size = into.size;
  const end = size + count;
  for (let at = size, cell = start; at < end; at++, cell += step) {
    const same =
      !several || (number[cell + row.word] === number[cell + row.another] && isUniform(row, number, cell, width));
    // One text over several columns holds none of them.
    if (several && same && row.numbers === 0) times--;
    rows[at] = block.top + from + at - size;
    label[at] = named ? number[cell + row.first]! : -1;
    uniform[at] = same ? 1 : 0;
  }
  put(first, column[start + row.first]!, size, end);
  put(last, column[start + row.last]!, size, end);
  put(words, row.words, size, end);
  put(numbers, row.numbers, size, end);
  put(years, row.years, size, end);
  put(dates, row.dates, size, end);
  put(nils, row.nils, size, end);
  into.size = end;
  for (let place = 0; place < width; place++)
    if (row.look[place] !== LOOK.blank) into.held[column[start + place]! - into.left]! += times;
}

/** Reads the rows of a strip once, cell by cell. */
export function profileOf(sheet: Sheet, looks: Looks, strip: Strip): Profile {
  const { cells } = sheet;
  const { rowStart } = cells;
  let filled = 0;
  for (let row = strip.top; row <= strip.bottom; row++) if (rowStart[row + 1]! > rowStart[row]!) filled++;
  const room = roomFor(filled);
  const held = new Uint32Array(strip.right - strip.left + 1);
  const into: Found = { room, held, left: strip.left, size: 0 };
  const [usual, other] = [rowLook(held.length), rowLook(held.length)];

  function read(block: Block): void {
    const { rows, start, width, step } = block;
    const { odd } = room;
    odd.fill(0, 0, rows);
    for (let place = 0; place < width; place++) usual.look[place] = lookDown(cells, looks, block, place, odd);
    countUp(usual, width);
    for (let row = 0; row < rows;) {
      let next = row;
      while (next < rows && odd[next] === 0) next++;
      write(into, cells, block, usual, row, next - row);
      if (next < rows) {
        for (let place = 0; place < width; place++) other.look[place] = looks.of(cells, start + next * step + place);
        countUp(other, width);
        write(into, cells, block, other, next, 1);
      }
      row = next + 1;
    }
  }

  const stretches = rowStretches(sheet);
  for (let nth = stretchFrom(stretches, strip.top); nth < stretches.top.length; nth++) {
    const first = Math.max(stretches.top[nth]!, strip.top);
    const end = Math.min(stretches.end[nth]!, strip.bottom + 1);
    if (first >= end) break;
    const step = rowStart[first + 1]! - rowStart[first]!;
    const from = firstAt(sheet, first, strip.left);
    const to = strip.right + 1 < sheet.columns ? firstAt(sheet, first, strip.right + 1) : rowStart[first + 1]!;
    for (let top = first, start = from; top < end && to > from; top += ROWS, start += ROWS * step)
      read({ top, rows: Math.min(ROWS, end - top), start, width: to - from, step });
  }
  const { odd: _, ...found } = room;
  return { strip, ...found, held, size: into.size };
}
