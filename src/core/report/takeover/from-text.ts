import { BASICS, BENEFITS, CONCLUSION, MEASURES, PROBLEMS, TARGETS } from "../../packs/narrative";
import type { OutlineSection, Pack } from "../../packs/pack";
import { headingKey, sectionWords } from "../../report-text/headings";
import type { Part, ReportText, Role } from "../../report-text/report-text";
import { sameArea } from "../../workbook/area";
import { labelKey } from "../labels";
import { spansText } from "../pattern";
import type { Fact, Project } from "../project";
import { alike } from "../regenerate/alike";
import { byId, type Choices } from "../regenerate/merge";
import type { Paragraph, Report, Span } from "../report";
import { composeCover } from "../sections/cover";
import { composeSection } from "../sections/outline";
import type { Binder } from "../words/bind";
import { changeOf, handTaken, holdsWords, lastId, takenParagraph, type Taken } from "./taken";

/** What a report in words is held against. */
export interface TakingText {
  readonly report: Report;
  readonly project: Project;
  readonly pack: Pack;
  readonly choices: Choices;
  readonly bind?: Binder;
  /** Words of last year as they read this year. */
  readonly renew: (spans: readonly Span[]) => readonly Span[];
}

/** How like headings typed anew are, and paragraphs that tell the same with other numbers. */
const LIKE = 0.6;

const FACT_OF: Partial<Record<Role, string>> = {
  basics: BASICS.fact,
  conclusion: CONCLUSION.fact,
  targets: TARGETS.fact,
  benefits: BENEFITS.fact,
  problems: PROBLEMS.fact,
  measures: MEASURES.fact,
};

/** The paragraphs of last year's report that nobody of us wrote: its words under this year's headings. */
export function takenFromText(text: ReportText, taking: TakingText): readonly Taken[] {
  const { report, pack } = taking;
  const generated = byId(report);
  const placed = text.parts.map((part): Placed => ({ part, ...placeOf(part, pack) }));
  let hand = 0;
  const byHand = (mine: string): Taken => {
    const id = lastId(++hand);
    return { id, merged: handTaken(id, mine, taking.renew(boundWords(mine, taking)), taking.choices[id]) };
  };
  const taken: Taken[] = [...takenCover(text, taking, generated)];
  for (const section of pack.sections) {
    const said = wordsUnder(placed.filter(one => one.section === section));
    taken.push(...ofSection(section, said, taking, generated, byHand));
    // What the outline has no heading for follows what it stood behind.
    for (const { part } of placed.filter(
      ({ part: other, section: own }) => own === undefined && follows(other, text, placed, section),
    ))
      for (const words of headed(part)) taken.push(byHand(words));
  }
  return taken;
}

interface Placed {
  readonly part: Part;
  /** The section of this year's outline that its words belong to. */
  readonly section?: OutlineSection;
  /** Its own words say so, not those of the headings over it: the section's heading says the same. */
  readonly named?: boolean;
}

/** All that a section's parts say: the first heading gives way to the section's own, any other is hers. */
function wordsUnder(placed: readonly Placed[]): readonly string[] {
  const first = placed.find(({ named }) => named);
  return placed.flatMap(one => (one === first ? textsOf(one.part) : headed(one.part)));
}

const textsOf = ({ passages }: Part): readonly string[] =>
  passages.map(({ text }) => text.trim()).filter(text => text !== "");

/** A heading of hers as it stands, and what stands below it; text that runs on from it does so still. */
function headed(part: Part): readonly string[] {
  const { heading, passages } = part;
  const texts = textsOf(part);
  if (!heading) return texts;
  const [first, ...others] = texts;
  const runsOn = first !== undefined && sameArea(passages[0]!.cells[0]!.at, heading.at);
  return runsOn ? [heading.stands + first, ...others] : [heading.stands, ...texts];
}

/** Whether the last part before this one that has a section has this one; what stands before them all goes to the first. */
function follows(part: Part, { parts }: ReportText, placed: readonly Placed[], section: OutlineSection): boolean {
  const before = placed.slice(0, parts.indexOf(part)).filter(one => one.section !== undefined);
  const [first] = placed.flatMap(one => (one.section ? [one.section] : []));
  return (before.at(-1)?.section ?? first) === section;
}

/** The section whose heading this is, or that tells what its words, or else those over it, promise. */
function placeOf({ heading, roles }: Part, { sections }: Pack): Omit<Placed, "part"> {
  if (!heading) return {};
  const key = headingKey(heading.words);
  const best = sections
    .filter(section => section.level === heading.level)
    .map(section => ({ section, by: alike(key, headingKey(sectionWords(section))) }))
    .sort((a, b) => b.by - a.by)[0];
  if (best && best.by >= LIKE) return { section: best.section, named: true };
  const role = roles.find(one => FACT_OF[one] !== undefined);
  const named = role !== undefined && heading.tells.includes(role);
  // A heading over it that tells of several things does not say of which this is.
  if (!named && roles.length > 1 && !roles.every(one => SAID_BELOW.includes(one))) return {};
  const section = role && sections.find(({ text }) => text?.fact === FACT_OF[role]);
  return section ? { section, named } : {};
}

/** What headings below them go on telling. */
const SAID_BELOW: readonly Role[] = ["problems", "measures"];

const withFacts = (project: Project, facts: Readonly<Record<string, Fact>>): Project => ({ ...project, facts });

function takenCover(
  text: ReportText,
  { report, project, pack, choices, renew }: TakingText,
  generated: ReadonlyMap<string, Paragraph>,
): readonly Taken[] {
  const facts = Object.fromEntries(text.cover.map(({ label, value }) => [label, { value }]));
  const lines = byId({ ...report, paragraphs: composeCover(withFacts(project, facts), pack) });
  const said = (line: Pack["cover"][number]): boolean =>
    [line.fact, line.label, ...(line.also ?? [])].some(name =>
      text.cover.some(({ label, value }) => labelKey(label) === labelKey(name) && value.trim() !== ""),
    );
  return pack.cover.flatMap((line): readonly Taken[] => {
    const id = `cover.${line.fact}`;
    const [one, then] = [generated.get(id), lines.get(id)];
    if (!one || !then || !holdsWords(id) || !said(line) || then.spans.some(isOpen)) return [];
    // Who fills in this year's cover says it for this year.
    if (!one.spans.some(isOpen)) return [];
    const mine = spansText(then.spans);
    return [{ id, merged: takenParagraph(one, mine, renew(then.spans), choices[id]) }];
  });
}

const isOpen = (span: Span): boolean => typeof span !== "string" && "ask" in span;

/** What she said under a heading, as paragraphs of this year's outline; what is generated with other numbers is left to this year's. */
function ofSection(
  section: OutlineSection,
  said: readonly string[],
  taking: TakingText,
  generated: ReadonlyMap<string, Paragraph>,
  byHand: (words: string) => Taken,
): readonly Taken[] {
  const { project, pack, choices, renew, bind } = taking;
  const own = [...generated.values()].filter(({ id }) => id.startsWith(`${section.id}.`));
  const sentences = own.filter(({ id }) => !/\.(?:heading|text(?:\.\d+)?)$/.test(id));
  const taken: Taken[] = [];
  const words: string[] = [];
  for (const text of said) {
    const sentence = sentences.find(({ id, spans }) => {
      const free = !taken.some(one => one.id === id);
      return free && alike(outlined(text), outlined(spansText(spans))) >= LIKE;
    });
    if (sentence) taken.push({ id: sentence.id, merged: { paragraph: sentence, change: changeOf(sentence, text) } });
    else words.push(text);
  }
  if (section.text === undefined || words.length === 0) return [...taken, ...words.map(byHand)];
  const facts = { [section.text.fact]: { value: words.join("\n") } };
  const made = composeSection(section, withFacts(project, facts), pack, bind).filter(({ id }) =>
    /\.text(?:\.\d+)?$/.test(id),
  );
  for (const { id, spans } of made) {
    const one = generated.get(id);
    const mine = spansText(spans);
    taken.push(one ? { id, merged: takenParagraph(one, mine, renew(spans), choices[id]) } : byHand(mine));
  }
  return taken;
}

/** A text without its numbers and blanks: what two years of one sentence share. */
const outlined = (text: string): string => text.replace(/【[^】]*】|[\d.,，]+/g, "");

const boundWords = (text: string, { bind }: TakingText): readonly Span[] => bind?.(text) ?? [text];
