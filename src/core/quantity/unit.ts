import type { Unit } from "./quantity";

const MONEY: readonly (readonly [pattern: RegExp, unit: Unit])[] = [
  [/^(?:人民币)?亿元$/, "亿元"],
  [/^(?:人民币)?百万元$/, "百万元"],
  [/^(?:人民币)?(?:万元|万)$/, "万元"],
  [/^(?:人民币)?千元$/, "千元"],
  [/^(?:人民币|rmb|¥|￥)?元?(?:人民币)?$/i, "元"],
  [/^[%％]$/, "%"],
];

const COUNTS =
  /^(?:个|件|人|人次|次|台|套|辆|批|项|份|册|本|张|户|家|处|座|间|平方米|㎡|公里|千米|米|吨|公斤|千克|天|日|月|年|小时|人天|人月|分|元\/[\p{Script=Han}]{1,4}|万元\/[\p{Script=Han}]{1,4})$/u;

const bare = (text: string): string => text.normalize("NFKC").replace(/\s/g, "");

/** The unit that a word such as 万元, 人次 or % names, or undefined. */
export function unitNamed(word: string): Unit | undefined {
  const plain = bare(word);
  if (plain === "") return undefined;
  return moneyUnit(plain) ?? (COUNTS.test(plain) ? plain : undefined);
}

/** The unit of money, or %, that a word names. */
export const moneyUnit = (word: string): Unit | undefined => {
  const plain = bare(word);
  return plain === "" ? undefined : MONEY.find(([pattern]) => pattern.test(plain))?.[1];
};

const MARKED = /单位[::]?(?:人民币)?[((]?(?=([^\s,,;;))】\]]{1,6}))/gu;

/** The unit of a line such as 单位：万元 or 金额单位:元, also at the end of a longer text; undefined where it says none. */
export function unitLine(text: string): Unit | undefined {
  if (text.length > 60 || !text.includes("单") || !text.includes("位")) return undefined;
  for (const [, word] of bare(text).matchAll(MARKED)) {
    const unit = unitNamed(word!);
    if (unit !== undefined) return unit;
  }
  return undefined;
}

/** The unit in a header or title: 支出数（万元）, 金额（单位：元）, 执行率%, 单价/元; undefined where it says none. */
export function unitSuffix(text: string): Unit | undefined {
  if (!/[([（【%％/／:：,，]/.test(text)) return undefined;
  const plain = bare(text);
  for (const [, inner] of plain.matchAll(/[([【]([^()[\]【】]{1,12})[)\]】]/g)) {
    const unit = unitNamed(inner!.replace(/^(?:金额)?单位:?/, "").replace(/^人民币(?=.*元)/, ""));
    if (unit !== undefined) return unit;
  }
  if (plain.endsWith("%")) return "%";
  const after = /[/:,]((?:亿|百万|万|千)?元)$/.exec(plain);
  return after ? unitNamed(after[1]!) : unitLine(text);
}
