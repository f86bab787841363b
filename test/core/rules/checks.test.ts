import { readFileSync } from "node:fs";
import { join } from "node:path";
import { RULES } from "../../../src/core/rules";

const page = readFileSync(join(__dirname, "../../../docs/checks.md"), "utf8");
const lines = [...page.matchAll(/^\| (B\d+) \| [^|]+ \| ([^|]+) \|/gm)].map(
  ([, check, rules]) => [check!, rules!.trim().split(" ")] as const,
);

test("every check of the tables of money stands in the page", () => {
  expect(lines.map(([check]) => check)).toEqual(Array.from({ length: 20 }, (_, n) => `B${n + 1}`));
});

test.each(lines)("%s is made by the rules that the page names", (check, codes) => {
  expect(codes.length).toBeGreaterThan(0);
  for (const code of codes) expect(RULES.find(rule => rule.code === code)?.covers).toContain(check);
});
