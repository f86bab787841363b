import type { CellEdit, Finding } from "../core";
import type { Host, Work } from "../hosts/host";

/** The edits that put back what `edits` changed: our own 还原, for hosts whose undo does not hold it. */
export const inverse = (edits: readonly CellEdit[]): readonly CellEdit[] =>
  edits.map(({ at, was, wasFormula, value, formula }) => ({
    at,
    was: value ?? null,
    ...(formula === undefined ? {} : { wasFormula: formula }),
    value: was,
    ...(wasFormula === undefined ? {} : { formula: wasFormula }),
  }));

/** 修正: applies the fixes of findings in one write and gives the edits that were made. */
export async function applyFixes(host: Host, findings: readonly Finding[], work: Work): Promise<readonly CellEdit[]> {
  const edits = findings.flatMap(finding => finding.fix?.edits ?? []);
  await host.write({ edits, sheets: [] }, work);
  return edits;
}

/** 还原: puts back what `edits` changed. */
export const restore = (host: Host, edits: readonly CellEdit[], work: Work): Promise<void> =>
  host.write({ edits: inverse(edits), sheets: [] }, work);
