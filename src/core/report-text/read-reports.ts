import { PACKS } from "../packs";
import type { Pack } from "../packs/pack";
import { once } from "../workbook/once";
import { KIND, type Sheet, type Workbook } from "../workbook/workbook";
import { headingKey, knownHeadings, numberingOf, type KnownHeading } from "./headings";
import type { ReportText } from "./report-text";
import { reportsInRows } from "./segment";
import { textRows } from "./sheet-lines";

const VOCABULARY = /概况|情况|自评|绩效|资金|问题|整改|改进|评价|效益|组织实施|佐证|建议|经验|目标/;

/** What a heading may begin with: a numbering, the first letter of a known one, or a sign that may narrow to such a letter. */
function beginnings(known: ReadonlySet<string>): RegExp {
  const letters = [...known].map(key => key.slice(0, 1).replace(/[\]\\^-]/, "\\$&")).join("");
  return new RegExp(`^\\s*(?:[一二三四五六七八九十第（(\\d${letters}]|[^\\x00-\\x7f\\u4e00-\\u9fff])`);
}

/** Whether a text looks like a heading of a report, or holds a whole report. */
function heads(text: string, known: ReadonlySet<string>, begins: RegExp): boolean {
  if (text.length > 60 && /[\r\n]/.test(text)) return /(?:^|[\r\n])\s*(?:[一二三]、|[（(][一二三][)）])/.test(text);
  if (!begins.test(text)) return false;
  const numbering = text.length < 400 ? numberingOf(text) : undefined;
  if (numbering === undefined) return known.has(headingKey(text));
  return numbering.level < 3 && VOCABULARY.test(text.slice(0, 60));
}

/** For every distinct text of the workbook whether it heads; undefined where too few do for a report. */
function headingTexts(workbook: Workbook, known: readonly KnownHeading[]): Uint8Array | undefined {
  const keys = new Set(known.map(({ key }) => key));
  const begins = beginnings(keys);
  const { texts } = workbook;
  const flags = new Uint8Array(texts.length);
  /** By first letter whether a heading may begin with it: 1 no, 2 yes. Most texts are short and need no closer look. */
  const first = new Uint8Array(0x10000);
  let count = 0;
  for (let at = 0; at < texts.length; at++) {
    const text = texts[at]!;
    if (text.length < 4) continue;
    const letter = text.charCodeAt(0);
    if (first[letter] === 0) first[letter] = text.trimStart() === text && !begins.test(text) ? 1 : 2;
    if ((first[letter] === 1 && text.length <= 60) || !heads(text, keys, begins)) continue;
    flags[at] = 1;
    count += text.length > 60 && /[\r\n]/.test(text) ? 2 : 1;
  }
  return count < 2 ? undefined : flags;
}

function holdsHeadings({ cells }: Sheet, texts: readonly string[], flags: Uint8Array): boolean {
  let count = 0;
  for (let at = 0; at < cells.kind.length; at++) {
    if (cells.kind[at] !== KIND.text || flags[cells.number[at]!] === 0) continue;
    const text = texts[cells.number[at]!]!;
    count += text.length > 60 && /[\r\n]/.test(text) ? 2 : 1;
    if (count >= 2) return true;
  }
  return false;
}

const isOwnReport = ({ own = "" }: Sheet): boolean => /^(?:report|copy):/.test(own);

/** Reads the reports out of a workbook's sheets: our own, and those that others wrote. Work follows the sheets that look like reports. */
function read(workbook: Workbook, packs: readonly Pack[]): readonly ReportText[] {
  const known = knownHeadings(packs);
  const flags = headingTexts(workbook, known);
  return workbook.sheets.flatMap(sheet => {
    if (sheet.own !== undefined && !isOwnReport(sheet)) return [];
    if (!isOwnReport(sheet) && (!flags || !holdsHeadings(sheet, workbook.texts, flags))) return [];
    return reportsInRows(sheet, textRows(workbook, sheet), known);
  });
}

const byPack = once((_: Workbook) => new Map<Pack | undefined, readonly ReportText[]>());

/** The reports on a workbook's sheets, from the first sheet to the last; `pack` adds the headings of a pack that is none of ours. */
export function readReports(workbook: Workbook, pack?: Pack): readonly ReportText[] {
  const extra = pack && !PACKS.includes(pack) ? pack : undefined;
  const known = byPack(workbook);
  const found = known.get(extra);
  if (found) return found;
  const reports = read(workbook, extra ? [extra, ...PACKS] : PACKS);
  known.set(extra, reports);
  return reports;
}
