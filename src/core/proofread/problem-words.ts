/** 无, 无。, ——: nothing is told. */
const NONE = /^[\s。.]*(?:无|没有|暂无|不存在|无此类情况|[-—/]+)?[\s。.]*$/;

const DENIAL =
  /(?:未|没有|没|无|不存在|尚未)(?:有|发现|出现|存在|发生)*(?:任何|明显|突出)?(?:的)?(?:存在的?)?(?:主要)?问题(?!的(?:整改|解决|处理)|得到)/;

/** 重大问题 may be denied though there are small ones. */
const QUALIFIED = /(?:重大|较大|大的|严重|其他|其它|类似|新的?|明显)(?:的)?问题/;

/** The sentence in which a text says that there was no problem; undefined where none does. 如未发现问题 and 未能发现问题 say no such thing. */
export function denialIn(text: string): { readonly at: number; readonly text: string } | undefined {
  let at = 0;
  for (const clause of text.split(/(?<=[。；;，,\n])/)) {
    const denies =
      DENIAL.test(clause) &&
      !QUALIFIED.test(clause) &&
      !/如|若|一旦|确保|力争|争取|做到|保证|避免|防止|未能/.test(clause);
    if (denies) return { at: at + clause.search(/\S|$/), text: clause.trim().replace(/[。；;，,]$/, "") };
    at += clause.length;
  }
  return undefined;
}

/** Whether words are blank or say nothing but 无. */
export const isNone = (text: string): boolean => NONE.test(text);

/** Whether a section that is to tell problems tells one: it says more than that there is none. */
export function tellsProblem(text: string): boolean {
  if (isNone(text) || /^\s*【/.test(text)) return false;
  const denial = denialIn(text);
  // A denial, and nothing else of weight.
  return denial === undefined || text.replace(/\s/g, "").length > denial.text.length + 40;
}
