import type { CellValue } from "../../core";
import { asText } from "./as-text";

/** What Excel gives for a cell: its value, its formula or once more its value, and the value's type ("Error", "String"…). */
export interface Raw {
  readonly value: unknown;
  readonly formula: unknown;
  readonly type: unknown;
}

/** A cell of a range whose values, formulas and valueTypes were loaded. */
export const rawAt = (range: Excel.Range, row: number, column: number): Raw => ({
  value: range.values[row]![column] as unknown,
  formula: range.formulas[row]![column] as unknown,
  type: range.valueTypes[row]![column],
});

/** A value as Excel gives and takes it. */
export const asExcel = (value: CellValue): unknown =>
  value === null ? "" : typeof value === "object" ? value.error : value;

/** A text that begins with "=" comes back as formula and as value alike; a formula does not. */
export const isFormula = ({ value, formula }: Pick<Raw, "value" | "formula">): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** What must be written into a cell to make it hold again what it held. */
export const again = (raw: Raw): unknown =>
  isFormula(raw) ? raw.formula : typeof raw.value === "string" && raw.type !== "Error" ? asText(raw.value) : raw.value;
