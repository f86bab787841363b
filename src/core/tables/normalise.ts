const NUMBERING = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、](?!\d)|[①-⑳])/u;
const UNIT_OR_LETTER =
  /[([【](?:(?:金额|计量)?单位:?[^)\]】]{0,8}|(?:人民币)?[百千万亿]{0,2}元(?:\/[^)\]】]{1,4})?|%|[A-Za-z\d](?:[/+\-*=×÷][A-Za-z\d])*|个|件|人次?|次|台|套|辆|天|月|小时|分|人月|人天|选填|必填)[)\]】]/gu;

/** A text without white space and in narrow forms: for holding one against another. */
export const plainText = (text: string | undefined): string => (text ?? "").normalize("NFKC").replace(/\s/g, "");

const cache = new Map<string, string>();

function strip(text: string): string {
  let plain = text.normalize("NFKC").replace(/\s/g, "").replace(/：/g, ":");
  plain = plain.replace(UNIT_OR_LETTER, "").replace(/:+$/, "");
  plain = plain.replace(NUMBERING, "");
  plain = plain.replace(/^(?:fy)?(?:19|20)\d\d(?:年度?)?(?=[^\d年])/i, "").replace(/[/,](?:[百千万亿]{0,2}元)$/, "");
  return plain.toLowerCase();
}

/**
 * A header or label as the dictionary knows it: narrow forms, without white space, unit and letter suffixes, numbering, leading year and
 * trailing colon; small letters. 一、２０２３年 预算数（万元）： → 预算数.
 */
export function normalise(text: string): string {
  const known = cache.get(text);
  if (known !== undefined) return known;
  const plain = strip(text);
  if (cache.size > 5000) cache.clear();
  cache.set(text, plain);
  return plain;
}
