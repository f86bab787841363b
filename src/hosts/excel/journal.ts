import type { Area } from "../../core";
import type { Seen } from "./look";
import type { Targets } from "./targets";

/** A write that failed and could not be put back yet, or that is under way in several requests. */
export interface Unfinished {
  readonly targets: Targets;
  readonly before: Seen;
  /** Where the workbook may differ from what it was. */
  readonly places: readonly Area[];
}

/** Keeps what is unfinished until it is put back, also when the pane was closed meanwhile. */
export interface Journal {
  readonly read: () => Unfinished | undefined;
  readonly keep: (unfinished: Unfinished) => void;
  readonly clear: () => void;
}

/** The journal of the workbook at this address. Where the browser forbids storage, or has no room, it lasts as long as the pane. */
export function openJournal(address: string): Journal {
  const key = `ziping.unfinished:${address}`;
  let held: Unfinished | undefined;
  const stored = <T>(use: (storage: Storage) => T): T | undefined => {
    try {
      return use(localStorage);
    } catch {
      return undefined;
    }
  };
  const known = stored(storage => storage.getItem(key));
  try {
    if (known) held = JSON.parse(known) as Unfinished;
  } catch {
    // Cut off by a full storage: nothing can be put back from it.
    stored(storage => storage.removeItem(key));
  }
  return {
    read: () => held,
    keep(unfinished) {
      held = unfinished;
      // What cannot be stored must not leave an older one in its place.
      stored(storage => storage.removeItem(key));
      stored(storage => storage.setItem(key, JSON.stringify(unfinished)));
    },
    clear() {
      held = undefined;
      stored(storage => storage.removeItem(key));
    },
  };
}
