import { recognise, type Correction } from "../../../src/core";
import { book } from "../../book";

const ROWS = [["支出表"], ["项目", "预算数", "金额"], ["甲", 1, 2], ["乙", 3, 4]];
const recognised = (rows: Parameters<typeof book>[0][string], ...corrections: readonly Correction[]) =>
  recognise(book({ S: rows }), corrections);

const ROLE: Correction = { about: "role", sheet: "S", area: "C2:C4", header: ["金额"], role: "spent" };
const UNIT: Correction = { about: "unit", sheet: "S", area: "A2:C4", title: "支出表", unit: "万元" };
const IGNORE: Correction = { about: "table", sheet: "S", area: "A2:C4", title: "支出表", ignore: true };

test("a role, a unit, and a table to be left alone", () => {
  expect(recognised(ROWS, ROLE)[0]!.columns[2]).toMatchObject({ role: "spent", maybe: [] });
  expect(recognised(ROWS, UNIT)[0]).toMatchObject({
    unit: { unit: "万元" },
    columns: [{}, { unit: "万元" }, { unit: "万元" }],
  });
  expect(recognised(ROWS, IGNORE)).toEqual([]);
});

test("they hold when rows are inserted", () => {
  const moved = [[], [], [], ...ROWS, ["丙", 5, 6]];
  expect(recognised(moved, ROLE)[0]!.columns[2]!.role).toBe("spent");
  expect(recognised(moved, UNIT)[0]!.unit?.unit).toBe("万元");
  expect(recognised(moved, IGNORE)).toEqual([]);
});

test("of like tables the one is meant that lies where it was said", () => {
  const two = [...ROWS, ["合计", 4, 6], [], ["另一张表"], ...ROWS.slice(1), ["合计", 4, 6]];
  const said: Correction = { ...ROLE, area: "C8:C11" };
  const roles = recognised(two, said).map(table => table.columns[2]!.role);
  expect(roles).toEqual(["amount", "spent"]);
});

test("a correction whose place is gone changes nothing", () => {
  const plain = recognised(ROWS);
  expect(
    recognised(ROWS, { ...ROLE, header: ["别的"] }, { ...UNIT, title: "别的" }, { ...IGNORE, sheet: "T" }),
  ).toEqual(plain);
});
