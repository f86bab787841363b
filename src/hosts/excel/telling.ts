import type { Progress, Work } from "../host";

/** How a piece of work tells how far it is, and how often Excel had to be asked again. */
export interface Telling {
  readonly came: (done: number, of: number) => void;
  /** Excel refused, and is asked again or for less. */
  readonly refused: () => void;
}

/** Tells the work's progress in one phase. */
export function telling({ progress }: Work, phase: Progress["phase"]): Telling {
  let [done, of, retries] = [0, 0, 0];
  const tell = (): void => progress({ phase, done, of, ...(retries > 0 ? { retries } : {}) });
  return {
    came: (...now) => (([done, of] = now), tell()),
    refused: () => (retries++, tell()),
  };
}
