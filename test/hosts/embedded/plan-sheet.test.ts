import { plannedSheet } from "../../../src/hosts/embedded/plan-sheet";
import { plannedStyle } from "../../../src/hosts/embedded/look";
import { plan } from "../excel/reports";

test("a column is hidden, whether or not it has a width of its own", () => {
  const { columnData } = plannedSheet(
    { ...plan("自评报告", "甲"), columnWidths: [80, 10], hiddenColumns: [1, 3] },
    "1",
  );
  const hidden = Object.entries(columnData!).flatMap(([at, column]) => (column!.hd ? [Number(at)] : []));
  expect(hidden).toEqual([1, 3]);
});

test.each([
  [undefined, ["b", "l", "r", "t"]],
  ["top", ["b", "l", "r"]],
  ["bottom", ["l", "r", "t"]],
  ["both", ["l", "r"]],
] as const)("sides open: %s; lines: %s", (open, lines) => {
  const { bd } = plannedStyle({ border: "thin", ...(open ? { open } : {}) });
  expect(Object.keys(bd!).sort()).toEqual(lines);
});
