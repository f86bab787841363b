import type { Pack } from "./pack";

/** All packs, the default first. */
export const PACKS: readonly Pack[] = [{ name: "广东-曲江", coverTitle: "", title: "", cover: [], sections: [] }];

export const DEFAULT_PACK: Pack = PACKS[0]!;

/** The pack of that name, or undefined. */
export const packNamed = (name: string): Pack | undefined => PACKS.find(pack => pack.name === name);
