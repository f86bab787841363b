import { grainOf, isDateFormat, shownPlaces } from "../../../src/core/quantity/grain";
import { readDecimal } from "../../../src/core/quantity/decimal";

test.each([
  ["0", 0],
  ["#,##0", 0],
  ["#,##0.00", 2],
  ["0.0%", 3],
  ["0%", 2],
  ["0.00,", -1],
  ["#,##0,", -3],
  ["#,##0.0,,", -5],
  ["_ * #,##0.00_ ;_ * -#,##0.00_ ", 2],
  ['#,##0.00"元";[Red]-#,##0.00"元"', 2],
  ["[$¥-804]#,##0.00", 2],
  ["0.###", 3],
])("%s shows %d places", (format, places) => expect(shownPlaces(format)).toBe(places));

test.each(["General", "@", "yyyy-mm-dd", "0.00E+00", "# ?/?"])("%s shows no fixed places", format =>
  expect(shownPlaces(format)).toBeUndefined(),
);

test.each([
  "yyyy-mm-dd",
  "m/d/yyyy",
  'yyyy"年"m"月"d"日"',
  "[$-804]yyyy年m月",
  "h:mm:ss",
  "[h]:mm",
  "mm:ss.0",
  "m月d日",
  "dd-mmm-yy",
])("%s is a date", format => expect(isDateFormat(format)).toBe(true));
test.each(["General", "@", "0.00", "#,##0.00_);[Red](#,##0.00)", '0"天"', '0"月"', "[Red]0", "0.00E+00"])(
  "%s is no date",
  format => expect(isDateFormat(format)).toBe(false),
);

test("a number without a format shows its own digits", () => {
  expect(grainOf(readDecimal("12.50")!, "General")).toBe(1);
  expect(grainOf(readDecimal("12.5")!, "0.00")).toBe(2);
});
