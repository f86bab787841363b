import { areaName, areaNameFrom, type FilledForm, type Layout } from "../core";
import {
  finalsOf,
  unaccepted,
  writeFinals,
  type Final,
  type Finals,
  type Freezing,
  type Open,
} from "../commands/final";
import type { ReportPreview } from "../commands/preview-reports";
import type { Host } from "../hosts/host";
import { messageOf } from "../text/message";
import type { Text } from "../text";
import { chineseDate, isoDay } from "../text/dates";
import { doubtWords } from "../text/doubt";
import type { Call } from "./call";
import type { Terminal } from "./terminal";

/** Reports that were to be frozen; `layout` where they were. */
export interface Frozen extends Finals {
  readonly layout?: Layout;
}

/** `--final`: the reports and their frozen copies, written where nothing is open or the call says to write them all the same. */
export async function freeze(
  host: Host,
  preview: ReportPreview,
  names: readonly string[],
  call: Call,
  more: Pick<Freezing, "given" | "takeovers">,
  to: Terminal,
): Promise<Frozen> {
  const work = to.work(call.files[0]!);
  const day = isoDay(new Date());
  const date = call.date === "today" ? day : call.date;
  const beside = { forms: call.form, summary: call.summary };
  const dated = date === undefined ? {} : { reportDate: chineseDate(date) };
  const finals = await finalsOf(preview, names, { day, beside, ...more, ...dated }, work);
  const refused = unaccepted(finals, call.anyway ? "all" : []).length > 0;
  for (const final of finals.finals) tell(final, refused, to);
  if (refused) to.error(to.text.cli.notFinalNext);
  if (refused) return finals;
  const { layout } = await writeFinals(host, finals, work, ownFormsOf(call, finals.preview, names));
  return { ...finals, layout };
}

/** The unit's own forms that the call wants filled in; undefined where it does not ask for that. */
export const ownFormsOf = (
  { ownForm }: Call,
  { ownForms }: ReportPreview,
  names: readonly string[],
): readonly FilledForm[] | undefined =>
  ownForm ? ownForms.filter(({ project }) => names.includes(project)) : undefined;

function tell({ project, open, others, same }: Final, refused: boolean, { text, error }: Terminal): void {
  const { cli } = text;
  if (open.length > 0) error((refused ? cli.notFinal : cli.finalAnyway)(project, open.length));
  // What is written is listed with the report: here stand only its errors.
  for (const one of open) if (refused || one.about === "finding") error(`  ${openWords(one, text)}`);
  if (!refused && same !== undefined) error(cli.finalSame(same));
  if (!refused && others > 0) error(cli.finalOthers(project, others));
}

function openWords(open: Open, text: Text): string {
  if (open.about === "finding") return messageOf(text, open.finding, null);
  if (open.about === "gap") return open.gap.ask;
  const { text: shown, doubt } = open.doubt;
  return doubtWords(text, shown, doubt);
}

/** What the command line says of them in JSON. */
export const finalsJson = ({ finals, layout }: Frozen, text: Text) =>
  finals.map(({ project, plan, same, open, others }) => ({
    project,
    written: layout !== undefined && same === undefined,
    sheet: same ?? plan.name,
    open: open.map(one => ({
      about: one.about,
      message: openWords(one, text),
      ...(one.about === "gap"
        ? { fact: one.gap.fact, sheet: one.gap.at.sheet, at: areaName(one.gap.at) }
        : one.about === "doubt"
          ? { text: one.doubt.text, sheet: one.doubt.at.sheet, at: areaName(one.doubt.at) }
          : {
              rule: one.finding.rule,
              sheet: one.finding.at?.sheet ?? null,
              at: one.finding.at && areaNameFrom(one.finding.at.sheet, one.finding.at),
            }),
    })),
    warnings: others,
  }));
