import type { Finding, Severity } from "../../core";

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

export interface SheetFindings {
  /** Null for what concerns the workbook as a whole. */
  readonly sheet: string | null;
  readonly findings: readonly Finding[];
}

/** Findings by sheet: worst sheet first, worst finding first in it; what is equally bad keeps its order. */
export function groupBySheet(findings: readonly Finding[]): readonly SheetFindings[] {
  const sheets = new Map<string | null, Finding[]>();
  for (const finding of findings) {
    const sheet = finding.at?.sheet ?? null;
    const known = sheets.get(sheet);
    if (known) known.push(finding);
    else sheets.set(sheet, [finding]);
  }
  const worst = (own: readonly Finding[]): number => own.reduce((rank, f) => Math.min(rank, RANK[f.severity]), 2);
  return [...sheets]
    .map(([sheet, own]) => ({ sheet, findings: own.sort((a, b) => RANK[a.severity] - RANK[b.severity]) }))
    .sort((a, b) => worst(a.findings) - worst(b.findings));
}
