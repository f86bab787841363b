import fc from "fast-check";
import { yearOfDay, yearOfText } from "../../../src/core/quantity/year";

test.each([
  [44927, 2023],
  [45291, 2023],
  [45292, 2024],
  [44926.99, 2022],
  [36526, 2000],
  [367, 1901],
])("day %d is in %d", (day, year) => expect(yearOfDay(day, false)).toBe(year));

test.each([0, -5, 366, 1e9])("day %d is in no year of money", day => expect(yearOfDay(day, false)).toBeUndefined());

test("as the calendar has it, in both ways of counting", () => {
  fc.assert(
    fc.property(fc.integer({ min: 367, max: 73_000 }), day => {
      const year = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000).getUTCFullYear();
      expect(yearOfDay(day, false)).toBe(year);
      expect(yearOfDay(day - 1462, true)).toBe(year);
    }),
  );
});

test.each([
  ["2023-01-05", 2023],
  ["2023年1月5日", 2023],
  ["２０２３．１．５", 2023],
  ["20230105", 2023],
  ["2023年1月", 2023],
])("%s is in %d", (text, year) => expect(yearOfText(text)).toBe(year));

test.each(["1-5", "1月5日", "202301", "2023", "12月底前", "记-2023"])("%s says no date with a year", text =>
  expect(yearOfText(text)).toBeUndefined(),
);
