import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import type { Pack, Severity } from "../core";
import type { Language } from "../text";

/** A call of the command line, checked. */
export interface Call {
  readonly command: "tables" | "check" | "report" | "rules" | "help" | "version";
  readonly files: readonly string[];
  readonly format: "text" | "json";
  readonly language?: Language;
  /** A name or a .json file, as called; the pack itself once it was looked up. */
  readonly pack?: string | Pack;
  readonly failOn: Severity;
  readonly out?: string;
  readonly project?: string;
  readonly all: boolean;
  readonly facts?: string;
  /** Whether the self-evaluation forms are written too. */
  readonly form: boolean;
  /** Whether a summary over all projects is written too. */
  readonly summary: boolean;
  /** Whether the unit's own blank forms are filled in. */
  readonly ownForm: boolean;
  /** Where the same reports go as a Word document. */
  readonly docx?: string;
  /** The sheet of last year's report that is taken over. */
  readonly from?: string;
  /** Last year's workbook, where its report stands. */
  readonly lastYear?: string;
  /** Whether no report of an earlier year is taken over. */
  readonly fresh: boolean;
  /** Whether a frozen copy of each report is written beside it, for signing. */
  readonly final: boolean;
  /** 填报日期 of the reports that have none: "2024-04-19", or "today". */
  readonly date?: string;
  /** Whether the copies are written though something is still open. */
  readonly anyway: boolean;
}

/** What is wrong with a call; `words` names the sentence of `text.cli` that says so, in whichever language. */
export type WrongCall =
  | { readonly words: "unknownCommand" | "unknownOption"; readonly of: readonly [string] }
  | { readonly words: "badValue" | "onlyWith" | "notWith"; readonly of: readonly [option: string, allowed: string] }
  | { readonly words: "noFile" | "oneFile" | "noOut"; readonly of: readonly [] };

const COMMANDS = ["tables", "check", "report", "rules"] as const;
const FORMATS = ["text", "json"] as const;
const LANGUAGES = ["zh-CN", "en-US"] as const;
const SEVERITIES = ["error", "warning", "notice"] as const;

const OPTIONS = {
  format: { type: "string" },
  lang: { type: "string" },
  pack: { type: "string" },
  "fail-on": { type: "string" },
  out: { type: "string" },
  project: { type: "string" },
  all: { type: "boolean" },
  facts: { type: "string" },
  form: { type: "boolean" },
  summary: { type: "boolean" },
  "own-form": { type: "boolean" },
  docx: { type: "string" },
  from: { type: "string" },
  "last-year": { type: "string" },
  fresh: { type: "boolean" },
  final: { type: "boolean" },
  date: { type: "string" },
  anyway: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const;

const TAKES: Readonly<Record<(typeof COMMANDS)[number], readonly string[]>> = {
  tables: [],
  check: ["pack", "fail-on"],
  report: [
    "pack",
    "out",
    "project",
    "all",
    "facts",
    "form",
    "summary",
    "own-form",
    "docx",
    "from",
    "last-year",
    "fresh",
    "final",
    "date",
    "anyway",
  ],
  rules: [],
};
const EVERYWHERE = ["format", "lang", "help", "version"];

const isOneOf = <T extends string>(allowed: readonly T[], value: string): value is T =>
  (allowed as readonly string[]).includes(value);

/** Whether a text is a day of the calendar as 2024-04-19. */
const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;

/** The file names of standard input, one a line. */
const namesFromInput = (): readonly string[] => readFileSync(0, "utf8").split(/\r?\n/).filter(Boolean);

/** The call that the arguments make, or what is wrong with them. */
export function readCall(args: readonly string[]): Call | WrongCall {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: OPTIONS,
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  for (const token of tokens)
    if (token.kind === "option" && !(token.name in OPTIONS)) return { words: "unknownOption", of: [token.rawName] };
  const [name, ...rest] = positionals;
  const text = (key: keyof typeof OPTIONS) => (typeof values[key] === "string" ? values[key] : undefined);
  for (const key of [
    "format",
    "lang",
    "pack",
    "fail-on",
    "out",
    "project",
    "facts",
    "docx",
    "from",
    "last-year",
    "date",
  ] as const)
    if (values[key] === true) return { words: "badValue", of: [`--${key}`, "…"] };
  const format = text("format") ?? "text";
  if (!isOneOf(FORMATS, format)) return { words: "badValue", of: ["--format", FORMATS.join("|")] };
  const language = text("lang");
  if (language !== undefined && !isOneOf(LANGUAGES, language))
    return { words: "badValue", of: ["--lang", LANGUAGES.join("|")] };
  const failOn = text("fail-on") ?? "error";
  if (!isOneOf(SEVERITIES, failOn)) return { words: "badValue", of: ["--fail-on", SEVERITIES.join("|")] };
  const date = text("date");
  if (date !== undefined && date !== "today" && !isDay(date))
    return { words: "badValue", of: ["--date", "today|2024-04-19"] };
  const shared = {
    format,
    language,
    failOn,
    pack: text("pack"),
    out: text("out"),
    project: text("project"),
    facts: text("facts"),
    docx: text("docx"),
    from: text("from"),
    lastYear: text("last-year"),
    fresh: values.fresh === true,
    date,
    final: values.final === true,
    anyway: values.anyway === true,
    all: values.all === true,
    form: values.form === true,
    summary: values.summary === true,
    ownForm: values["own-form"] === true,
  };
  if (values.help === true || name === undefined || name === "help")
    return { ...shared, command: values.version === true ? "version" : "help", files: [] };
  if (!isOneOf(COMMANDS, name)) return { words: "unknownCommand", of: [name] };
  for (const token of tokens)
    if (token.kind === "option" && ![...EVERYWHERE, ...TAKES[name]].includes(token.name))
      return { words: "unknownOption", of: [token.rawName] };
  const files = name === "rules" ? rest : rest.flatMap(file => (file === "-" ? namesFromInput() : [file]));
  if (name !== "rules" && files.length === 0) return { words: "noFile", of: [] };
  if (name === "report" && files.length > 1) return { words: "oneFile", of: [] };
  if (name === "report" && !shared.out) return { words: "noOut", of: [] };
  const taking = (["from", "last-year"] as const).find(key => values[key] !== undefined);
  if (taking !== undefined && shared.fresh) return { words: "notWith", of: ["--fresh", `--${taking}`] };
  const alone = (["date", "anyway"] as const).find(key => values[key] !== undefined);
  if (alone !== undefined && !shared.final) return { words: "onlyWith", of: [`--${alone}`, "--final"] };
  return { ...shared, command: name, files };
}
