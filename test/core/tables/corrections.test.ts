import { areaName, headerSaid, lostCorrections, recognise, type Correction } from "../../../src/core";
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

describe("the header row", () => {
  // The notes over the header look like headings.
  const ODD = [
    ["支出表"],
    ["单位", "经办", "金额"],
    ["类型", "款项", "数额"],
    ["甲", 1, 2],
    ["乙", 3, 4],
    ["丙", 5, 6],
  ];
  const plain = recognised(ODD)[0]!;
  const said = headerSaid(book({ S: ODD }), plain, 2, 2)!;
  const headerOf = (rows: typeof ODD, ...corrections: readonly Correction[]) => {
    const table = recognised(rows, ...corrections)[0]!;
    return [areaName(table.area), areaName(table.header!), table.columns.map(column => column.header.join("/")).join()];
  };

  test("is where the user says", () => {
    expect(said).toEqual({
      about: "header",
      sheet: "S",
      area: "A3:C3",
      title: "支出表",
      rows: [["类型", "款项", "数额"]],
    });
    expect(headerOf(ODD, said)).toEqual(["A3:C6", "A3:C3", "类型,款项,数额"]);
  });

  test.each([
    ["above", [[], [], ...ODD], ["A5:C8", "A5:C5", "类型,款项,数额"]],
    ["inside", [...ODD.slice(0, 4), ["新", 9, 9], ...ODD.slice(4)], ["A3:C7", "A3:C3", "类型,款项,数额"]],
    ["with a column before it", ODD.map(row => [null, ...row]), ["B3:D6", "B3:D3", "类型,款项,数额"]],
  ])("is found again after rows were inserted %s", (_, rows, expected) => {
    expect(headerOf(rows as typeof ODD, said)).toEqual(expected);
  });

  test("may have several rows, and a row of the body", () => {
    const two = headerSaid(book({ S: ODD }), plain, 1, 2)!;
    expect(headerOf(ODD, two)[1]).toBe("A2:C3");
    const lower = headerSaid(book({ S: ODD }), plain, 3, 3)!;
    expect(lower.rows).toEqual([["甲", "1", "2"]]);
    expect(headerOf(ODD, lower).slice(0, 2)).toEqual(["A4:C6", "A4:C4"]);
  });

  test("a role of its columns holds too", () => {
    const role: Correction = { about: "role", sheet: "S", area: "C3:C6", header: ["数额"], role: "spent" };
    expect(recognised(ODD, role, said)[0]!.columns[2]!.role).toBe("spent");
  });

  test("that is gone, or one of several, is lost", () => {
    const renamed = ODD.map(row => row.map(cell => (cell === "款项" ? "其他" : cell)));
    expect(recognised(renamed, said)).toEqual(recognised(renamed));
    expect(lostCorrections(book({ S: renamed }), [said])).toEqual([said]);
    const twice = [[], ...ODD, ["合计", 9, 12], [], ...ODD];
    expect(recognised(twice, said)).toEqual(recognised(twice));
    expect(lostCorrections(book({ S: twice }), [said])).toEqual([said]);
    expect(lostCorrections(book({ S: ODD }), [said])).toEqual([]);
  });

  test("is not in the last row of a table, nor in a row that shows nothing", () => {
    expect(headerSaid(book({ S: ODD }), plain, 5, 5)).toBeUndefined();
    expect(
      headerSaid(book({ S: [[], ...ODD] }), { ...plain, area: { ...plain.area, bottom: 6 } }, 0, 0),
    ).toBeUndefined();
  });

  test("cuts off the table above", () => {
    const joined = [
      ["项目", "预算数"],
      ["甲", 1],
      ["乙", 2],
      ["部门", "经费"],
      ["丙", 3],
      ["丁", 4],
    ];
    const tables = recognised(joined);
    const lower = headerSaid(book({ S: joined }), tables.at(-1)!, 3, 3)!;
    const one: readonly Correction[] = [{ ...lower, area: "A4:B4" }];
    const areas = recognised(joined, ...one).map(table => areaName(table.area));
    expect(areas.at(-1)).toBe("A4:B6");
  });
});

describe("a column without a header", () => {
  const BARE = [["甲表"], ["项目", "预算数", null], ["甲", 1, 2], ["乙", 3, 4]];
  const said: Correction = { about: "role", sheet: "S", area: "C2:C4", header: [], title: "甲表", role: "spent" };
  const role = (rows: typeof BARE, n = 0) => recognised(rows, said)[n]!.columns[2]!.role;

  test("keeps its role by its letter, also after inserted rows", () => {
    expect(role(BARE)).toBe("spent");
    expect(role([[], [], ...BARE])).toBe("spent");
    expect(role([...BARE, ["丙", 5, 6]])).toBe("spent");
  });

  test("of another table, or moved, is left alone", () => {
    const other = [["乙表"], ...BARE.slice(1)];
    expect(recognised(other, said)).toEqual(recognised(other));
    expect(lostCorrections(book({ S: other }), [said])).toEqual([said]);
    const moved = BARE.map(row => [null, ...row]);
    expect(recognised(moved, said)).toEqual(recognised(moved));
  });
});

test("a lost correction is told of, one of a table left alone is not", () => {
  const workbook = book({ S: ROWS });
  expect(lostCorrections(workbook, [IGNORE, ROLE, UNIT])).toEqual([]);
  const gone = { ...ROLE, sheet: "T" };
  expect(lostCorrections(workbook, [gone, UNIT, { ...UNIT, title: "别的" }])).toEqual([
    gone,
    { ...UNIT, title: "别的" },
  ]);
});
