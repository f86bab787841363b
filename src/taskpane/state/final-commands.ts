import type { Finals } from "../../commands/final";
import type { Host, Work } from "../../hosts/host";
import { isoDay } from "../../text/dates";
import { loadCommands, type Keeper } from "./keeper";
import { NO_WORK } from "./no-work";
import type { AskingFinal, Commands } from "./pane-commands";
import type { Runner } from "./runner";
import { seenOf } from "./state";
import type { Store } from "./store";

/** What is done with reports that are to be signed. */
export function finalCommands(
  host: Host,
  store: Store,
  { run }: Runner,
  { settled }: Keeper,
): Pick<Commands, "reviewFinal" | "writeFinal"> {
  const finalsOf = async (asking: AskingFinal, work: Work): Promise<Finals> => {
    const { prepareFinals } = await loadCommands();
    await settled();
    const { project, beside, choices, reportDate } = asking;
    const takeovers = seenOf(store.get())?.takeovers ?? {};
    const freezing = { day: isoDay(new Date()), beside, choices: { [project]: choices }, takeovers };
    return prepareFinals(host, [project], reportDate === undefined ? freezing : { ...freezing, reportDate }, work);
  };
  return {
    reviewFinal: async asking => {
      try {
        return (await finalsOf(asking, NO_WORK)).finals[0];
      } catch (error) {
        store.fail(error);
        return undefined;
      }
    },
    writeFinal: (asking, accepted, told) =>
      run("writing", async work => {
        const { afterWriting, openKey, unaccepted, writeFinals } = await loadCommands();
        const finals = await finalsOf(asking, work);
        const final = finals.finals[0]!;
        if (unaccepted(finals, accepted.map(openKey)).length > 0) {
          told({ final, written: false });
          return { type: "dismissed" };
        }
        const { layout, memory } = await writeFinals(host, finals, work);
        told({ final, written: true });
        return { type: "written", layout, preview: afterWriting({ ...finals.preview, memory }, layout) };
      }),
  };
}
