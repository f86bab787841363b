import type { CellEdit } from "../../core/workbook/cell-edit";
import { areaName, cellName, readArea } from "../../core/workbook/address";
import type { Area } from "../../core/workbook/area";
import { formulaAt, relativeFormula } from "../../core/workbook/formula";
import { HostError } from "../host";
import { cellContent } from "./write-cell";
import {
  attributeOf,
  childNamed,
  elementFrom,
  escapeXml,
  headOf,
  prefixOf,
  unescapeXml,
  withAttribute,
  type Element,
  type Splice,
  type Tag,
} from "./write-xml";

/** Edits of one sheet: by row, then by column. */
export type Wanted = Map<number, Map<number, CellEdit>>;

/** A shared formula whose first cell was edited: the next of its cells holds it from then on. */
interface Orphan {
  readonly formula: string;
  readonly area: Area | undefined;
}

/** A sheet on its way: what is wanted of it, and what was cut so far. */
export interface Pass {
  readonly xml: string;
  readonly prefix: string;
  readonly wanted: Wanted;
  /** Rows with edits that were not come by yet, ascending. */
  readonly rows: number[];
  readonly styleOf: (column: number) => string | undefined;
  readonly splices: Splice[];
  /** Rows without edits may be passed over: nothing in the sheet hides a tag or reaches over several cells. */
  readonly plain: boolean;
  readonly orphans: Map<string, Orphan>;
  /** Styles of cells that may be changed; undefined where all may. */
  readonly unlocked: ReadonlySet<string> | undefined;
  formulas: boolean;
}

function refuseLocked({ unlocked }: Pass, { at }: CellEdit, style = "0"): void {
  if (unlocked && !unlocked.has(style)) throw new HostError("protected", { at, sheet: at.sheet });
}

/** The text of a cell that is not there yet; "" where nothing is to stand in it. */
export function newCell(pass: Pass, edit: CellEdit, rowStyle: string | undefined): string {
  const { top, left } = edit.at;
  if (edit.formula !== undefined) pass.formulas = true;
  const { type, inside } = cellContent({ value: edit.value ?? null, formula: edit.formula }, pass.prefix);
  if (!inside) return "";
  const style = rowStyle ?? pass.styleOf(left);
  refuseLocked(pass, edit, style);
  const head = `<${pass.prefix}c r="${cellName(top, left)}"${style ? ` s="${style}"` : ""}${type ? ` t="${type}"` : ""}>`;
  return `${head}${inside}</${pass.prefix}c>`;
}

/** Edits of a row from left to right. */
export const byColumn = (row: Map<number, CellEdit>): readonly CellEdit[] =>
  [...row.values()].sort((a, b) => a.at.left - b.at.left);

/** Puts text in at a place; nothing where it is empty. */
export function insert(pass: Pass, at: number, text: string): void {
  if (text) pass.splices.push({ start: at, end: at, text });
}

const refused = (edit: CellEdit): HostError => new HostError("unsupported", { at: edit.at, sheet: edit.at.sheet });

/** Replaces what stands in a cell; its style and whatever else its tag says stay. */
export function replaceCell(pass: Pass, element: Element, edit: CellEdit): void {
  const { xml } = pass;
  const formula = childNamed(xml, element, "f");
  if (formula) {
    const head = headOf(xml, formula);
    const type = attributeOf(head, "t");
    if (type === "array" || type === "dataTable") throw refused(edit);
    const area = attributeOf(head, "ref");
    if (type === "shared" && area !== undefined)
      pass.orphans.set(attributeOf(head, "si") ?? "", {
        formula: relativeFormula(
          unescapeXml(xml.slice(formula.innerStart, formula.innerEnd)),
          edit.at.top,
          edit.at.left,
        ),
        area: readArea(area, edit.at.sheet),
      });
  }
  if (formula || edit.formula !== undefined) pass.formulas = true;
  const { type, inside } = cellContent({ value: edit.value ?? null, formula: edit.formula }, prefixOf(element.name));
  let head = headOf(xml, element);
  refuseLocked(pass, edit, attributeOf(head, "s"));
  // What the old value was made of: a dynamic array, a rich value.
  for (const attribute of ["cm", "vm"]) head = withAttribute(head, attribute, undefined);
  head = withAttribute(head, "t", type);
  const open = head.replace(/\s*\/?>$/, "");
  const text = inside ? `${open}>${inside}</${element.name}>` : `${open}/>`;
  pass.splices.push({ start: element.start, end: element.end, text });
}

/** A formula of a cell that nobody edits: it may guard an array, or inherit a shared formula. */
export function passFormula(pass: Pass, tag: Tag, row: number, column: number, sheet: string): void {
  const head = pass.xml.slice(tag.start, tag.end);
  const type = attributeOf(head, "t");
  if (type === "array" || type === "dataTable") {
    const area = readArea(attributeOf(head, "ref") ?? cellName(row, column), sheet);
    for (let r = area?.top ?? 0; area && r <= area.bottom; r++)
      for (const edit of pass.wanted.get(r)?.values() ?? [])
        if (area.left <= edit.at.left && edit.at.left <= area.right) throw refused(edit);
    return;
  }
  const shared = type === "shared" ? (attributeOf(head, "si") ?? "") : undefined;
  const orphan = shared === undefined ? undefined : pass.orphans.get(shared);
  if (!orphan || attributeOf(head, "ref") !== undefined) return;
  pass.orphans.delete(shared!);
  const area = orphan.area
    ? { ...orphan.area, top: row }
    : { sheet, top: row, left: column, bottom: row, right: column };
  const open = withAttribute(head.replace(/\s*\/>$/, ">"), "ref", areaName(area));
  const text = `${open}${escapeXml(formulaAt(orphan.formula, row, column))}</${tag.name}>`;
  const end = elementFrom(pass.xml, tag).end;
  pass.splices.push({ start: tag.start, end, text });
}
