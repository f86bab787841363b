import { areaNameFrom, type Area, readDecimal, type Facts, type Finding } from "../core";
import { numberText, quantityText } from "./format";
import type { Said } from "./said";
import type { Text } from "./text";

const isArea = (value: Facts[string]): value is Area => typeof value === "object" && !Array.isArray(value);

/**
 * The finding in words: where, should be, is, off by, what to do. `from` is the sheet the reader is on, whose name is left out; by default
 * the finding's own, null to name every sheet.
 */
export function messageOf(text: Text, finding: Finding, from: string | null = finding.at?.sheet ?? null): string {
  const { at, facts, comparison, related } = finding;
  const names = (areas: readonly Area[]): string =>
    areas
      .slice(0, 4)
      .map(area => areaNameFrom(from, area))
      .join(text.saying.comma) + (areas.length > 4 ? text.saying.more(areas.length - 4) : "");
  const fact = (name: string): string => {
    const value = facts[name];
    if (value === undefined) return "";
    return typeof value !== "object" ? String(value) : names(isArea(value) ? [value] : (value as readonly Area[]));
  };
  const labels = [fact("row"), fact("column")].filter(label => label !== "");
  const said: Said = {
    where: at ? text.saying.where(areaNameFrom(from, at), labels) : text.saying.workbook,
    expected: comparison ? quantityText(comparison.expected) : "",
    actual: comparison ? quantityText(comparison.actual) : "",
    difference: comparison ? quantityText(comparison.difference) : "",
    fact,
    amount: name => numberText(readDecimal(fact(name)) ?? { digits: 0n, places: 0 }),
    cells: name => (name === undefined ? names(related) : fact(name)),
  };
  if (fact("suspect") && fact("also")) return text.saying.suspect(said, fact("also"));
  return text.rules[finding.rule]!.message(said) + (fact("also") ? text.saying.also(fact("also")) : "");
}
