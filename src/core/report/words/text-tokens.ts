/** What is written in digits, or in words for digits, as parts of one pattern that is tried from left to right on narrow forms. */

const YEAR = "(?:19|20)\\d\\d";
const HAN = "[一二三四五六七八九十]";
const TO = "\\s*[-~—–至到]\\s*";
const DIGIT = "[零〇壹贰貳叁肆伍陆柒捌玖一二两三四五六七八九]";
const STEP = "[拾佰仟万萬亿億十百千]";
/** Nothing before it that a numeral could go on from. */
const FRESH = "(?<![\\d.])";
/** Nothing behind it that makes an amount or a count of it. */
const BARE = "(?!\\s?[\\d%元万亿件个人户次]|\\.\\d)";

/** Written in digits and no figure. */
const PASSED: readonly string[] = [
  // 〔2020〕10号, (2023)第5号
  `[〔【[(]${YEAR}[〕】\\])]\\s*第?\\s*\\d+(?:-\\d+)?\\s*号`,
  // 第3期, 第1-2批, 第12、13条
  "第\\s*\\d+(?:\\s*[-~—至、]\\s*\\d+)*",
];

/** Written in digits and no figure, unless it is a date or a telephone. */
const PASSED_LATER: readonly string[] = [
  // A4, GB/T9704, v2.0, ZP-705; RMB 900 is money
  "(?!(?:rmb|cny)\\s*\\d)[a-z][a-z./_-]*\\s?\\d[\\w.-]*",
  // 1、 2. at the beginning of a line or after the end of a clause, 3) too; (4)
  "(?<=(?:^|[\\n。;:!?])\\s*)(?:1?\\d|20)\\s*[、.](?=\\s?[\\p{Script=Han}“《])",
  "(?<=(?:^|[\\n。;])\\s*)\\d{1,2}\\)",
  "\\(\\d{1,2}\\)",
  // 8:30, 1:3
  "\\d{1,2}:\\d{1,2}(?::\\d{2})?(?!\\d)",
  // 3分之1, 1/3, 7×24
  "\\d+\\s*分之\\s*\\d+",
  "\\d+(?:,\\d{3})*(?:\\.\\d+)?(?:\\s*[×x*/]\\s*\\d+(?:,\\d{3})*(?:\\.\\d+)?)+",
];

/** Years, months and days; the first of two that are named together. */
const DATES: readonly string[] = [
  `(?<y1>${YEAR})\\s*年\\s*(?<m1>\\d{1,2})\\s*月(?:\\s*(?<d1>\\d{1,2})\\s*[日号])?(?:${TO}\\d{1,2}\\s*月)?`,
  `(?<y2>${YEAR})\\s*年\\s*(?<m2>\\d{1,2})${TO}\\d{1,2}\\s*月`,
  `${FRESH}(?<y3>${YEAR})(?<by>[-/.])(?<m3>0?[1-9]|1[0-2])\\k<by>(?<d3>0?[1-9]|[12]\\d|3[01])(?![\\d.])`,
  `${FRESH}(?<y4>${YEAR})[-/](?<m4>0[1-9]|1[0-2])(?![\\d.-])`,
  `${FRESH}(?<y5>${YEAR})(?<m5>0[1-9]|1[0-2])(?<d5>0[1-9]|[12]\\d|3[01])${BARE}`,
  `(?<y6>(?:一九|二[〇零○])[〇零○一二三四五六七八九]{2})年度?(?:(?<m6>${HAN}{1,2})月(?:(?<d6>${HAN}{1,3})日)?)?`,
  `${FRESH}(?<y7>${YEAR})(?:\\s*年度?|(?=学年|财年|${TO}${YEAR}\\s*年))`,
  `${FRESH}(?<y8>\\d\\d)年度`,
  `${FRESH}(?<m9>\\d{1,2})\\s*月\\s*(?<d9>\\d{1,2})\\s*[日号]`,
  `${FRESH}(?<m10>\\d{1,2})(?:\\s*月?(?:${TO}|、)\\d{1,2})*\\s*月`,
  `${FRESH}(?<d11>\\d{1,2})(?:${TO}\\d{1,2})?\\s*日(?![常均])`,
  `${FRESH}(?<q12>[1-4])(?:\\s*季?度?(?:${TO}|、)[1-4])*\\s*季度`,
];

const TELEPHONES: readonly string[] = [
  `${FRESH}(?:\\+?86[- ]?)?1[3-9]\\d(?:[- ]?\\d{4}){2}${BARE}`,
  `${FRESH}\\(?0\\d{2,3}\\)?\\s?[-—]?\\s?\\d{7,8}(?:[-转]\\d{1,6})?(?!\\d)`,
  `${FRESH}[48]00-?\\d{3}-?\\d{4}${BARE}`,
  "(?<=(?:电话|传真|手机|联系方式)(?:号码)?(?:为|是)?[:\\s]*)\\d[\\d-]{5,}\\d",
  // 12345热线, 12345政务服务便民热线
  `${FRESH}\\d{3,6}(?=\\p{Script=Han}{0,8}(?:热线|专线))`,
];

const PERCENT = `百分之(?<percent>百(?!分)|(?:${DIGIT}|[十百])+(?:点${DIGIT}+)?)`;

/** 玖拾万元整, 九十万元; 几十万元 tells no amount, and 一元化 none either. */
const WORDS =
  `(?<![\\d.余多几数上]|${DIGIT}|${STEP})(?<words>(?=${DIGIT}|[十拾])` +
  `(?=${DIGIT}*${STEP}|[壹贰貳叁肆伍陆柒捌玖])(?:${DIGIT}|${STEP})+[元圆圓](?:零?${DIGIT}角)?(?:零?${DIGIT}分)?[整正]?)`;

/** A minus stands where nothing before it can be taken from: 5-10件 is a range. */
const NUMBER =
  "(?<sign>(?<![\\da-z%)\\]年月日号时])[-+△▲]\\s?)?(?:(?<currency>[¥$€]|rmb|cny|人民币)\\s?)?" +
  "(?<number>\\d{1,3}(?: \\d{3})+(?:\\.\\d+)?(?![\\d,])|\\d+(?:[,'.]\\d+)*)";

/** What a token may begin with: a look at one sign spares trying all of them where none can be. */
const BEGINS = `(?=[\\d〔【[(第a-z百人¥$€+\\-△▲拾十]|${DIGIT})`;

/** Source of the pattern of all tokens, for flags `giu`. Its groups: telephone, percent, words, number with sign and currency, and those `dateOf` reads. */
export const TOKEN = `${BEGINS}(?:${[
  ...PASSED,
  ...DATES,
  `(?<telephone>${TELEPHONES.join("|")})`,
  ...PASSED_LATER,
  PERCENT,
  WORDS,
  NUMBER,
].join("|")})`;

/** Digits, or a year, month or day in Chinese words, as a number. */
function numberOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words);
  const digits = [...words].map(sign => (sign === "十" ? 10 : Math.max(0, "〇一二三四五六七八九".indexOf(sign))));
  if (!digits.includes(10)) return Number(digits.join(""));
  const ten = digits.indexOf(10);
  return (ten === 0 ? 1 : digits[0]!) * 10 + (digits[ten + 1] ?? 0);
}

/** The date that a token's groups tell, 0 for each part it does not tell; undefined for any other token. */
export function dateOf(
  groups: Readonly<Record<string, string | undefined>>,
): { readonly year: number; readonly month: number; readonly day: number } | undefined {
  const part = (letter: string): string | undefined => {
    for (let at = 1; at <= DATES.length; at++) {
      const found = groups[`${letter}${at}`];
      if (found !== undefined) return found;
    }
    return undefined;
  };
  const [year, month, day] = ["y", "m", "d"].map(part);
  if (year === undefined && month === undefined && day === undefined && part("q") === undefined) return undefined;
  const number = (words: string | undefined): number => (words === undefined ? 0 : numberOf(words));
  const told = number(year);
  return { year: told > 0 && told < 100 ? 2000 + told : told, month: number(month), day: number(day) };
}
