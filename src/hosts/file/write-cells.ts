import type { CellEdit } from "../../core/workbook/cell-edit";
import { areaName, columnNumber, readArea } from "../../core/workbook/address";
import { sameArea } from "../../core/workbook/area";
import { HostError } from "../host";
import { byColumn, insert, newCell, passFormula, replaceCell, type Pass, type Wanted } from "./write-pass";
import {
  attributeOf,
  childElements,
  elementFrom,
  headOf,
  localName,
  nextTag,
  prefixOf,
  spliced,
  withAttribute,
  type Element,
  type Tag,
} from "./write-xml";

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

const LETTERS = /^[A-Za-z]+/;

function columnOf(head: string, next: number): number {
  const name = attributeOf(head, "r");
  return name === undefined ? next : columnNumber(LETTERS.exec(name)?.[0] ?? "");
}

function rowEnd(xml: string, tag: Tag, sheet: string): number {
  if (tag.kind === "empty") return tag.end;
  const close = xml.indexOf(`</${tag.name}`, tag.end);
  if (close < 0) throw new HostError("damaged", { sheet });
  return xml.indexOf(">", close) + 1;
}

/** Row after row: rows and cells that are missing are put where they belong, those that are there are replaced. */
function passRow(pass: Pass, tag: Tag, row: number, sheet: string): number {
  const { xml } = pass;
  if (pass.plain && pass.rows[0] !== row && !pass.orphans.size) return rowEnd(xml, tag, sheet);
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
    plain: !/<!|\st\s*=\s*["'](?:array|dataTable)/.test(xml),
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
