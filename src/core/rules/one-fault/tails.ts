import type { Table } from "../../tables/table";
import type { Finding } from "../finding/finding";
import { tableAt } from "../finding/lookup";
import type { Checked } from "../finding/rule";

const isTail = ({ facts, severity }: Finding): boolean => severity === "notice" && facts["tail"] === 1;

/** Rounding tails of one rule in one table are one remark: the first, with the others related. */
export function tailsTogether(findings: readonly Finding[], { tables }: Pick<Checked, "tables">): readonly Finding[] {
  const alike = new Map<Table, Map<string, Finding[]>>();
  for (const finding of findings) {
    const table = finding.at && isTail(finding) ? tableAt(tables, finding.at) : undefined;
    if (!table) continue;
    const ofTable = alike.get(table) ?? new Map<string, Finding[]>();
    alike.set(table, ofTable);
    const same = ofTable.get(finding.rule);
    if (same) same.push(finding);
    else ofTable.set(finding.rule, [finding]);
  }
  const first = new Map<Finding, readonly Finding[]>();
  const gone = new Set<Finding>();
  for (const ofTable of alike.values())
    for (const [one, ...others] of ofTable.values()) {
      if (others.length === 0) continue;
      first.set(one!, others);
      for (const other of others) gone.add(other);
    }
  return findings.flatMap(finding => {
    if (gone.has(finding)) return [];
    const others = first.get(finding);
    if (!others) return [finding];
    const related = [...finding.related, ...others.flatMap(({ at }) => at ?? [])];
    return [{ ...finding, related, facts: { ...finding.facts, tails: others.length } }];
  });
}
