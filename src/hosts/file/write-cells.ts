import type { CellEdit } from "../../core/rules/finding";
import { areaName, cellName, columnNumber, readArea } from "../../core/workbook/address";
import { sameArea, type Area } from "../../core/workbook/area";
import { formulaAt, relativeFormula } from "../../core/workbook/formula";
import { HostError } from "../host";
import { cellContent } from "./write-cell";
import {
  attributeOf,
  childElements,
  childNamed,
  elementFrom,
  escapeXml,
  headOf,
  localName,
  nextTag,
  prefixOf,
  spliced,
  unescapeXml,
  withAttribute,
  type Element,
  type Splice,
  type Tag,
} from "./write-xml";

/** Edits of one sheet: by row, then by column. */
type Wanted = Map<number, Map<number, CellEdit>>;

/** A shared formula whose first cell was edited: the next of its cells holds it from then on. */
interface Orphan {
  readonly formula: string;
  readonly area: Area | undefined;
}

interface Pass {
  readonly xml: string;
  readonly prefix: string;
  readonly wanted: Wanted;
  /** Rows with edits that were not come by yet, ascending. */
  readonly rows: number[];
  readonly styleOf: (column: number) => string | undefined;
  readonly splices: Splice[];
  readonly orphans: Map<string, Orphan>;
  /** Styles of cells that may be changed; undefined where all may. */
  readonly unlocked: ReadonlySet<string> | undefined;
  formulas: boolean;
}

/** The sheet's text after the edits, and whether formulas came or went. */
export interface EditedSheet {
  readonly xml: string;
  readonly formulas: boolean;
}

function wantedOf(edits: readonly CellEdit[]): Wanted {
  const wanted: Wanted = new Map();
  for (const edit of edits) {
    if (edit.value === undefined && edit.formula === undefined) continue;
    const row = wanted.get(edit.at.top) ?? new Map<number, CellEdit>();
    wanted.set(edit.at.top, row.set(edit.at.left, edit));
  }
  return wanted;
}

/** The style that a cell gets which is not there yet: its column's. */
function columnStyles(xml: string, list: Element | undefined): (column: number) => string | undefined {
  const columns = (list ? childElements(xml, list) : []).map(element => {
    const head = headOf(xml, element);
    return [
      Number(attributeOf(head, "min")) - 1,
      Number(attributeOf(head, "max")) - 1,
      attributeOf(head, "style"),
    ] as const;
  });
  return column => columns.find(([min, max]) => min <= column && column <= max)?.[2];
}

function refuseLocked({ unlocked }: Pass, { at }: CellEdit, style = "0"): void {
  if (unlocked && !unlocked.has(style)) throw new HostError("protected", { at, sheet: at.sheet });
}

function newCell(pass: Pass, edit: CellEdit, rowStyle: string | undefined): string {
  const { top, left } = edit.at;
  if (edit.formula !== undefined) pass.formulas = true;
  const { type, inside } = cellContent({ value: edit.value ?? null, formula: edit.formula }, pass.prefix);
  if (!inside) return "";
  const style = rowStyle ?? pass.styleOf(left);
  refuseLocked(pass, edit, style);
  const head = `<${pass.prefix}c r="${cellName(top, left)}"${style ? ` s="${style}"` : ""}${type ? ` t="${type}"` : ""}>`;
  return `${head}${inside}</${pass.prefix}c>`;
}

const byColumn = (row: Map<number, CellEdit>): readonly CellEdit[] =>
  [...row.values()].sort((a, b) => a.at.left - b.at.left);

/** The rows before `before` that have edits and are not in the file. */
function newRows(pass: Pass, before: number): string {
  const { prefix, rows, wanted } = pass;
  let text = "";
  while (rows.length && rows[0]! < before) {
    const row = rows.shift()!;
    const cells = byColumn(wanted.get(row)!)
      .map(edit => newCell(pass, edit, undefined))
      .join("");
    text += cells && `<${prefix}row r="${row + 1}">${cells}</${prefix}row>`;
  }
  return text;
}

function insert(pass: Pass, at: number, text: string): void {
  if (text) pass.splices.push({ start: at, end: at, text });
}

const refused = (edit: CellEdit): HostError => new HostError("unsupported", { at: edit.at, sheet: edit.at.sheet });

/** Replaces what stands in a cell; its style and whatever else its tag says stay. */
function replaceCell(pass: Pass, element: Element, edit: CellEdit): void {
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
function passFormula(pass: Pass, tag: Tag, row: number, column: number, sheet: string): void {
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

const LETTERS = /^[A-Za-z]+/;

function columnOf(head: string, next: number): number {
  const name = attributeOf(head, "r");
  return name === undefined ? next : columnNumber(LETTERS.exec(name)?.[0] ?? "");
}

/** Row after row: rows and cells that are missing are put where they belong, those that are there are replaced. */
function passRow(pass: Pass, tag: Tag, row: number, sheet: string): number {
  const { xml } = pass;
  const edits = pass.rows[0] === row ? pass.wanted.get(pass.rows.shift()!) : undefined;
  const head = xml.slice(tag.start, tag.end);
  const rowStyle = attributeOf(head, "s");
  const waiting = edits ? [...byColumn(edits)] : [];
  const add = (before: number): string => {
    let text = "";
    while (waiting[0] && waiting[0].at.left < before) text += newCell(pass, waiting.shift()!, rowStyle);
    return text;
  };
  if (tag.kind === "empty") {
    const cells = add(Infinity);
    if (cells)
      pass.splices.push({
        start: tag.start,
        end: tag.end,
        text: `${head.replace(/\s*\/>$/, ">")}${cells}</${tag.name}>`,
      });
    return tag.end;
  }
  if (waiting.length) openRow(pass, tag, head, waiting);
  let column = -1;
  let at = tag.end;
  for (let next = nextTag(xml, at); next; next = nextTag(xml, at)) {
    at = next.end;
    const local = localName(next.name);
    if (next.kind === "close") {
      if (local !== "row") continue;
      insert(pass, next.start, add(Infinity));
      return at;
    }
    if (local === "f") passFormula(pass, next, row, column, sheet);
    if (local !== "c" || !(edits || pass.orphans.size)) continue;
    column = columnOf(xml.slice(next.start, next.end), column + 1);
    insert(pass, next.start, add(column));
    if (waiting[0]?.at.left !== column) continue;
    const element = elementFrom(xml, next);
    replaceCell(pass, element, waiting.shift()!);
    at = element.end;
  }
  throw new HostError("damaged", { sheet });
}

/** `spans`, a hint at the columns in use, must not be too narrow for a new cell. */
function openRow(pass: Pass, tag: Tag, head: string, edits: readonly CellEdit[]): void {
  const spans = attributeOf(head, "spans")?.split(":").map(Number);
  if (spans?.length !== 2) return;
  const columns = edits.map(edit => edit.at.left + 1);
  const wider = `${Math.min(spans[0]!, ...columns)}:${Math.max(spans[1]!, ...columns)}`;
  if (wider !== spans.join(":"))
    pass.splices.push({ start: tag.start, end: tag.end, text: withAttribute(head, "spans", wider) });
}

interface Frame {
  readonly dimension?: Element;
  readonly columns?: Element;
  readonly data: Tag;
}

/** What stands before the rows, and where they begin; the rows themselves are not looked at. */
function frameOf(xml: string, sheet: string): Frame {
  const frame: { dimension?: Element; columns?: Element } = {};
  let at = nextTag(xml, 0)?.end ?? 0;
  for (let tag = nextTag(xml, at); tag && tag.kind !== "close"; tag = nextTag(xml, at)) {
    const local = localName(tag.name);
    if (local === "sheetData") return { ...frame, data: tag };
    const element = elementFrom(xml, tag);
    if (local === "dimension") frame.dimension = element;
    if (local === "cols") frame.columns = element;
    at = element.end;
  }
  throw new HostError("damaged", { sheet });
}

function passRows(pass: Pass, data: Tag, sheet: string): void {
  const { xml, rows } = pass;
  if (data.kind === "empty") {
    const text = newRows(pass, Infinity);
    const open = xml.slice(data.start, data.end).replace(/\s*\/>$/, ">");
    if (text) pass.splices.push({ start: data.start, end: data.end, text: `${open}${text}</${data.name}>` });
    return;
  }
  let row = -1;
  let at = data.end;
  for (let tag = nextTag(xml, at); tag; tag = nextTag(xml, at)) {
    if (tag.kind === "close") return insert(pass, tag.start, newRows(pass, Infinity));
    const number = attributeOf(xml.slice(tag.start, tag.end), "r");
    row = number === undefined ? row + 1 : Number(number) - 1;
    if (rows.length) insert(pass, tag.start, newRows(pass, row));
    at = passRow(pass, tag, row, sheet);
  }
  throw new HostError("damaged", { sheet });
}

/**
 * Changes cells in the text of a worksheet part; everything else in it stays as it is. `unlocked` are the styles whose cells may be changed
 * where the sheet is protected.
 */
export function editSheet(
  xml: string,
  sheet: string,
  edits: readonly CellEdit[],
  unlocked?: ReadonlySet<string>,
): EditedSheet {
  const { dimension, columns, data } = frameOf(xml, sheet);
  const wanted = wantedOf(edits);
  const pass: Pass = {
    xml,
    prefix: prefixOf(data.name),
    wanted,
    rows: [...wanted.keys()].sort((a, b) => a - b),
    styleOf: columnStyles(xml, columns),
    splices: [],
    orphans: new Map(),
    unlocked,
    formulas: false,
  };
  if (dimension) widenDimension(pass, dimension, sheet);
  passRows(pass, data, sheet);
  return { xml: spliced(xml, pass.splices), formulas: pass.formulas };
}

function widenDimension(pass: Pass, element: Element, sheet: string): void {
  const head = headOf(pass.xml, element);
  const area = readArea(attributeOf(head, "ref") ?? "", sheet);
  if (!area) return;
  const wide = { ...area };
  for (const [row, cells] of pass.wanted)
    for (const column of cells.keys()) {
      wide.top = Math.min(wide.top, row);
      wide.left = Math.min(wide.left, column);
      wide.bottom = Math.max(wide.bottom, row);
      wide.right = Math.max(wide.right, column);
    }
  if (sameArea(wide, area)) return;
  pass.splices.push({
    start: element.start,
    end: element.start + head.length,
    text: withAttribute(head, "ref", areaName(wide)),
  });
}
