import fc from "fast-check";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { escape, unescape } from "../../../src/hosts/file/xml-text";
import { packageOf } from "./package-of";

test.each([
  ["a\rb", "a_x000D_b"],
  ["_x000D_", "_x005F_x000D_"],
  ["_x00ZZ_", "_x00ZZ_"],
  ["\u0001", "_x0001_"],
  ["甲_乙\n\t", "甲_乙\n\t"],
])("%j is escaped as %j and back", (text, escaped) => {
  expect(escape(text)).toBe(escaped);
  expect(unescape(escaped)).toBe(text);
});

test("any text comes back, also through a package", () => {
  const text = fc.string({ unit: fc.constantFrom(..."_x0Dd甲😀é<>&\"' \n\r\t\u0000\u001f\uffff"), minLength: 1 });
  fc.assert(
    fc.property(text, written => {
      expect(unescape(escape(written))).toBe(written);
      const xml = escape(written).replace(/&/g, "&amp;").replace(/</g, "&lt;");
      const texts = `<si><t xml:space="preserve">${xml}</t></si>`;
      const sheets = { 表: '<sheetData><row><c t="s"><v>0</v></c></row></sheetData>' };
      expect(readWorkbook(packageOf({ sheets, texts }), "a.xlsx").texts).toEqual([written]);
    }),
  );
});
