import { cellName, type Area, type CellEdit, type Changes } from "../../core";
import { HostError } from "../host";
import type { Journal, Unfinished } from "./journal";
import { look, type Seen } from "./look";
import { again, asExcel, isFormula, type Raw } from "./raw";
import type { Run } from "./run";
import { putSheetBack, type SheetBefore } from "./sheet-before";

/**
 * What of the changes stands in the workbook: each to be put back, or `left`, because somebody else has changed it since or because it cannot be
 * made again.
 */
interface Difference {
  readonly cells: readonly { readonly at: Area; readonly before: Raw }[];
  readonly sheets: readonly { readonly at: number; readonly now: SheetBefore }[];
  readonly added: readonly string[];
  readonly left: readonly Area[];
}

/**
 * After a write that failed, perhaps half way: looks what was done, and in one request puts back what was there. Gives the error to be thrown:
 * `error` itself where the workbook is as it was, else `unfinished` with the places concerned, which then stay in the journal.
 */
export async function settle(run: Run, journal: Journal, unfinished: Unfinished, error: unknown): Promise<unknown> {
  let places = placesOf(unfinished.changes);
  try {
    const difference = differenceOf(unfinished, await run(context => look(context, unfinished.changes)));
    places = [
      ...difference.cells.map(({ at }) => at),
      ...sheetAreas(unfinished.changes, difference),
      ...difference.left,
    ];
    if (places.length > difference.left.length) await run(context => putBack(context, unfinished, difference), true);
    journal.clear();
    if (difference.left.length === 0) return error;
    return new HostError("unfinished", { left: difference.left }, { cause: error });
  } catch (second) {
    journal.keep({ ...unfinished, places });
    return new HostError("unfinished", { left: places }, { cause: error ?? second });
  }
}

const FIRST = { top: 0, left: 0, bottom: 0, right: 0 } as const;

/** The places that changes concern: a cell for each edit, the first cell for each sheet. */
const placesOf = ({ edits, sheets }: Changes): readonly Area[] => [
  ...edits.map(({ at }) => at),
  ...sheets.map(({ name }) => ({ ...FIRST, sheet: name })),
];

const sheetAreas = ({ sheets }: Changes, { sheets: filled, added }: Difference): readonly Area[] =>
  [...filled.map(({ at }) => sheets[at]!.name), ...added].map(sheet => ({ ...FIRST, sheet }));

const same = (a: Raw, b: Raw): boolean => a.formula === b.formula && (isFormula(a) || a.value === b.value);

/** Whether the cell holds what the edit writes. */
const isWritten = ({ value, formula }: CellEdit, now: Raw): boolean =>
  formula === undefined ? !isFormula(now) && now.value === asExcel(value ?? null) : now.formula === `=${formula}`;

function differenceOf({ changes, before }: Unfinished, now: Seen): Difference {
  const cells: { at: Area; before: Raw }[] = [];
  const left: Area[] = [];
  changes.edits.forEach((edit, i) => {
    const [was, is] = [before.cells[i]!, now.cells[i]];
    if (is !== undefined && same(was, is)) return;
    if (is !== undefined && isWritten(edit, is)) cells.push({ at: edit.at, before: was });
    else left.push(edit.at);
  });
  const sheets = changes.sheets.flatMap((_, at) => {
    const [was, is] = [before.sheets[at], now.sheets[at]];
    return was && is && JSON.stringify(was) !== JSON.stringify(is) ? [{ at, now: is }] : [];
  });
  changes.sheets.forEach(({ name }, i) => {
    const gone = before.sheets[i] && !now.sheets[i];
    if (gone || (sheets.some(({ at }) => at === i) && before.sheets[i]!.irreplaceable))
      left.push({ ...FIRST, sheet: name });
  });
  // A sheet that was not there before bears our mark, or nothing at all where even that did not come to pass.
  const added = changes.sheets.flatMap(({ name }, i) =>
    !before.sheets[i] && (now.places[i] === "ours" || (now.places[i] === "taken" && now.empty[i])) ? [name] : [],
  );
  return { cells, sheets, added, left };
}

async function putBack(
  context: Excel.RequestContext,
  { changes, before }: Unfinished,
  { cells, sheets, added }: Difference,
): Promise<void> {
  const { worksheets } = context.workbook;
  for (const { at, before: was } of cells) {
    const range = worksheets.getItem(at.sheet).getRange(cellName(at.top, at.left));
    range.formulas = [[again(was)]];
  }
  for (const { at, now } of sheets) putSheetBack(worksheets.getItem(changes.sheets[at]!.name), before.sheets[at]!, now);
  // The one case in which a sheet is deleted: a report half made, which nobody has seen yet.
  for (const name of added) worksheets.getItem(name).delete();
  await context.sync();
}
