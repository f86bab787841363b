import { HostError, type Problem } from "../host";

/** Excel's error codes and what they mean to the user. What is not here is our own fault and stays as it is. */
const PROBLEMS: Readonly<Record<string, Problem>> = {
  InvalidOperationInCellEditMode: "busy",
  WriteNotSupportedWhenModalDialogOpen: "busy",
  ActivityLimitReached: "busy",
  InactiveWorkbook: "busy",
  AccessDenied: "protected",
  RequestPayloadSizeLimitExceeded: "too-large",
  ResponsePayloadSizeLimitExceeded: "too-large",
  RangeExceedsLimit: "too-large",
  OperationCellsExceedLimit: "too-large",
  ApiNotFound: "unsupported",
  NotImplemented: "unsupported",
  UnsupportedFeature: "unsupported",
  UnsupportedOperation: "unsupported",
  UnsupportedSheet: "unsupported",
  InvalidOrTimedOutSession: "unavailable",
  InvalidRequestContext: "unavailable",
  RequestAborted: "unavailable",
};

/** How long an answer may take, in milliseconds: Office.js itself waits for ever. */
export const PATIENCE = 60_000;

/** Sends what is queued and waits for the answer. Throws when the batch was given up meanwhile, so that nothing follows in it. */
export type Sync = () => Promise<void>;

/**
 * Runs one batch: the only way to Excel, where its errors become HostErrors. A cell in edit mode is told at once instead of waited for in
 * silence.
 */
export type Run = <T>(
  batch: (context: Excel.RequestContext, sync: Sync) => Promise<T>,
  options?: RunOptions,
) => Promise<T>;

export interface RunOptions {
  /** Everything the batch writes, in one request or several, is one undo step where Excel can do that (ExcelApi 1.20). */
  readonly oneUndo?: boolean;
  /** The context of objects that an earlier batch made and this one uses. */
  readonly within?: Excel.RequestContext;
}

/** Runs batches, each of which is given up when an answer takes longer than `patience` milliseconds. */
export const runner =
  (patience: number): Run =>
  async (batch, { oneUndo = false, within } = {}) => {
    const options: Excel.RunOptions = {
      delayForCellEdit: false,
      ...(oneUndo && supports("1.20") ? { mergeUndoGroup: true } : {}),
      ...(within ? { previousObjects: within } : {}),
    };
    const { givenUp, waiting, stop } = watchFor(patience);
    try {
      return await Promise.race([
        Excel.run(options, context => batch(context, () => waiting(context.sync()))),
        givenUp,
      ]);
    } catch (error) {
      throw asHostError(error);
    } finally {
      stop();
    }
  };

/** A watch that is set anew for each answer, and rejects when one does not come in time. */
function watchFor(patience: number) {
  let late: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  let giveUp = (): void => {};
  const givenUp = new Promise<never>((_, reject) => {
    giveUp = () => {
      over = true;
      reject(new HostError("unavailable"));
    };
  });
  const stop = (): void => clearTimeout(late);
  const set = (): void => {
    stop();
    late = setTimeout(giveUp, patience);
  };
  set();
  return {
    givenUp,
    stop,
    async waiting(answer: Promise<unknown>): Promise<void> {
      if (!over) set();
      await answer;
      if (over) throw new HostError("unavailable");
    },
  };
}

/** The way to Excel, and how it is used. */
export interface Wire {
  readonly run: Run;
  /** How long to wait before each new try of reading where Excel is too busy, in milliseconds. */
  readonly pauses: readonly number[];
  /** Bytes that a request that writes shall have at most, and an answer about what will be written over. */
  readonly room: number;
}

/** How long to wait before asking again where Excel is too busy to answer, each time longer, in milliseconds. */
export const PAUSES = [500, 1500, 4000] as const;

/** Excel takes no more requests for the moment; unlike a cell in edit mode this passes without the user. */
const isThrottled = (error: unknown): boolean =>
  error instanceof HostError &&
  (error.cause as { readonly code?: unknown } | undefined)?.code === "ActivityLimitReached";

/** A run that asks again after a pause where Excel is too busy, telling each time: for reading, which changes nothing. */
export const insistent =
  ({ run, pauses }: Wire, signal: AbortSignal, refused: () => void): Run =>
  async (batch, options) => {
    for (const pause of pauses) {
      try {
        return await run(batch, options);
      } catch (error) {
        if (!isThrottled(error)) throw error;
      }
      refused();
      await new Promise(resolve => setTimeout(resolve, pause));
      signal.throwIfAborted();
    }
    return run(batch, options);
  };

/** Excel's error as a HostError where it is the user's to mend, else the error itself. */
export function asHostError(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const problem = PROBLEMS[error.code];
  return problem ? new HostError(problem, {}, { cause: error }) : error;
}

/**
 * Whether a smaller request may pass where this one was refused: Excel says that it was too big, or (for more than 512 merged areas, and now and
 * then for much data) nothing but that something went wrong.
 */
export const mayPassInParts = (error: unknown): boolean =>
  error instanceof HostError
    ? error.problem === "too-large"
    : error instanceof OfficeExtension.Error && error.code === "GeneralException";

/** Whether Excel has an API set; versions are strings, for 1.2 and 1.20 differ. */
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
