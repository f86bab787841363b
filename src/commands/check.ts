import { check, checking, overlaps, placeOf, type Area, type Finding, type Pack } from "../core";
import type { Host, Memory, Scope, Waiver, Work } from "../hosts/host";
import { makeOut, paced, understand, type Understanding } from "./understand";

/** What the user asked to have checked. */
export type CheckScope = "workbook" | "sheet" | "selection";

export interface CheckResult extends Understanding {
  readonly findings: readonly Finding[];
  /** Findings the user waived, with her reasons. */
  readonly waived: readonly { readonly finding: Finding; readonly waiver: Waiver }[];
  readonly scope: CheckScope;
  /** What was selected when a sheet or a selection was asked for. */
  readonly selected: Area | null;
  /** Cells that hold something, of the whole workbook. */
  readonly cells: number;
  /** Milliseconds from the first request to the last rule. */
  readonly ms: number;
}

const inScope = (finding: Finding, scope: CheckScope, selected: Area | null): boolean => {
  if (scope === "workbook" || !selected || !finding.at) return true;
  return scope === "sheet"
    ? finding.at.sheet === selected.sheet
    : [finding.at, ...finding.related].some(at => overlaps(at, selected));
};

/** 校验: reads the whole workbook, for relations cross sheets, and gives the findings of the scope asked for. */
export async function checkWorkbook(
  host: Host,
  scope: CheckScope,
  work: Work,
  pack?: string | Pack,
): Promise<CheckResult> {
  const started = performance.now();
  const selected = scope === "workbook" ? null : await host.selection();
  const whole: Scope = { kind: "workbook" };
  const understanding = await understand(host, whole, work, pack);
  work.progress({ phase: "checking", done: 0, of: 1 });
  const findings = await paced(checking(understanding), work);
  return sorted(understanding, findings, { scope, selected, started });
}

/** Reads the workbook once more and checks what an earlier check did, also where something else is selected by now. */
export async function checkAnew(host: Host, { scope, selected }: CheckResult, work: Work): Promise<CheckResult> {
  const started = performance.now();
  const made = await understand(host, { kind: "workbook" }, work);
  return sorted(made, await paced(checking(made), work), { scope, selected, started });
}

/** The same workbook, without reading it again, after the user corrected or waived something. */
export function checkAgain(result: CheckResult, memory: Memory): CheckResult {
  const started = performance.now();
  return findAll(makeOut(result.workbook, memory), result.scope, result.selected, started);
}

/** The findings of what was made out, those that the user waived apart. */
export const findAll = (made: Understanding, scope: CheckScope, selected: Area | null, started: number): CheckResult =>
  sorted(made, check(made), { scope, selected, started });

/** The findings of the scope asked for, apart from those that were waived. */
function sorted(
  made: Understanding,
  findings: readonly Finding[],
  { scope, selected, started }: Pick<CheckResult, "scope" | "selected"> & { readonly started: number },
): CheckResult {
  const { workbook, tables, memory } = made;
  const open: Finding[] = [];
  const waived: { finding: Finding; waiver: Waiver }[] = [];
  for (const finding of findings) {
    if (!inScope(finding, scope, selected)) continue;
    const waiver = waiverOf(memory.waivers, finding, placeOf(workbook, tables, finding));
    if (waiver) waived.push({ finding, waiver });
    else open.push(finding);
  }
  const cells = workbook.sheets.reduce((sum, sheet) => sum + sheet.cells.column.length, 0);
  return { ...made, findings: open, waived, scope, selected, cells, ms: performance.now() - started };
}

const waiverOf = (waivers: readonly Waiver[], finding: Finding, place: string): Waiver | undefined =>
  waivers.find(w => w.rule === finding.rule && w.sheet === (finding.at?.sheet ?? null) && w.place === place);
