import type { Changes } from "../../core/report/changes";
import type { CellEdit } from "../../core/workbook/cell-edit";
import { contains, isOneCell } from "../../core/workbook/area";
import { cellValue, positionOf, sheetNamed } from "../../core/workbook/cells";
import { formulaAt } from "../../core/workbook/formula";
import type { CellValue, Sheet, Workbook } from "../../core/workbook/workbook";
import { HostError, type Memory } from "../host";
import { openPackage, relationships } from "./package";
import { editPackage } from "./package-edit";
import { readPackage } from "./read-workbook";
import { editSheet } from "./write-cells";
import { putMemory } from "./write-memory";
import { openBook, putWorkbookChild, removePart, sheetsOf, workbookChild, workbookXml, type Book } from "./write-parts";
import { placeSheet } from "./write-sheets";
import { unlockedStyles } from "./write-styles";
import { headOf, prefixOf, rootElement, withAttribute } from "./write-xml";

/**
 * The workbook's file with the changes, and with the memory where one is given. Every part that the changes do not concern stays byte for byte
 * as it was. Throws `changed`, `protected`, `name-taken` or `unsupported` when the changes cannot be made; none is then made. What other
 * cells' formulas gave is left as it stands in the file: programs that calculate are told to do so when they open it. `read` is what the
 * bytes hold, where that is known already.
 */
export function writeChanges(bytes: Uint8Array, changes: Changes, memory?: Memory, read?: Workbook): Uint8Array {
  const from = openPackage(bytes);
  const book = openBook(editPackage(bytes), from.workbook);
  try {
    if (changes.edits.length) edit(book, changes.edits, read ?? readPackage(from, ""));
    for (const plan of changes.sheets) placeSheet(book, plan);
    if (changes.sheets.some(plan => plan.cells.some(cell => cell.formula !== undefined))) recalculate(book, true);
    if (memory) putMemory(book, memory);
  } catch (error) {
    // Our cutting found no XML where the reader did: better to leave the file alone.
    throw error instanceof SyntaxError ? new HostError("damaged", {}, { cause: error }) : error;
  }
  return book.edit.bytes();
}

const same = (a: CellValue, b: CellValue): boolean =>
  typeof a === "object" && typeof b === "object" ? a?.error === b?.error : a === b;

/** Refuses an edit whose cell is no longer what it was, or that would break what the cell belongs to. */
function hold(workbook: Workbook, edit: CellEdit): Sheet {
  const { at } = edit;
  if (!isOneCell(at)) throw new RangeError("an edit is of one cell");
  const sheet = sheetNamed(workbook, at.sheet);
  if (!sheet) throw new HostError("changed", { at, sheet: at.sheet });
  const position = positionOf(sheet, at.top, at.left);
  const formula = position < 0 ? 0 : sheet.cells.formula[position]!;
  const now = formula === 0 ? undefined : formulaAt(workbook.formulas[formula - 1]!, at.top, at.left);
  if (now !== edit.wasFormula || !same(cellValue(workbook, sheet, at.top, at.left), edit.was))
    throw new HostError("changed", { at, sheet: at.sheet });
  // A table's header must stay what the table's own part says.
  const header = sheet.tables.find(
    ({ area, headerRows }) => contains(area, { ...at, sheet: area.sheet }) && at.top < area.top + headerRows,
  );
  if (header) throw new HostError("unsupported", { at, sheet: at.sheet });
  return sheet;
}

function edit(book: Book, edits: readonly CellEdit[], workbook: Workbook): void {
  const bySheet = new Map<Sheet, CellEdit[]>();
  for (const one of edits) {
    const sheet = hold(workbook, one);
    const there = bySheet.get(sheet);
    if (there) there.push(one);
    else bySheet.set(sheet, [one]);
  }
  const parts = new Map(sheetsOf(book).map(({ name, part }) => [name, part]));
  let formulas = false;
  for (const [sheet, ofSheet] of bySheet) {
    const part = parts.get(sheet.name)!;
    const unlocked = sheet.protected ? unlockedStyles(book) : undefined;
    const edited = editSheet(book.edit.text(part)!, sheet.name, ofSheet, unlocked);
    book.edit.put(part, edited.xml);
    formulas ||= edited.formulas;
  }
  recalculate(book, formulas);
}

/** Has programs calculate when they open the file; where formulas came or went, the stored order of calculation goes too. */
function recalculate(book: Book, formulas: boolean): void {
  const chain = formulas && relationships(book.edit, book.part).find(one => one.type === "calcChain");
  if (chain) removePart(book.edit, book.part, chain.target);
  const prefix = prefixOf(rootElement(workbookXml(book)).name);
  const old = workbookChild(book, "calcPr") ?? `<${prefix}calcPr/>`;
  const head = headOf(old, rootElement(old));
  putWorkbookChild(book, "calcPr", withAttribute(head, "fullCalcOnLoad", "1") + old.slice(head.length));
}
