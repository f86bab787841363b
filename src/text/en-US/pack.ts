import type { PackWanted } from "../../core";
import { pathSaid } from "../said";
import type { pack as original } from "../zh-CN/pack";
import type { RuleWords } from "../zh-CN/rules";

const wanted: Readonly<Record<PackWanted, (than: string) => string>> = {
  text: () => "should be text",
  number: () => "should be a number",
  whole: () => "should be a whole number",
  "at-least": than => `cannot be less than ${than}`,
  "at-most": than => `cannot be more than ${than}`,
  "one-of": than => `takes one of: ${than}`,
  list: () => "should have at least one item",
  group: () => "should be names with their points",
  "known-field": () => "is no field of a rule pack",
  given: () => "is missing",
  hundred: () => "should add up to 100",
  zero: () => "should begin at 0 with its lowest",
};

export const pack: typeof original = {
  field: path =>
    path.length === 0 ? "The pack" : path.map(step => (typeof step === "number" ? `item ${step}` : step)).join(" › "),
  problem: (field, kind, than, is) => `“${field}” ${wanted[kind](than)}${is === "" ? "" : `, is “${is}”`}.`,
  fields: {
    weights: "weights",
    bands: "qualitative bands",
    grades: "grades",
    reverse: "how missed ≤ targets are scored",
    places: "rounding",
    overFulfilment: "when over-fulfilment is asked about",
    reasonBelow: "execution rate that needs a reason",
    caps: "caps by execution rate",
    deadline: "deadline",
    outline: "outline of the report",
  },
  choose: "Rule pack",
  own: name => `${name} (the sheet 规则包 of this workbook)`,
  unverifiedCount: count => `${count} value${count === 1 ? "" : "s"} of the pack without an official source`,
  unverified: names =>
    `No official source was found for: ${names}. Common practice stands in; please compare with your notice. A sheet named 规则包 can say otherwise.`,
};

export const packRules: Readonly<Record<string, RuleWords>> = {
  "ZP-120": {
    title: "A rule pack of one's own can be read",
    promise: "On a sheet named 规则包 every field can be read, weights add up to 100, grades and bands begin at 0.",
    why: "A pack that cannot be read is not used, and scores and outline then follow the default pack.",
    message: said =>
      `${said.where}: ${pack.problem(pack.field(pathSaid(said.fact("path"))), said.fact("wanted") as PackWanted, said.fact("than"), said.fact("is"))} Please mend it; until then this pack has no effect.`,
  },
};
