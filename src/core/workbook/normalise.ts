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

/** Whether a text is ideographs, small letters and (not in front) digits alone: nothing of it would be taken away. */
function isBare(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x4e00 && code <= 0x9fff) continue;
    // fy2023 loses its year.
    if (code >= 0x61 && code <= 0x7a && !(at === 0 && code === 0x66)) continue;
    if (at > 0 && code >= 0x30 && code <= 0x39) continue;
    return false;
  }
  return true;
}

/**
 * A header or label as the dictionary knows it: narrow forms, without white space, unit and letter suffixes, numbering, leading year and
 * trailing colon; small letters. 一、２０２３年 预算数（万元）： → 预算数.
 */
export function normalise(text: string): string {
  if (isBare(text)) return text;
  const known = cache.get(text);
  if (known !== undefined) return known;
  const plain = strip(text);
  if (cache.size > 5000) cache.clear();
  cache.set(text, plain);
  return plain;
}
