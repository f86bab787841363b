import type { OutlineSection, Pack } from "../../packs/pack";
import { deviationSpans, factOf, fill, gapFor, joinedWords, trimmedLine } from "../pattern";
import type { Project } from "../project";
import type { Paragraph, Span } from "../report";
import type { Binder } from "../words/bind";

const STYLES = { 1: "heading-1", 2: "heading-2", 3: "heading-3" } as const;

/** A heading and what stands under it: the pattern's sentences, then the user's own words, bound, else a gap that asks for them. */
export function composeSection(
  section: OutlineSection,
  project: Project,
  pack: Pack,
  bind: Binder = text => [text],
): readonly Paragraph[] {
  const sentence = section.pattern === undefined ? [] : fill(section.pattern, project, pack);
  const bodies: { readonly id: string; readonly spans: readonly Span[] }[] = [];
  if (sentence.length > 0) bodies.push({ id: `${section.id}.sentence`, spans: sentence });
  const deviations = deviationSpans(section.deviations ?? [], project, pack);
  if (deviations.length > 0) bodies.push({ id: `${section.id}.deviation`, spans: deviations });
  words(section, project, pack, bind).forEach((spans, at) =>
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
function words(section: OutlineSection, project: Project, pack: Pack, bind: Binder): readonly (readonly Span[])[] {
  const { text, lead = "" } = section;
  if (text === undefined) return [];
  const facts = [factOf(project, text), ...(text.further ?? []).map(fact => factOf(project, { fact }))];
  const lines = facts.flatMap(fact => (fact ? linesOf(bind(fact.value, fact.at)) : []));
  if (lines.length === 0) return [joinedWords([lead, gapFor(text, project, pack, true)])];
  const [first, ...others] = lines;
  return [joinedWords([lead, ...unrepeated(first!, [lead, section.heading])]), ...others];
}

/** Spans cut where a line ends, without the white space about it; empty lines are left out. */
function linesOf(spans: readonly Span[]): readonly (readonly Span[])[] {
  const lines: Span[][] = [[]];
  for (const span of spans) {
    if (typeof span !== "string") lines.at(-1)!.push(span);
    else
      span.split(/\r?\n|\r/).forEach((part, at) => {
        if (at > 0) lines.push([]);
        lines.at(-1)!.push(part);
      });
  }
  return lines.map(trimmedLine).filter(line => line.length > 0);
}

function unrepeated(line: readonly Span[], printed: readonly string[]): readonly Span[] {
  const [first, ...others] = line;
  if (typeof first !== "string") return line;
  const before = printed.find(words => words !== "" && first.startsWith(words));
  return before === undefined ? line : [first.slice(before.length).trimStart(), ...others];
}
