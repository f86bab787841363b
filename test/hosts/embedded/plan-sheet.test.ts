import { plannedSheet } from "../../../src/hosts/embedded/plan-sheet";
import { plan } from "../excel/reports";

test("a column is hidden, whether or not it has a width of its own", () => {
  const { columnData } = plannedSheet(
    { ...plan("自评报告", "甲"), columnWidths: [80, 10], hiddenColumns: [1, 3] },
    "1",
  );
  const hidden = Object.entries(columnData!).flatMap(([at, column]) => (column!.hd ? [Number(at)] : []));
  expect(hidden).toEqual([1, 3]);
});
