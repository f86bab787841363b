import { buildWorkbook, type Workbook } from "../../core";
import { HostError, type Scope, type Work } from "../host";
import { bandsOf, cellsIn, FIRST_BUDGET, halved, nextBudget, requestsFor, sameCells, type Band } from "./bands";
import { gather, type Gathering } from "./gather";
import type { Glance } from "./glance";
import { askMemory, memoryIn } from "./memory";
import { ask, isUnanswered, weightOf, type Asked } from "./read-cells";
import { askKnown, askLists, outlineIfKnown, readOutline, type Outline } from "./read-outline";
import { insistent, mayPassInParts, type Run, type Wire } from "./run";
import { telling, type Telling } from "./telling";

const inScope = (outline: Outline, scope: Scope): Outline["sheets"] =>
  outline.sheets.filter(({ name }) => scope.kind === "workbook" || scope.names.includes(name));

/**
 * Reads the workbook in bands of rows, one request after the other, so that no more than one of them is held as text. A workbook that was read
 * before is asked for by what it was like then, with the question whether it still is: nothing is taken from memory.
 */
export async function read(wire: Wire, glance: Glance, scope: Scope, work: Work): Promise<Workbook> {
  work.signal.throwIfAborted();
  const told = telling(work, "reading");
  const run = insistent(wire, work.signal, told.refused);
  const known = glance.outline;
  delete glance.memory;
  const first = known && (await readKnown(run, glance, known, scope, told));
  work.signal.throwIfAborted();
  const outline = first?.outline ?? (await run(readOutline));
  const sheets = inScope(outline, scope);
  const builder = buildWorkbook(outline.name);
  const gathering = gather(builder, sheets);
  glance.outline = outline;

  const all = bandsOf(sheets);
  const taken = first && sameCells(first.outline, known) ? first.asked : [];
  for (const asked of taken) gathering.take(asked);
  await readBands(run, after(all, taken), work, told, gathering, taken);
  gathering.finish();
  return builder.done({
    names: outline.names,
    manualCalculation: outline.manualCalculation,
    externalLinks: externalLinks(outline),
  });
}

/** Bands that are left when those were read. */
function after(all: readonly Band[], taken: readonly Asked[]): readonly Band[] {
  const last = taken.at(-1)?.band;
  if (!last) return all;
  return all
    .slice(all.findIndex(({ sheet }) => sheet.name === last.sheet.name))
    .map((band, i) => {
      const done = i === 0 ? last.top + last.rows - band.top : 0;
      return { ...band, top: band.top + done, rows: band.rows - done };
    })
    .filter(({ rows }) => rows > 0);
}

/** One request for everything: outline, memory and the first cells, all asked for where they were last time. */
async function readKnown(
  run: Run,
  glance: Glance,
  known: Outline,
  scope: Scope,
  told: Telling,
): Promise<{ readonly outline: Outline; readonly asked: readonly Asked[] } | undefined> {
  const request = requestsFor(bandsOf(inScope(known, scope)), FIRST_BUDGET)[0] ?? [];
  try {
    return await run(async (context, sync) => {
      const lists = askLists(context);
      const parts = askKnown(context, known);
      const memory = askMemory(context);
      const asked = request.map(band => ask(context, band));
      await sync();
      const outline = outlineIfKnown(lists, parts, known);
      if (!outline) return undefined;
      if (asked.some(isUnanswered)) {
        told.refused();
        return undefined;
      }
      const remembered = memoryIn(memory);
      if (remembered) glance.memory = remembered;
      return { outline, asked };
    });
  } catch (error) {
    if (!mayPassInParts(error)) throw error;
    told.refused();
    return undefined;
  }
}

/** One request after the other; a refused one is asked again in halves until a single cell is refused. */
async function readBands(
  run: Run,
  all: readonly Band[],
  { signal }: Work,
  told: Telling,
  gathering: Gathering,
  before: readonly Asked[],
): Promise<void> {
  let most = Infinity;
  let waiting = requestsFor(all, budgetAfter(before) ?? FIRST_BUDGET);
  while (waiting.length > 0) {
    signal.throwIfAborted();
    const [request, ...others] = waiting as [readonly Band[], ...(readonly Band[])[]];
    const result = await readRequest(run, request, gathering);
    if ("refused" in result) {
      const halves = halved(request);
      if (!halves) throw result.refused;
      told.refused();
      // Whatever it was that was too much, not as much of it is asked for again.
      most = Math.max(1, Math.ceil(cellsIn(request) / 2));
      waiting = [...halves, ...requestsFor(others.flat(), most)];
      continue;
    }
    waiting = requestsFor(others.flat(), Math.min(result.budget, most));
    told.came(gathering.begun(), gathering.sheets);
  }
}

const budgetAfter = (asked: readonly Asked[]): number | undefined =>
  asked.length === 0
    ? undefined
    : nextBudget(
        asked.reduce((sum, one) => sum + weightOf(one), 0),
        cellsIn(asked.map(({ band }) => band)),
      );

type Result = { readonly refused: unknown } | { readonly budget: number };

/** Reads one request; gives the refusal where a smaller one may pass, having taken nothing. */
async function readRequest(run: Run, request: readonly Band[], gathering: Gathering): Promise<Result> {
  try {
    const answered = await run(async (context, sync) => {
      const asked = request.map(band => ask(context, band));
      await sync();
      return asked;
    });
    const sheet = request[0]!.sheet.name;
    if (answered.some(({ range }) => range.isNullObject)) throw new HostError("changed", { sheet });
    if (answered.some(isUnanswered)) return { refused: new HostError("too-large", { sheet }) };
    for (const one of answered) gathering.take(one);
    return { budget: budgetAfter(answered) ?? FIRST_BUDGET };
  } catch (error) {
    if (mayPassInParts(error)) return { refused: error };
    throw error;
  }
}

/** Files that the workbook's names point to; those in cell formulas show as `[file]sheet!` and are seen by the rules. */
const externalLinks = ({ names }: Outline): readonly string[] => [
  ...new Set(
    names.flatMap(({ refersTo }) => [...refersTo.matchAll(/\[([^\]]+\.xls[xmb]?)\]/gi)].map(match => match[1]!)),
  ),
];
