import { readArea, type Area } from "../../core";
import type { Run } from "./run";

/** Changes that come within this many milliseconds are told together. */
const PAUSE = 300;

/** Calls back after edits of the user and of co-authors, not after our own. Events may be late or missing: nothing depends on them. */
export async function watch(run: Run, changed: (areas: readonly Area[]) => void): Promise<() => Promise<void>> {
  const waiting: { readonly id: string; readonly address: string }[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = async (): Promise<void> => {
    const told = waiting.splice(0);
    // Excel may be busy when asked for names; that something changed is told all the same, without the places.
    const names = await sheetNames(run).catch(() => new Map<string, string>());
    changed(
      told.flatMap(({ id, address }) => address.split(",").flatMap(part => readArea(part, names.get(id) ?? "") ?? [])),
    );
  };
  const heard = (event: Excel.WorksheetChangedEventArgs): Promise<void> => {
    if (event.triggerSource === "ThisLocalAddin") return Promise.resolve();
    waiting.push({ id: event.worksheetId, address: event.address });
    clearTimeout(timer);
    timer = setTimeout(() => void tell(), PAUSE);
    return Promise.resolve();
  };

  const handler = await run(async (context, sync) => {
    const registered = context.workbook.worksheets.onChanged.add(heard);
    await sync();
    return registered;
  });
  return async () => {
    clearTimeout(timer);
    await run(
      async (_, sync) => {
        handler.remove();
        await sync();
      },
      { within: handler.context as Excel.RequestContext },
    );
  };
}

/** A selection that is dragged or walked over is told when it rests. */
const REST = 150;

/** Calls back when the user has selected something else. Events may be late or missing: nothing depends on them. */
export async function follow(run: Run, moved: () => void): Promise<() => Promise<void>> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const heard = (): Promise<void> => {
    clearTimeout(timer);
    timer = setTimeout(moved, REST);
    return Promise.resolve();
  };
  const handler = await run(async context => {
    const registered = context.workbook.worksheets.onSelectionChanged.add(heard);
    await context.sync();
    return registered;
  });
  return async () => {
    clearTimeout(timer);
    await Excel.run(handler.context, async context => {
      handler.remove();
      await context.sync();
    });
  };
}

/** Events name sheets by id; users know them by name. */
const sheetNames = (run: Run): Promise<ReadonlyMap<string, string>> =>
  run(async (context, sync) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await sync();
    return new Map(worksheets.items.map(sheet => [sheet.id, sheet.name]));
  });
