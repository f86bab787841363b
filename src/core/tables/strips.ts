import { roleOfWord } from "./dictionary";
import { isFactLabel } from "./fact-labels";
import { normalise } from "../workbook/normalise";
import type { ColumnRole } from "./table";
import { type Profile, type Reading, type Strip } from "./profile";
import { profileOf } from "./read-profile";
import { cellText } from "../workbook/cells";
import { KIND } from "../workbook/workbook";
import { LOOK } from "./text-look";

/** What stands in each column of a sheet, rows of one text left out: a title merged across parts nothing. */
interface Columns {
  readonly words: Uint32Array;
  readonly numbers: Uint32Array;
  readonly top: Int32Array;
  readonly bottom: Int32Array;
  /** How many of the words are labels of facts. */
  readonly labels: Uint32Array;
}

const LABELS: ReadonlySet<ColumnRole | undefined> = new Set<ColumnRole>(["code", "number", "name", "date", "voucher"]);

function columnsOf({ sheet, looks, workbook }: Reading, profile: Profile): Columns {
  const { left, right } = profile.strip;
  const width = right - left + 1;
  const words = new Uint32Array(width);
  const numbers = new Uint32Array(width);
  const labels = new Uint32Array(width);
  const top = new Int32Array(width).fill(-1);
  const bottom = new Int32Array(width);
  const { cells } = sheet;
  for (let at = 0; at < profile.size; at++) {
    if (profile.uniform[at] && profile.numbers[at] === 0 && profile.words[at]! > 0) continue;
    const row = profile.rows[at]!;
    for (let cell = cells.rowStart[row]!; cell < cells.rowStart[row + 1]!; cell++) {
      const place = cells.column[cell]! - left;
      if (place < 0 || place >= width) continue;
      const look = looks.of(cells, cell);
      if (look === LOOK.blank) continue;
      if (look === LOOK.word) {
        words[place]!++;
        const text = cells.number[cell]!;
        if (cells.kind[cell] === KIND.text && looks.isLabel(text) && isFactLabel(workbook.texts[text]!))
          labels[place]!++;
      } else if (look !== LOOK.nil) numbers[place]!++;
      if (top[place]! < 0) top[place] = row;
      bottom[place] = row;
    }
  }
  // Codes and running numbers are labels, whatever they are written with.
  top.forEach((row, place) => {
    if (row < 0 || !LABELS.has(roleOfWord(normalise(cellText(workbook, sheet, row, left + place))))) return;
    words[place]! += numbers[place]!;
    numbers[place] = 0;
  });
  return { words, numbers, top, bottom, labels };
}

interface Group {
  left: number;
  right: number;
}

/** Neighbouring columns that hold something. */
function groupsOf({ held }: Profile): Group[] {
  const groups: Group[] = [];
  for (let place = 0; place < held.length; place++) {
    if (held[place] === 0) continue;
    const last = groups.at(-1);
    if (last && last.right === place - 1) last.right = place;
    else groups.push({ left: place, right: place });
  }
  return groups;
}

const holdsNumbers = (columns: Columns, group: Group): boolean => {
  for (let place = group.left; place <= group.right; place++)
    // One word more than numbers: a header over a single figure.
    if (columns.numbers[place]! > 0 && columns.numbers[place]! >= columns.words[place]! - 1) return true;
  return false;
};

const tellsFacts = (columns: Columns, group: Group): boolean => columns.labels[group.left]! >= 2;

const topOf = (columns: Columns, group: Group): number =>
  Math.min(...Array.from(columns.top.subarray(group.left, group.right + 1)).filter(top => top >= 0));
const bottomOf = (columns: Columns, group: Group): number =>
  Math.max(...Array.from(columns.bottom.subarray(group.left, group.right + 1)));

/** The text of a cell, or "". */
function textAt({ sheet, workbook }: Reading, profile: Profile, row: number, place: number): string {
  return cellText(workbook, sheet, row, place + profile.strip.left);
}

/** Whether the columns of `right` are a table by themselves beside the table in `left`, and no part of it. */
function standsAlone(reading: Reading, profile: Profile, columns: Columns, left: Group, right: Group): boolean {
  if (right.left === right.right || !holdsNumbers(columns, right)) return false;
  // Pairs of label and value side by side are one block of facts.
  if (tellsFacts(columns, left) && tellsFacts(columns, right)) return false;
  const labels = columns.words[right.left]! > columns.numbers[right.left]!;
  const top = columns.top[left.left]!;
  const head = normalise(textAt(reading, profile, columns.top[right.left]!, right.left));
  const repeated =
    head !== "" &&
    normalise(textAt(reading, profile, top, right.left)) === normalise(textAt(reading, profile, top, left.left)) &&
    textAt(reading, profile, top, left.left) !== "";
  if (repeated) return true;
  if (!labels) return right.left - left.right > 2 && topOf(columns, right) !== topOf(columns, left);
  const role = roleOfWord(head);
  return (
    right.left - left.right > 2 ||
    topOf(columns, right) !== topOf(columns, left) ||
    bottomOf(columns, right) !== bottomOf(columns, left) ||
    ["name", "code", "date", "number", "voucher"].includes(role ?? "")
  );
}

/** The columns from group `n` on that make a table together, or undefined where the rest of the sheet does not. */
function nextTable(columns: Columns, groups: readonly Group[], n: number): Group | undefined {
  const union = { ...groups[n]! };
  for (let more = n; more < groups.length; more++) {
    union.right = groups[more]!.right;
    if (complete(columns, union)) return union;
  }
  return undefined;
}

/** The side-by-side parts of a sheet that are tables by themselves, from left to right; most often the whole. */
export function stripsOf(reading: Reading, whole: Strip): readonly Profile[] {
  const profile = profileOf(reading.sheet, reading.looks, whole);
  const groups = groupsOf(profile);
  if (groups.length < 2) return [profile];
  const columns = columnsOf(reading, profile);
  const parts: Group[] = [];
  groups.forEach((group, n) => {
    const last = parts.at(-1);
    const right = last && complete(columns, last) ? nextTable(columns, groups, n) : undefined;
    if (last && !(right && standsAlone(reading, profile, columns, last, right))) last.right = group.right;
    else parts.push({ ...group });
  });
  if (parts.length < 2) return [profile];
  return parts.map((part, n) =>
    profileOf(reading.sheet, reading.looks, {
      top: whole.top,
      bottom: whole.bottom,
      left: n === 0 ? whole.left : whole.left + part.left,
      right: n === parts.length - 1 ? whole.right : whole.left + parts[n + 1]!.left - 1,
    }),
  );
}

const complete = (columns: Columns, group: Group): boolean =>
  group.right > group.left && (holdsNumbers(columns, group) || tellsFacts(columns, group));
