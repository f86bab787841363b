import { buildWorkbook, valueAt, type Workbook } from "../../../src/core";

/** The workbook with one more sheet behind its own: a text pasted into it, one line a row. */
export function pasted(workbook: Workbook, name: string, text: string): Workbook {
  const builder = buildWorkbook(workbook.name);
  for (const sheet of workbook.sheets) {
    const cells = builder.sheet(sheet.name);
    const { rowStart, column, format, formula } = sheet.cells;
    for (let row = 0; row < sheet.rows; row++)
      for (let at = rowStart[row]!; at < rowStart[row + 1]!; at++)
        cells.add(
          row,
          column[at]!,
          valueAt(workbook, sheet.cells, at),
          workbook.formats[format[at]!],
          formula[at] === 0 ? undefined : workbook.formulas[formula[at]! - 1],
        );
    const { rows: _rows, columns: _columns, cells: _cells, name: _name, ...facts } = sheet;
    cells.done(facts);
  }
  const sheet = builder.sheet(name);
  text.split(/\r?\n/).forEach((line, row) => sheet.add(row, 0, line === "" ? null : line));
  sheet.done();
  return builder.done({ names: workbook.names, date1904: workbook.date1904 });
}
