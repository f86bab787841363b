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
};

/** Whether Excel refused because a request or reply was too big: then a smaller one may pass. */
export const isTooLarge = (error: unknown): boolean => error instanceof HostError && error.problem === "too-large";

/**
 * Runs one batch: the only place where Excel's errors become HostErrors. A cell in edit mode is told at once instead of waited for in
 * silence; with `oneUndo` everything the batch writes is one undo step where Excel can do that (ExcelApi 1.20).
 */
export async function run<T>(batch: (context: Excel.RequestContext) => Promise<T>, oneUndo = false): Promise<T> {
  const options: Excel.RunOptions = {
    delayForCellEdit: false,
    ...(oneUndo && supports("1.20") ? { mergeUndoGroup: true } : {}),
  };
  try {
    return await Excel.run(options, batch);
  } catch (error) {
    throw asHostError(error);
  }
}

/** Excel's error as a HostError where it is the user's to mend, else the error itself. */
export function asHostError(error: unknown): unknown {
  if (!(error instanceof OfficeExtension.Error)) return error;
  const problem = PROBLEMS[error.code];
  return problem ? new HostError(problem, {}, { cause: error }) : error;
}

/** Whether Excel has an API set; versions are strings, for 1.2 and 1.20 differ. */
export const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);
