import { correct, forget, keepFact, rememberedThings } from "../../src/commands/remember";
import { NOTHING_REMEMBERED, type Host, type Memory } from "../../src/hosts/host";

/** Of a host, only its memory. */
function memoryHost(first: Memory = NOTHING_REMEMBERED): Host {
  let memory = first;
  const host: Pick<Host, "recall" | "remember"> = {
    recall: async () => memory,
    remember: async next => {
      memory = next;
    },
  };
  return host as Host;
}

const role = (area: string, said: "budget" | "budget-initial") =>
  ({ about: "role", sheet: "表", area, header: ["预算数"], role: said }) as const;

test("a later word on the same place takes the place of the earlier one", async () => {
  const host = memoryHost();
  await correct(host, role("A1:C5", "budget"));
  await correct(host, role("A9:C12", "budget"));
  const { corrections } = await correct(host, role("A1:C5", "budget-initial"));
  expect(corrections).toEqual([role("A9:C12", "budget"), role("A1:C5", "budget-initial")]);
});

test("two columns of one table keep a word each", async () => {
  const host = memoryHost();
  await correct(host, role("A1:C5", "budget"));
  const { corrections } = await correct(host, { ...role("A1:C5", "budget"), header: ["支出"], role: "spent" });
  expect(corrections).toHaveLength(2);
});

test("facts are kept for all or for one project, and an empty one is forgotten", async () => {
  const host = memoryHost();
  await keepFact(host, undefined, "联系电话", "0751-0000000");
  await keepFact(host, "甲", "存在问题", "无");
  expect((await keepFact(host, "甲", "整改措施", "略")).facts).toEqual({
    联系电话: "0751-0000000",
    甲: { 存在问题: "无", 整改措施: "略" },
  });
  await keepFact(host, "甲", "存在问题", "");
  await keepFact(host, "甲", "整改措施", "");
  expect((await keepFact(host, undefined, "联系电话", "")).facts).toEqual({});
});

test("all that is remembered can be listed and forgotten one by one", async () => {
  const waiver = { rule: "ZP-201", sheet: "表", at: "C5", place: "合计", reason: "四舍五入" };
  const host = memoryHost({
    version: 1,
    corrections: [role("A1:C5", "budget")],
    waivers: [waiver],
    facts: { 联系电话: "0", 甲: { 存在问题: "无" } },
  });
  let memory = await host.recall();
  for (let left = 4; left > 0; left--) {
    const things = rememberedThings(memory);
    expect(things).toHaveLength(left);
    memory = await forget(host, things[0]!);
  }
  expect(memory).toEqual(NOTHING_REMEMBERED);
});
