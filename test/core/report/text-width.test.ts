import { linesOf } from "../../../src/core/report/sheet/text-width";

test.each([
  ["", 28, 1],
  ["甲".repeat(28), 28, 1],
  ["甲".repeat(29), 28, 2],
  ["甲".repeat(28) + "。", 28, 2],
  ["甲\n乙", 28, 2],
  ["甲".repeat(28) + "\n" + "乙".repeat(29), 28, 3],
  // Numerals are half as wide, and not broken.
  ["9".repeat(50), 28, 1],
  ["甲".repeat(25) + "785518.92元", 28, 2],
  // A word wider than the line is broken by force.
  ["a".repeat(120), 28, 3],
  // An opening bracket goes along with what it opens.
  ["甲".repeat(27) + "（乙）", 28, 2],
])("%j in %d takes %d lines", (text, ems, lines) => expect(linesOf(text, ems)).toBe(lines));
