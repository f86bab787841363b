import { partsOf } from "./parts";
import type { Sync } from "./run";

/** A piece of what is to be written. */
export interface Step {
  /** Bytes that it takes in a request, near enough and rather too many. */
  readonly bytes: number;
  readonly queue: (context: Excel.RequestContext) => void;
}

/** The steps in their order, request by request. */
export const requestsOf = (steps: readonly Step[], room: number): readonly (readonly Step[])[] =>
  partsOf(steps, ({ bytes }) => bytes, room);

/** Takes the steps, one request after the other; `between` is called with the steps done when another request is to follow, and may throw. */
export async function takeSteps(
  context: Excel.RequestContext,
  sync: Sync,
  requests: readonly (readonly Step[])[],
  between: (done: number) => void = () => {},
): Promise<void> {
  let done = 0;
  for (const request of requests) {
    if (done > 0) between(done);
    context.workbook.application.suspendScreenUpdatingUntilNextSync();
    for (const step of request) step.queue(context);
    await sync();
    done += request.length;
  }
}

/** Bytes of a value in a request. */
export const bytesOf = (value: unknown): number => new TextEncoder().encode(JSON.stringify(value)).length;
