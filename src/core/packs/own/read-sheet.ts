import { toNumber } from "../../quantity/decimal";
import { readQuantity } from "../../quantity/read-quantity";
import { cellArea, type Area } from "../../workbook/area";
import { cellValue } from "../../workbook/cells";
import { packSheet } from "../../workbook/pack-sheet";
import type { CellValue, Sheet, Workbook } from "../../workbook/workbook";
import type { Pack } from "../pack";
import { makePack } from "./make-pack";
import type { PackProblem } from "./schema";

/** A problem with the cell it stands in. */
export interface PlacedProblem extends PackProblem {
  readonly at: Area;
}

/** The pack of a workbook's own sheet, or what is wrong with it. */
export type SheetPack = { readonly pack: Pack } | { readonly problems: readonly PlacedProblem[] };

/** Fields whose lines are a name and its points. */
const GROUPS = ["权重", "等级", "定性分档", "封顶"];
/** What the columns of a line of 章节 hold, behind the word itself. */
const SECTION = ["级别", "标题", "句式", "引语", "事项", "提问"] as const;
/** Lines that are for people. */
const NOTES = ["规则包", "说明", "备注"];

const label = (value: CellValue): string =>
  typeof value === "string" ? value.normalize("NFKC").replace(/\s|[：:]$/g, "") : "";

/** A number, also where it was typed as text (90, 90%, 90分); any other value as it stands. */
function pointsIn(value: CellValue): unknown {
  const read = typeof value === "string" ? readQuantity(value) : undefined;
  if (read && read.operator === undefined) return toNumber(read.value);
  return value ?? undefined;
}

/** What a sheet says, as a pack is written, and where each field of it stands. */
interface Written {
  readonly fields: Record<string, unknown>;
  readonly places: Map<string, Area>;
}

function readLine(written: Written, sheet: Sheet, row: number, field: string, values: readonly CellValue[]): void {
  const { fields, places } = written;
  const at = (column: number): Area => cellArea(sheet.name, row, column);
  if (GROUPS.includes(field)) {
    const name = typeof values[0] === "number" ? String(values[0]) : label(values[0] ?? null);
    if (name === "" && (values[1] ?? null) === null) return;
    const group = (fields[field] ??= {}) as Record<string, unknown>;
    group[name] = pointsIn(values[1] ?? null);
    places.set(field, places.get(field) ?? at(0)).set(`${field}/${name}`, at(2));
    return;
  }
  if (field === "章节") {
    const cells = SECTION.map((name, column) => [name, values[column] ?? null] as const).filter(
      ([, value]) => value !== null,
    );
    if (cells.length === 0) return;
    const list = (fields[field] ??= []) as unknown[];
    list.push(Object.fromEntries(cells.map(([name, value]) => [name, name === "级别" ? pointsIn(value) : value])));
    places.set(field, places.get(field) ?? at(0)).set(`${field}/${list.length}`, at(1));
    SECTION.forEach((name, column) => places.set(`${field}/${list.length}/${name}`, at(column + 1)));
    return;
  }
  const value = values[0] ?? null;
  if (value !== null) fields[field] = ["超额提醒", "说明执行率"].includes(field) ? pointsIn(value) : value;
  places.set(field, at(1));
}

function readLines(workbook: Workbook, sheet: Sheet): Written {
  const written: Written = { fields: {}, places: new Map() };
  let field = "";
  for (let row = 0; row < sheet.rows; row++) {
    const own = label(cellValue(workbook, sheet, row, 0));
    // A line without a name of its own goes on with the field above it, as under a merged cell.
    if (own !== "") field = own;
    if (field === "" || NOTES.includes(field)) continue;
    const values = SECTION.map((_, column) => cellValue(workbook, sheet, row, column + 1));
    if (own !== "" || GROUPS.includes(field) || field === "章节") readLine(written, sheet, row, field, values);
  }
  return written;
}

/** The nearest cell to a field: its own, or that of what it belongs to. */
function placeOf({ places }: Written, path: readonly (string | number)[], sheet: Sheet): Area {
  for (let length = path.length; length > 0; length--) {
    const found = places.get(path.slice(0, length).join("/"));
    if (found) return found;
  }
  return cellArea(sheet.name, 0, 0);
}

/** Reads the workbook's own pack from its sheet 规则包; undefined where it has none. */
export function packOfSheet(workbook: Workbook, packs: readonly Pack[]): SheetPack | undefined {
  const sheet = packSheet(workbook);
  if (!sheet) return undefined;
  const written = readLines(workbook, sheet);
  const made = makePack(written.fields, packs);
  if ("pack" in made) return made;
  return { problems: made.problems.map(problem => ({ ...problem, at: placeOf(written, problem.path, sheet) })) };
}
