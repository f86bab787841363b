import fc from "fast-check";
import { reportSheetName, reportSheetNames } from "../../../src/core/report/sheet/sheet-name";
import { book } from "../../book";

const named = (project: string, ...taken: readonly string[]): string =>
  reportSheetName(project, new Set(taken.map(name => name.toLowerCase())));

test.each([
  ["大厅运行管理费", "绩效自评报告-大厅运行管理费"],
  ["物业管理费（保安、保洁）", "绩效自评报告-物业管理费（保安、保洁）"],
  ["A/B: [1]*?\\", "绩效自评报告-A／B： ［1］＊？＼"],
  ["'甲'", "绩效自评报告-'甲"],
  ["", "绩效自评报告"],
  ["两\n行", "绩效自评报告-两行"],
  ["甲".repeat(40), "绩效自评报告-" + "甲".repeat(24)],
  ["𠮷".repeat(20), "绩效自评报告-" + "𠮷".repeat(12)],
])("%j", (project, name) => expect(named(project)).toBe(name));

test("beside a taken name there is room for a number, whatever its case and length", () => {
  expect(named("abc", "绩效自评报告-ABC")).toBe("绩效自评报告-abc（2）");
  expect(named("abc", "绩效自评报告-ABC", "绩效自评报告-abc（2）")).toBe("绩效自评报告-abc（3）");
  const long = "甲".repeat(40);
  expect(named(long, named(long))).toBe("绩效自评报告-" + "甲".repeat(21) + "（2）");
});

test("names are legal and unique, whatever projects are called", () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: "binary", maxLength: 40 }), { maxLength: 8 }), projects => {
      const names = reportSheetNames(projects, book({ 绩效自评报告: [["用户自己的"]] }));
      for (const name of names) {
        expect(name).toMatch(/^[^[\]:*?/\\\p{Cc}]{1,31}$/u);
        expect(name.length).toBeLessThanOrEqual(31);
        expect(name).not.toMatch(/^'|'$/);
      }
      const lower = ["绩效自评报告", ...names].map(name => name.toLowerCase());
      expect(new Set(lower).size).toBe(lower.length);
    }),
  );
});
