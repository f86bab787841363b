import { sameArea, type Area } from "../../workbook/area";
import type { Finding } from "../finding/finding";

/** The cause, with the places of its consequences. */
export function withOthers(cause: Finding, others: readonly Finding[]): Finding {
  const places = others.flatMap(({ at }) => (at && !sameArea(at, cause.at!) ? [at] : []));
  const related = [...cause.related, ...places.filter(place => !cause.related.some(area => sameArea(area, place)))];
  const before = Array.isArray(cause.facts["also"]) ? (cause.facts["also"] as readonly Area[]) : [];
  return { ...cause, related, facts: { ...cause.facts, also: [...before, ...places] } };
}

/** One slip in several cells: the first finding, with the places and the edits of the others. */
export function asOne([first, ...others]: readonly Finding[]): Finding {
  const whole = withOthers(first!, others);
  const fixes = [first!, ...others].flatMap(({ fix }) => fix ?? []);
  if (fixes.length <= others.length) return whole;
  return { ...whole, fix: { safe: fixes.every(({ safe }) => safe), edits: fixes.flatMap(({ edits }) => edits) } };
}
