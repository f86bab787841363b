import { buildWorkbook, type Workbook } from "../../core";
import type { SheetBuilder } from "../../core/workbook/builder";
import { HostError, type Scope, type Work } from "../host";
import { ask, FIRST_BUDGET, isUnanswered, requestsFor, take, type Band, type Gathered } from "./read-cells";
import { readOutline, type Outline } from "./read-outline";
import { isTooLarge, run } from "./run";

/** Reads the workbook in bands of rows, one request after the other, so that no more than one of them is held as text. */
export async function read(scope: Scope, work: Work): Promise<Workbook> {
  work.signal.throwIfAborted();
  const outline = await run(readOutline);
  const sheets = outline.sheets.filter(sheet => scope.kind === "workbook" || scope.names.includes(sheet.name));
  const builder = buildWorkbook(outline.name);
  const open = new Map<string, { cells: SheetBuilder; gathered: Gathered }>();
  for (const sheet of sheets)
    open.set(sheet.name, {
      cells: builder.sheet(sheet.name),
      gathered: { merges: [], hiddenRows: [], hiddenColumns: [] },
    });

  const all: Band[] = sheets.flatMap(sheet =>
    sheet.used ? [{ sheet, top: sheet.used.top, rows: sheet.used.rows }] : [],
  );
  await readBands(all, work, sheets.length, (asked, band) => {
    const { cells, gathered } = open.get(band.sheet.name)!;
    take(asked, cells, gathered);
  });

  for (const sheet of sheets) {
    const { cells, gathered } = open.get(sheet.name)!;
    cells.done({
      ...gathered,
      hidden: sheet.hidden,
      protected: sheet.protected,
      tables: sheet.tables,
      ...(sheet.own ? { own: sheet.own } : {}),
    });
  }
  return builder.done({
    names: outline.names,
    manualCalculation: outline.manualCalculation,
    externalLinks: externalLinks(outline),
  });
}

/** One request after the other; a refused one is asked again in halves until a single row is refused. */
async function readBands(
  all: readonly Band[],
  work: Work,
  sheets: number,
  took: (asked: ReturnType<typeof ask>, band: Band) => void,
): Promise<void> {
  let budget = FIRST_BUDGET;
  let waiting = [...requestsFor(all, budget)];
  const seen = new Set<string>();
  while (waiting.length > 0) {
    work.signal.throwIfAborted();
    const request = waiting.shift()!;
    const refused = await readRequest(request, took);
    if (refused) {
      if (request.length === 1 && request[0]!.rows === 1) throw refused;
      budget = Math.max(1, Math.floor(budget / 2));
      waiting = [...requestsFor([...request, ...waiting.flat()], budget)];
      continue;
    }
    for (const { sheet } of request) seen.add(sheet.name);
    work.progress({ phase: "reading", done: seen.size, of: sheets });
  }
}

/** Reads one request; gives the refusal where Excel found it too large, having taken nothing. */
async function readRequest(
  request: readonly Band[],
  took: (asked: ReturnType<typeof ask>, band: Band) => void,
): Promise<HostError | undefined> {
  try {
    await run(async context => {
      const asked = request.map(band => ask(context, band));
      await context.sync();
      if (asked.some(isUnanswered)) throw new HostError("too-large", { sheet: request[0]!.sheet.name });
      for (const one of asked) took(one, one.band);
    });
    return undefined;
  } catch (error) {
    if (isTooLarge(error)) return error as HostError;
    throw error;
  }
}

/** Files that the workbook's names point to; those in cell formulas show as `[file]sheet!` and are seen by the rules. */
const externalLinks = ({ names }: Outline): readonly string[] => [
  ...new Set(
    names.flatMap(({ refersTo }) => [...refersTo.matchAll(/\[([^\]]+\.xls[xmb]?)\]/gi)].map(match => match[1]!)),
  ),
];
