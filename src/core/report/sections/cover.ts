import type { CoverLine, Pack } from "../../packs/pack";
import { factOf, fill, gapFor, question } from "../pattern";
import type { Project } from "../project";
import type { Paragraph, Span } from "../report";

const TICK = "☑";
const EMPTY = "□";
const TICKED = /[☑☒√✓✔■●]/;

/** The cover page: title, year, and a line for each fact. */
export function composeCover(project: Project, pack: Pack): readonly Paragraph[] {
  return [
    { id: "cover.title", style: "cover-title", spans: [pack.coverTitle] },
    { id: "cover.year", style: "cover-year", spans: fill(pack.coverYear, project, pack) },
    ...pack.cover.map((line): Paragraph => ({
      id: `cover.${line.fact}`,
      style: "cover-line",
      spans: line.choices ? boxes(line, line.choices, project, pack) : [line.label, answer(line, project, pack)],
    })),
  ];
}

function answer(line: CoverLine, project: Project, pack: Pack): Span {
  const words = line.fact === "项目名称" ? project.name : factOf(project, line)?.value.trim();
  return words || gapFor(line, project, pack);
}

/** The choices one below the other, each with its box; boxes nobody ticked are a gap. */
function boxes(line: CoverLine, choices: readonly string[], project: Project, pack: Pack): readonly Span[] {
  const words = factOf(project, line)?.value;
  const chosen = words === undefined ? undefined : chosenOf(choices, words);
  const shown = choices
    .map(choice => `${choice} ${choice === chosen ? TICK : EMPTY}`)
    .join("\n" + "　".repeat(line.label.length));
  return [line.label, chosen === undefined ? { fact: line.fact, ask: question(line, project, pack), shown } : shown];
}

/** The one choice that an answer names, or ticks where it repeats them all with boxes; undefined where it is not exactly one. */
export function chosenOf(choices: readonly string[], answer: string): string | undefined {
  const words = answer.normalize("NFKC").replace(/\s+/g, "");
  const said = choices.filter(choice => words.includes(choice) || (words.length > 1 && choice.includes(words)));
  if (said.length <= 1) return said[0];
  const ticked = ticks(choices, words);
  return ticked.length === 1 ? ticked[0] : undefined;
}

/** Boxes stand all before or all after their choice: which, shows at the ends of the text. */
function ticks(choices: readonly string[], words: string): readonly string[] {
  const before = /^[^\p{L}]/u.test(words);
  return choices.filter(choice => {
    const at = words.indexOf(choice);
    return TICKED.test(before ? words.slice(Math.max(0, at - 1), at) : (words.slice(at + choice.length)[0] ?? ""));
  });
}
