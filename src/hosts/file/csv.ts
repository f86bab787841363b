import { MAX_COLUMNS, MAX_ROWS } from "../../core/workbook/address";
import { buildWorkbook } from "../../core/workbook/builder";
import type { Workbook } from "../../core/workbook/workbook";
import { HostError } from "../host";
import { numeralIn, readNumeral, type Numeral } from "./csv-cell";
import { conventionOf } from "./csv-convention";
import { readRecords } from "./csv-records";

/**
 * The workbook in a .csv: one sheet, named after the file. Encoding, separator and the way numbers are written are found in the file itself.
 * A numeral becomes a number with a format that shows it as written; codes, dates and telephone numbers stay text, blanks alone are nothing.
 */
export function readCsv(bytes: Uint8Array, fileName: string): Workbook {
  const { fields, ends } = readRecords(decode(bytes));
  const numerals = fields.map(numeralIn);
  const convention = conventionOf(numerals.flatMap(one => (one && one.exponent === "" ? [one.digits] : [])));
  const phones = phoneColumns(numerals, ends);
  const builder = buildWorkbook(fileName);
  const cells = builder.sheet(fileName.replace(/^.*[/\\]/, "").replace(/\.[^.]*$/, ""));
  if (ends.length > MAX_ROWS) throw new HostError("too-large", { limit: String(MAX_ROWS) });
  let at = 0;
  ends.forEach((end, row) => {
    if (end - at > MAX_COLUMNS) throw new HostError("too-large", { limit: String(MAX_COLUMNS) });
    for (let column = 0; at < end; at++, column++) {
      const field = fields[at]!;
      const numeral = phones.has(column) ? undefined : numerals[at];
      const number = numeral && readNumeral(numeral, convention);
      if (number) cells.add(row, column, number.value, number.format);
      else if (field.trim() !== "") cells.add(row, column, field);
    }
  });
  cells.done();
  return builder.done();
}

const MOBILE = /^1[3-9]\d{9}$/;

/** Columns whose every numeral is a Chinese mobile number: eleven digits that begin with 13 to 19. */
function phoneColumns(numerals: readonly (Numeral | undefined)[], ends: readonly number[]): ReadonlySet<number> {
  const phones = new Set<number>();
  const others = new Set<number>();
  let at = 0;
  for (const end of ends)
    for (let column = 0; at < end; at++, column++) {
      const digits = numerals[at]?.digits;
      if (digits !== undefined) (MOBILE.test(digits) ? phones : others).add(column);
    }
  for (const column of others) phones.delete(column);
  return phones;
}

/** Text in UTF-8 or, with a mark, UTF-16; whatever is no UTF-8 is taken for GB18030, the way Chinese Excel saves .csv, else for Latin. */
function decode(bytes: Uint8Array): string {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (a === 0xfe && b === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  if (bytes.includes(0)) throw new HostError("not-a-workbook");
  for (const encoding of ["utf-8", "gb18030"])
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch (error) {
      if ((error as Error).name !== "TypeError") throw error;
    }
  return new TextDecoder("windows-1252").decode(bytes);
}
