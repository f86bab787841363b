import type { Host } from "../../hosts/host";
import { loadCommands, type Keeper } from "./keeper";
import type { Commands } from "./pane-commands";
import type { Runner } from "./runner";
import { seenOf } from "./state";
import type { Store } from "./store";

/** What is done about the tables: checked, fixed, waived and read another way. */
export const checkCommands = (
  host: Host,
  store: Store,
  { run }: Runner,
  { remember }: Keeper,
): Pick<Commands, "check" | "fix" | "restore" | "waive" | "correct" | "correctHeader" | "choosePack" | "forget"> => ({
  check: scope =>
    run("reading", async work => {
      const commands = await loadCommands();
      const result = await commands.checkWorkbook(host, scope, work);
      return { type: "checked", result, preview: commands.composeReports(result), at: Date.now() };
    }),
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
});
