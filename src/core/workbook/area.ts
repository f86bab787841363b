/** A rectangle on one sheet. Rows and columns count from zero; both ends belong. A1 text exists only at the edges of the product. */
export interface Area {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The area of one cell. */
export const cellArea = (sheet: string, row: number, column: number): Area => ({
  sheet,
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export const isOneCell = (area: Area): boolean => area.top === area.bottom && area.left === area.right;

/** Whether `inner` lies wholly inside `outer`, on the same sheet. */
export const contains = (outer: Area, inner: Area): boolean =>
  outer.sheet === inner.sheet &&
  outer.top <= inner.top &&
  outer.left <= inner.left &&
  outer.bottom >= inner.bottom &&
  outer.right >= inner.right;

/** Whether the two areas share at least one cell. */
export const overlaps = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet && a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

export const sameArea = (a: Area, b: Area): boolean => contains(a, b) && contains(b, a);

/** How many cells the area covers. */
export const cellCount = (area: Area): number => (area.bottom - area.top + 1) * (area.right - area.left + 1);
