/** Transport failures, by the numbers of the protocol. */
export const TRANSPORT = [5103, 5104, 5102, 7000, 5012, 5004, 5016, 1014, 5001] as const;

/** Codes of errors in replies, as the library declares them for Excel. */
export const CODES = [
  "AccessDenied",
  "ApiNotFound",
  "Conflict",
  "EmptyChartSeries",
  "FilteredRangeConflict",
  "FormulaLengthExceedsLimit",
  "GeneralException",
  "InactiveWorkbook",
  "InsertDeleteConflict",
  "InvalidArgument",
  "InvalidBinding",
  "InvalidOperation",
  "InvalidOperationInCellEditMode",
  "InvalidReference",
  "InvalidSelection",
  "ItemAlreadyExists",
  "ItemNotFound",
  "MergedRangeConflict",
  "NonBlankCellOffSheet",
  "NotImplemented",
  "OperationCellsExceedLimit",
  "PivotTableRangeConflict",
  "RangeExceedsLimit",
  "RequestAborted",
  "ResponsePayloadSizeLimitExceeded",
  "UnsupportedFeature",
  "UnsupportedOperation",
  "UnsupportedSheet",
] as const;
