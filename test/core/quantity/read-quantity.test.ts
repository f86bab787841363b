import { decimalText } from "../../../src/core";
import { isNil, readQuantity } from "../../../src/core/quantity/read-quantity";

const read = (text: string): string | undefined => {
  const found = readQuantity(text);
  if (!found) return undefined;
  return [found.approximate ? "约" : "", found.operator ?? "", decimalText(found.value), found.unit].join("");
};

test.each([
  ["2,946.25", "2946.25"],
  ["2，946.25", "2946.25"],
  ["823,667", "823667"],
  ["１２３．４５", "123.45"],
  ["８７．２８％", "87.28%"],
  ["900000元", "900000元"],
  ["90万元", "90万元"],
  ["约428万元", "约428万元"],
  ["1.35亿元", "1.35亿元"],
  ["¥900.00", "900.00元"],
  ["￥1,000", "1000元"],
  ["RMB 12.5", "12.5元"],
  ["50个", "50个"],
  ["≥50个", "≥50个"],
  [">=95%", "≥95%"],
  ["95%以上", "≥95%"],
  ["7.5万元/集", "7.5万元/集"],
  ["(123)", "-123"],
  ["（123.40）", "-123.40"],
  ["△123", "-123"],
  ["-785518.92", "-785518.92"],
  ["0.00", "0.00"],
  ["12'345.6", "12345.6"],
  ["90万元整", "90万元"],
])("%s is %s", (text, expected) => expect(read(text)).toBe(expected));

test.each([
  "",
  "1,23",
  "12,34,567",
  "2023-01-05",
  "大厅",
  "3个月内完成5件",
  "(12",
  "12)",
  "1.2.3",
  "第3季度",
  "--5",
  "1 2",
])("%s is no number", text => expect(read(text)).toBeUndefined());

test.each(["", "—", "–", "-", "--", "/", "／", "*", "无", "不适用", "N/A", " n/a "])("%p stands for nothing", text =>
  expect(isNil(text)).toBe(true),
);
test.each(["0", "0.00", "o", "无锡", "-5"])("%p does not stand for nothing", text => expect(isNil(text)).toBe(false));
