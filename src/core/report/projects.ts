import type { Form } from "../scoring/indicators";
import { readForms } from "../scoring/read-indicators";
import type { Table } from "../tables/table";
import type { Workbook } from "../workbook/workbook";
import { projectKey } from "./labels";
import type { Fact, GivenFacts, Project } from "./project";
import { withDerived } from "./projects/derive";
import { figuresOfDetail, tableOwners } from "./projects/detail-figures";
import { factsBlocks, factsByKey, figuresOfFacts, type FactsBlock, type FactsByKey } from "./projects/facts-block";
import { summaryRows, type SummaryRow } from "./projects/fund-summary";
import { monthlySpending } from "./projects/monthly-spending";
import { projectForms } from "./projects/project-form";
import { statedYear, yearOfTitles } from "./projects/project-year";
import { figuresOfRow } from "./projects/table-figures";

/** All that a workbook and the form say of its projects. */
interface Found {
  readonly workbook: Workbook;
  readonly tables: readonly Table[];
  readonly given: GivenFacts;
  readonly blocks: readonly FactsBlock[];
  readonly rows: readonly SummaryRow[];
  /** By the projects' keys. */
  readonly forms: ReadonlyMap<string, Form>;
  /** Which project each table is of. */
  readonly owners: ReadonlyMap<Table, string>;
}

/**
 * The projects of a workbook: facts blocks and item rows of a fund summary, joined by name; one facts block without a name serves all.
 * Given facts go before those of the workbook's cells.
 */
export function findProjects(workbook: Workbook, tables: readonly Table[], given: GivenFacts): readonly Project[] {
  const blocks = tables.filter(table => table.kind === "facts").flatMap(table => factsBlocks(workbook, table));
  const called = new Set(blocks.flatMap(block => (block.name === undefined ? [] : [projectKey(block.name)])));
  const rows = summaryRows(workbook, tables, called);
  const names = projectNames(tables, blocks, rows, given);
  const owners = tableOwners(names, tables);
  const forms = projectForms(readForms(workbook, tables), blocks, owners);
  const projects = names.map(name => projectOf(name, { workbook, tables, given, blocks, rows, forms, owners }));
  // The form's name goes before the workbook's, where there is no doubt which project it is.
  const typedName = typedWords(given, "项目名称");
  return projects.length === 1 && typedName ? [{ ...projects[0]!, name: typedName }] : projects;
}

const typedWords = (given: GivenFacts, fact: string): string => {
  const words = given[fact];
  return typeof words === "string" ? words.trim() : "";
};

/** In the order of the workbook; one empty name where nothing tells the only project's. */
function projectNames(
  tables: readonly Table[],
  blocks: readonly FactsBlock[],
  rows: readonly SummaryRow[],
  given: GivenFacts,
): readonly string[] {
  const order = new Map(tables.map((table, at) => [table, at]));
  const named = [...blocks, ...rows]
    .map(one => ({ name: one.name ?? "", at: order.get(one.table)! }))
    .filter(one => one.name !== "")
    .sort((a, b) => a.at - b.at);
  const byKey = new Map<string, string>();
  for (const { name } of named) if (!byKey.has(projectKey(name))) byKey.set(projectKey(name), name);
  const names = [...byKey.values()];
  if (names.length > 0) return names;
  const typedName = typedWords(given, "项目名称");
  if (typedName) return [typedName];
  // A workbook with money in it is about something, though nobody has said what: its report has a gap for the name.
  return tables.some(table => table.kind === "budget" || table.kind === "ledger" || table.kind === "facts") ? [""] : [];
}

const typed = (facts: GivenFacts | Readonly<Record<string, string>>): readonly (readonly [string, Fact])[] =>
  Object.entries(facts).flatMap(([label, value]) => (typeof value === "string" ? [[label, { value }] as const] : []));

function givenFor(given: GivenFacts, key: string): readonly (readonly [string, Fact])[] {
  const own = Object.entries(given).flatMap(([name, facts]) =>
    typeof facts === "object" && projectKey(name) === key ? typed(facts) : [],
  );
  return [...own, ...typed(given)];
}

const entries = (facts: FactsByKey): readonly (readonly [string, Fact])[] =>
  [...facts.values()].map(({ label, fact }) => [label, fact]);

/** The key of the project that the nearest block above on the same sheet names: what stands under it is told of that project. */
function nameOver({ table }: FactsBlock, blocks: readonly FactsBlock[]): string | undefined {
  const over = blocks.filter(
    ({ name, table: other }) =>
      name !== undefined && other.area.sheet === table.area.sheet && other.area.top < table.area.top,
  );
  const name = over.at(-1)?.name;
  return name === undefined ? undefined : projectKey(name);
}

function projectOf(name: string, found: Found): Project {
  const { workbook, tables, given, blocks, rows, forms, owners } = found;
  const key = projectKey(name);
  const own = blocks.filter(block => block.name !== undefined && projectKey(block.name) === key);
  const common = blocks.filter(block => block.name === undefined && [undefined, key].includes(nameOver(block, blocks)));
  const row = rows.filter(one => projectKey(one.name) === key);
  const typedFacts = factsByKey(givenFor(given, key));
  const facts = factsByKey([...entries(typedFacts), ...[...own, ...common].flatMap(block => entries(block.facts))]);
  const isSummary = new Set(rows.map(one => one.table));
  const detail = tables.filter(table => owners.get(table) === key && !isSummary.has(table));
  const year =
    statedYear(typedFacts) ??
    statedYear(facts) ??
    yearOfTitles(
      workbook,
      [...own, ...row].map(one => one.table),
    ) ??
    yearOfTitles(workbook, tables);
  const form = forms.get(key);
  const months = monthlySpending(workbook, detail, year && Number(year.value));
  const sources = [
    figuresOfFacts(workbook, typedFacts),
    ...row.map(one => figuresOfRow(workbook, one.table, one.row)),
    figuresOfFacts(workbook, facts),
    figuresOfDetail(workbook, detail),
  ];
  return {
    name,
    ...(year ? { year } : {}),
    facts: Object.fromEntries(entries(facts)),
    figures: withDerived(Object.assign({}, ...sources.reverse()) as Project["figures"]),
    ...(form ? { form } : {}),
    ...(months ? { months } : {}),
  };
}
