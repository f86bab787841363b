import type { Pack } from "../../packs/pack";
import type { Relation } from "../../relations/relation";
import type { Table } from "../../tables/table";
import type { Workbook } from "../../workbook/workbook";
import type { Finding, Severity } from "./finding";

/** All that a rule may look at. */
export interface Checked {
  readonly workbook: Workbook;
  readonly tables: readonly Table[];
  readonly relations: readonly Relation[];
  readonly pack: Pack;
}

/** One promise that a workbook should keep. Its words are in `src/text`, under the same code. */
export interface Rule {
  /** "ZP-201": never renumbered, never used again. */
  readonly code: string;
  /** The promise kept, e.g. "total-equals-rows". */
  readonly name: string;
  /** The highest severity it gives. */
  readonly severity: Severity;
  /** The reviewers' checks it covers (docs/checks.md), e.g. "B1". */
  readonly covers: readonly string[];
  readonly check: (checked: Checked) => Iterable<Finding>;
}
