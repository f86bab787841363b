import type { ParagraphEdit } from "../../core";
import type { Host } from "../../hosts/host";
import { loadCommands, type Keeper } from "./keeper";
import { NO_WORK } from "./no-work";
import type { Commands } from "./pane-commands";
import type { Runner } from "./runner";
import { saveFile } from "./save-file";
import { paragraphKey, seenOf } from "./state";
import type { Store } from "./store";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/** What is done with reports: written, taken over, edited and saved. */
export function reportCommands(
  host: Host,
  store: Store,
  { run }: Runner,
  { settled }: Keeper,
): Pick<Commands, "generate" | "takeOver" | "editParagraph" | "undoEdit" | "saveWord"> {
  const editing = (project: string, edit: ParagraphEdit, undoable: boolean): void =>
    run("writing", async work => {
      const { writeParagraph } = await loadCommands();
      await settled();
      const { layout, preview, undo } = await writeParagraph(host, project, edit, work);
      const paragraph = paragraphKey(project, edit.id);
      return { type: "edited", layout, preview, paragraph, ...(undoable && { undo }) };
    });
  return {
    generate: (projects, beside, choices) =>
      run("writing", async work => {
        const { afterWriting, previewReports, writeReports } = await loadCommands();
        await settled();
        // Read anew: rows may have moved since the check, and a host's word of changes comes late or not at all.
        const takeovers = seenOf(store.get())?.takeovers;
        const preview = await previewReports(host, {}, work, undefined, beside, choices, takeovers);
        const layout = await writeReports(host, preview, projects, work);
        return { type: "written", layout, preview: afterWriting(preview, layout) };
      }),
    takeOver: (project, sheet) =>
      void loadCommands()
        .then(({ composeReports }) => {
          const seen = seenOf(store.get());
          if (!seen) return;
          const takeovers = { ...seen.takeovers, [project]: sheet === null ? null : { sheet } };
          const preview = composeReports(seen.result, {}, {}, {}, takeovers);
          store.send({ type: "takenOver", takeovers, preview });
        })
        .catch((error: unknown) => store.fail(error)),
    editParagraph: (project, edit) => editing(project, edit, true),
    undoEdit: (project, id) => {
      const undo = seenOf(store.get())?.edits.get(paragraphKey(project, id));
      if (undo) editing(project, undo, false);
    },
    saveWord: async (projects, name) => {
      try {
        return await saveFile(name, WORD, !host.can.downloads, async () => {
          const { writeWord } = await loadCommands();
          await settled();
          return writeWord(host, projects, NO_WORK);
        });
      } catch (error) {
        store.fail(error);
        return "cancelled";
      }
    },
  };
}
