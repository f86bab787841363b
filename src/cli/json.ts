import {
  areaName,
  areaNameFrom,
  columnName,
  decimalText,
  isOneCell,
  sheetPrefix,
  type Area,
  type CellEdit,
  type FilledForm,
  type Finding,
  type Layout,
  spansText,
  type Operand,
  type ParagraphChange,
  type Relation,
  type Table,
} from "../core";
import type { CheckResult } from "../commands/check";
import type { Understanding } from "../commands/understand";

/** What the command line says in JSON. Scripts read it: fields are only ever added. */
const tableJson = (table: Table) => ({
  sheet: table.area.sheet,
  range: areaName(table.area),
  title: table.title?.text ?? null,
  header: table.header ? areaName(table.header) : null,
  body: areaName(table.body),
  unit: table.unit?.unit ?? null,
  kind: table.kind,
  columns: table.columns.map(column => ({
    column: columnName(column.column),
    header: column.header,
    role: column.role,
    ...(column.maybe.length > 0 ? { maybe: column.maybe } : {}),
  })),
  rows: table.rows.map(mark => ({ row: mark.row + 1, kind: mark.kind })),
});

/** An operand as a filled formula would name it: fixed sides with "$", the far end of a growing one without. */
export function operandName(from: string, { area, fixedRows, fixedColumns, growing }: Operand): string {
  const end = (row: number, column: number, far: boolean): string =>
    (fixedColumns && !(far && growing === "columns") ? "$" : "") +
    columnName(column) +
    (fixedRows && !(far && growing === "rows") ? "$" : "") +
    (row + 1);
  const first = end(area.top, area.left, false);
  const last = end(area.bottom, area.right, true);
  const prefix = area.sheet === from ? "" : sheetPrefix(area.sheet);
  return prefix + (isOneCell(area) && !growing ? first : `${first}:${last}`);
}

const relationJson = (relation: Relation) => ({
  sheet: relation.target.sheet,
  target: areaName(relation.target),
  operation: relation.operation,
  operands: relation.operands.map(operand => operandName(relation.target.sheet, operand)),
  basis: relation.basis,
  holds: relation.holds,
  ...(relation.expected ? { expected: decimalText(relation.expected) } : {}),
  ...(relation.actual ? { actual: decimalText(relation.actual) } : {}),
});

export const tablesJson = (file: string, { tables, relations }: Understanding, ms: number) => ({
  file,
  tables: tables.map(tableJson),
  relations: relations.map(relationJson),
  ms: Math.round(ms),
});

const findingJson = (finding: Finding, name: string, message: string) => ({
  rule: finding.rule,
  name,
  severity: finding.severity,
  sheet: finding.at?.sheet ?? null,
  at: finding.at ? areaName(finding.at) : null,
  related: finding.related.map(area => areaNameFrom(finding.at?.sheet ?? null, area)),
  ...(finding.comparison
    ? {
        expected: decimalText(finding.comparison.expected.value),
        actual: decimalText(finding.comparison.actual.value),
        difference: decimalText(finding.comparison.difference.value),
        unit: finding.comparison.actual.unit || null,
      }
    : {}),
  message,
  ...(finding.fix
    ? {
        fix: {
          safe: finding.fix.safe,
          edits: finding.fix.edits.map(editJson),
        },
      }
    : {}),
});

/** How many findings there are of each severity. */
export const countBySeverity = (findings: readonly Finding[]) => {
  const of = (severity: Finding["severity"]) => findings.filter(finding => finding.severity === severity).length;
  return { errors: of("error"), warnings: of("warning"), notices: of("notice") };
};

export const checkJson = (
  file: string,
  result: CheckResult,
  words: (finding: Finding) => { name: string; message: string },
) => ({
  file,
  summary: {
    ...countBySeverity(result.findings),
    tables: result.tables.length,
    cells: result.cells,
    ms: Math.round(result.ms),
  },
  findings: result.findings.map(finding => {
    const { name, message } = words(finding);
    return findingJson(finding, name, message);
  }),
});

const placed = (area: Area) => ({ sheet: area.sheet, at: areaName(area) });

const editJson = ({ at, was, value, formula }: CellEdit) => ({
  sheet: at.sheet,
  at: areaName(at),
  was,
  ...(value === undefined || formula !== undefined ? {} : { value }),
  ...(formula === undefined ? {} : { formula: `=${formula}` }),
});

const ownFormJson = ({ project, sheet, locked, edits, left }: FilledForm) => ({
  project,
  sheet,
  locked,
  filled: edits.map(edit => ({ ...editJson(edit), value: edit.value ?? null })),
  left: left.map(({ at, ask }) => ({ ...placed(at), ask })),
});

/** A paragraph that the writing changes, or the user changed. */
export interface ProjectChange {
  readonly project: string;
  readonly change: ParagraphChange;
}

export const reportJson = (
  file: string,
  out: string,
  { changes, figures, gaps, doubts }: Layout,
  edits: readonly ProjectChange[],
  { docx, ownForms }: { readonly docx: string | undefined; readonly ownForms: readonly FilledForm[] | undefined },
) => ({
  file,
  out,
  ...(docx === undefined ? {} : { docx }),
  ...(ownForms === undefined ? {} : { ownForms: ownForms.map(ownFormJson) }),
  sheets: changes.sheets.map(sheet => sheet.name),
  figures: figures.map(({ text, at, from }) => ({
    text,
    ...placed(at),
    from: from.map(area => areaNameFrom(at.sheet, area)),
  })),
  gaps: gaps.map(({ at, ask }) => ({ ...placed(at), ask })),
  doubts: doubts.map(({ at, text, doubt: { name, expected, stale } }) => ({
    ...placed(at),
    text,
    name,
    expected: expected ?? null,
    ...(stale ? { stale } : {}),
  })),
  changes: edits.map(({ project, change: { id, kind, before, after, generated } }) => ({
    project,
    paragraph: id,
    kind,
    before: before ?? null,
    after: after ? spansText(after) : null,
    ...(generated ? { generated: spansText(generated) } : {}),
  })),
});
