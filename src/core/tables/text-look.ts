import { isDateFormat } from "../quantity/grain";
import { roleOfWord } from "./dictionary";
import { normalise } from "../workbook/normalise";
import { beginsFact } from "./fact-labels";
import { labelKind, LABEL_KINDS, type LabelKind } from "./row-labels";
import { KIND, type Cells, type Workbook } from "../workbook/workbook";

/** What a cell looks like to somebody who reads a table. */
export const LOOK = { unknown: 0, blank: 1, word: 2, number: 3, nil: 4, date: 5, year: 6 } as const;

const NIL = /^(?:[-—–−/／*.…\s]+|无|不适用|n\/?a|n\.a\.?|nil|x|z|dnr|nq|#n\/a)$/i;
const NUMERAL =
  /^[<>≤≥=~≈约]?[\s]*[(（]?[-+−△▲]?[$￥¥€£]?[\s]*[-+−]?(?:\d[\d,，' ]*(?:[.．]\d*)?|\.\d+)(?:[eE][-+]?\d+)?\s*(?:[%％‰]|元|万元|亿元)?[)）]?\s*[*†]{0,3}$/;
/** Ideographs that numbers and signs for nothing begin with: 约20, 无, 不适用. */
const NOT_WORDS = "约无不";
/** A statistician's flag after a number: 2,242E. */
const FLAGGED = /^-?\d[\d,]{2,}(?:\.\d+)?\s?[A-Za-z]$/;
const DATE =
  /^(?:\d{4}[-/.年]\s?\d{1,2}(?:[-/.月]\s?\d{1,2}日?)?月?(?:[ T]\d{1,2}:\d{2}.*)?|\d{1,2}[/.-]\d{1,2}[/.-](?:\d{4}|\d{2})|\d{1,2}:\d{2}(?::\d{2})?)$/;
const YEAR = /^\(?(?:19|20)\d\d(?:年度?)?\)?$|^(?:19|20)\d\d[-–/](?:\d\d|(?:19|20)\d\d)(?:学?年度?)?$/;
const MONTH = /^\d{4}[-/.](?:0[1-9]|1[0-2])$/;

function lookOfText(text: string): number {
  const first = text.charCodeAt(0);
  // Letters and ideographs cannot begin a number or a date, and most texts begin with one.
  if (first >= 0x4e00 && first <= 0x9fff && !NOT_WORDS.includes(text[0]!)) return LOOK.word;
  if (text.length > 6 && first >= 0x41 && first <= 0x7a) return LOOK.word;
  const plain = text.trim();
  if (plain === "") return LOOK.blank;
  if (plain.length > 40) return LOOK.word;
  const narrow = /[\uff00-\uffef]/.test(plain) ? plain.normalize("NFKC") : plain;
  if (NIL.test(narrow)) return LOOK.nil;
  if (YEAR.test(narrow) && !MONTH.test(narrow)) return LOOK.year;
  if (NUMERAL.test(narrow) || FLAGGED.test(narrow)) return LOOK.number;
  return DATE.test(narrow) ? LOOK.date : LOOK.word;
}

/** Whether a text is a sign for nothing: —, 无, n/a. */
export const isNil = (text: string): boolean => lookOfText(text) === LOOK.nil;

/** Numbered texts are items: 一、一般公共预算. */
const LISTED = /^\s*(?:[一二三四五六七八九十]{1,3}、|[（(][一二三四五六七八九十]{1,3}[)）]|\d{1,2}[、.．])/;

/** No header ends in a digit; names of items often do, and there are many of them. */
function isHeaderText(text: string): boolean {
  const end = text.charCodeAt(text.length - 1);
  if (text.length > 30 || (end >= 0x30 && end <= 0x39)) return false;
  return !LISTED.test(text) && roleOfWord(normalise(text)) !== undefined;
}

export const YEARS = { first: 1900, last: 2100 } as const;

/** Whether a number may stand for a year. */
export const isOfYears = (number: number): boolean => number >= YEARS.first && number <= YEARS.last;

/** (2013) may have been read as a negative number. */
const isYear = (number: number, bracketed: number): boolean => {
  const year = bracketed ? Math.abs(number) : number;
  return isOfYears(year) && Number.isInteger(year);
};

/** Tells how the cells of a workbook look; every distinct text and number format is judged once. */
export interface Looks {
  of(cells: Cells, position: number): number;
  /** By number format what a number that cannot be a year looks like: a number, a date, or unknown where it takes a closer look. */
  readonly ofNumber: Uint8Array;
  /** By index what a text looks like, as far as it was asked for already; else unknown. */
  readonly ofText: Uint8Array;
  /** Whether a text, by its index, is the label of a fact or ends in a colon as labels do. */
  isLabel(text: number): boolean;
  /** Whether the dictionary knows a text, by its index, as a header. */
  isHeader(text: number): boolean;
  /** Whether a text, by its index, is the label of a row that is no item. */
  saysRow(text: number): boolean;
  /** What the label of a row says, by the index of its text; undefined for an item's. */
  rowLabel(text: number): LabelKind | undefined;
  /** Whether a number is shown as a percentage. */
  isPercent(cells: Cells, position: number): boolean;
}

/** The looks of a workbook's cells. */
export function looksOf(workbook: Workbook): Looks {
  const texts = new Uint8Array(workbook.texts.length);
  const labels = new Uint8Array(workbook.texts.length);
  const dates = Uint8Array.from(workbook.formats, format => (isDateFormat(format) ? 1 : 0));
  const bracketed = Uint8Array.from(workbook.formats, format => (/\(0\)/.test(format) ? 1 : 0));
  const percents = Uint8Array.from(workbook.formats, format => (format.includes("%") ? 1 : 0));
  const headers = new Uint8Array(workbook.texts.length);
  const rowLabels = new Uint8Array(workbook.texts.length);
  const labelOf = (text: number): number => LABEL_KINDS.indexOf(labelKind(workbook.texts[text]!)) + 1;
  return {
    ofNumber: dates.map((date, format) => (date ? LOOK.date : bracketed[format] ? LOOK.unknown : LOOK.number)),
    ofText: texts,
    saysRow: text => (rowLabels[text] ||= labelOf(text)) > 1,
    rowLabel: text => LABEL_KINDS[(rowLabels[text] ||= labelOf(text)) - 1],
    isHeader: text => (headers[text] ||= isHeaderText(workbook.texts[text]!) ? 1 : 2) === 1,
    isPercent: (cells, position) => percents[cells.format[position]!] === 1,
    isLabel: text => (labels[text] ||= beginsFact(workbook.texts[text]!) ? 1 : 2) === 1,
    of(cells, position) {
      const number = cells.number[position]!;
      switch (cells.kind[position]) {
        case KIND.number:
          if (dates[cells.format[position]!]) return LOOK.date;
          return isYear(number, bracketed[cells.format[position]!]!) ? LOOK.year : LOOK.number;
        case KIND.text:
          return (texts[number] ||= lookOfText(workbook.texts[number]!));
        case KIND.blank:
          // A formula without a result still marks a place where a number belongs.
          return cells.formula[position] ? LOOK.number : LOOK.blank;
        default:
          return LOOK.number;
      }
    },
  };
}
