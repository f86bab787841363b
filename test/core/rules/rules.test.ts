import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { areaName, areaNameFrom, decimalText, RULES, type Finding } from "../../../src/core";
import { texts } from "../../../src/text";
import { messageOf } from "../../../src/text/message";
import { toldOf } from "./all-cases";
import type { Case, RuleCases } from "./cases";
import { ruleExamples, rulePages } from "./pages";

const files = readdirSync(__dirname).filter(name => name.endsWith(".cases.ts"));
const all: readonly (readonly [string, RuleCases])[] = files.map(name => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the list of files is the folder
  const { cases } = require(join(__dirname, name)) as { cases: RuleCases };
  return [basename(name, ".cases.ts"), cases];
});

const placeIn = (one: Case, { at }: Finding): string =>
  !at ? "" : Object.keys(one.sheets).length > 1 ? areaNameFrom(null, at) : areaName(at);

const told = (one: Case, finding: Finding) => {
  const { comparison } = finding;
  const numbers = comparison ? [decimalText(comparison.expected.value), decimalText(comparison.actual.value)] : [];
  return [finding.rule, placeIn(one, finding), ...numbers];
};

describe.each(all)("%s", (_, cases) => {
  if (cases.accept.length > 0)
    test.each(cases.accept.map(one => [one.says, one] as const))("lets pass: %s", (_says, one) =>
      expect(toldOf(cases, one)).toEqual([]),
    );
  if (cases.reject.length > 0)
    test.each(cases.reject.map(one => [one.says, one] as const))("finds, and nothing else: %s", (_says, one) => {
      const findings = toldOf(cases, one);
      expect(findings.map(finding => told(one, finding))).toEqual(one.finds.map(expected => [cases.rule, ...expected]));
      for (const finding of findings)
        for (const text of Object.values(texts)) {
          const message = messageOf(text, finding);
          expect(message).not.toMatch(/undefined|NaN|（）|  /);
          expect(message).toContain(areaName(finding.at!));
        }
    });
});

describe("the catalogue", () => {
  test("codes ascend and are never used twice", () => {
    const codes = RULES.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });
  test.each(RULES.map(rule => [rule.code, rule] as const))("%s has its words and its cases", (code, rule) => {
    for (const text of Object.values(texts)) expect(text.rules[code]?.promise).toBeTruthy();
    const cases = all.find(([name]) => name === rule.name)?.[1];
    expect(cases?.rule).toBe(code);
    expect(cases?.accept.length).toBeGreaterThan(0);
  });
  test("no words without a rule", () => {
    const codes = new Set(RULES.map(({ code }) => code));
    for (const text of Object.values(texts))
      expect(Object.keys(text.rules).filter(code => !codes.has(code))).toEqual([]);
  });
});

test("the pages of docs/rules are those that scripts/rule-pages.ts writes", async () => {
  const folder = join(__dirname, "../../../docs/rules");
  const pages = await rulePages();
  expect(readdirSync(folder).sort()).toEqual([...pages.keys()].sort());
  for (const [name, page] of pages) expect(readFileSync(join(folder, name), "utf8")).toBe(page);
});

test("the examples of `ziping rules` are those of the pages", async () => {
  const file = join(__dirname, "../../../src/cli/rule-examples.json");
  expect(readFileSync(file, "utf8")).toBe(await ruleExamples());
});
