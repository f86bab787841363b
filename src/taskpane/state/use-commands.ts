import { useEffect, useMemo, useSyncExternalStore } from "react";
import { HostError, type Host } from "../../hosts/host";
import { checkCommands } from "./check-commands";
import { finalCommands } from "./final-commands";
import { keeper, loadCommands } from "./keeper";
import { navigation } from "./navigation";
import type { Commands } from "./pane-commands";
import { refresh } from "./refresh";
import { reportCommands } from "./report-commands";
import { runner } from "./runner";
import type { PaneState } from "./state";
import { openStore, type Store } from "./store";

/** The pane's state and the commands that change it, for one host. */
export function useCommands(host: Host): readonly [PaneState, Commands] {
  const [store, commands] = useMemo(() => {
    const opened = openStore();
    return [opened, commandsOf(host, opened)] as const;
  }, [host]);
  useEffect(() => watching(host, store), [host, store]);
  // From before the pane was closed.
  useEffect(() => {
    const left = host.unfinished?.() ?? [];
    if (left.length > 0) store.fail(new HostError("unfinished", { left }));
  }, [host, store]);
  // Fetched while the user reads the first sentence. Should it fail, the first command fails again and says so.
  useEffect(() => void loadCommands().catch(() => undefined), []);
  return [useSyncExternalStore(store.subscribe, store.get), commands];
}

function watching(host: Host, store: Store): () => void {
  const watch = host.watch(() => store.send({ type: "changed" }));
  watch.catch((error: unknown) => store.fail(error));
  // A watch that never began has been told of above; once the pane is gone there is nobody to tell.
  return () => void watch.then(stop => stop()).catch(() => undefined);
}

function commandsOf(host: Host, store: Store): Commands {
  const running = runner(store);
  const keeping = keeper(host, store);
  return {
    ...navigation(host, store),
    ...checkCommands(host, store, running, keeping),
    ...reportCommands(host, store, running, keeping),
    ...finalCommands(host, store, running, keeping),
    cancel: running.cancel,
    answer: keeping.answer,
    dismiss: () => store.send({ type: "dismissed" }),
    refresh: () => void refresh(host, store),
    putBack: () =>
      running.run("writing", async () => {
        await host.putBack?.();
        return { type: "dismissed" };
      }),
  };
}
