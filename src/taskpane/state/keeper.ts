import type { Host, Memory } from "../../hosts/host";
import { seenOf } from "./state";
import type { Store } from "./store";

type Commands = typeof import("./commands");

/** Fetches the commands; they come as a part of their own, after the first view. */
export const loadCommands = (): Promise<Commands> => import("./commands");

export interface Keeper {
  /** Changes what is remembered with the workbook, then makes tables, findings and reports anew without reading again. */
  readonly remember: (change: (commands: Commands) => Promise<Memory>) => void;
  readonly answer: (project: string | undefined, fact: string, value: string) => void;
  /** Resolves once all that was asked for is kept; throws what keeps an answer from being kept. */
  readonly settled: () => Promise<void>;
}

/** Keeps what the user decides, one thing after the other: two changes of one memory must not overtake each other. */
export function keeper(host: Host, store: Store): Keeper {
  let last: Promise<unknown> = Promise.resolve();
  /** Answers not kept yet. Those that failed (a cell was being edited, say) are tried again before a report is written. */
  const unkept = new Map<string, () => Promise<void>>();

  const change = (how: (commands: Commands) => Promise<Memory>): Promise<void> => {
    const kept = last.then(async () => {
      const commands = await loadCommands();
      const memory = await how(commands);
      const seen = seenOf(store.get());
      if (!seen) return;
      const result = commands.checkAgain(seen.result, memory);
      store.send({ type: "remade", result, preview: commands.composeReports(result, {}, {}, {}, seen.takeovers) });
    });
    // Whoever asked hears of the failure; the next in line must still have its turn.
    last = kept.catch(() => undefined);
    return kept;
  };

  return {
    remember: how => void change(how).catch((error: unknown) => store.fail(error)),
    answer: (project, fact, value) => {
      const key = JSON.stringify([project, fact]);
      const keep = async (): Promise<void> => {
        await change(commands => commands.keepFact(host, project, fact, value));
        if (unkept.get(key) === keep) unkept.delete(key);
      };
      unkept.set(key, keep);
      keep().catch((error: unknown) => store.fail(error));
    },
    settled: async () => {
      await last;
      for (const keep of [...unkept.values()]) await keep();
    },
  };
}
