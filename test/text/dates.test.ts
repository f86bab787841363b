import fc from "fast-check";
import { chineseDate, isoDate } from "../../src/text/dates";

test.each([
  ["2024年4月19日", "2024-04-19"],
  ["2024-04-19", "2024-04-19"],
  ["2024.4.9", "2024-04-09"],
  ["2024/12/31", "2024-12-31"],
  ["", ""],
  ["2024年4月", undefined],
  ["四月十九日", undefined],
])("%s is %s", (text, iso) => {
  expect(isoDate(text)).toBe(iso);
});

test("a date survives the way into the form and back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 9999 }), fc.nat(11), fc.nat(27), (year, month, day) => {
      const text = `${year}年${month + 1}月${day + 1}日`;
      expect(chineseDate(isoDate(text) ?? "")).toBe(text);
    }),
  );
});
