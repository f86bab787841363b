import { cellName, type CellEdit } from "../../core";
import type { Size } from "./empty-sheet";
import { askInParts } from "./parts";
import { askPlace, isOf, placeSeen, sheetsByName, type Named, type PlaceSeen } from "./places";
import { rawAt, type Raw } from "./raw";
import { mayPassInParts, type Run } from "./run";
import { askCells, CELL_BYTES, refuseNulls, type AskedCells } from "./sheet-cells";
import type { SheetTarget, Targets } from "./targets";

/** A cell that is to be edited, as it is now. */
export interface CellSeen {
  /** Undefined where its sheet is gone. */
  readonly raw?: Raw;
  readonly locked: boolean;
}

/** What stands where changes are to be written, in their order: what may forbid them, and enough to put it back. Plain data. */
export interface Seen {
  readonly cells: readonly CellSeen[];
  readonly sheets: readonly PlaceSeen[];
  readonly structureProtected: boolean;
}

/** Bytes that asking for one cell takes, which is more than the answer. */
const EDIT_BYTES = 1_200;

/** Bytes of the answer about a sheet besides its cells. */
const FRAME_BYTES = 10_000;

type Target = { readonly edit: CellEdit } | { readonly sheet: SheetTarget };

/**
 * Asks for all that could forbid the changes, and for what they would replace: in one request, where the answer will take less than `room` bytes
 * and Excel does not refuse it.
 */
export async function look(
  run: Run,
  { edits, sheets }: Targets,
  room: number,
  refused: () => void = () => {},
): Promise<Seen> {
  const all: readonly Target[] = [...edits.map(edit => ({ edit })), ...sheets.map(sheet => ({ sheet }))];
  const seen = await askInParts(all, room, {
    bytesOf: target =>
      "edit" in target ? EDIT_BYTES : FRAME_BYTES + target.sheet.rows * target.sheet.columns * CELL_BYTES,
    ask: part => lookAt(run, part),
    mayPassInParts,
    alone: async (target, error) => {
      if ("edit" in target) throw error;
      return [await lookAtLarge(run, target.sheet, room, refused)];
    },
    refused,
  });
  return {
    cells: seen.flatMap(({ cells }) => cells),
    sheets: seen.flatMap(part => part.sheets),
    structureProtected: seen.some(({ structureProtected }) => structureProtected),
  };
}

const lookAt = (run: Run, part: readonly Target[]): Promise<Seen> =>
  run(async (context, sync) => {
    const { protection } = context.workbook;
    protection.load("protected");
    const named = sheetsByName(context);
    const cells = part.flatMap(target => ("edit" in target ? [askCell(named, target.edit)] : []));
    const places = part.flatMap(target => ("sheet" in target ? [askPlace(named, target.sheet)] : []));
    const contents = places.map(({ reach }) => askCells(reach));
    await sync();
    places.forEach(({ sheet }, i) => sheet.isNullObject || refuseNulls(contents[i]!, sheet.name));
    return {
      structureProtected: protection.protected,
      cells: cells.map(cellSeen),
      sheets: places.map((place, i) => placeSeen(place, [contents[i]!])),
    };
  });

/** Looks at a sheet whose cells do not come in one answer: first what it is, then its cells, some rows at a time. */
async function lookAtLarge(run: Run, target: SheetTarget, room: number, refused: () => void): Promise<Seen> {
  const { place, size, structureProtected } = await run(async (context, sync) => {
    const { protection } = context.workbook;
    protection.load("protected");
    const place = askPlace(sheetsByName(context), target);
    place.reach.load("rowCount,columnCount");
    await sync();
    const { rowCount: rows, columnCount: columns } = place.reach;
    return { place, size: { rows, columns }, structureProtected: protection.protected };
  });
  const cells = isOf(place) === "ours" ? await cellsInParts(run, target.name, size, room, refused) : [];
  return { structureProtected, cells: [], sheets: [placeSeen(place, cells)] };
}

/** All cells of a sheet by rows; a row that is too much by itself comes in parts, too. */
function cellsInParts(
  run: Run,
  name: string,
  { rows, columns }: Size,
  room: number,
  refused: () => void,
): Promise<readonly AskedCells[]> {
  const ask = (top: number, left: number, height: number, width: number): Promise<AskedCells> =>
    run(async ({ workbook }, sync) => {
      const asked = askCells(workbook.worksheets.getItem(name).getRangeByIndexes(top, left, height, width));
      await sync();
      refuseNulls(asked, name);
      return asked;
    });
  const upTo = (end: number): readonly number[] => Array.from({ length: end }, (_, i) => i);
  return askInParts(upTo(rows), room, {
    bytesOf: () => columns * CELL_BYTES,
    ask: part => ask(part[0]!, 0, part.length, columns),
    mayPassInParts,
    alone: row =>
      askInParts(upTo(columns), room, {
        bytesOf: () => CELL_BYTES,
        ask: part => ask(row, part[0]!, 1, part.length),
        mayPassInParts,
        alone: (_, error) => {
          throw error;
        },
        refused,
      }),
    refused,
  });
}

function askCell(named: Named, { at }: CellEdit) {
  const { sheet } = named(at.sheet);
  const range = sheet.getRange(cellName(at.top, at.left));
  range.load("values,formulas,valueTypes");
  range.format.protection.load("locked");
  return { sheet, range };
}

const cellSeen = ({ sheet, range }: ReturnType<typeof askCell>): CellSeen =>
  sheet.isNullObject
    ? { locked: false }
    : { raw: rawAt(range, 0, 0), locked: sheet.protection.protected && range.format.protection.locked !== false };
