/** Rows from one to another, both ends belonging, parted where a page begins; `breaks` are the rows before which one does. */
export function onPages(
  from: number,
  to: number,
  breaks: readonly number[],
): readonly (readonly [from: number, to: number])[] {
  const starts = [from, ...breaks.filter(row => row > from && row <= to)];
  return starts.map((start, at) => [start, (starts[at + 1] ?? to + 1) - 1]);
}
