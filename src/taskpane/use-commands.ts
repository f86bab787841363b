import { useEffect, useMemo, useSyncExternalStore } from "react";
import type { CheckScope } from "../commands/check";
import type { Beside, ReportChoices } from "../commands/report";
import type { Remembered } from "../commands/remember";
import type { Final, Finals, Open } from "../commands/final";
import type { Area, Choices, Correction, Finding, ParagraphEdit, Table } from "../core";
import { HostError, type Host, type Work } from "../hosts/host";
import { isoDay } from "../text/dates";
import { keeper, loadCommands } from "./keeper";
import { runner } from "./runner";
import { saveFile, type Saved } from "./save-file";
import { isBusy, paragraphKey, seenOf, type PaneState } from "./state";
import { openStore, type Store } from "./store";

const WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
/** A document is made in moments: it tells no progress and is not cancelled. */
const NO_WORK: Work = { progress: () => undefined, signal: new AbortController().signal };

/** The report that is to be frozen, and how it is written along. */
export interface AskingFinal {
  readonly project: string;
  readonly beside: Beside;
  readonly choices: Choices;
  /** 填报日期 in words, where the report has none. */
  readonly reportDate?: string | undefined;
}

/** All that the user can ask for. None of them throws: what goes wrong becomes the pane's state. */
export interface Commands {
  readonly check: (scope: CheckScope) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  readonly show: (area: Area) => void;
  /** Goes to the area; where it is selected already, back to where the user came from. */
  readonly jump: (area: Area) => void;
  /** What the user has selected; null where that is nothing, undefined where the host cannot tell, of which she hears unless she did not ask. */
  readonly selected: (unasked?: boolean) => Promise<Area | null | undefined>;
  /** Calls back when the user selects something else; returns how to stop. */
  readonly follow: (moved: () => void) => () => void;
  /** Reads the workbook again after a change, as quietly as it came; does nothing where that would take long or other work goes on. */
  readonly refresh: () => void;
  readonly fix: (findings: readonly Finding[]) => void;
  readonly restore: (finding: Finding) => void;
  readonly waive: (finding: Finding, reason: string) => void;
  readonly correct: (correction: Correction) => void;
  /** Says which rows, counted from zero, are the header of a table. */
  readonly correctHeader: (table: Table, rows: readonly [top: number, bottom: number]) => void;
  readonly forget: (thing: Remembered) => void;
  /** Keeps an answer of the form with the workbook, for one project or for all. */
  readonly answer: (project: string | undefined, fact: string, value: string) => void;
  /** Takes a rule pack, by its name, for this workbook. */
  readonly choosePack: (name: string) => void;
  /** `choices` say where generated words are to stand instead of the user's. */
  /** Writes the reports of the projects, and what goes with them. */
  readonly generate: (projects: readonly string[], beside: Beside, choices: ReportChoices) => void;
  /** Takes over a report of an earlier year into a project's, by its sheet, or none; nothing is written yet. */
  readonly takeOver: (project: string, sheet: string | null) => void;
  /** Reads and checks once more what a frozen copy would say; undefined where that failed. */
  readonly reviewFinal: (asking: AskingFinal) => Promise<Final | undefined>;
  /** Writes a project's report and a frozen copy of it, unless more is open than the user has `accepted`. */
  readonly writeFinal: (
    asking: AskingFinal,
    accepted: readonly Open[],
    told: (outcome: { readonly final: Final; readonly written: boolean }) => void,
  ) => void;
  /** Writes one paragraph of a report. */
  readonly editParagraph: (project: string, edit: ParagraphEdit) => void;
  /** Puts a paragraph back as it was before it was edited. */
  readonly undoEdit: (project: string, id: string) => void;
  /** Saves the reports of the projects as a Word document. */
  readonly saveWord: (projects: readonly string[], name: string) => Promise<Saved>;
  /** Puts back what a write left half done. */
  readonly putBack: () => void;
}

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
  const { run, cancel } = runner(store);
  const { remember, answer, settled } = keeper(host, store);
  const editing = (project: string, edit: ParagraphEdit, undoable: boolean): void =>
    run("writing", async work => {
      const { writeParagraph } = await loadCommands();
      await settled();
      const { layout, preview, undo } = await writeParagraph(host, project, edit, work);
      const paragraph = paragraphKey(project, edit.id);
      return { type: "edited", layout, preview, paragraph, ...(undoable && { undo }) };
    });
  const finalsOf = async (asking: AskingFinal, work: Work): Promise<Finals> => {
    const { prepareFinals } = await loadCommands();
    await settled();
    const { project, beside, choices, reportDate } = asking;
    const takeovers = seenOf(store.get())?.takeovers ?? {};
    const freezing = { day: isoDay(new Date()), beside, choices: { [project]: choices }, takeovers };
    return prepareFinals(host, [project], reportDate === undefined ? freezing : { ...freezing, reportDate }, work);
  };
  return {
    cancel,
    answer,
    check: scope =>
      run("reading", async work => {
        const commands = await loadCommands();
        const result = await commands.checkWorkbook(host, scope, work);
        return { type: "checked", result, preview: commands.composeReports(result), at: Date.now() };
      }),
    dismiss: () => store.send({ type: "dismissed" }),
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
    refresh: () => void refresh(host, store),
    fix: findings =>
      run("writing", async work => {
        await (await loadCommands()).applyFixes(host, findings, work);
        return { type: "fixed", edits: new Map(findings.map(finding => [finding, finding.fix?.edits ?? []])) };
      }),
    restore: finding =>
      run("writing", async work => {
        await (await loadCommands()).restore(host, seenOf(store.get())?.fixed.get(finding) ?? [], work);
        return { type: "restored", finding };
      }),
    waive: (finding, reason) => {
      const seen = seenOf(store.get());
      if (seen) remember(commands => commands.waive(host, seen.result, finding, reason));
    },
    correct: correction => remember(commands => commands.correct(host, correction)),
    correctHeader: (table, rows) => {
      const seen = seenOf(store.get());
      if (seen) remember(commands => commands.correctHeader(host, seen.result.workbook, table, rows));
    },
    choosePack: name => remember(commands => commands.choosePack(host, name)),
    forget: thing => remember(commands => commands.forget(host, thing)),
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
        const { afterWriting, keepFact, openKey, unaccepted, writeFinals } = await loadCommands();
        const finals = await finalsOf(asking, work);
        const final = finals.finals[0]!;
        if (unaccepted(finals, accepted.map(openKey)).length > 0) {
          told({ final, written: false });
          return { type: "dismissed" };
        }
        const { project, reportDate } = asking;
        const memory =
          reportDate === undefined ? finals.preview.memory : await keepFact(host, project, "填报日期", reportDate);
        const layout = await writeFinals(host, finals, work);
        told({ final, written: true });
        return { type: "written", layout, preview: afterWriting({ ...finals.preview, memory }, layout) };
      }),
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
    putBack: () =>
      run("writing", async () => {
        await host.putBack?.();
        return { type: "dismissed" };
      }),
  };
}

/** A workbook is read again unasked only where the user will hardly notice, in milliseconds of the last check. */
const QUICK = 1500;

/** Reads the workbook and composes the reports anew after a change, without a word: the user did not ask. */
async function refresh(host: Host, store: Store): Promise<void> {
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
