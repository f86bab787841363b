import { multiply, negate, readDecimal, type Decimal } from "./decimal";
import type { Quantity, Unit } from "./quantity";
import { unitNamed } from "./unit";

/** A number read out of a text. */
export interface ReadQuantity extends Quantity {
  /** 约, 左右: the text itself says it is not exact. */
  readonly approximate?: true;
  /** ≥, ≤, >, <, = before the number, or 以上 and 以内 after it. */
  readonly operator?: string;
}

/** Whether a text stands for "nothing": —, /, 无, 不适用, N/A … It is no zero. */
export const isNil = (text: string): boolean =>
  /^(?:|[-—–−/*]+|无|不适用|n\/?a|nil)$/i.test(text.normalize("NFKC").trim());

const GROUPED =
  /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?$|^\.\d+$|^\d{1,3}(?:'\d{3})+(?:\.\d*)?$|^\d{1,3}(?: \d{3})+(?:\.\d*)?$/;
const SHAPE =
  /^(约|大约|近|~|≈)?(>=|<=|[≥≤><=])?(rmb|cny|人民币|[¥$€£])?(\()?([-+−△▲])?([¥$€£])?([\d.,' ]*\d[\d.,' ]*)(\))?([^\d]{0,8}?)(左右|上下)?(以上|以下|以内)?(\))?$/i;
const AFTER: Readonly<Record<string, string>> = { 以上: "≥", 以下: "≤", 以内: "≤" };

function operatorOf(before: string | undefined, after: string | undefined): string | undefined {
  const sign = before?.replace(">=", "≥").replace("<=", "≤");
  return sign ?? (after === undefined ? undefined : AFTER[after]);
}

/** 整, 正 and 人民币 add nothing; 万 and 亿 alone mean 万元 only where the text is money, which nobody can know: they scale the number. */
function unitOf(word: string, currency: boolean): { unit: Unit; scale?: number } | undefined {
  const plain = word.trim().replace(/[整正]$/, "");
  if (plain === "") return { unit: currency ? "元" : "" };
  if (plain === "万") return currency ? { unit: "万元" } : { unit: "", scale: 4 };
  if (plain === "亿") return currency ? { unit: "亿元" } : { unit: "", scale: 8 };
  const named = unitNamed(plain);
  if (named !== undefined) return { unit: named };
  return /^[\p{L}㎡/]{1,6}$/u.test(plain) ? { unit: plain } : undefined;
}

/** The number that a text holds and nothing else: １２３．４５, 2,946.25, (123), △5, ￥900.00, 约428万元, 87.28%, ≥50个. Undefined for any other text. */
export function readQuantity(text: string): ReadQuantity | undefined {
  if (text.length > 40) return undefined;
  const plain = text.normalize("NFKC").trim().replace(/，/g, ",");
  const match = SHAPE.exec(plain);
  if (!match) return undefined;
  const [, about, before, money, open, sign, symbol, digits, close, word, around, after, closeLate] = match;
  if ((open !== undefined) !== (close !== undefined || closeLate !== undefined)) return undefined;
  const number = digits!.trim();
  if (!GROUPED.test(number)) return undefined;
  const read = readDecimal(number.replace(/[,' ]/g, ""));
  const unit = unitOf(word!, money !== undefined || symbol !== undefined);
  if (!read || !unit) return undefined;
  const scaled = unit.scale ? multiply(read, { digits: 10n ** BigInt(unit.scale), places: 0 }) : read;
  const negative = open !== undefined || (sign !== undefined && sign !== "+");
  const value: Decimal = negative ? negate(scaled) : scaled;
  const operator = operatorOf(before, after);
  return {
    value,
    unit: unit.unit,
    ...(about !== undefined || around !== undefined ? { approximate: true as const } : {}),
    ...(operator === undefined ? {} : { operator }),
  };
}
