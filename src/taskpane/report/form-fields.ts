import type { ReportPreview } from "../../commands/preview-reports";
import type { Gap, Pack, Project, Report } from "../../core";

/** A question of the form. */
export interface FormField {
  readonly fact: string;
  readonly ask: string;
  readonly kind: "choice" | "long" | "date" | "phone" | "short";
  readonly choices: readonly string[];
  /** What the user answered before; "" where she did not. */
  readonly value: string;
}

export interface FormFields {
  /** What every project asks alike: answered once. */
  readonly shared: readonly FormField[];
  /** For each project, in order, what is its own. */
  readonly own: readonly (readonly FormField[])[];
}

/** A question of the pack, with the kind of answer it takes. */
interface Question extends Omit<FormField, "value"> {
  readonly cover: boolean;
}

const kindOf = (fact: string): FormField["kind"] =>
  /电话|手机/.test(fact) ? "phone" : /日期$/.test(fact) ? "date" : "short";

/** The questions a pack can ask, in the order of its report. */
function questionsOf(pack: Pack): readonly Question[] {
  return [
    ...pack.cover.map(({ fact, ask, choices = [] }) => ({
      fact,
      ask,
      choices,
      cover: true,
      kind: choices.length > 0 ? ("choice" as const) : kindOf(fact),
    })),
    ...pack.named.map(({ fact, ask }) => {
      const choices = fact === "自评等级" ? pack.scoring.grades.map(({ name }) => name) : [];
      return { fact, ask, choices, cover: false, kind: choices.length > 0 ? ("choice" as const) : kindOf(fact) };
    }),
    ...pack.sections.flatMap(({ text }) =>
      text ? [{ fact: text.fact, ask: text.ask, choices: [], cover: false, kind: "long" as const }] : [],
    ),
  ];
}

/** The gaps of a report by fact, each once. */
export function gapsOf(report: Report): ReadonlyMap<string, Gap> {
  const gaps = new Map<string, Gap>();
  for (const { spans } of report.paragraphs)
    for (const span of spans)
      if (typeof span === "object" && "ask" in span && !span.doubt && !gaps.has(span.fact)) gaps.set(span.fact, span);
  return gaps;
}

/** The form: every gap as a question, and what was answered before, so that it can be changed. */
export function formFields({ pack, memory, projects, reports }: ReportPreview): FormFields {
  const questions = questionsOf(pack);
  const gaps = reports.map(gapsOf);
  const ownAnswer = (project: Project, fact: string): string | undefined => {
    const own = memory.facts[project.name];
    return typeof own === "object" ? own[fact] : undefined;
  };
  const sharedAnswer = (fact: string): string | undefined => {
    const given = memory.facts[fact];
    return typeof given === "string" ? given : undefined;
  };
  const isShared = ({ fact, cover }: Question): boolean =>
    cover &&
    projects.length > 1 &&
    projects.every(project => ownAnswer(project, fact) === undefined) &&
    (sharedAnswer(fact) !== undefined || gaps.every(own => own.has(fact)));
  const shared = questions.filter(isShared);
  const own = projects.map((project, index) => {
    const open = gaps[index] ?? new Map<string, Gap>();
    const known = new Set(questions.map(({ fact }) => fact));
    const rest = [...open.values()].filter(({ fact }) => !known.has(fact));
    return [
      ...questions
        .filter(question => !shared.includes(question))
        .flatMap(question => {
          const value = ownAnswer(project, question.fact) ?? sharedAnswer(question.fact);
          const gap = open.get(question.fact);
          return gap || value !== undefined ? [{ ...question, ask: gap?.ask ?? question.ask, value: value ?? "" }] : [];
        }),
      ...rest.map(({ fact, ask }) => ({ fact, ask, kind: kindOf(fact), choices: [], value: "" })),
    ];
  });
  return { shared: shared.map(question => ({ ...question, value: sharedAnswer(question.fact) ?? "" })), own };
}
