/**
 * Work in steps that gives its result at the end: who does it for a user lets the page breathe between two of them, and may stop. Sheets, tables
 * and rules are the steps; none takes long by itself.
 */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Does all steps at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
