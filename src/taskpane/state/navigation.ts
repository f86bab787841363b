import type { Area } from "../../core";
import type { Host } from "../../hosts/host";
import { loadCommands } from "./keeper";
import type { Commands } from "./pane-commands";
import type { Store } from "./store";

/** The ways from the pane into the sheets, and what is selected there. */
export const navigation = (host: Host, store: Store): Pick<Commands, "show" | "jump" | "selected" | "follow"> => ({
  show: area => void host.show(area).catch((error: unknown) => store.fail(error)),
  jump: jumping(host, store),
  selected: unasked =>
    host.selection().catch((error: unknown) => {
      if (!unasked) store.fail(error);
      return undefined;
    }),
  follow: moved => {
    const following = host.follow?.(moved);
    following?.catch((error: unknown) => store.fail(error));
    // One that never began has been told of above.
    return () => void following?.then(stop => stop()).catch(() => undefined);
  },
});

function jumping(host: Host, store: Store): Commands["jump"] {
  let cameFrom: Area | null = null;
  const jump = async (area: Area): Promise<void> => {
    const selected = host.can.selection ? await host.selection() : null;
    const there = selected !== null && (await loadCommands()).sameArea(selected, area);
    if (!there) cameFrom = selected;
    await host.show(there && cameFrom ? cameFrom : area);
  };
  return area => void jump(area).catch((error: unknown) => store.fail(error));
}
