import { headerSaid, type Correction, type GivenFacts, type Table, type Workbook } from "../core";
import type { Host, Memory, Waiver } from "../hosts/host";

/** Reads what is remembered with the workbook, changes it and keeps it; gives it as it now is. */
export async function rememberAnew(host: Host, change: (memory: Memory) => Memory): Promise<Memory> {
  const memory = change(await host.recall());
  await host.remember(memory);
  return memory;
}

/** A thing remembered with the workbook, as it is listed and forgotten. */
export type Remembered =
  | { readonly about: "correction"; readonly correction: Correction }
  | { readonly about: "waiver"; readonly waiver: Waiver }
  | { readonly about: "fact"; readonly project?: string; readonly fact: string; readonly value: string };

const headerOf = (correction: Correction): string => (correction.about === "role" ? correction.header.join("\n") : "");

/** A table has one header: what is said of it anew goes before what was said of another row. */
const sameTable = (a: Correction, b: Correction): boolean =>
  a.about === "header" && b.about === "header" && a.title !== undefined && a.title === b.title;

const samePlace = (a: Correction, b: Correction): boolean =>
  a.about === b.about && a.sheet === b.sheet && (sameTable(a, b) || (a.area === b.area && headerOf(a) === headerOf(b)));

const sameWaiver = (a: Waiver, b: Waiver): boolean =>
  a.rule === b.rule && a.sheet === b.sheet && a.place === b.place && a.at === b.at;

/** Remembers what the user said against the recognition, in the place of what she said there before. */
export const correct = (host: Host, correction: Correction): Promise<Memory> =>
  rememberAnew(host, memory => ({
    ...memory,
    corrections: [...memory.corrections.filter(known => !samePlace(known, correction)), correction],
  }));

/** Remembers that rows of a sheet, counted from zero, are the header of a table; what cannot be one changes nothing. */
export async function correctHeader(
  host: Host,
  workbook: Workbook,
  table: Table,
  [top, bottom]: readonly [number, number],
): Promise<Memory> {
  const said = headerSaid(workbook, table, top, bottom);
  return said ? correct(host, said) : host.recall();
}

/** Remembers which rule pack this workbook goes by. */
export const choosePack = (host: Host, name: string): Promise<Memory> =>
  rememberAnew(host, memory => ({ ...memory, pack: name }));

/** Remembers an answer of the form, for one project or (without `project`) for all; an empty one is forgotten. */
export const keepFact = (host: Host, project: string | undefined, fact: string, value: string): Promise<Memory> =>
  rememberAnew(host, memory => {
    const { [project ?? fact]: known, ...others } = memory.facts;
    const of = (value === "" ? {} : { [fact]: value }) as Readonly<Record<string, string>>;
    if (project === undefined) return { ...memory, facts: { ...others, ...of } };
    const { [fact]: _before, ...rest } = typeof known === "object" ? known : {};
    const own = { ...rest, ...of };
    return { ...memory, facts: Object.keys(own).length === 0 ? others : { ...others, [project]: own } };
  });

/** Facts with others that go before them; a project's own are joined one by one. */
export const joinedFacts = (behind: GivenFacts, before: GivenFacts): GivenFacts => {
  const all: Record<string, string | Readonly<Record<string, string>>> = { ...behind };
  for (const [name, value] of Object.entries(before)) {
    const known = all[name];
    all[name] = typeof value === "object" && typeof known === "object" ? { ...known, ...value } : value;
  }
  return all;
};

/** Remembers several answers at once. */
export const keepFacts = (host: Host, given: GivenFacts): Promise<Memory> =>
  rememberAnew(host, memory => ({ ...memory, facts: joinedFacts(memory.facts, given) }));

/** Forgets one remembered thing. */
export function forget(host: Host, thing: Remembered): Promise<Memory> {
  if (thing.about === "fact") return keepFact(host, thing.project, thing.fact, "");
  return rememberAnew(host, memory =>
    thing.about === "correction"
      ? { ...memory, corrections: memory.corrections.filter(known => !samePlace(known, thing.correction)) }
      : { ...memory, waivers: memory.waivers.filter(known => !sameWaiver(known, thing.waiver)) },
  );
}

/** All that is remembered, one by one: corrections, waivers, answers. */
export const rememberedThings = ({ corrections, waivers, facts }: Memory): readonly Remembered[] => [
  ...corrections.map(correction => ({ about: "correction" as const, correction })),
  ...waivers.map(waiver => ({ about: "waiver" as const, waiver })),
  ...Object.entries(facts).flatMap(([name, value]) =>
    typeof value === "string"
      ? [{ about: "fact" as const, fact: name, value }]
      : Object.entries(value).map(([fact, text]) => ({ about: "fact" as const, project: name, fact, value: text })),
  ),
];
