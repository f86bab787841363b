import type { RowKind } from "./table";

/** What a row's label says it is; "grand" is a total above the totals of its parts, "qualified" a total of something named. */
export type LabelKind = Exclude<RowKind, "item"> | "grand" | "qualified";

/** All that a label can say; the first is an item's. */
export const LABEL_KINDS: readonly (LabelKind | undefined)[] = [
  undefined,
  "subtotal",
  "total",
  "of-which",
  "opening",
  "to-date",
  "grand",
  "qualified",
];

const HINT = /计|额|其中|转|余|页|总|期初|total/i;

const RULES: readonly (readonly [pattern: RegExp, kind: LabelKind])[] = [
  [/^其中(?::|$)|^其中(?=.)/, "of-which"],
  [
    /^(?:承前页|承上页|上年结转|上年结余|上年结转余额|上期结转|上期结余|上月结转|上月结余|上月余额|期初余额|期初数|期初结存|年初余额|年初结转|年初结余|月初余额|上年余额|上年结转资金)$/,
    "opening",
  ],
  [
    /^(?:本年累计|累计|本年合计|累计数|本年累计发生额|至本月累计|截至.*累计|过次页|转次页|全年累计|累计合计)$/,
    "to-date",
  ],
  [
    /^(?:小计|分计|本月合计|本月小计|本季合计|本季小计|月计|月合计|本页合计|本页小计|当月合计|本月发生额|本日合计|页计|季度?合计|\d{1,2}月(?:份)?(?:合计|小计))$/,
    "subtotal",
  ],
  [/^(?:sub-?totals?)(?:\b|$|\d)/, "subtotal"],
  [/^(?:总计|共计|收入总计|支出总计|收支总计|总合计|grandtotals?|全部合计|月总计)$/, "grand"],
  [
    /^(?:合计|总额|总和|年度资金总额|全年合计|总数|合计数|合计金额|totals?|资金合计|费用合计|收入合计|支出合计|本年收入合计|本年支出合计|总费用|总分|总得分|分值合计|得分合计)$/,
    "total",
  ],
  [/(?:小计)$/, "subtotal"],
  [/(?:合计|总计|共计)$/, "qualified"],
];
const ENGLISH = /^(?:sub-?\s?)?total\b|\b(?:sub-?)?totals?:?$/i;

function read(text: string): LabelKind | undefined {
  const plain = text
    .normalize("NFKC")
    .replace(/\s/g, "")
    .replace(/^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十\d]{1,3}\)|\d{1,2}[.、])/, "")
    .replace(/\((?:人民币)?[百千万亿]{0,2}元\)/, "")
    .replace(/^[“"'*]+|[”"'*:]+$/g, "")
    .toLowerCase();
  const found = RULES.find(([pattern]) => pattern.test(plain))?.[1];
  if (found !== undefined) return found;
  return ENGLISH.test(text.trim()) ? (/sub-?\s?total/i.test(text) ? "subtotal" : "qualified") : undefined;
}

/** What the label of a row says, in any spelling (合　计, Sub Total 12, 其中：当年财政拨款); undefined for an item's. */
export function labelKind(text: string): LabelKind | undefined {
  return text.length > 80 || !HINT.test(text) ? undefined : read(text);
}
