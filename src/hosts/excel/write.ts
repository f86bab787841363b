import { cellName, type CellEdit, type Changes } from "../../core";
import { HostError, type Work } from "../host";
import { asText } from "./as-text";
import { stepFilling } from "./fill-sheet";
import type { Journal } from "./journal";
import { look } from "./look";
import { asExcel } from "./raw";
import { refuse } from "./refuse";
import { insistent, type Wire } from "./run";
import { settle } from "./settle";
import { bytesOf, requestsOf, takeSteps, type Step } from "./steps";
import { placesOf, targetsOf } from "./targets";
import { telling } from "./telling";

/** What Excel on the web takes in one request. */
const MOST_BYTES = 5_000_000;
/** Excel's limits for a cell's text and formula. */
const MOST_TEXT = 32_767;
const MOST_FORMULA = 8_192;

/**
 * Looks at everything that could be refused, then writes: in one request, or as many as the size asks for, and one undo step where Excel can. What
 * fails half way is put back; where that fails too, the places concerned are told and kept in the journal until it succeeds.
 */
export async function write(wire: Wire, journal: Journal, changes: Changes, work: Work): Promise<void> {
  const { signal } = work;
  signal.throwIfAborted();
  refuseSize(changes);
  await finish(wire, journal);
  const told = telling(work, "writing");
  const targets = targetsOf(changes);
  const before = await look(insistent(wire, signal, told.refused), targets, wire.room, told.refused);
  refuse(targets, before);
  signal.throwIfAborted();
  const steps = [
    ...changes.edits.map(stepEditing),
    ...changes.sheets.map((plan, i) => stepFilling(plan, before.sheets[i]!.before)),
  ];
  const requests = requestsOf(steps, wire.room);
  const unfinished = { targets, before, places: placesOf(targets) };
  // Between two requests the pane may be closed: what stands there then is no less half done than what a failure leaves.
  if (requests.length > 1) journal.keep(unfinished);
  try {
    await wire.run(
      (context, sync) =>
        takeSteps(context, sync, requests, done => {
          told.came(done, steps.length);
          signal.throwIfAborted();
        }),
      { oneUndo: true },
    );
  } catch (error) {
    throw await settle(wire, journal, unfinished, error);
  }
  if (requests.length > 1) journal.clear();
  told.came(steps.length, steps.length);
}

/** Puts back what an earlier write left half done; throws `unfinished` where that fails again. */
export async function finish(wire: Wire, journal: Journal): Promise<void> {
  const left = journal.read();
  if (!left) return;
  const error = await settle(wire, journal, left, undefined);
  if (error !== undefined) throw error;
}

const isTooLong = (value: unknown, formula: string | undefined): boolean =>
  (typeof value === "string" && value.length > MOST_TEXT) || (formula?.length ?? 0) >= MOST_FORMULA;

function refuseSize({ edits, sheets }: Changes): void {
  for (const { at, value, formula } of edits)
    if (isTooLong(value, formula)) throw new HostError("too-large", { sheet: at.sheet, at });
  for (const plan of sheets)
    if (
      plan.cells.some(({ value, formula }) => isTooLong(value, formula)) ||
      stepFilling(plan, undefined).bytes > MOST_BYTES
    )
      throw new HostError("too-large", { sheet: plan.name });
}

/** Bytes that asking for a cell takes besides what is written into it. */
const EDIT_BYTES = 1_000;

function stepEditing({ at, value = null, formula }: CellEdit): Step {
  const written = formula !== undefined ? `=${formula}` : typeof value === "string" ? asText(value) : asExcel(value);
  return {
    bytes: EDIT_BYTES + bytesOf(written),
    queue({ workbook }) {
      const range = workbook.worksheets.getItem(at.sheet).getRange(cellName(at.top, at.left));
      if (formula !== undefined) range.formulas = [[written]];
      else range.values = [[written]];
    },
  };
}
