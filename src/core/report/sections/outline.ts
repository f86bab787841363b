import type { OutlineSection, Pack } from "../../packs/pack";
import { factOf, fill, gapFor, joinedWords } from "../pattern";
import type { Project } from "../project";
import type { Paragraph, Span } from "../report";

const STYLES = { 1: "heading-1", 2: "heading-2", 3: "heading-3" } as const;

/** A heading and what stands under it: the pattern's sentences, then the user's own words, else a gap that asks for them. */
export function composeSection(section: OutlineSection, project: Project, pack: Pack): readonly Paragraph[] {
  const sentence = section.pattern === undefined ? [] : fill(section.pattern, project, pack);
  const bodies: { readonly id: string; readonly spans: readonly Span[] }[] = [];
  if (sentence.length > 0) bodies.push({ id: `${section.id}.sentence`, spans: sentence });
  words(section, project, pack).forEach((spans, at) =>
    bodies.push({ id: `${section.id}.text${at === 0 ? "" : `.${at + 1}`}`, spans }),
  );
  const runsIn = section.level === 3 && section.heading.endsWith("：");
  const heading: Paragraph = { id: `${section.id}.heading`, style: STYLES[section.level], spans: [section.heading] };
  const paragraphs = bodies.map(({ id, spans }, at): Paragraph => ({
    id,
    style: "body",
    spans: runsIn && at === 0 ? joinedWords([section.heading, ...spans]) : spans,
  }));
  return runsIn ? paragraphs : [heading, ...paragraphs];
}

/** The user's words, a paragraph for each of her lines; where they repeat what the form prints before them, that is left out. */
function words(section: OutlineSection, project: Project, pack: Pack): readonly (readonly Span[])[] {
  const { text, lead = "" } = section;
  if (text === undefined) return [];
  const facts = [factOf(project, text), ...(text.further ?? []).map(fact => factOf(project, { fact }))];
  const lines = facts
    .flatMap(fact => fact?.value.split(/\r?\n|\r/) ?? [])
    .map(line => line.trim())
    .filter(line => line !== "");
  if (lines.length === 0) return [joinedWords([lead, gapFor(text, project, pack, true)])];
  return lines.map((line, at) => [at === 0 ? lead + unrepeated(line, [lead, section.heading]) : line]);
}

const unrepeated = (line: string, printed: readonly string[]): string => {
  const before = printed.find(words => words !== "" && line.startsWith(words));
  return before === undefined ? line : line.slice(before.length).trimStart();
};
