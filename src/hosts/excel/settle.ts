import { cellName, type Area, type CellEdit } from "../../core";
import { HostError } from "../host";
import type { Journal, Unfinished } from "./journal";
import { look, type Seen } from "./look";
import { again, asExcel, isFormula, type Raw } from "./raw";
import type { Wire } from "./run";
import { stepsBack, type SheetBefore } from "./sheet-before";
import { bytesOf, requestsOf, takeSteps, type Step } from "./steps";
import { firstCell, placesOf } from "./targets";

/**
 * What of the changes stands in the workbook: each to be put back, or `left`, because somebody else has changed it since or because it cannot be
 * made again.
 */
interface Difference {
  readonly cells: readonly { readonly at: Area; readonly before: Raw }[];
  readonly sheets: readonly { readonly name: string; readonly before: SheetBefore; readonly now: SheetBefore }[];
  /** Sheets that were not there before. */
  readonly added: readonly string[];
  readonly left: readonly Area[];
}

/**
 * After a write that failed, perhaps half way: looks what was done, and puts back what was there, in one request where it is not too much. Gives
 * the error to be thrown: `error` itself where the workbook is as it was, else `unfinished` with the places concerned, which then stay in the
 * journal.
 */
export async function settle(
  { run, room }: Wire,
  journal: Journal,
  unfinished: Unfinished,
  error: unknown,
): Promise<unknown> {
  let places = placesOf(unfinished.targets);
  try {
    const { left, ...mendable } = differenceOf(unfinished, await look(run, unfinished.targets, room));
    const concerned = placesIn(mendable);
    places = [...concerned, ...left];
    if (concerned.length > 0) {
      const requests = requestsOf(stepsOf(mendable, room), room);
      await run((context, sync) => takeSteps(context, sync, requests), { oneUndo: true });
    }
    journal.clear();
    return left.length === 0 ? error : new HostError("unfinished", { left }, { cause: error });
  } catch (second) {
    journal.keep({ ...unfinished, places });
    const cause = error === undefined ? second : new AggregateError([error, second]);
    return new HostError("unfinished", { left: places }, { cause });
  }
}

type Mendable = Omit<Difference, "left">;

const placesIn = ({ cells, sheets, added }: Mendable): readonly Area[] => [
  ...cells.map(({ at }) => at),
  ...sheets.map(({ name }) => firstCell(name)),
  ...added.map(firstCell),
];

const same = (a: Raw, b: Raw): boolean => a.formula === b.formula && (isFormula(a) || a.value === b.value);

/** Whether the cell holds what the edit writes. */
const isWritten = ({ value, formula }: CellEdit, now: Raw): boolean =>
  formula === undefined ? !isFormula(now) && now.value === asExcel(value ?? null) : now.formula === `=${formula}`;

function differenceOf({ targets, before }: Unfinished, now: Seen): Difference {
  const cells: { at: Area; before: Raw }[] = [];
  const sheets: { name: string; before: SheetBefore; now: SheetBefore }[] = [];
  const added: string[] = [];
  const left: Area[] = [];
  targets.edits.forEach((edit, i) => {
    const [was, is] = [before.cells[i]!.raw!, now.cells[i]!.raw];
    if (is !== undefined && same(was, is)) return;
    if (is !== undefined && isWritten(edit, is)) cells.push({ at: edit.at, before: was });
    else left.push(edit.at);
  });
  targets.sheets.forEach(({ name }, i) => {
    const was = before.sheets[i]!.before;
    const { is, empty, before: stands } = now.sheets[i]!;
    // A sheet that was not there before bears our mark, or nothing at all where even that did not come to pass.
    if (!was) {
      if (is === "ours" || (is === "taken" && empty)) added.push(name);
    } else if (!stands) left.push(firstCell(name));
    else if (JSON.stringify(was) !== JSON.stringify(stands)) {
      sheets.push({ name, before: was, now: stands });
      if (was.irreplaceable) left.push(firstCell(name));
    }
  });
  return { cells, sheets, added, left };
}

/** Bytes that putting a cell back takes besides what it held. */
const CELL_BYTES = 1_000;

const stepsOf = ({ cells, sheets, added }: Mendable, room: number): readonly Step[] => [
  ...cells.map(({ at, before }) => stepBack(at, again(before))),
  ...sheets.flatMap(({ name, before, now }) => stepsBack(name, before, now, room)),
  // The one case in which a sheet is deleted: a report half made, which nobody has seen yet.
  ...added.map(name => ({
    bytes: CELL_BYTES,
    queue: ({ workbook }: Excel.RequestContext) => workbook.worksheets.getItem(name).delete(),
  })),
];

const stepBack = (at: Area, content: unknown): Step => ({
  bytes: CELL_BYTES + bytesOf(content),
  queue({ workbook }) {
    const range = workbook.worksheets.getItem(at.sheet).getRange(cellName(at.top, at.left));
    range.formulas = [[content]];
  },
});
