import fc from "fast-check";
import { decimalText } from "../../../src/core";
import { readSaid } from "../../../src/core/scoring/read-value";

const told = (text: string, sign = "", unit = ""): string => {
  const said = readSaid(text, sign, unit);
  if (said.kind === "range") return `${decimalText(said.from)}…${decimalText(said.to)} ${said.unit}`;
  return said.kind === "number" ? `${said.direction ?? ""}${decimalText(said.value)} ${said.unit}` : said.kind;
};

test.each([
  ["≥50个", "≥50 个"],
  ["≥ 95％", "≥95 %"],
  [">=95%", "≥95 %"],
  ["不低于95%", "≥95 %"],
  ["95%以上", "≥95 %"],
  ["95%及以上", "≥95 %"],
  ["不少于1,000人次", "≥1000 人次"],
  ["≤90万元", "≤90 万元"],
  ["不超过90万元", "≤90 万元"],
  ["控制在90万元以内", "≤90 万元"],
  ["90万元以内", "≤90 万元"],
  ["100%", "100 %"],
  ["=100%", "=100 %"],
  ["达到96%", "=96 %"],
  ["实际完成500人", "=500 人"],
  ["303946件次", "303946 件次"],
  ["90%-95%", "90…95 %"],
  ["10至20个", "10…20 个"],
  ["12月底前", "date"],
  ["2023年12月31日前", "date"],
  ["2023年12月", "date"],
  ["2023-12-31", "date"],
  ["年底前", "date"],
  ["2023.5万元", "2023.5 万元"],
  ["12个月", "12 个月"],
  ["及时", "words"],
  ["完成", "words"],
  ["显著提升", "words"],
  ["/", "none"],
  ["", "none"],
])("%s says %s", (text, expected) => expect(told(text)).toBe(expected));

test.each([
  ["500", "≥", "人", "≥500 人"],
  ["95%", "＝", "", "=95 %"],
  ["90", "≤", "万元", "≤90 万元"],
  ["提升", "定性", "", "words"],
])("%s with columns of its own: %s, %s", (text, sign, unit, expected) => expect(told(text, sign, unit)).toBe(expected));

test("a number is read as it was written, whatever stands around it", () => {
  const signs = fc.constantFrom("", "≥", "≤", "不低于", "不超过");
  const units = fc.constantFrom("", "%", "万元", "件", "人次");
  fc.assert(
    fc.property(fc.nat(), fc.nat(99), signs, units, (whole, part, sign, unit) => {
      const said = readSaid(`${sign}${whole}.${String(part).padStart(2, "0")}${unit}`);
      expect(said).toMatchObject({
        kind: "number",
        value: { digits: BigInt(whole) * 100n + BigInt(part), places: 2 },
        unit,
      });
    }),
  );
});
