import { packNamed, PACKS } from "../../../src/core";

test("four places", () => expect(PACKS.map(({ name }) => name)).toEqual(["广东-曲江", "国家2020", "四川", "湖北"]));

describe.each(PACKS)("$name", ({ scoring, sections }) => {
  test("weights add up to 100, and what one part leaves goes to another", () => {
    expect(scoring.weights.reduce((sum, { points }) => sum + points, 0)).toBe(100);
    expect(scoring.weights.filter(({ of }) => of.length === 0)).toHaveLength(1);
    const parts = scoring.weights.flatMap(({ of }) => of);
    for (const { else: other } of scoring.weights) if (other !== undefined) expect(parts).toContain(other);
  });

  test("bands and grades fall to nothing, the best first", () => {
    for (const steps of [scoring.bands, scoring.grades]) {
      const least = steps.map(step => step.least);
      expect(least).toEqual([...least].sort((a, b) => b - a));
      expect(least.at(-1)).toBe(0);
    }
  });

  test("a deadline that no notice sets is told as unverified", () => {
    expect(scoring.deadline === undefined).toBe(scoring.unverified.includes("deadline"));
  });

  test("score and grade, money, problems and measures have their place", () => {
    const patterns = sections.map(({ pattern = "" }) => pattern).join();
    for (const name of ["{自评得分}", "{自评等级}", "{预算}", "{支出}"]) expect(patterns).toContain(name);
    const facts = sections.flatMap(({ text }) => text?.fact ?? []);
    for (const fact of ["项目基本情况", "自评说明", "存在问题", "整改措施"]) expect(facts).toContain(fact);
  });
});

test("what is known of each place, by its source", () => {
  const known = PACKS.map(({ name, scoring }) => [
    name,
    scoring.weights[0]!.points,
    scoring.reverse,
    scoring.bands.map(({ least }) => least).join(),
    scoring.reasonBelow,
  ]);
  expect(known).toEqual([
    ["广东-曲江", 10, "shortfall", "80,60,0", 100],
    ["国家2020", 10, "shortfall", "80,60,0", 100],
    ["四川", 10, "shortfall", "80,60,0", 90],
    ["湖北", 20, "ratio", "80,50,0", 100],
  ]);
});

test.each([
  ["四川", ["一、项目基本情况", "二、评价结论", "三、存在问题", "四、改进措施"]],
  ["国家2020", ["一、项目概况", "二、资金使用及管理", "三、组织实施", "四、绩效情况", "五、其他"]],
  ["湖北", ["一、自评结论", "二、佐证材料"]],
])("the parts of %s", (name, headings) => {
  const parts = packNamed(name)!.sections.filter(({ level }) => level === 1);
  expect(parts.map(({ heading }) => heading)).toEqual(headings);
});
