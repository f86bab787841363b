import type { Form } from "../../scoring/indicators";
import type { Table } from "../../tables/table";
import { projectKey } from "../labels";
import { tablesOf } from "./detail-figures";
import type { FactsBlock } from "./facts-block";

/**
 * The self-evaluation forms of projects, by the projects' names: a form goes to the project that the facts above it name, else to the one
 * whose name its title or sheet bears, or to an only project. Two forms of one project are nobody's to choose from.
 */
export function projectForms(
  names: readonly string[],
  forms: readonly Form[],
  blocks: readonly FactsBlock[],
): ReadonlyMap<string, Form> {
  const told = new Map<Table, string[]>();
  for (const { table, name } of blocks)
    if (name !== undefined) told.set(table, [...(told.get(table) ?? []), projectKey(name)]);
  const namesIn = new Map(forms.map(form => [form, form.above.flatMap(table => told.get(table) ?? [])]));
  const open = forms.filter(form => namesIn.get(form)!.length === 0);
  const found = new Map<string, Form>();
  for (const name of names) {
    const key = projectKey(name);
    const own = forms.filter(form => namesIn.get(form)!.includes(key));
    const all =
      own.length > 0 ? own : open.filter(form => tablesOf(name, names, [...form.above, form.table]).length > 0);
    if (all.length === 1) found.set(name, all[0]!);
  }
  return found;
}
