/** The columns, as the national form has them. */
export const COLUMNS = { A: 0, B: 1, C: 2, D: 3, E: 4, F: 5, G: 6, H: 7, I: 8, J: 9, K: 10 } as const;

/** The row of the year's funds as a whole. */
export const FUNDS_ROW = 6;

/** The least height of a row, in points. */
export const HEIGHT = 22;
