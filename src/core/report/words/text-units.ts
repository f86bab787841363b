import { moneyPower } from "../../quantity/quantity";
import { moneyUnit } from "../../quantity/unit";

/** Words that things are counted in; those after which a sign may follow that makes another word of them say so. */
const CLASSIFIERS =
  "个工作日|个自然日|个百分点|个季度|个小时|个月|工作日|百分点|平方公里|平方千米|平方米|立方米|千瓦时|公顷|公里|公斤|千米|千克|千瓦|厘米|毫米|毫升|小时|分钟|课时|学时|" +
  "床日|人天|人月|人日|人年|" +
  "个(?![别体性])|件(?!套)|人(?![民员工才口力均事])|名(?!称)|位(?!置)|户(?![外籍口])|家(?![庭具属长])|台(?!账)|套|辆|架|艘|部(?![门分署])|间(?!隔)|栋|幢|座(?!谈)|" +
  "处(?![理于置])|所(?![有属需在])|宗(?!旨)|起(?![草步来])|例(?!如)|批(?![复准])|项(?!目)|份(?!额)|册|本(?![年级单地身])|张|页|篇|幅|条(?![件例])|段|节(?![能约余])|门(?![诊户])|" +
  "次(?!数)|场(?![地所馆])|期(?![间限])|届|轮|遍|趟|班(?!级)|组(?!织)|队|支(?![出付持])|株|棵|头|只|匹|羽|亩|吨|斤|克|升|米|里|天(?!然)|周|年(?!度)|秒|度|票|" +
  "集|辑|版|款(?!项)|种(?!类)|类(?!别)|层|床|车|岁|倍|步|盏|块|根|副|双|对|箱|包|瓶|桶|卷|枚|片|口|卡|分(?![别配析类公之])|月(?!份)";
const LATIN = "㎡|m²|m2|km2|km|kg|cm|mm|kwh|kw|gb|tb|mb";
/** Of so many an amount is told for each: 7.5万元/集, 300元/人·天. */
const EACH = `/(?:${CLASSIFIERS}|${LATIN}|\\p{Script=Han})(?:[·/.](?:${CLASSIFIERS}))?`;
const SCALE = "十|百|千|万|十万|百万|千万|亿";

const UNIT = new RegExp(
  `\\s?(余|多|来)?(?:(%|‰)|((?:${SCALE})?)(余|多)?((?:人民币)?[元圆](?![旦宵件])|(?:${CLASSIFIERS})次?|(?:${LATIN})(?![a-z]))(${EACH})?(余|多)?|(${SCALE}))`,
  "iuy",
);

/** What stands behind a numeral: its unit, and whether 余 or 多 says that there is more. */
export interface UnitAfter {
  readonly unit: string;
  /** How many characters it takes, blanks and 余 included. */
  readonly length: number;
  readonly approximate: boolean;
  readonly kind: "amount" | "count" | "rate" | "number";
}

/** The unit that begins at a position of a text in narrow forms; undefined where none does. */
export function unitAfter(narrow: string, at: number): UnitAfter | undefined {
  UNIT.lastIndex = at;
  const match = UNIT.exec(narrow);
  if (!match) return undefined;
  const [whole, more, rate, scale = "", moreYet, word = "", each = "", after, alone] = match;
  const unit = rate ?? alone ?? unitWord(scale, word) + each;
  // 3多 without a unit of its own says nothing: 3多年 does.
  const approximate = [more, moreYet, after].some(part => part !== undefined && part !== "来");
  return { unit, length: whole.length, approximate, kind: kindOf(rate, word, each) };
}

const unitWord = (scale: string, word: string): string => {
  const money = /[元圆]$/.test(word) ? (moneyUnit(`${scale}元`) ?? `${scale}元`) : undefined;
  return money ?? scale + (word === "m2" ? "㎡" : word);
};

function kindOf(rate: string | undefined, word: string, each: string): UnitAfter["kind"] {
  if (rate !== undefined) return "rate";
  if (word === "" || each !== "") return "number";
  return /[元圆]$/.test(word) ? "amount" : "count";
}

const POWERS: ReadonlyMap<string, number> = new Map([
  ["十", 1],
  ["百", 2],
  ["千", 3],
  ["万", 4],
  ["十万", 5],
  ["百万", 6],
  ["千万", 7],
  ["亿", 8],
]);
const WHOLE_WORDS = /^(?:千米|千克|千瓦时?|百分点)/;
const SCALED = new RegExp(`^(十万|百万|千万|[十百千万亿])(?=[^/]|$)`);

/** How many powers of ten a unit is above the one it is made of: 万元 4, 万件次 4, 件次 0. */
export function unitPower(unit: string): number {
  if (WHOLE_WORDS.test(unit)) return 0;
  return moneyPower(unit) ?? POWERS.get(SCALED.exec(unit)?.[1] ?? "") ?? 0;
}

/** The unit without its power of ten: 万元 → 元, 万件次 → 件次. */
export const baseUnit = (unit: string): string => (WHOLE_WORDS.test(unit) ? unit : unit.replace(SCALED, ""));
