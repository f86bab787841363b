import { isMoney, type Column, type ColumnRole } from "./table";
import { DOUBTFUL, roleOfEnding, roleOfWord } from "./dictionary";
import { moneyUnit } from "../quantity/unit";
import { normalise } from "../workbook/normalise";

/** What the body says of a column. */
export interface ColumnEvidence {
  readonly words: number;
  readonly numbers: number;
  readonly dates: number;
  readonly percents: number;
}

/** Leaves that say little of their own: what stands over them says what is counted. */
const VAGUE: readonly ColumnRole[] = ["amount", "source", "other", "name", "income"];
const TEXTUAL: readonly ColumnRole[] = ["name", "summary", "party", "note", "reason", "source"];

function fits(role: ColumnRole, seen: ColumnEvidence): boolean {
  const filled = seen.words + seen.numbers;
  if (filled === 0) return true;
  if (isMoney(role) || role === "rate" || role === "quantity" || role === "price")
    return seen.numbers > 0 || seen.words < 2;
  // 财政拨款 over words says where money comes from, over figures how much of it there is.
  if (role === "source") return seen.words >= seen.numbers;
  return !(TEXTUAL.includes(role) && seen.numbers > 3 && seen.numbers > seen.words * 4 && seen.dates === 0);
}

function byHeader(header: readonly string[], seen: ColumnEvidence, title: string): ColumnRole | undefined {
  // A line of units under the headings (万元) names nothing.
  const words = header
    .filter((text, level) => level === 0 || moneyUnit(text) === undefined)
    .map(normalise)
    .filter(word => word !== "");
  const leaf = words.at(-1);
  if (leaf === undefined) return undefined;
  // 指标 over figures is a quota of money, over words an indicator.
  if (leaf === "指标" && seen.numbers > seen.words) return "allotment";
  const own = roleOfWord(leaf);
  if (own !== undefined && !VAGUE.includes(own) && fits(own, seen)) return own;
  const parents = words.slice(0, -1).reverse();
  const money = (role: ColumnRole | undefined): boolean => role !== undefined && isMoney(role) && role !== "amount";
  // 基本支出 in a table of budgets is what is planned, elsewhere what was spent.
  const planned = /预算/.test(title) && !/执行|决算/.test(title);
  const ending = (word: string): ColumnRole | undefined =>
    planned && /支出$/.test(word) ? "budget" : roleOfEnding(word);
  const over = parents.map(roleOfWord).find(money) ?? parents.map(ending).find(money);
  if (over !== undefined && seen.numbers >= seen.words) return over;
  if (own !== undefined && fits(own, seen)) return own;
  if (own === "source" && seen.percents === 0) return "amount";
  if (seen.percents * 2 > seen.numbers) return "rate";
  const weak = ending(leaf);
  return weak !== undefined && fits(weak, seen) ? weak : undefined;
}

function byContent(seen: ColumnEvidence, first: boolean): ColumnRole {
  if (seen.dates > 0 && seen.dates * 2 > seen.words + seen.numbers) return "date";
  if (seen.percents > 0 && seen.percents * 2 > seen.numbers) return "rate";
  return first && seen.words > seen.numbers ? "name" : "other";
}

/** The roles of all columns of a table, with the other roles that a doubtful header may mean. */
export function rolesOf(
  headers: readonly (readonly string[])[],
  evidence: readonly ColumnEvidence[],
  title = "",
): readonly Pick<Column, "role" | "maybe">[] {
  const byHeaders = headers.map((header, place) => byHeader(header, evidence[place]!, title));
  let first = !byHeaders.includes("name");
  const roles = byHeaders.map((said, place) => {
    const role = said ?? byContent(evidence[place]!, first);
    if (role === "name") first = false;
    return role;
  });
  return roles.map((role, place) => ({ role, maybe: doubts(headers[place]!, role, roles) }));
}

/** A neighbour that has the other meaning for itself settles the doubt. */
function doubts(header: readonly string[], role: ColumnRole, roles: readonly ColumnRole[]): readonly ColumnRole[] {
  const word = normalise(header.at(-1) ?? "");
  const others = DOUBTFUL.get(word);
  if (!others || role === "other" || role === "name") return [];
  if (word === "预算数" || word === "预算" || word === "预算金额") {
    const settled =
      roles.includes("budget-initial") ||
      roles.includes("budget-adjustment") ||
      !roles.some(r => r === "spent" || r === "rate");
    return settled ? [] : others;
  }
  return others.filter(other => !roles.includes(other) && other !== role);
}
