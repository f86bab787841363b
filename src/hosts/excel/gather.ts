import type { SheetBuilder, WorkbookBuilder } from "../../core/workbook/builder";
import { take, type Asked, type Gathered } from "./read-cells";
import type { SheetOutline } from "./read-outline";

/** Takes answered bands, in the order of sheets and rows, and hands the sheets to the workbook's builder. */
export interface Gathering {
  readonly sheets: number;
  readonly take: (asked: Asked) => void;
  /** How many sheets have been begun. */
  readonly begun: () => number;
  readonly finish: () => void;
}

export function gather(builder: WorkbookBuilder, sheets: readonly SheetOutline[]): Gathering {
  const open = new Map<string, { readonly cells: SheetBuilder; readonly gathered: Gathered }>();
  for (const { name } of sheets)
    open.set(name, { cells: builder.sheet(name), gathered: { merges: [], hiddenRows: [], hiddenColumns: [] } });
  const begun = new Set<string>();
  return {
    sheets: sheets.length,
    begun: () => begun.size,
    take(asked) {
      const { name } = asked.band.sheet;
      const { cells, gathered } = open.get(name)!;
      begun.add(name);
      take(asked, cells, gathered);
    },
    finish() {
      for (const { name, hidden, protected: guarded, tables, own } of sheets) {
        const { cells, gathered } = open.get(name)!;
        cells.done({ ...gathered, hidden, protected: guarded, tables, ...(own ? { own } : {}) });
      }
    },
  };
}
