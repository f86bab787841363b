/** The formula of a cell that follows `cell`, as `formula` says, and shows `blank` where it is empty or in error. */
export const live = (cell: string, formula = cell, blank = "【待填】"): string =>
  `IFERROR(IF(${cell}="",NA(),${formula}),"${blank}")`;
