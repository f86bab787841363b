import type { Work } from "../../hosts/host";

/** A document is made in moments: it tells no progress and is not cancelled. */
export const NO_WORK: Work = { progress: () => undefined, signal: new AbortController().signal };
