import fc from "fast-check";
import { compare, subtract, ZERO } from "../../../src/core/quantity/decimal";
import { quantitative } from "../../../src/core/scoring/quantitative";

const decimal = fc.record({ digits: fc.bigInt({ min: 0n, max: 10n ** 9n }), places: fc.constantFrom(0, 1, 2) });
const weight = fc.record({ digits: fc.bigInt({ min: 0n, max: 10000n }), places: fc.constant(2) });
const direction = fc.constantFrom("≥" as const, "≤" as const, "=" as const);
const reverse = fc.constantFrom("shortfall" as const, "ratio" as const);
const places = fc.constantFrom("rounded" as const, "cut" as const);

test("a score is neither negative nor above its weight, and reaching the target earns it in full", () =>
  fc.assert(
    fc.property(direction, decimal, decimal, weight, reverse, places, (way, target, actual, full, rule, keeping) => {
      const score = quantitative({ direction: way, target, actual, weight: full }, rule, keeping);
      if (score === undefined) return expect(way === "≥" && target.digits === 0n).toBe(true);
      expect(compare(score, ZERO)).toBeGreaterThanOrEqual(0);
      expect(compare(score, full)).toBeLessThanOrEqual(0);
      const reached = way === "≤" ? compare(actual, target) <= 0 : compare(actual, target) >= 0;
      if (reached && target.digits > 0n) expect(subtract(score, full).digits).toBe(0n);
    }),
  ));

test("doing better never scores less", () =>
  fc.assert(
    fc.property(
      direction,
      decimal,
      decimal,
      decimal,
      weight,
      reverse,
      places,
      (way, target, a, b, full, rule, keeping) => {
        const [worse, better] = compare(a, b) <= 0 === (way !== "≤") ? [a, b] : [b, a];
        const score = (actual: typeof a) =>
          quantitative({ direction: way, target, actual, weight: full }, rule, keeping);
        const [low, high] = [score(worse), score(better)];
        if (target.digits > 0n) expect(compare(low!, high!)).toBeLessThanOrEqual(0);
      },
    ),
  ));
