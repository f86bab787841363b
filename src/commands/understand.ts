import {
  lostCorrections,
  packFor,
  recognise,
  recognising,
  relate,
  relating,
  type Correction,
  type Pack,
  type Relation,
  type Steps,
  type Table,
  type Workbook,
} from "../core";
import type { Host, Memory, Scope, Work } from "../hosts/host";

/** A workbook as read and what was made of it. */
export interface Understanding {
  readonly workbook: Workbook;
  readonly memory: Memory;
  readonly pack: Pack;
  readonly tables: readonly Table[];
  readonly relations: readonly Relation[];
  /** Corrections whose place can no longer be found. */
  readonly lost: readonly Correction[];
}

/** Lets the page paint and a cancel come through between two steps; throws the signal's reason once it is aborted. */
export async function step(work: Work): Promise<void> {
  await new Promise(resolve => setTimeout(resolve, 0));
  work.signal.throwIfAborted();
}

/** Longest that the page is kept from painting, in milliseconds. */
const BREATH = 40;

/** Does work in steps, lets the page breathe between them, and throws the signal's reason once it is aborted. */
export async function paced<T>(steps: Steps<T>, work: Work): Promise<T> {
  await step(work);
  for (let last = performance.now(); ;) {
    const next = steps.next();
    if (next.done) return next.value;
    if (performance.now() - last < BREATH) continue;
    await step(work);
    last = performance.now();
  }
}

function understood(
  workbook: Workbook,
  memory: Memory,
  tables: readonly Table[],
  relations: readonly Relation[],
  pack?: string | Pack,
): Understanding {
  const lost = lostCorrections(workbook, memory.corrections);
  const chosen = typeof pack === "object" ? pack : packFor(workbook, pack ?? memory.pack);
  return { workbook, memory, pack: chosen, tables, relations, lost };
}

/** Recognises the tables of a workbook that has been read and relates their cells. `pack`, or the one of that name, goes before the one remembered. */
export function makeOut(workbook: Workbook, memory: Memory, pack?: string | Pack): Understanding {
  const tables = recognise(workbook, memory.corrections);
  return understood(workbook, memory, tables, relate(workbook, tables), pack);
}

/** Reads the workbook, recognises its tables and relates their cells. */
export async function understand(host: Host, scope: Scope, work: Work, pack?: string | Pack): Promise<Understanding> {
  const workbook = await host.read(scope, work);
  // After the reading: a host may have read what is remembered along with it.
  const memory = await host.recall();
  work.progress({ phase: "recognising", done: 0, of: 1 });
  const tables = await paced(recognising(workbook, memory.corrections), work);
  const relations = await paced(relating(workbook, tables), work);
  return understood(workbook, memory, tables, relations, pack);
}
