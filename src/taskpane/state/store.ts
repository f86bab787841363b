import { HostError } from "../../hosts/host";
import { IDLE, paneReducer, type PaneEvent, type PaneState, type Trouble } from "./state";

/** Holds the pane's state for commands, which must see it as it is now, and for React, which draws it later. */
export interface Store {
  readonly get: () => PaneState;
  readonly send: (event: PaneEvent) => void;
  /** `again` does once more what failed. */
  readonly fail: (error: unknown, again?: () => void) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** What an error means to the user: a host that could not, or a fault of ours. */
export const troubleOf = (error: unknown): Trouble =>
  error instanceof HostError
    ? { by: "host", problem: error.problem, detail: error.detail }
    : { by: "us", message: error instanceof Error ? error.message : String(error) };

export function openStore(): Store {
  let state: PaneState = IDLE;
  const listeners = new Set<() => void>();
  const send = (event: PaneEvent): void => {
    const next = paneReducer(state, event);
    if (next === state) return;
    state = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => state,
    send,
    fail: (error, again) => send({ type: "failed", trouble: troubleOf(error), ...(again && { again }) }),
    subscribe: listener => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
