import { cellName, type CellEdit, type CellValue, type Changes } from "../../core";
import { OWN_SHEET_NAME } from "../../core/workbook/own-sheet";
import { HostError, type Work } from "../host";
import { asText } from "./as-text";
import { fillSheet } from "./fill-sheet";
import { run } from "./run";

/** Looks at everything that could be refused, then writes in one request and one undo step where Excel can. */
export async function write(changes: Changes, work: Work): Promise<void> {
  work.signal.throwIfAborted();
  await run(async context => {
    const existing = await look(context, changes);
    work.signal.throwIfAborted();
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    for (const edit of changes.edits) writeEdit(context, edit);
    for (const plan of changes.sheets) fillSheet(context, plan, existing.has(plan.name));
    await context.sync();
    work.progress({ phase: "writing", done: changes.sheets.length, of: changes.sheets.length });
  }, true);
}

const cellOf = (context: Excel.RequestContext, { at }: CellEdit): Excel.Range =>
  context.workbook.worksheets.getItem(at.sheet).getRange(cellName(at.top, at.left));

/** Asks in one request for all that could forbid the changes; gives the names of our own sheets that are there already. */
async function look(context: Excel.RequestContext, { edits, sheets }: Changes): Promise<ReadonlySet<string>> {
  const { worksheets, protection } = context.workbook;
  protection.load("protected");
  const cells = edits.map(edit => {
    const range = cellOf(context, edit);
    range.load("values,formulas");
    range.format.protection.load("locked");
    return { edit, range, sheet: protectionOf(worksheets.getItem(edit.at.sheet)) };
  });
  const plans = sheets.map(plan => {
    const sheet = worksheets.getItemOrNullObject(plan.name);
    sheet.load("name");
    const mark = sheet.names.getItemOrNullObject(OWN_SHEET_NAME);
    mark.load("formula");
    return { plan, sheet, mark, guard: protectionOf(sheet) };
  });
  await context.sync();

  for (const { edit, range, sheet } of cells) {
    if (sheet.protected && range.format.protection.locked !== false)
      throw new HostError("protected", { sheet: edit.at.sheet, at: edit.at });
    if (!isAsBefore(edit, range)) throw new HostError("changed", { sheet: edit.at.sheet, at: edit.at });
  }
  const existing = new Set<string>();
  for (const { plan, sheet, mark, guard } of plans) {
    if (sheet.isNullObject) {
      if (protection.protected) throw new HostError("protected");
    } else if (mark.isNullObject || mark.formula !== `="${plan.mark.replace(/"/g, '""')}"`) {
      throw new HostError("name-taken", { sheet: plan.name });
    } else if (guard.protected) {
      throw new HostError("protected", { sheet: plan.name });
    } else existing.add(plan.name);
  }
  return existing;
}

function protectionOf(sheet: Excel.Worksheet): Excel.WorksheetProtection {
  sheet.protection.load("protected");
  return sheet.protection;
}

const asExcel = (value: CellValue): unknown => (value === null ? "" : typeof value === "object" ? value.error : value);

/** Whether the cell still is as it was when it was checked. */
function isAsBefore({ was, wasFormula }: CellEdit, range: Excel.Range): boolean {
  const [value, formula] = [range.values[0]![0] as unknown, range.formulas[0]![0] as unknown];
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return wasFormula === undefined ? !isFormula && value === asExcel(was) : isFormula && formula === `=${wasFormula}`;
}

function writeEdit(context: Excel.RequestContext, edit: CellEdit): void {
  const range = cellOf(context, edit);
  if (edit.formula !== undefined) range.formulas = [[`=${edit.formula}`]];
  else range.values = [[typeof edit.value === "string" ? asText(edit.value) : asExcel(edit.value ?? null)]];
}
