import type { Table } from "../tables/table";
import { normalise } from "../workbook/normalise";
import { cellArea, type Area } from "../workbook/area";
import { cellText } from "../workbook/cells";
import { sheetOf } from "../workbook/cells";
import { columnAt, rowLabel } from "./finding/lookup";
import type { Checked, Rule } from "./finding/rule";
import { formFinding, scorecards } from "./seen/scorecards";

interface Approved {
  readonly text: string;
  readonly at: Area;
}

const plain = (text: string): string =>
  text.normalize("NFKC").replace(/\s/g, "").replace(/>=/g, "≥").replace(/<=/g, "≤");

/** A table of indicators that states targets and no results: what was approved with the budget. */
const isPlan = ({ kind, columns }: Table): boolean => {
  const roles = new Set(columns.map(({ role }) => role));
  return (
    (kind === "indicators" || kind === "other") && roles.has("target") && !roles.has("achieved") && !roles.has("score")
  );
};

/** Targets of such tables by the indicator's name; a name that stands there twice says nothing. */
function approvedTargets({ workbook, tables }: Checked): ReadonlyMap<string, Approved> {
  const targets = new Map<string, Approved | undefined>();
  for (const table of tables.filter(isPlan)) {
    const sheet = sheetOf(workbook, table.area);
    const column = table.columns.find(({ role }) => role === "target")!.column;
    const names = table.columns.filter(({ role }) => role === "name").map(one => one.column);
    for (let row = table.body.top; row <= table.body.bottom; row++) {
      const lowest = names
        .map(name => cellText(workbook, sheet, row, name))
        .filter(name => name.trim() !== "")
        .at(-1);
      const name = normalise(lowest ?? rowLabel(workbook, table, row));
      const text = plain(cellText(workbook, sheet, row, column));
      if (name === "" || text === "") continue;
      targets.set(name, targets.has(name) ? undefined : { text, at: cellArea(sheet.name, row, column) });
    }
  }
  return new Map([...targets].flatMap(([name, target]) => (target ? [[name, target] as const] : [])));
}

/** The targets of a self-evaluation are those approved with the budget. */
export const targetsAsApproved: Rule = {
  code: "ZP-716",
  name: "targets-as-approved",
  severity: "warning",
  covers: ["C17"],
  *check(checked) {
    const cards = scorecards(checked).filter(({ form: { table } }) =>
      table.columns.some(({ role }) => role === "achieved"),
    );
    // With several forms nobody can tell whose plan it is.
    if (cards.length !== 1) return;
    const approved = approvedTargets(checked);
    for (const { name, target } of cards[0]!.form.indicators) {
      const plan = approved.get(normalise(name.text));
      if (
        !plan ||
        plain(target.text) === "" ||
        plain(target.text) === plan.text ||
        columnAt(cards[0]!.form.table, target.at.left)?.role !== "target"
      )
        continue;
      yield formFinding(checked, "ZP-716", "warning", target.at, [plan.at], {
        text: target.text.slice(0, 30),
        approved: plan.text.slice(0, 30),
      });
    }
  },
};
