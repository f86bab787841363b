import type { Work } from "../../hosts/host";
import type { PaneEvent } from "./state";
import type { Store } from "./store";

/** Progress is told at most this often, in milliseconds. */
const PROGRESS_EVERY = 100;

export interface Runner {
  /** Runs one piece of work; its result or its failure becomes the pane's state. */
  readonly run: (phase: "reading" | "writing", task: (work: Work) => Promise<PaneEvent>) => void;
  readonly cancel: () => void;
}

/** Runs work that tells its progress and can be cancelled. */
export function runner(store: Store): Runner {
  let stopper = new AbortController();
  const run: Runner["run"] = (phase, task) => {
    const { signal } = (stopper = new AbortController());
    let [told, retries] = [0, 0];
    const progress: Work["progress"] = step => {
      // That the host refused is told at once: what comes after it may come late.
      const again = (step.retries ?? 0) > retries;
      if (signal.aborted || (!again && performance.now() - told < PROGRESS_EVERY)) return;
      told = performance.now();
      retries = step.retries ?? retries;
      store.send({ type: "progressed", progress: step });
    };
    store.send({ type: phase });
    // A reading that was given up says no more. What is being written is waited for: only its end tells whether it was done.
    const heard = (): boolean => phase === "writing" || !signal.aborted;
    task({ progress, signal }).then(
      event => heard() && store.send(event),
      (error: unknown) =>
        heard() &&
        // A write that was cancelled may have failed all the same, and left something undone.
        (signal.aborted && error === signal.reason
          ? store.send({ type: "cancelled" })
          : store.fail(error, () => run(phase, task))),
    );
  };
  const cancel = (): void => {
    stopper.abort(new DOMException("cancelled", "AbortError"));
    if (store.get().phase === "reading") store.send({ type: "cancelled" });
  };
  return { run, cancel };
}
