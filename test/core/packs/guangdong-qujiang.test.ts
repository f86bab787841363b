import { DEFAULT_PACK, packNamed, PACKS } from "../../../src/core";

test("the outline, verbatim, with the number that copies of the form have lost", () => {
  expect(DEFAULT_PACK.sections.map(section => section.heading)).toEqual([
    "一、项目基本情况及自评结论",
    "（一）项目基本情况、实施主要内容、实施程序、项目进展、以及监督情况。",
    "（二）综述项目自评等级和分数并进行说明。",
    "二、绩效表现",
    "（一）资金使用情况以及产生的效益、影响。",
    "1、分析资金使用情况：",
    "2、项目的绩效目标完成情况（经济、政治和社会效益）：",
    "3、产生的效益，以及对环境、经济、社会的可持续影响：",
    "（二）存在问题。针对短板指标分析资金使用中存在的问题和绩效目标执行中的偏差。",
    "三、整改措施",
  ]);
});

test("the cover's labels with full-width colons, in the form's order", () => {
  expect(DEFAULT_PACK.cover.map(line => line.label)).toEqual([
    "评价类型：",
    "项目名称：",
    "项目单位：（公章）",
    "填报人姓名：",
    "联系电话：",
    "填报日期：",
  ]);
});

test("packs are found by their name", () => {
  expect(packNamed("广东-曲江")).toBe(DEFAULT_PACK);
  expect(packNamed("无此地")).toBeUndefined();
  expect(PACKS[0]).toBe(DEFAULT_PACK);
});

describe.each(PACKS)("pack $name", pack => {
  const wanted = [...pack.cover, ...pack.named, ...pack.sections.flatMap(section => section.text ?? [])];

  test("no fact is asked for twice, and no name leads to two facts", () => {
    const names = wanted.flatMap(({ fact, also = [] }) => [fact, ...also]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });

  test("every question asks something", () => {
    for (const { ask } of wanted) expect(ask).toMatch(/^请/);
  });

  test("every section has its own id", () => {
    const ids = pack.sections.map(section => section.id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
