import type { Workbook } from "../workbook/workbook";
import { packOfSheet } from "./own/read-sheet";
import type { Pack } from "./pack";
import { DEFAULT_PACK, PACKS } from "./index";
import type { Scoring } from "./scoring";

/** A value of a pack that a user may want to know the source of. */
export type PackField = Exclude<keyof Scoring, "unverified"> | "outline";

/** The packs that can be chosen for a workbook: its own, where its sheet can be read, then the shipped ones; its own in the place of one of its name. */
export function packsFor(workbook: Workbook): readonly Pack[] {
  const own = packOfSheet(workbook, PACKS);
  return own && "pack" in own ? [own.pack, ...PACKS.filter(({ name }) => name !== own.pack.name)] : PACKS;
}

/** The pack that applies: the one chosen by name, else the workbook's own, else the default. */
export function packFor(workbook: Workbook, chosen: string | undefined): Pack {
  const packs = packsFor(workbook);
  const first = packs[0] === PACKS[0] ? DEFAULT_PACK : packs[0]!;
  return packs.find(pack => pack.name === chosen) ?? first;
}

/** The values of a pack that no source at hand confirms for its place. */
export const unverifiedFields = (pack: Pack): readonly PackField[] => [
  ...pack.scoring.unverified,
  ...(pack.outlineUnverified ? (["outline"] as const) : []),
];
