import { openPackage } from "../../../src/hosts/file/package";
import { memoryFrom, readMemory } from "../../../src/hosts/file/read-memory";
import { NOTHING_REMEMBERED, type Memory } from "../../../src/hosts/host";
import { packageOf, relationship } from "./package-of";

const MEMORY: Memory = {
  version: 1,
  corrections: [
    { about: "table", sheet: "表", area: "A1:C9", ignore: true },
    { about: "role", sheet: "表", area: "A1:C9", header: ["预算数", "年初"], role: "budget-initial" },
    { about: "unit", sheet: "表", area: "A1:C9", title: "支出表", unit: "万元" },
  ],
  waivers: [{ rule: "ZP-201", sheet: "表", at: "C9", place: "合计", reason: "按四舍五入 <0.01>" }],
  facts: { 评价类型: "项目完成结果评价", 大厅运行管理费: { 联系电话: "…" } },
  pack: "广东-曲江",
};

const opened = (...parts: readonly string[]): ReturnType<typeof openPackage> =>
  openPackage(
    packageOf({
      workbookRelated: parts.map((_, at) => relationship(`m${at}`, "customXml", `../customXml/item${at}.xml`)).join(""),
      parts: Object.fromEntries(parts.map((part, at) => [`customXml/item${at}.xml`, part])),
    }),
  );
const ours = (json: string): string =>
  `<ziping xmlns="urn:ziping:memory:1">${json.replace(/&/g, "&amp;").replace(/</g, "&lt;")}</ziping>`;

test("what is remembered is read from among the parts of other programs", () => {
  const foreign = '<a xmlns="urn:other">urn:ziping:memory:1</a>';
  expect(readMemory(opened("not even XML", foreign, ours(JSON.stringify(MEMORY))))).toEqual(MEMORY);
  expect(readMemory(opened(ours(JSON.stringify(NOTHING_REMEMBERED))))).toEqual(NOTHING_REMEMBERED);
});

test("nothing is remembered where there is no part of ours", () => {
  expect(readMemory(opened())).toBeUndefined();
  expect(readMemory(opened('<a xmlns="urn:other"/>'))).toBeUndefined();
});

test("a part of ours that cannot be understood is said, not taken for nothing", () => {
  for (const json of ["", "{", JSON.stringify({ ...MEMORY, version: 2 })])
    expect(() => readMemory(opened(ours(json)))).toThrow(expect.objectContaining({ problem: "unsupported" }));
});

test.each<[string, object]>([
  ["no list of corrections", { corrections: {} }],
  ["a correction of something unknown", { corrections: [{ about: "colour", sheet: "表", area: "A1" }] }],
  ["a role that does not exist", { corrections: [{ about: "role", sheet: "表", area: "A1", header: [], role: "x" }] }],
  [
    "a header that is no list",
    { corrections: [{ about: "role", sheet: "表", area: "A1", header: "x", role: "spent" }] },
  ],
  ["a table not to be ignored", { corrections: [{ about: "table", sheet: "表", area: "A1", ignore: false }] }],
  ["a unit without its place", { corrections: [{ about: "unit", unit: "元" }] }],
  ["a waiver without a reason", { waivers: [{ rule: "ZP-201", sheet: null, at: null, place: "" }] }],
  ["a fact that is a number", { facts: { 年度: 2023 } }],
  ["a fact deep down that is a number", { facts: { 甲: { 年度: 2023 } } }],
  ["facts that are a list", { facts: [] }],
  ["a pack that is a number", { pack: 1 }],
])("%s is no memory", (_, change) => {
  expect(memoryFrom(JSON.stringify(MEMORY))).toEqual(MEMORY);
  expect(memoryFrom(JSON.stringify({ ...MEMORY, ...change }))).toBeUndefined();
});
