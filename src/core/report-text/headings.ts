import type { OutlineSection, Pack } from "../packs/pack";
import type { Role } from "./report-text";

/** A line that is a heading, with the text that runs on from it. */
export interface HeadingLine {
  readonly level: 1 | 2 | 3;
  readonly number?: number;
  readonly words: string;
  readonly roles: readonly Role[];
  /** Words of the form that the text below begins with: they say nothing of their own. */
  readonly lead?: string;
  /** What stands behind the heading in the same line, and where it begins. */
  readonly text: string;
  readonly from: number;
}

const DIGITS = "零一二三四五六七八九";

/** 十二 → 12; up to ninety-nine. */
function chineseNumber(text: string): number {
  const [tens, ones] = text.includes("十") ? text.split("十") : ["0", text];
  return (tens === "0" ? 0 : tens === "" ? 10 : DIGITS.indexOf(tens!) * 10) + (ones ? DIGITS.indexOf(ones) : 0);
}

const NUMBERINGS: readonly (readonly [level: 1 | 2 | 3, pattern: RegExp])[] = [
  [1, /^\s*([一二三四五六七八九十]{1,3})\s*[、．.]\s*/],
  [1, /^\s*第([一二三四五六七八九十]{1,3})(?:部分|章)[、．.：:\s]*/],
  [2, /^\s*[（(]\s*([一二三四五六七八九十]{1,3})\s*[)）]\s*[、．.]?\s*/],
  [3, /^\s*(\d{1,2})\s*[、．.]\s*(?!\d)/],
];

/** The number that a line begins with. */
export interface Numbering {
  readonly level: 1 | 2 | 3;
  readonly number: number;
  readonly length: number;
}

/** 一、 → 1, （一） → 2, 1、 → 3; undefined where a line begins otherwise. */
export function numberingOf(text: string): Numbering | undefined {
  for (const [level, pattern] of NUMBERINGS) {
    const match = pattern.exec(text);
    if (match)
      return { level, number: level === 3 ? Number(match[1]) : chineseNumber(match[1]!), length: match[0].length };
  }
  return undefined;
}

/** Words as headings are compared: narrow forms, without blanks and without punctuation at the end. */
export const headingKey = (words: string): string =>
  words
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/[。.:;,、]+$/, "");

/** A heading of a pack's outline, as it is looked for. */
export interface KnownHeading {
  readonly key: string;
  readonly numbered: boolean;
  readonly section: OutlineSection;
}

/** The words of a section's heading without its number. */
export const sectionWords = ({ heading }: OutlineSection): string => heading.slice(numberingOf(heading)?.length ?? 0);

/** The headings of packs, the longest first. */
export function knownHeadings(packs: readonly Pack[]): readonly KnownHeading[] {
  const byKey = new Map<string, KnownHeading>();
  for (const { sections } of packs)
    for (const section of sections) {
      const key = headingKey(sectionWords(section));
      if (!byKey.has(key)) byKey.set(key, { key, numbered: numberingOf(section.heading) !== undefined, section });
    }
  return [...byKey.values()].sort((a, b) => b.key.length - a.key.length);
}

const ROLES: readonly (readonly [role: Role, words: RegExp])[] = [
  ["problems", /问题|不足|短板|偏差/],
  ["measures", /整改|改进|措施|下一步|建议/],
  ["conclusion", /自评(?:结论|得分|等级|结果|分数)|评价结论|综述|等级和分数|综合评价/],
  ["money", /资金(?:使用|安排|到位|执行|管理|支出)|执行率|预算执行/],
  ["targets", /目标(?:的)?(?:完成|实现)|指标完成/],
  ["benefits", /效益|效果|影响/],
  ["basics", /概况|基本情况|简介|立项|实施内容|主要内容/],
];

const SECTION_ROLES: Readonly<Record<string, readonly Role[]>> = {
  basics: ["basics"],
  conclusion: ["conclusion"],
  money: ["money"],
  funds: ["money", "benefits"],
  targets: ["targets"],
  benefits: ["benefits"],
  problems: ["problems"],
  measures: ["measures"],
};

/** What a heading's words promise to tell. */
const rolesOfWords = (words: string): readonly Role[] =>
  ROLES.filter(([, pattern]) => pattern.test(words)).map(([role]) => role);

/** How far `key` reaches in a text that begins with it, blanks and wide forms aside; undefined where it does not. */
export function reach(text: string, key: string): number | undefined {
  let at = 0;
  let matched = 0;
  while (matched < key.length) {
    const sign = text[at];
    if (sign === undefined) return undefined;
    const plain = sign.normalize("NFKC").trim();
    if (plain !== "" && !key.startsWith(plain, matched)) return undefined;
    matched += plain.length;
    at++;
  }
  return at;
}

/** A heading of an outline at the beginning of a text: its end, and where the text behind it begins. */
function knownAt(
  text: string,
  known: readonly KnownHeading[],
  numbered: boolean,
): (HeadingLine & { key: string }) | undefined {
  for (const { key, section, numbered: wants } of known) {
    if (!numbered && (!wants || key.length < 4)) continue;
    const end = reach(text, key);
    if (end === undefined) continue;
    const behind = /^[\s。．.：:]*/.exec(text.slice(end))![0].length;
    const rest = text.slice(end + behind);
    if (rest !== "" && behind === 0) continue;
    const roles = SECTION_ROLES[section.id] ?? rolesOfWords(key);
    const lead = section.lead === undefined ? {} : { lead: section.lead };
    return { key, level: section.level, words: text.slice(0, end), roles, ...lead, text: rest, from: end + behind };
  }
  return undefined;
}

const LONGEST = 40;

/** Heading and text of a numbered line that no outline knows; undefined for an item of a list. */
function unknownAt(text: string, level: 1 | 2 | 3): Omit<HeadingLine, "level"> | undefined {
  const ended = /^([^：:。；;]*)[：:。；;]?\s*/.exec(text)!;
  const words = ended[1]!;
  const rest = text.slice(ended[0].length);
  const roles = rolesOfWords(words);
  if (words.trim() === "" || words.length > LONGEST) return undefined;
  const heads =
    rest === ""
      ? level < 3 || !/[。；;]\s*$/.test(text)
      : level < 3 || (roles.length > 0 && /^[：:]/.test(text.slice(words.length)));
  if (!heads || (level === 3 && (words.length > 20 || roles.length === 0))) return undefined;
  return { words, roles, text: rest, from: ended[0].length };
}

/** The level of a line that is a heading and nothing besides, as its number tells; undefined for text, and for a heading that text runs on from. */
export function loneHeading(line: string): HeadingLine["level"] | undefined {
  const numbering = numberingOf(line);
  const heading = numbering && unknownAt(line.slice(numbering.length), numbering.level);
  // 一、设备老化，维护成本高 is a point of a list.
  return heading?.text === "" && !/[，,\n]/.test(heading.words) ? numbering!.level : undefined;
}

/** A line as a heading; undefined for text. Headings of outlines are known also where their number is lost. */
export function headingLine(line: string, known: readonly KnownHeading[]): HeadingLine | undefined {
  const numbering = numberingOf(line);
  const start = numbering?.length ?? /^\s*/.exec(line)![0].length;
  const text = line.slice(start);
  const found = knownAt(text, known, numbering !== undefined);
  const heading = found ?? (numbering && unknownAt(text, numbering.level));
  if (!heading) return undefined;
  const level = numbering?.level ?? found!.level;
  return {
    ...heading,
    level,
    from: start + heading.from,
    ...(numbering ? { number: numbering.number } : {}),
  };
}
