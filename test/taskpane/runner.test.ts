import { HostError } from "../../src/hosts/host";
import { runner } from "../../src/taskpane/state/runner";
import type { PaneEvent } from "../../src/taskpane/state/state";
import type { Store } from "../../src/taskpane/state/store";

/** A store that only writes down what it is told. */
function noted(): { readonly store: Store; readonly told: (PaneEvent["type"] | Error)[] } {
  const told: (PaneEvent["type"] | Error)[] = [];
  const store = {
    get: () => ({ phase: "writing" }),
    send: (event: PaneEvent) => void told.push(event.type),
    fail: (error: Error) => void told.push(error),
  };
  return { store: store as unknown as Store, told };
}

/** A piece of writing that is cancelled midway, and what it ends with. */
async function cancelledWith(end: (signal: AbortSignal) => Error | undefined): Promise<readonly unknown[]> {
  const { store, told } = noted();
  const { run, cancel } = runner(store);
  run("writing", async ({ signal }) => {
    cancel();
    const error = end(signal);
    if (error) throw error;
    return { type: "cancelled" };
  });
  await new Promise(resolve => setTimeout(resolve, 0));
  return told;
}

test("a write that was cancelled and put back is told as cancelled", async () => {
  expect(await cancelledWith(({ reason }) => reason as Error)).toEqual(["writing", "cancelled"]);
});

test("a write that was cancelled and left something undone is told as that", async () => {
  const error = new HostError("unfinished");
  expect(await cancelledWith(() => error)).toEqual(["writing", error]);
});
