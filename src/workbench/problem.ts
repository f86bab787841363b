import { HostError } from "../hosts/host";
import type { Text } from "../text";

/** What went wrong, in words that say what to do next. */
export function problemWords(text: Text, error: unknown, file: string): string {
  if (error instanceof HostError) return text.problems[error.problem]({ file, ...error.detail });
  if (error instanceof Unreachable) return text.workbench[error.what];
  return `${text.pane.fault} ${error instanceof Error ? error.message : String(error)}`;
}

/** A part of the page, or the sample, could not be fetched. */
export class Unreachable extends Error {
  override readonly name = "Unreachable";
  constructor(
    readonly what: "noSample" | "noGrid",
    options?: ErrorOptions,
  ) {
    super(what, options);
  }
}
