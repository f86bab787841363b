import { DEFAULT_PACK, layOutForms, packNamed, type FormLayout, type Workbook } from "../../../../src/core";
import { DOUBT_FILL } from "../../../../src/core/report/sheet/styles";
import { areaName, cellName } from "../../../../src/core/workbook/address";
import type { TestCell, TestSheet } from "../../../book";
import { projectsOf, twoProjects } from "../samples";
import { SAMPLE_INDICATORS } from "./indicators";
import { live } from "../live";

const national = packNamed("国家2020")!;

/** The form's sheet as a host would read it after it was written, with what somebody did to it since. */
function left({ plan }: FormLayout, change: (rows: TestCell[][]) => void = () => undefined): TestSheet {
  const rows: TestCell[][] = plan.rowHeights.map(() => Array.from({ length: 12 }, () => null));
  for (const { row, column, value, formula } of plan.cells)
    rows[row]![column] = formula === undefined ? value : [value, `=${formula}`];
  change(rows);
  return { rows, merges: plan.merges.map(areaName), own: plan.mark };
}

const formOf = (workbook: Workbook, at = 0, pack = national): FormLayout =>
  layOutForms(projectsOf(workbook), pack, workbook)[at]!;

const INDICATORS = { 指标: SAMPLE_INDICATORS };

/** The first project's form, generated, changed by hand, and generated again; the ledger may have changed too. */
function again(change: (rows: TestCell[][]) => void, more: Parameters<typeof twoProjects>[0] = INDICATORS): FormLayout {
  const once = formOf(twoProjects(more));
  return formOf(twoProjects({ ...more, [once.plan.name]: left(once, change) }));
}

const at = ({ plan }: FormLayout, name: string) => plan.cells.find(({ row, column }) => cellName(row, column) === name);

/** Row numbers as in Excel. */
const set =
  (name: string, value: TestCell) =>
  (rows: TestCell[][]): void => {
    rows[Number(name.slice(1)) - 1]![name.charCodeAt(0) - 65] = value;
  };

test("generating twice equals generating once, also after the user renamed the sheet", () => {
  for (const more of [INDICATORS, {}]) {
    const once = formOf(twoProjects(more));
    expect(formOf(twoProjects({ ...more, [once.plan.name]: left(once) }))).toEqual(once);
    const renamed = formOf(twoProjects({ ...more, 定稿: left(once) }));
    expect(renamed.plan.name).toBe("定稿");
    expect(renamed.plan.cells).toEqual(once.plan.cells);
  }
});

test.each([
  ["C5", "区政府办公室"],
  ["B12", "保证大厅全年正常运行"],
  ["E7", 88],
  ["E8", 80],
  ["G14", "290000件"],
  ["H14", 40],
  ["I15", 27.5],
  ["J14", "系统迁移停办两周，明年分批迁移"],
  ["D15", "群众办事更便利"],
  ["A2", "（二〇二三年度）"],
  ["A18", "填报人（签字）：甲"],
  ["E18", "单位负责人（签字）：乙"],
  ["H18", "单位（盖章）："],
  ["H19", "2024年4月19日"],
])("%s typed by hand stays: %s", (name, value) => {
  expect(at(again(set(name, value)), name)).toMatchObject({ value });
  expect(at(again(set(name, value)), name)).not.toHaveProperty("formula");
});

test("what was typed counts: the score follows the result typed by hand, the total the score", () => {
  const form = again(set("G14", "290000件"));
  expect(at(form, "I14")).toMatchObject({ value: 48.33 });
  expect(form.total.value).toBe(94.53);
});

test("what was typed stays through a third and a fourth time, and an emptied cell is generated again", () => {
  let form = again(set("J14", "原因甲"));
  for (let time = 0; time < 2; time++) {
    form = formOf(twoProjects({ ...INDICATORS, [form.plan.name]: left(form) }));
    expect(at(form, "J14")).toMatchObject({ value: "原因甲" });
  }
  form = formOf(twoProjects({ ...INDICATORS, [form.plan.name]: left(form, set("J14", null)) }));
  expect(at(form, "J14")).toMatchObject({ value: "【待填】" });
});

test("generated cells follow the ledger while typed ones stay", () => {
  const once = formOf(twoProjects(INDICATORS));
  const changed = SAMPLE_INDICATORS.map((row, r) =>
    r === 2 ? row.map((cell, c) => (c === 4 ? "300000件" : cell)) : row,
  );
  const form = formOf(twoProjects({ 指标: changed, [once.plan.name]: left(once, set("J16", "问卷少")) }));
  expect(at(form, "G14")).toMatchObject({ value: "300000件", formula: live("指标!E3") });
  expect(at(form, "I14")).toMatchObject({ value: 50 });
  expect(at(form, "J16")).toMatchObject({ value: "问卷少" });
});

test("a line somebody added stays where it stood; a prescribed one they deleted stays away", () => {
  const once = formOf(twoProjects());
  const workbook = twoProjects({
    [once.plan.name]: left(once, rows => {
      // 20 is 生态效益指标; a second 数量指标 goes in under the first.
      rows.splice(19, 1);
      rows.splice(14, 0, [null, null, null, "新增量", null, "≥10件", "5件", 10, null, "人手不足"]);
    }),
  });
  let form = formOf(workbook);
  for (let time = 0; time < 2; time++) {
    expect([13, 14, 15].map(row => at(form, `D${row + 1}`)?.value)).toEqual(["【待填】", "新增量", "【待填】"]);
    expect(at(form, "I15")).toMatchObject({ value: 5 });
    expect(at(form, "J15")).toMatchObject({ value: "人手不足" });
    expect(form.plan.cells.map(({ value }) => value)).not.toContain("生态效益指标");
    form = formOf(twoProjects({ [form.plan.name]: left(form) }));
  }
});

test("a line typed into stays, though the table no longer has its indicator", () => {
  const once = formOf(twoProjects(INDICATORS));
  const fewer = SAMPLE_INDICATORS.filter((_, r) => r !== 2);
  const form = formOf(twoProjects({ 指标: fewer, [once.plan.name]: left(once, set("J14", "写了很久的原因")) }));
  expect(form.plan.cells.filter(({ value }) => value === "写了很久的原因")).toHaveLength(1);
});

test("a formula of the user's own that looks at other sheets stays a formula", () => {
  const form = again(set("E7", [90, "=资金汇总!B4/10000+0"]));
  expect(at(form, "E7")).toMatchObject({ value: 90, formula: "资金汇总!B4/10000+0" });
});

test("another line of funds that the unit added stays, and counts in the sum", () => {
  const form = again(rows => {
    rows.splice(8, 0, [null, null, "中央补助", null, 10, 10, 8]);
  });
  expect([8, 9, 10, 11].map(row => at(form, `C${row}`)?.value)).toEqual([
    "其中：当年财政拨款",
    "中央补助",
    "上年结转资金",
    "其他资金",
  ]);
  expect(at(form, "F9")).toMatchObject({ value: 10 });
});

test("under another pack the typed cells stay and the scores follow the pack", () => {
  const once = formOf(twoProjects(INDICATORS));
  const form = formOf(
    twoProjects({ ...INDICATORS, [once.plan.name]: left(once, set("J14", "原因")) }),
    0,
    DEFAULT_PACK,
  );
  expect(at(form, "J14")).toMatchObject({ value: "原因" });
  expect(at(form, "K7")).toMatchObject({ value: 8.72 });
});

/** The same workbook's form in a year: what the tables say of it goes before. */
const formIn = (year: string, workbook: Workbook): FormLayout =>
  layOutForms(projectsOf(workbook, { 评价年度: year }), national, workbook)[0]!;

const isDoubted = (form: FormLayout, name: string): boolean =>
  form.plan.looks[at(form, name)!.look!]!.fill === DOUBT_FILL;
const lastYears = ({ gaps }: FormLayout) =>
  gaps.flatMap(({ at: { top, left: column }, ask }) =>
    ask.includes("年度填的") ? [[cellName(top, column), ask]] : [],
  );

describe("a form of last year", () => {
  const typed = (rows: TestCell[][]): void => {
    set("C5", "区政府办公室")(rows);
    set("B12", "2023年受理业务303946件次")(rows);
    set("E7", 88)(rows);
    set("G14", "305000件次")(rows);
    set("H19", "2024年4月19日")(rows);
  };
  const last = formIn("2023", twoProjects(INDICATORS));
  const sheet = last.plan.name;
  const refilled = formIn("2024", twoProjects({ ...INDICATORS, [sheet]: left(last, typed) }));
  const told = (text: string): string => `“${text}”是2023年度填的，请核对后改写`;

  test("keeps what was typed, marks it and asks about each cell; names of the project stay as they are", () => {
    expect(at(refilled, "A2")).toMatchObject({ value: "（2024年度）" });
    expect(lastYears(refilled)).toEqual([
      ["E7", told("88")],
      ["B12", told("2023年受理业务303946件次")],
      ["G14", told("305000件次")],
      ["H19", told("2024年4月19日")],
    ]);
    for (const name of ["E7", "B12", "G14", "H19"]) expect([name, isDoubted(refilled, name)]).toEqual([name, true]);
    for (const name of ["A2", "C5", "F7", "H14"]) expect([name, isDoubted(refilled, name)]).toEqual([name, false]);
    expect(at(refilled, "C5")).toMatchObject({ value: "区政府办公室" });
  });

  test("stays marked where nothing was changed, and is the user's own where something was", () => {
    const changed = left(refilled, rows => {
      set("G14", "306000件次")(rows);
      set("J15", "2024年新写的原因")(rows);
    });
    let form = formIn("2024", twoProjects({ ...INDICATORS, [sheet]: changed }));
    for (let time = 0; time < 2; time++) {
      expect(lastYears(form).map(([name]) => name)).toEqual(["E7", "B12", "H19"]);
      expect(isDoubted(form, "G14")).toBe(false);
      form = formIn("2024", twoProjects({ ...INDICATORS, [sheet]: left(form) }));
    }
  });

  test("is as it was where its own year is asked for again", () => {
    const back = formIn("2023", twoProjects({ ...INDICATORS, [sheet]: left(refilled) }));
    expect(lastYears(back)).toEqual([]);
    expect(isDoubted(back, "G14")).toBe(false);
  });

  test("that does not remember its year is filled in as ever", () => {
    const old = left(last, rows => {
      typed(rows);
      for (const row of rows) if (typeof row[11] === "string") row[11] = row[11].replace(/,"y":"2023"/, "");
    });
    const form = formIn("2024", twoProjects({ ...INDICATORS, [sheet]: old }));
    expect(lastYears(form)).toEqual([]);
    expect(at(form, "G14")).toMatchObject({ value: "305000件次" });
  });

  test("with a line that somebody added is marked there, too", () => {
    const more = left(last, rows => {
      rows.splice(14, 0, [null, null, null, "新增量", null, "≥10件", "5件", 10, null, "人手不足"]);
    });
    const form = formIn("2024", twoProjects({ ...INDICATORS, [sheet]: more }));
    expect(lastYears(form).map(([, ask]) => ask)).toContain(told("人手不足"));
    const once = formIn("2024", twoProjects({ ...INDICATORS, [sheet]: left(form) }));
    expect(lastYears(once)).toEqual(lastYears(form));
  });
});
