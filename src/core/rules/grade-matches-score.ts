import { readQuantity } from "../quantity/read-quantity";
import type { Decimal } from "../quantity/decimal";
import { gradeOf } from "../scoring/score";
import { readFacts, type BlockFact } from "../tables/read-facts";
import type { Table } from "../tables/table";
import type { Area } from "../workbook/area";
import type { Checked, Rule } from "./finding/rule";
import { formFinding, points, scorecards } from "./seen/scorecards";

const GRADE = /^(?:自评|绩效|评价)?(?:等级|等次|评级)$/;
const SCORE = /^(?:自评|评价|绩效)?(?:总?得分|总分|分数)$/;

interface Stated {
  readonly value: Decimal;
  readonly at: Area;
}

function statedScore(facts: readonly BlockFact[]): Stated | undefined {
  const fact = facts.find(({ label }) => SCORE.test(label));
  const read = fact && readQuantity(fact.value);
  return read && read.operator === undefined ? { value: read.value, at: fact.at } : undefined;
}

/** The total of the form that the facts stand above, else of the only form. */
function formScore(checked: Checked, table: Table): Stated | undefined {
  const cards = scorecards(checked);
  const card = cards.find(({ form }) => form.above.includes(table)) ?? (cards.length === 1 ? cards[0] : undefined);
  if (!card?.total || card.trial) return undefined;
  return { value: card.total.value, at: card.form.totalScore?.at ?? card.form.table.area };
}

/** The grade stated is that of the score stated, or of the form's total. */
export const gradeMatchesScore: Rule = {
  code: "ZP-706",
  name: "grade-matches-score",
  severity: "error",
  covers: ["C6"],
  *check(checked) {
    const { scoring } = checked.pack;
    for (const table of checked.tables) {
      const facts = table.kind === "facts" ? readFacts(checked.workbook, table) : [];
      const grade = facts.find(({ label }) => GRADE.test(label));
      const said = grade && scoring.grades.find(({ name }) => grade.value.trim().startsWith(name))?.name;
      const score = said === undefined ? undefined : (statedScore(facts) ?? formScore(checked, table));
      const expected = score && gradeOf(score.value, scoring);
      if (!grade || said === undefined || !score || expected === undefined || expected === said) continue;
      const told = { score: points(score.value), grade: said, expected };
      yield formFinding(checked, "ZP-706", "error", grade.at, [score.at], told);
    }
  },
};
