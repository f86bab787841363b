import fc from "fast-check";
import { capitalsOf, readCapitals } from "../../../src/core/quantity/capitals";
import { decimalText, readDecimal } from "../../../src/core/quantity/decimal";

test.each([
  ["900000", "玖拾万元整"],
  ["785518.92", "柒拾捌万伍仟伍佰壹拾捌元玖角贰分"],
  ["0", "零元整"],
  ["0.05", "伍分"],
  ["10.05", "壹拾元零伍分"],
  ["1001", "壹仟零壹元整"],
  ["100010000.5", "壹亿零壹万元伍角整"],
  ["10001000", "壹仟万壹仟元整"],
  ["1000000000000", "壹万亿元整"],
  ["-21525", "负贰万壹仟伍佰贰拾伍元整"],
])("%s is %s", (figure, words) => {
  const amount = readDecimal(figure)!;
  expect(capitalsOf(amount)).toBe(words);
  expect(Number(decimalText(readCapitals(words)!))).toBe(Number(figure));
});

test.each([
  ["人民币玖拾万圆整", "900000.00"],
  ["壹仟万壹仟元正", "10001000.00"],
  ["一千二百元", "1200.00"],
  ["拾元整", "10.00"],
  ["壹拾贰亿叁仟万元", "1230000000.00"],
])("%s reads as %s", (words, figure) => expect(decimalText(readCapitals(words)!)).toBe(figure));

test.each(["", "整", "万元", "元", "单位：万元", "玖拾万", "壹期工程", "九十个", "900000元"])(
  "%s is no amount in capitals",
  words => expect(readCapitals(words)).toBeUndefined(),
);

test("what is written is read back", () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), digits => {
      const amount = { digits, places: 2 };
      expect(readCapitals(capitalsOf(amount))).toEqual(amount);
    }),
  );
});
