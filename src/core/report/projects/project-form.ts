import type { Form } from "../../scoring/indicators";
import type { Table } from "../../tables/table";
import { projectKey } from "../labels";
import type { FactsBlock } from "./facts-block";

/**
 * The self-evaluation forms of projects, by the projects' keys: a form goes to the project that the facts above it name, else to the owner
 * of its tables. Two forms of one project are nobody's to choose from, unless only one of them names it.
 */
export function projectForms(
  forms: readonly Form[],
  blocks: readonly FactsBlock[],
  owners: ReadonlyMap<Table, string>,
): ReadonlyMap<string, Form> {
  const told = new Map<Table, string[]>();
  for (const { table, name } of blocks)
    if (name !== undefined) told.set(table, [...(told.get(table) ?? []), projectKey(name)]);
  const [named, owned] = [new Map<string, Form[]>(), new Map<string, Form[]>()];
  for (const form of forms) {
    const names = form.above.flatMap(table => told.get(table) ?? []);
    const own = [...form.above, form.table].flatMap(table => owners.get(table) ?? []);
    const [keys, found] = names.length > 0 ? [names, named] : [own, owned];
    for (const key of new Set(keys)) found.set(key, [...(found.get(key) ?? []), form]);
  }
  const all = new Map([...owned, ...named]);
  return new Map([...all].flatMap(([key, found]) => (found.length === 1 ? [[key, found[0]!] as const] : [])));
}
