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

  const stop = await listen(run, ({ workbook }) => workbook.worksheets.onChanged.add(heard));
  return () => {
    clearTimeout(timer);
    return stop();
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
  const stop = await listen(run, ({ workbook }) => workbook.worksheets.onSelectionChanged.add(heard));
  return () => {
    clearTimeout(timer);
    return stop();
  };
}

/** Adds a handler of events; gives how to take it away. */
async function listen<T>(
  run: Run,
  add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<T>,
): Promise<() => Promise<void>> {
  const handler = await run(async (context, sync) => {
    const added = add(context);
    await sync();
    return added;
  });
  const within = handler.context as Excel.RequestContext;
  return () =>
    run(
      async (_, sync) => {
        handler.remove();
        await sync();
      },
      { within },
    );
}

/** Events name sheets by id; users know them by name. */
const sheetNames = (run: Run): Promise<ReadonlyMap<string, string>> =>
  run(async (context, sync) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    await sync();
    return new Map(worksheets.items.map(sheet => [sheet.id, sheet.name]));
  });
