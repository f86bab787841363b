import { areaNameFrom, DEFAULT_PACK, packFor, PACKS, packsFor, recognise } from "../../../src/core";
import { makePack } from "../../../src/core/packs/own/make-pack";
import { packOfSheet } from "../../../src/core/packs/own/read-sheet";
import { book, type TestSheet } from "../../book";

const made = (written: unknown) => {
  const read = makePack(written, PACKS);
  if ("problems" in read) throw new Error(JSON.stringify(read.problems));
  return read.pack;
};
const wrong = (written: unknown) => {
  const read = makePack(written, PACKS);
  return "problems" in read ? read.problems.map(({ path, wanted, is }) => [path.join("/"), wanted, is]) : [];
};

describe("the packs of a workbook", () => {
  const named = (name: string) => book({ 规则包: [["名称", name]] });
  const names = (workbook = book({})) => packsFor(workbook).map(pack => pack.name);
  const shipped = PACKS.map(pack => pack.name);

  test("are the shipped ones, and its own before them", () => {
    expect(names()).toEqual(shipped);
    expect(names(named("某县"))).toEqual(["某县", ...shipped]);
  });

  test("its own stands in the place of a shipped one of its name, and applies", () => {
    const own = book({
      规则包: [
        ["名称", "四川"],
        ["封面标题", "某县绩效自评报告"],
      ],
    });
    expect(names(own)).toEqual(["四川", ...shipped.filter(name => name !== "四川")]);
    expect(packFor(own, "四川").coverTitle).toBe("某县绩效自评报告");
    expect(packFor(own, undefined).coverTitle).toBe("某县绩效自评报告");
  });
});

describe("a pack of one's own", () => {
  test("of a name alone is the default under that name", () => {
    expect(made({ 名称: "某县" })).toEqual({ ...DEFAULT_PACK, name: "某县" });
  });

  test("builds on the pack it names, and says no more of what it gives that it is unverified", () => {
    const pack = made({
      名称: "某县",
      基于: "四川",
      权重: { 预算执行率: 20, 产出: 40, 效益: 30, 满意度: 10 },
      等级: { 良: 70, 优: 85, 差: 0 },
      反向指标: "按目标与实际之比",
      封顶: { "80": 89, "60": 69 },
    });
    expect(pack.coverTitle).toBe("项目支出绩效自评报告");
    expect(pack.scoring).toMatchObject({
      weights: [
        { of: [], points: 20 },
        { of: ["产出", "成本"], points: 40 },
        { of: ["效益", "效果"], points: 30 },
        { of: ["满意度", "服务对象满意度"], points: 10, else: "效益" },
      ],
      grades: [
        { name: "优", least: 85 },
        { name: "良", least: 70 },
        { name: "差", least: 0 },
      ],
      reverse: "ratio",
      caps: [
        { below: 60, most: 69 },
        { below: 80, most: 89 },
      ],
      reasonBelow: 90,
    });
    expect(pack.scoring.unverified).toEqual(["bands", "places", "overFulfilment", "deadline"]);
  });

  test("has the sections it names; facts that are known elsewhere keep their other names", () => {
    const { sections } = made({
      名称: "某县",
      章节: [
        { 标题: "一、基本情况", 事项: "项目概况" },
        { 标题: "（一）资金", 级别: 2, 句式: "支出{支出}元。" },
        { 标题: "二、亮点", 事项: "工作亮点", 提问: "请写明亮点" },
      ],
    });
    expect(sections.map(({ id, level, heading }) => [id, level, heading])).toEqual([
      ["项目概况", 1, "一、基本情况"],
      ["（一）资金", 2, "（一）资金"],
      ["工作亮点", 1, "二、亮点"],
    ]);
    expect(sections[0]!.text!.fact).toBe("项目基本情况");
    expect(sections[1]!.pattern).toBe("支出{支出}元。");
    expect(sections[2]!.text).toEqual({ fact: "工作亮点", ask: "请写明亮点" });
  });

  test.each<[string, unknown, readonly unknown[]]>([
    ["no name", {}, [["名称", "given", undefined]]],
    ["no object", "某县", [["", "group", "某县"]]],
    ["an empty name", { 名称: " " }, [["名称", "text", ""]]],
    ["a field nobody knows", { 名称: "某县", 分值: 3 }, [["分值", "known-field", undefined]]],
    ["points that are words", { 名称: "某县", 等级: { 优: "九十", 差: 0 } }, [["等级/优", "number", "九十"]]],
    ["half points", { 名称: "某县", 等级: { 优: 89.5, 差: 0 } }, [["等级/优", "whole", "89.5"]]],
    ["too many points", { 名称: "某县", 等级: { 优: 900, 差: 0 } }, [["等级/优", "at-most", "900"]]],
    ["grades without a last", { 名称: "某县", 等级: { 优: 90 } }, [["等级", "zero", undefined]]],
    ["weights that do not add up", { 名称: "某县", 权重: { 产出: 60, 效益: 30 } }, [["权重", "hundred", undefined]]],
    ["a choice that is none", { 名称: "某县", 小数: "进位" }, [["小数", "one-of", "进位"]]],
    ["a base that is none", { 名称: "某县", 基于: "湖南" }, [["基于", "one-of", "湖南"]]],
    [
      "a section without a heading",
      { 名称: "某县", 章节: [{ 标题: "一" }, { 级别: 2 }] },
      [["章节/2/标题", "given", undefined]],
    ],
    ["a level that is none", { 名称: "某县", 章节: [{ 标题: "一", 级别: 4 }] }, [["章节/1/级别", "one-of", "4"]]],
    ["no sections", { 名称: "某县", 章节: [] }, [["章节", "list", "[]"]]],
    [
      "several at once",
      { 名称: 3, 小数: "进位" },
      [
        ["名称", "text", "3"],
        ["小数", "one-of", "进位"],
      ],
    ],
  ])("%s is told at its field", (_, written, problems) => expect(wrong(written)).toEqual(problems));
});

describe("a pack on a sheet", () => {
  const SHEET: TestSheet["rows"] = [
    ["规则包"],
    ["名称：", "某县"],
    ["基于", "四川"],
    ["说明", "2024年起执行"],
    ["权重", "预算执行率", 20],
    [null, "产出指标", "50分"],
    [null, "效益指标", 30],
    ["等级", "优", 85],
    ["等级", "差", 0],
    ["封顶", 60, 69],
    ["超额提醒", "150%"],
    ["章节", 1, "一、基本情况", null, null, "项目概况"],
    [null, 1, "二、资金", "支出{支出}元。"],
  ];
  const read = (rows: TestSheet["rows"], name = "规则包") => packOfSheet(book({ [name]: rows }), PACKS);

  test("reads as it is written, lines below a name going on with it", () => {
    expect(read(SHEET)).toEqual({
      pack: made({
        名称: "某县",
        基于: "四川",
        权重: { 预算执行率: 20, 产出指标: 50, 效益指标: 30 },
        等级: { 优: 85, 差: 0 },
        封顶: { "60": 69 },
        超额提醒: 150,
        章节: [
          { 级别: 1, 标题: "一、基本情况", 事项: "项目概况" },
          { 级别: 1, 标题: "二、资金", 句式: "支出{支出}元。" },
        ],
      }),
    });
  });

  test("is found by its first cell, too, and is no table", () => {
    const workbook = book({ 本县规定: SHEET });
    expect(packOfSheet(workbook, PACKS)).toHaveProperty("pack.name", "某县");
    expect(recognise(workbook)).toEqual([]);
  });

  test("without such a sheet there is none", () =>
    expect(packOfSheet(book({ 表: [["名称", "某县"]] }), PACKS)).toBeUndefined());

  test.each<[string, TestSheet["rows"], readonly (readonly [string, string])[]]>([
    ["the field's own cell", [["规则包"], ["名称", "某县"], ["小数", "进位"]], [["B3", "one-of"]]],
    ["the points", [["规则包"], ["名称", "某县"], ["等级", "优", "很高"], [null, "差", 0]], [["C3", "number"]]],
    ["the group", [["规则包"], ["名称", "某县"], ["权重", "产出", 60]], [["A3", "hundred"]]],
    ["the line of a section", [["规则包"], ["名称", "某县"], ["章节", 1, "一"], [null, 7, "二"]], [["B4", "one-of"]]],
    ["the sheet, for what is not there", [["规则包"]], [["A1", "given"]]],
  ])("a problem stands at %s", (_, rows, problems) => {
    const found = read(rows)!;
    expect(
      "problems" in found ? found.problems.map(({ at, wanted }) => [areaNameFrom(at.sheet, at), wanted]) : [],
    ).toEqual(problems);
  });
});
