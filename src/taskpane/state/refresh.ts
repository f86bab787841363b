import type { Host } from "../../hosts/host";
import { loadCommands } from "./keeper";
import { NO_WORK } from "./no-work";
import { isBusy, seenOf } from "./state";
import type { Store } from "./store";

/** A workbook is read again unasked only where the user will hardly notice, in milliseconds of the last check. */
const QUICK = 1500;

/** Reads the workbook and composes the reports anew after a change, without a word: the user did not ask. */
export async function refresh(host: Host, store: Store): Promise<void> {
  const before = store.get();
  const seen = seenOf(before);
  if (!seen || isBusy(before) || seen.result.ms > QUICK) return;
  try {
    const commands = await loadCommands();
    const result = await commands.checkAnew(host, seen.result, NO_WORK);
    const preview = commands.composeReports(result, {}, {}, {}, seen.takeovers);
    // What has been decided or written meanwhile is newer than this reading.
    if (seenOf(store.get()) === seen) store.send({ type: "refreshed", result, preview, at: Date.now() });
  } catch {
    // A cell is being edited, say. That the tables have changed goes on standing in the pane, with the way to check again.
  }
}
