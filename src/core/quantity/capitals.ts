import { absolute, cutTo, type Decimal } from "./decimal";

const DIGITS = "零壹贰叁肆伍陆柒捌玖";
const STEPS = ["", "拾", "佰", "仟"];
const GROUPS = ["", "万", "亿", "万亿"];

/** 1..9999 in capitals, 零 where places are skipped. */
function group(value: number): string {
  let text = "";
  let skipped = false;
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10;
    if (digit === 0) skipped = skipped || text !== "";
    else {
      text += (skipped ? DIGITS[0] : "") + DIGITS[digit]! + STEPS[place]!;
      skipped = false;
    }
  }
  return text;
}

function whole(digits: bigint): string {
  let text = "";
  let skipped = false;
  for (let at = GROUPS.length - 1; at >= 0; at--) {
    const value = Number((digits / 10n ** BigInt(4 * at)) % 10_000n);
    if (value === 0) {
      skipped = skipped || text !== "";
      continue;
    }
    text += (text !== "" && (skipped || value < 1000) ? DIGITS[0] : "") + group(value) + GROUPS[at]!;
    skipped = false;
  }
  return text.replace(/万亿(.*亿)/, "万$1");
}

/** An amount in 元 as it is written on vouchers: 785518.92 → 柒拾捌万伍仟伍佰壹拾捌元玖角贰分; cut to 分, below 10¹⁶ 元. */
export function capitalsOf(amount: Decimal): string {
  const fen = cutTo(absolute(amount), 2).digits;
  const [yuan, jiao, odd] = [fen / 100n, Number((fen / 10n) % 10n), Number(fen % 10n)];
  const sign = amount.digits < 0n && fen > 0n ? "负" : "";
  const front = yuan > 0n ? `${whole(yuan)}元` : fen === 0n ? "零元" : "";
  if (jiao === 0 && odd === 0) return `${sign}${front}整`;
  const tenths = jiao > 0 ? `${DIGITS[jiao]}角` : yuan > 0n ? "零" : "";
  return sign + front + tenths + (odd > 0 ? `${DIGITS[odd]}分` : "整");
}

const VALUE: ReadonlyMap<string, number> = new Map(
  ["零〇0", "壹一1", "贰二两贰貳2", "叁三3", "肆四4", "伍五5", "陆六6", "柒七7", "捌八8", "玖九9"].flatMap(
    (same, value) => [...same].map(sign => [sign, value] as const),
  ),
);
const STEP: ReadonlyMap<string, bigint> = new Map([
  ...["拾十", "佰百", "仟千"].flatMap((same, i) => [...same].map(sign => [sign, 10n ** BigInt(i + 1)] as const)),
]);
const FORM =
  /^(?:人民币)?[::]?(负)?((?:[零〇壹一贰二两貳叁三肆四伍五陆六柒七捌八玖九拾十][零〇壹一贰二两貳叁三肆四伍五陆六柒七捌八玖九拾十佰百仟千万萬亿億]*)[元圆圓])?(?:零?([壹一贰二貳叁三肆四伍五陆六柒七捌八玖九零])角)?(?:零?([壹一贰二貳叁三肆四伍五陆六柒七捌八玖九零])分)?[整正]?$/u;

/** The whole 元 of capitals: digits, 拾 佰 仟, and 万 and 亿 over all that stands before them. */
function yuanOf(text: string): bigint {
  let [total, part, digit] = [0n, 0n, 0n];
  for (const sign of text) {
    const step = STEP.get(sign);
    if (step !== undefined) {
      part += (digit === 0n ? 1n : digit) * step;
      digit = 0n;
    } else if (sign === "万" || sign === "萬") {
      total += (part + digit) * 10_000n;
      [part, digit] = [0n, 0n];
    } else if (sign === "亿" || sign === "億") {
      total = (total + part + digit) * 100_000_000n;
      [part, digit] = [0n, 0n];
    } else digit = BigInt(VALUE.get(sign) ?? 0);
  }
  return total + part + digit;
}

/** The amount in 元 that a text in capitals says and nothing else; undefined for any other text. */
export function readCapitals(text: string): Decimal | undefined {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const match = FORM.exec(plain);
  const [, minus, yuan, jiao, fen] = match ?? [];
  if (!match || (yuan === undefined && jiao === undefined && fen === undefined)) return undefined;
  const cents = BigInt((VALUE.get(jiao ?? "") ?? 0) * 10 + (VALUE.get(fen ?? "") ?? 0));
  const digits = yuanOf((yuan ?? "").slice(0, -1)) * 100n + cents;
  return { digits: minus ? -digits : digits, places: 2 };
}
