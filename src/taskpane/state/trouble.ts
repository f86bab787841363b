import type { Text } from "../../text";
import type { Trouble } from "./state";

/** What went wrong and what to do next, in words. */
export const troubleWords = (text: Text, trouble: Trouble): string =>
  trouble.by === "host" ? text.problems[trouble.problem](trouble.detail) : `${text.pane.fault}${text.pane.faultNext}`;
