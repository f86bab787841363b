import type { Band } from "../packs/scoring";
import { compare, divide, multiply, type Decimal } from "../quantity/decimal";
import { HUNDRED } from "../scoring/weights";
import type { Rule } from "./finding/rule";
import { formFinding, points, scorecards } from "./seen/scorecards";

/** Forms say 年度 or 预期, and often only the first half of the phrase. */
const gist = (text: string): string => text.normalize("NFKC").replace(/\s/g, "").replace(/预期/g, "年度");
const head = ({ phrase }: Band): string => gist(phrase).replace(/[并且].*$/, "");

/** The band whose phrase a result is told in: the longest, since 未达成 ends in 达成. */
function bandOf(text: string, bands: readonly Band[]): Band | undefined {
  const said = gist(text);
  const found = bands.filter(band => said.includes(head(band)));
  return found.sort((a, b) => head(b).length - head(a).length)[0];
}

const part = (weight: Decimal, percent: number): Decimal =>
  divide(multiply(weight, { digits: BigInt(percent), places: 0 }), HUNDRED, weight.places + 2)!;

/** A qualitative score lies in the band of the phrase that tells its result. */
export const qualitativeScoreInBand: Rule = {
  code: "ZP-707",
  name: "qualitative-score-in-band",
  severity: "warning",
  covers: ["C7"],
  *check(checked) {
    const { bands } = checked.pack.scoring;
    for (const { lines, trial } of scorecards(checked))
      for (const { indicator, given, weight } of trial ? [] : lines) {
        if (!indicator || !given || !weight || indicator.target.said.kind !== "words") continue;
        const band = bandOf(indicator.achieved.text, bands);
        if (!band || compare(given.value, weight) > 0 || given.value.digits < 0n) continue;
        const above = bands[bands.indexOf(band) - 1];
        const [least, most] = [part(weight, band.least), part(weight, above?.least ?? 100)];
        const under = above ? compare(given.value, most) < 0 : true;
        if (compare(given.value, least) >= 0 && under) continue;
        const facts = {
          phrase: indicator.achieved.text.slice(0, 40),
          score: points(given.value),
          least: points(least),
          most: points(most),
          ...(above ? { open: "yes" } : {}),
        };
        yield formFinding(checked, "ZP-707", "warning", given.at, [indicator.achieved.at], facts);
      }
  },
};
