import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../../src/core/rules";

const page = readFileSync(join(__dirname, "../../../docs/checks.md"), "utf8");
const lines = [...page.matchAll(/^\| ([A-D]\d+) \| [^|]+ \| ([^|]+) \|/gm)].map(
  ([, check, rules]) => [check!, rules!.trim().split(" ")] as const,
);

const COUNTS = { A: 12, B: 20, C: 18, D: 10 };

test("every check that can be computed stands in the page, in order", () => {
  expect(lines.map(([check]) => check)).toEqual(
    Object.entries(COUNTS).flatMap(([group, count]) => Array.from({ length: count }, (_, n) => `${group}${n + 1}`)),
  );
});

test.each(
  RULES.flatMap(({ code, covers }) => covers.map(check => [check, code] as const)).filter(([check]) =>
    /^[A-D]\d/.test(check),
  ),
)("%s names %s, which makes it", (check, code) => {
  expect(lines.find(([one]) => one === check)?.[1]).toContain(code);
});

test.each(lines)("%s is made by the rules that the page names", (check, codes) => {
  expect(codes.length).toBeGreaterThan(0);
  for (const code of codes) expect(RULES.find(rule => rule.code === code)?.covers).toContain(check);
});
