import { performance } from "node:perf_hooks";

/** How long a piece of work took, in milliseconds: processor time of all threads of this process, and by the clock. */
export interface Timing {
  readonly cpu: number;
  readonly wall: number;
}

/** The first of several runs, which carries the compiler's work; the best, which other work on the machine disturbs least; the middle one. */
export interface Timings {
  readonly first: Timing;
  readonly best: Timing;
  readonly middle: Timing;
}

/** Does a piece of work and times it. */
export function timed<T>(work: () => T): Timing & { readonly result: T } {
  const before = process.cpuUsage();
  const started = performance.now();
  const result = work();
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1e3, wall, result };
}

/** The same for work that gives a promise. */
export async function timedLater(work: () => Promise<unknown>): Promise<Timing> {
  const before = process.cpuUsage();
  const started = performance.now();
  await work();
  const wall = performance.now() - started;
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1e3, wall };
}

/** First, best and middle of some timings in the order in which they were taken. */
export function gathered(all: readonly Timing[]): Timings {
  const column = (of: keyof Timing): readonly number[] => all.map(one => one[of]).sort((a, b) => a - b);
  const at = (place: number): Timing => ({ cpu: column("cpu")[place]!, wall: column("wall")[place]! });
  return { first: all[0]!, best: at(0), middle: at(all.length >> 1) };
}

const ms = (time: number): string => `${time.toFixed(1)} ms`.padStart(10);

/** One line of a table: what was done, and first, best and middle, each by the clock with its processor time in brackets. */
export const line = (name: string, { first, best, middle }: Timings): string =>
  `  ${name.padEnd(11)}${[first, best, middle].map(({ cpu, wall }) => `${ms(wall)} (${cpu.toFixed(0).padStart(4)})`).join("  ")}\n`;

export const HEAD = `  ${"".padEnd(11)}${["first", "best", "middle"].map(word => word.padStart(10) + " ( cpu)").join("  ")}\n`;
