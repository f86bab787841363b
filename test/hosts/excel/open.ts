import { excelHost } from "../../../src/hosts/excel/excel-host";
import type { Host, Work } from "../../../src/hosts/host";
import { excelWindow, useWindow, type Window } from "../../excel/jsdom";
import { emptyModel } from "../../excel/model";
import { standIn, type StandIn } from "../../excel/stand-in";

/** Microsoft's client in a page of its own, and the stand-in that answers it; for all tests of a file. */
export function useExcel(version = "1.20"): StandIn {
  const excel = standIn(emptyModel("test.xlsx"), version);
  let window: Window;
  beforeAll(async () => useWindow((window = await excelWindow(excel))));
  afterAll(() => window.close());
  return excel;
}

/** A host whose patience is short enough for tests. */
export const impatient = (milliseconds = 60, room?: number): Host => excelHost(milliseconds, [1, 1], room);

export const quiet = (): Work => ({ progress: () => {}, signal: new AbortController().signal });

export const WHOLE = { kind: "workbook" } as const;

/** Lets messages that are on their way arrive. */
export const settled = (milliseconds = 0): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));
