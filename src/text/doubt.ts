import type { Doubt } from "../core";
import type { Text } from "./text";

/** What is to be said of a number or date that is marked in a report. */
export const doubtWords = ({ saying }: Text, shown: string, { name, expected, stale }: Doubt): string =>
  stale ? saying.stale[stale](shown) : saying.doubt(shown, name, expected);
