import { guangdongQujiang } from "./guangdong-qujiang";
import { hubei } from "./hubei";
import { national2020 } from "./national-2020";
import type { Pack } from "./pack";
import { sichuan } from "./sichuan";

/** The pack that is taken where nobody chose one. */
export const DEFAULT_PACK: Pack = guangdongQujiang;

/** All packs, the default first. */
export const PACKS: readonly Pack[] = [DEFAULT_PACK, national2020, sichuan, hubei];

/** The pack of that name, or undefined. */
export const packNamed = (name: string): Pack | undefined => PACKS.find(pack => pack.name === name);
