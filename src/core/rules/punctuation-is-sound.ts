import type { Rule } from "./finding/rule";
import { passages, quoted, reports, textFinding } from "./seen/reports";

const FAULTS: readonly RegExp[] = [
  /[，。；：、！？]{2,}|[，、；：][,.;:]|[,.;:][，。；：、]/g,
  /(?<=\p{Script=Han})[,;:?!](?=\p{Script=Han}|\d|$)/gu,
  /的的(?!确)|了了(?!解|不|然|如)|和和(?!气)|与与|及及|为为/g,
];
const PAIRS: readonly (readonly [open: string, close: string])[] = [
  ["（", "）"],
  ["“", "”"],
  ["《", "》"],
  ["【", "】"],
];

/** A bracket or quote that is opened and never closed, or the other way round. */
function unpaired(text: string): number | undefined {
  for (const [open, close] of PAIRS) {
    let last = -1;
    let depth = 0;
    for (let at = 0; at < text.length; at++) {
      if (text[at] === open) {
        depth++;
        last = at;
      } else if (text[at] === close && --depth < 0) return at;
    }
    if (depth > 0) return last;
  }
  return undefined;
}

/** Punctuation is not doubled, mixed or left open; such slips are told once a paragraph. */
export const punctuationIsSound: Rule = {
  code: "ZP-811",
  name: "punctuation-is-sound",
  severity: "notice",
  covers: ["A12"],
  *check(checked) {
    for (const { report } of reports(checked))
      for (const placed of passages(report)) {
        const { text } = placed.passage;
        const found = FAULTS.flatMap(pattern => [...text.matchAll(pattern)].map(match => match.index));
        const open = unpaired(text);
        const all = [...found, ...(open === undefined ? [] : [open])].sort((a, b) => a - b);
        if (all.length === 0) continue;
        const at = all[0]!;
        const facts = {
          text: quoted(text.slice(Math.max(0, at - 6), at + 6)),
          ...(all.length > 1 ? { count: all.length } : {}),
        };
        yield textFinding("ZP-811", "notice", placed, at, { facts });
      }
  },
};
