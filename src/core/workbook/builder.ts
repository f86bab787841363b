import type { Area } from "./area";
import { copyMark, isSheetMemory } from "./own-sheet";
import {
  KIND,
  type Cells,
  type CellValue,
  type DefinedName,
  type ExcelTable,
  type Sheet,
  type Workbook,
} from "./workbook";

/** What a host knows of a sheet besides its cells. */
export interface SheetFacts {
  readonly merges?: readonly Area[];
  readonly hiddenRows?: Sheet["hiddenRows"];
  readonly hiddenColumns?: Sheet["hiddenColumns"];
  readonly hidden?: boolean;
  readonly protected?: boolean;
  readonly tables?: readonly ExcelTable[];
  readonly own?: string;
}

/** Takes the cells of one sheet, row after row and from left to right, as every host reads them. */
export interface SheetBuilder {
  /** `formula` is relative (see `relativeFormula`), without "=". A cell with neither value nor formula is passed over. */
  add(row: number, column: number, value: CellValue, format?: string, formula?: string): void;
  /** Forgets the cells added so far: for a host that finds them out of order and begins again. */
  clear(): void;
  done(facts?: SheetFacts): void;
}

export interface WorkbookBuilder {
  sheet(name: string): SheetBuilder;
  done(facts?: Partial<Pick<Workbook, "names" | "date1904" | "manualCalculation" | "externalLinks">>): Workbook;
}

const grown = <T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(array: T, size: number): T => {
  const larger = new (array.constructor as new (size: number) => T)(size);
  larger.set(array);
  return larger;
};

/** The first `size` of an array; a copy only where keeping the room behind them would cost more than an eighth of it. */
const fitted = <T extends Uint8Array | Uint16Array | Uint32Array | Float64Array>(array: T, size: number): T =>
  (size * 8 >= array.length * 7 ? array.subarray(0, size) : array.slice(0, size)) as T;

/** Distinct strings and their places. */
function pool(first: readonly string[] = []): { readonly all: string[]; of(text: string): number } {
  const all = [...first];
  const index = new Map(all.map((text, at) => [text, at]));
  return {
    all,
    of(text) {
      let at = index.get(text);
      if (at === undefined) index.set(text, (at = all.push(text) - 1));
      return at;
    },
  };
}

/** Collects what a host reads into a Workbook. Throws a RangeError when cells of a sheet do not come in order. */
export function buildWorkbook(name: string): WorkbookBuilder {
  const sheets: Sheet[] = [];
  const texts = pool();
  const formats = pool(["General"]);
  const formulas = pool();

  function sheet(sheetName: string): SheetBuilder {
    const slot = sheets.push(undefined as unknown as Sheet) - 1;
    let rowStart = new Uint32Array(1025);
    let column = new Uint16Array(1024);
    let kind = new Uint8Array(1024);
    let number = new Float64Array(1024);
    let format = new Uint16Array(1024);
    let formula = new Uint32Array(1024);
    let count = 0;
    let lastRow = -1;
    let columns = 0;
    let remembers: string | undefined;

    function reserve(row: number): void {
      if (count === column.length) {
        const size = count * 2;
        column = grown(column, size);
        kind = grown(kind, size);
        number = grown(number, size);
        format = grown(format, size);
        formula = grown(formula, size);
      }
      if (row + 2 > rowStart.length) rowStart = grown(rowStart, Math.max(row + 2, rowStart.length * 2));
    }

    return {
      add(row, at, value, formatText, formulaText) {
        if (value === null && formulaText === undefined) return;
        if (row < lastRow || (row === lastRow && count > 0 && at <= column[count - 1]!))
          throw new RangeError(`cells of ${sheetName} out of order`);
        reserve(row);
        while (lastRow < row) rowStart[++lastRow] = count;
        column[count] = at;
        if (at >= columns) columns = at + 1;
        if (typeof value === "number") {
          kind[count] = KIND.number;
          number[count] = value;
        } else if (typeof value === "string") {
          kind[count] = KIND.text;
          number[count] = texts.of(value);
          if (isSheetMemory(value)) remembers = value;
        } else if (typeof value === "boolean") {
          kind[count] = KIND.boolean;
          number[count] = value ? 1 : 0;
        } else if (value !== null) {
          kind[count] = KIND.error;
          number[count] = texts.of(value.error);
        }
        if (formatText !== undefined) format[count] = formats.of(formatText);
        if (formulaText !== undefined) formula[count] = formulas.of(formulaText) + 1;
        count++;
      },
      clear() {
        count = 0;
        lastRow = -1;
        columns = 0;
        remembers = undefined;
        formula.fill(0);
        format.fill(0);
        number.fill(0);
        kind.fill(0);
      },
      done(facts = {}) {
        const rows = lastRow + 1;
        if (rows + 1 > rowStart.length) rowStart = grown(rowStart, rows + 1);
        rowStart[rows] = count;
        const cells: Cells = {
          rowStart: rowStart.slice(0, rows + 1),
          column: fitted(column, count),
          kind: fitted(kind, count),
          number: fitted(number, count),
          format: fitted(format, count),
          formula: fitted(formula, count),
        };
        const own = facts.own ?? (remembers === undefined ? undefined : copyMark(remembers));
        sheets[slot] = {
          name: sheetName,
          rows,
          columns,
          cells,
          merges: facts.merges ?? [],
          hiddenRows: facts.hiddenRows ?? [],
          hiddenColumns: facts.hiddenColumns ?? [],
          hidden: facts.hidden ?? false,
          protected: facts.protected ?? false,
          tables: facts.tables ?? [],
          ...(own === undefined ? {} : { own }),
        };
      },
    };
  }

  return {
    sheet,
    done: (facts = {}) => ({
      name,
      sheets,
      names: facts.names ?? ([] as readonly DefinedName[]),
      texts: texts.all,
      formats: formats.all,
      formulas: formulas.all,
      date1904: facts.date1904 ?? false,
      manualCalculation: facts.manualCalculation ?? false,
      externalLinks: facts.externalLinks ?? [],
    }),
  };
}
