import { cellName, type CellEdit, type Changes } from "../../core";
import { HostError, type Work } from "../host";
import { asText } from "./as-text";
import { fillSheet } from "./fill-sheet";
import { look, refuse } from "./look";
import type { Journal } from "./journal";
import { settle } from "./settle";
import { asExcel } from "./raw";
import type { Run } from "./run";

/** Half of what Excel on the web takes: a request says each thing a little longer than the changes do. */
const MOST_BYTES = 2_500_000;
/** Excel's limits for a cell's text and formula. */
const MOST_TEXT = 32_767;
const MOST_FORMULA = 8_192;

/**
 * Looks at everything that could be refused, then writes in one request and one undo step where Excel can. What fails half way is put back; where
 * that fails too, the places concerned are told and kept in the journal until it succeeds.
 */
export async function write(run: Run, journal: Journal, changes: Changes, work: Work): Promise<void> {
  work.signal.throwIfAborted();
  refuseSize(changes);
  await finish(run, journal);
  const seen = await run(context => look(context, changes));
  refuse(changes, seen);
  work.signal.throwIfAborted();
  try {
    await run(async context => {
      context.workbook.application.suspendScreenUpdatingUntilNextSync();
      for (const edit of changes.edits) writeEdit(context, edit);
      changes.sheets.forEach((plan, i) => fillSheet(context, plan, seen.sheets[i]));
      await context.sync();
    }, true);
  } catch (error) {
    throw await settle(run, journal, { changes, before: seen }, error);
  }
  work.progress({ phase: "writing", done: changes.sheets.length, of: changes.sheets.length });
}

/** Puts back what an earlier write left half done; throws `unfinished` where that fails again. */
export async function finish(run: Run, journal: Journal): Promise<void> {
  const left = journal.read();
  if (!left) return;
  const error = await settle(run, journal, left, undefined);
  if (error !== undefined) throw error;
}

function refuseSize(changes: Changes): void {
  for (const { at, value, formula } of changes.edits)
    if ((typeof value === "string" && value.length > MOST_TEXT) || (formula?.length ?? 0) >= MOST_FORMULA)
      throw new HostError("too-large", { sheet: at.sheet, at });
  for (const { name, cells } of changes.sheets)
    for (const { value, formula } of cells)
      if ((typeof value === "string" && value.length > MOST_TEXT) || (formula?.length ?? 0) >= MOST_FORMULA)
        throw new HostError("too-large", { sheet: name });
  if (new TextEncoder().encode(JSON.stringify(changes)).length > MOST_BYTES) throw new HostError("too-large");
}

function writeEdit(context: Excel.RequestContext, edit: CellEdit): void {
  const range = context.workbook.worksheets.getItem(edit.at.sheet).getRange(cellName(edit.at.top, edit.at.left));
  if (edit.formula !== undefined) range.formulas = [[`=${edit.formula}`]];
  else range.values = [[typeof edit.value === "string" ? asText(edit.value) : asExcel(edit.value ?? null)]];
}
