import {
  areaNameFrom,
  cellSource,
  compose,
  DEFAULT_PACK,
  figureIndex,
  findProjects,
  readArea,
  recognise,
  usesOf,
  type Workbook,
} from "../../../../src/core";
import type { TestSheet } from "../../../book";
import { twoProjects } from "../samples";

const SERVICES: TestSheet["rows"] = [
  ["2023年业务统计表"],
  ["月份", "受理业务", "办结"],
  ["1月", 150000, 149000],
  ["2月", 153946, 152978],
  ["合计", [303946, "=SUM(B3:B4)"], [301978, "=SUM(C3:C4)"]],
];
const TEXT = "群众满意。共受理业务303946件次，办结301978件次，办结率99.35%。今后继续努力。";
const workbook = (): Workbook =>
  twoProjects({
    业务统计: { rows: SERVICES, formats: { "B3:C5": "#,##0" } },
    说明: [
      ["项目名称", "大厅运行管理费"],
      ["产生的效益", TEXT],
    ],
  });

function uses(cell: string): readonly string[] {
  const read = workbook();
  const tables = recognise(read);
  const projects = findProjects(read, tables, {});
  const index = figureIndex(read, tables, projects);
  const reports = projects.map(project => compose(project, DEFAULT_PACK, index));
  return usesOf(readArea(cell, "")!, reports, read).map(({ project, paragraph, words, through }) =>
    [project, paragraph, words, ...through.map(area => areaNameFrom(null, area))].join("|"),
  );
}

const BENEFITS = "大厅运行管理费|benefits.text|共受理业务303946件次，办结301978件次，办结率99.35%。";

test("a cell is used by the sentence that states it, and by the ratio made of it", () => {
  expect(uses("业务统计!C5")).toEqual([BENEFITS]);
});

test("a line of a table is used through the total that reads it", () => {
  expect(uses("业务统计!B3")).toEqual([`${BENEFITS}|业务统计!B5`]);
  expect(uses("业务统计!B3:C4")).toEqual([`${BENEFITS}|业务统计!B5|业务统计!C5`]);
});

test("a fund of one project is used by its money sentence alone", () => {
  const found = uses("资金汇总!E4");
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(/^大厅运行管理费\|money\.sentence\|.*实际支出总额：785518\.92元/);
});

test("what no report speaks of is used nowhere", () => {
  expect(uses("资金汇总!A1")).toEqual([]);
  expect(uses("业务统计!A3")).toEqual([]);
});

test.each([
  ["业务统计!B5", ["合计", "受理业务"], "303,946"],
  ["资金汇总!E4", ["大厅运行管理费", "实际支出总额"], "785518.92"],
  ["说明!B1", ["项目名称"], "大厅运行管理费"],
  ["业务统计!B3:B4", ["受理业务"], undefined],
])("the labels about %s and what it shows", (cell, labels, shown) => {
  const read = workbook();
  expect(cellSource(read, recognise(read), readArea(cell, "")!)).toEqual({
    labels,
    ...(shown === undefined ? {} : { shown }),
  });
});

test("a share shown as a percentage, a date, an empty cell", () => {
  const read = twoProjects({
    杂: {
      rows: [
        ["率", 0.8727988],
        ["日期", 45401],
        ["空", null],
      ],
      formats: { B1: "0.00%", B2: "yyyy-mm-dd" },
    },
  });
  const shown = (cell: string) => cellSource(read, [], readArea(cell, "")!).shown;
  expect([shown("杂!B1"), shown("杂!B2"), shown("杂!B3")]).toEqual(["87.28%", "2024年4月19日", undefined]);
});
