import type { Table } from "../tables/table";
import type { Workbook } from "../workbook/workbook";
import type { GivenFacts, Project } from "./project";

/**
 * The projects of a workbook: facts blocks and item rows of a fund summary, joined by name; one facts block without a name serves all.
 * Given facts go before those of the workbook's cells.
 */
export function findProjects(_workbook: Workbook, _tables: readonly Table[], _given: GivenFacts): readonly Project[] {
  return [];
}
