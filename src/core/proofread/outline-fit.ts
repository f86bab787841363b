import type { OutlineSection, Pack } from "../packs/pack";
import { headingKey, numberingOf, sectionWords } from "../report-text/headings";
import type { Heading, ReportText } from "../report-text/report-text";

/** A report's headings held against the outline of a pack. */
export interface OutlineFit {
  readonly pack: Pack;
  /** Each section with the headings that stand for it, in the order of the outline. */
  readonly sections: readonly { readonly section: OutlineSection; readonly headings: readonly Heading[] }[];
  /** Headings that the outline does not have. */
  readonly others: readonly Heading[];
}

/** Pairs of neighbouring signs that two texts share, of all they have: 1 for equal texts. */
export function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (a.length < 2 || b.length < 2) return 0;
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < a.length; at++) {
    const pair = a.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  let shared = 0;
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = b.slice(at, at + 2);
    const left = pairs.get(pair) ?? 0;
    if (left > 0) shared++;
    pairs.set(pair, left - 1);
  }
  return (2 * shared) / (a.length + b.length - 2);
}

/** How like headings must be that were typed anew. */
const LIKE = 0.75;

function fitOf(report: ReportText, pack: Pack): OutlineFit {
  const headings = report.parts.flatMap(({ heading }) => (heading ? [heading] : []));
  const keys = new Map(headings.map(heading => [heading, headingKey(heading.words)]));
  const taken = new Map<Heading, OutlineSection>();
  const sections = pack.sections.map(section => ({ section, key: headingKey(sectionWords(section)) }));
  for (const heading of headings) {
    const best = sections
      .filter(({ section }) => section.level === heading.level)
      .map(({ section, key }) => ({ section, like: likeness(key, keys.get(heading)!) }))
      .sort((a, b) => b.like - a.like)[0];
    if (best && best.like >= LIKE) taken.set(heading, best.section);
  }
  return {
    pack,
    sections: pack.sections.map(section => ({
      section,
      headings: headings.filter(heading => taken.get(heading) === section),
    })),
    others: headings.filter(heading => !taken.has(heading)),
  };
}

/** Share of the outline's sections that stand in the report. */
const shareOf = ({ sections }: OutlineFit): number =>
  sections.filter(({ headings }) => headings.length > 0).length / sections.length;

/** From this share on a report follows an outline. */
const FOLLOWS = 0.5;

/** The outline that a report follows: the chosen pack's, else the one that fits best; undefined where none fits half. */
export function outlineFit(report: ReportText, chosen: Pack, packs: readonly Pack[]): OutlineFit | undefined {
  const own = fitOf(report, chosen);
  if (shareOf(own) >= FOLLOWS) return own;
  const others = packs.filter(pack => pack !== chosen).map(pack => fitOf(report, pack));
  const best = others.sort((a, b) => shareOf(b) - shareOf(a))[0];
  return best && shareOf(best) >= FOLLOWS ? best : undefined;
}

/** The number that the outline gives a section. */
export const numberOf = ({ heading }: OutlineSection): number | undefined => numberingOf(heading)?.number;
