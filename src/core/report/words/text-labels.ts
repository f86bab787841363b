import type { TextFigure } from "./text-figure";

/** What stands about a figure. */
export interface Around {
  readonly approximate: boolean;
  readonly bound?: "≥" | "≤";
  /** Where its label begins and ends. */
  readonly label: readonly [from: number, to: number];
  /** How many characters behind it still belong to it: 左右, 以上. */
  readonly tail: number;
}

const ABOUT = /(?:大约|大概|约|将近|接近|(?<![最附靠临远邻])近|(?<!\d\s?)~|≈)(?:为|有|达到?|是|占|计|共|合)?\s*$/u;
const LEAST =
  /(?:不低于|不少于|不小于|不得低于|不得少于|至少|最低|最少|超过了?|(?<!不)高于|(?<!不)大于|(?<!不)多于|突破|超|逾|>=|≥|>)\s*$/u;
const MOST =
  /(?:不超过|不高于|不大于|不多于|不得超过|不得高于|至多|最高|最多|(?<!不)低于|(?<!不)少于|(?<!不)小于|不足|不到|<=|≤|<)\s*$/u;
const BEHIND = /\s*(?:(左右|上下)|(以上|及以上)|(以内|之内|以下|及以下))/uy;

/** Signs that end a label. Quotes and book titles are words of it. */
const STOP = /[,。;、!?()[\]【】〔〕{}|\n\r\t:]/g;

/** A colon, and a unit in brackets, between a label and its figure: 支出（元）：900. */
const BEFORE = /(?:[:\s]|\([^()]{1,6}\))+$/u;

/** The words about a figure from `at` to `until` in a text of narrow forms; nothing before `from` belongs to it. */
export function readLabel(narrow: string, from: number, at: number, until: number): Around {
  let to = at - (/(?:¥|\$|€|rmb|cny|人民币)\s?$/i.exec(narrow.slice(from, at))?.[0].length ?? 0);
  let approximate = false;
  let bound: Around["bound"];
  for (let changed = true; changed;) {
    changed = false;
    const words = narrow.slice(from, to);
    // 不超过 is looked for first: it ends in 超过.
    for (const [pattern, sign] of [
      [ABOUT, undefined],
      [MOST, "≤"],
      [LEAST, "≥"],
    ] as const) {
      const found = pattern.exec(words);
      if (!found) continue;
      to -= found[0].length;
      approximate ||= sign === undefined;
      bound ??= sign;
      changed = true;
      break;
    }
  }
  BEHIND.lastIndex = until;
  const behind = BEHIND.exec(narrow);
  if (behind?.[1]) approximate = true;
  bound ??= behind?.[2] ? "≥" : behind?.[3] ? "≤" : undefined;
  return {
    approximate,
    ...(bound === undefined ? {} : { bound }),
    label: labelIn(narrow, from, to),
    tail: behind?.[0].length ?? 0,
  };
}

function labelIn(narrow: string, from: number, to: number): readonly [number, number] {
  const end = to - (BEFORE.exec(narrow.slice(from, to))?.[0].length ?? 0);
  let begin = from;
  for (const stop of narrow.slice(from, end).matchAll(STOP)) begin = from + stop.index + 1;
  // A dash, or 至 alone, only joins it to the figure before: 5-10件, 4月19日至20日.
  begin += /^(?:[\s\-~—–]+|(?:至|到)\s*$)/u.exec(narrow.slice(begin, end))?.[0].length ?? 0;
  return [begin, end];
}

const SHARED = /([^,。;!?()\n\r:]+?)分别(?:为|是|有|达到?|占|计)?\s*$/u;
const LINK = /^\s*(?:[,、]|和|及|与|以及)\s*$/u;

/** 办结率、即办率分别为99.35%、54.49%: each figure has the label that stands in its turn. */
export function sharedLabels(narrow: string, figures: readonly TextFigure[]): readonly TextFigure[] {
  if (!narrow.includes("分别")) return figures;
  const labelled = [...figures];
  figures.forEach((first, at) => {
    const before = at === 0 ? 0 : figures[at - 1]!.at + figures[at - 1]!.length;
    const labels = SHARED.exec(narrow.slice(before, first.at))?.[1]?.split(/、|以及|和|及|与/);
    if (!labels || labels.length < 2) return;
    const linked = (next: number): boolean =>
      next === at || LINK.test(narrow.slice(figures[next - 1]!.at + figures[next - 1]!.length, figures[next]!.at));
    for (let turn = 0; turn < labels.length && at + turn < figures.length && linked(at + turn); turn++)
      labelled[at + turn] = { ...figures[at + turn]!, label: labels[turn]!.trim() };
  });
  return labelled;
}
