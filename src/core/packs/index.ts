import { guangdongQujiang } from "./guangdong-qujiang";
import type { Pack } from "./pack";

/** The pack that is taken where nobody chose one. */
export const DEFAULT_PACK: Pack = guangdongQujiang;

/** All packs, the default first. */
export const PACKS: readonly Pack[] = [DEFAULT_PACK];

/** The pack of that name, or undefined. */
export const packNamed = (name: string): Pack | undefined => PACKS.find(pack => pack.name === name);
