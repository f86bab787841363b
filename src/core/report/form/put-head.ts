import { words } from "./entries";
import { COLUMNS, HEIGHT } from "./form-grid";
import { LOOKS } from "./form-looks";
import type { SelfEvaluation } from "./self-evaluation";
import type { SheetGrid } from "./sheet-grid";

const { A, B, C, E, F, G, K } = COLUMNS;
const [TITLE_ROW, YEAR_ROW, SPACE_ROW, NAME_ROW, UNIT_ROW] = [0, 1, 2, 3, 4];

/** What the form says of itself and of the project above the funds. */
export function putHead(grid: SheetGrid, { title: called, year, name, supervisor, unit }: SelfEvaluation): void {
  const { title, year: small, label, left } = LOOKS;
  grid.put({ row: TITLE_ROW, column: A, right: K }, called, title, "title");
  grid.put({ row: YEAR_ROW, column: A, right: K }, year, small, "year");
  grid.atLeast(TITLE_ROW, 32);
  grid.atLeast(YEAR_ROW, 20);
  grid.atLeast(SPACE_ROW, 6);
  grid.put({ row: NAME_ROW, column: A, right: B }, words("项目名称"), label);
  grid.put({ row: NAME_ROW, column: C, right: K }, name, left, "name");
  grid.put({ row: UNIT_ROW, column: A, right: B }, words("主管部门"), label);
  grid.put({ row: UNIT_ROW, column: C, right: E }, supervisor, left, "supervisor");
  grid.put({ row: UNIT_ROW, column: F }, words("实施单位"), label);
  grid.put({ row: UNIT_ROW, column: G, right: K }, unit, left, "unit");
  grid.name(TITLE_ROW, "title");
  grid.name(YEAR_ROW, "year");
  grid.name(NAME_ROW, "name");
  grid.name(UNIT_ROW, "unit");
  for (const row of [NAME_ROW, UNIT_ROW]) grid.atLeast(row, HEIGHT);
}
