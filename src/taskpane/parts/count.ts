import type { Finding, Severity } from "../../core";

/** How many findings there are of each severity. */
export const countBySeverity = (findings: readonly Finding[]): Readonly<Record<Severity, number>> => {
  const counts = { error: 0, warning: 0, notice: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
};
