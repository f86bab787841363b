import { readTokens, type End, type Reference } from "../workbook/formula";
import type { Area } from "../workbook/area";
import { positionOf, sheetNamed } from "../workbook/cells";
import type { Sheet, Workbook } from "../workbook/workbook";

/** How far a chain of formulas is followed, and how large a range each of whose cells is followed. */
const DEPTH = 4;
const LARGEST = 64;

const endAt = (end: End, base: number): number => (end.fixed ? end.at : base + end.at);

/** The cells a reference points to from a cell; whole rows and columns reach as far as the sheet's cells. */
export function referredArea(reference: Reference, sheet: Sheet, row: number, column: number): Area {
  const [r1, r2] = reference.rows?.map(end => endAt(end, row)) ?? [0, Math.max(0, sheet.rows - 1)];
  const [c1, c2] = reference.columns?.map(end => endAt(end, column)) ?? [0, Math.max(0, sheet.columns - 1)];
  return {
    sheet: sheet.name,
    top: Math.min(r1!, r2!),
    left: Math.min(c1!, c2!),
    bottom: Math.max(r1!, r2!),
    right: Math.max(c1!, c2!),
  };
}

/** All cells that the formula of a cell reads, directly or through other formulas; none where it has no formula. */
export function precedents(workbook: Workbook, at: Area): readonly Area[] {
  const all: Area[] = [];
  const seen = new Set<string>();
  const follow = (sheet: Sheet, row: number, column: number, depth: number): void => {
    const key = `${sheet.name}!${row},${column}`;
    const position = positionOf(sheet, row, column);
    const formula = position < 0 ? 0 : sheet.cells.formula[position]!;
    if (formula === 0 || depth > DEPTH || seen.has(key)) return;
    seen.add(key);
    for (const token of readTokens(workbook.formulas[formula - 1]!) ?? []) {
      if (token.kind !== "reference") continue;
      const target = token.sheet === undefined ? sheet : sheetNamed(workbook, token.sheet);
      if (!target) continue;
      const area = referredArea(token, target, row, column);
      all.push(area);
      if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > LARGEST) continue;
      for (let r = area.top; r <= area.bottom; r++)
        for (let c = area.left; c <= area.right; c++) follow(target, r, c, depth + 1);
    }
  };
  const sheet = sheetNamed(workbook, at.sheet);
  if (sheet) follow(sheet, at.top, at.left, 0);
  return all;
}
