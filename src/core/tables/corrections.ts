import type { Unit } from "../quantity/quantity";
import type { ColumnRole } from "./table";

/**
 * What the user said against the recognition. A place is the sheet's name and the header text or title it concerns, never a row number, so
 * that it survives inserted rows; `area` is the A1 text of the place when it was said, to tell like ones apart.
 */
export type Correction =
  | {
      readonly about: "table";
      readonly sheet: string;
      readonly area: string;
      readonly title?: string;
      readonly ignore: true;
    }
  | {
      readonly about: "role";
      readonly sheet: string;
      readonly area: string;
      readonly header: readonly string[];
      readonly role: ColumnRole;
    }
  | {
      readonly about: "unit";
      readonly sheet: string;
      readonly area: string;
      readonly title?: string;
      readonly unit: Unit;
    };
