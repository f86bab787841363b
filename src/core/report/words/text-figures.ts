import { readCapitals } from "../../quantity/capitals";
import { decimalText, negate, readDecimal, trimmed, withPlaces, type Decimal } from "../../quantity/decimal";
import type { TextFigure } from "./text-figure";
import { readQuantity } from "../../quantity/read-quantity";
import { readLabel, sharedLabels } from "./text-labels";
import { dateOf, TOKEN } from "./text-tokens";
import { unitAfter, unitPower } from "./text-units";

/** What one token says, before the words about it are read. */
type Said = Pick<TextFigure, "at" | "length" | "digits" | "kind" | "value" | "unit" | "power" | "approximate">;

/** Signs in narrow forms, each in its own place. */
const narrowed = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000\uffe5−]/g, sign => {
    if (sign === "\u3000") return " ";
    if (sign === "−") return "-";
    return sign === "￥" ? "¥" : String.fromCharCode(sign.charCodeAt(0) - 0xfee0);
  });

/**
 * The figures of a text in the order in which they stand. What is written in digits and is no figure is passed over: heading numbers, 第3期,
 * 〔2020〕10号, A4, v2.0, 3号楼, 8:30. Figures in brackets are not negative: 合同金额（123万元）.
 */
export function readTextFigures(text: string): readonly TextFigure[] {
  if (!/[\d０-９〇○一二两三四五六七八九十百壹贰貳叁肆伍陆柒捌玖拾]/.test(text)) return [];
  const narrow = narrowed(text);
  const figures: TextFigure[] = [];
  let end = 0;
  for (const said of saidIn(text, narrow)) {
    const around = readLabel(narrow, end, said.at, said.at + said.length);
    const { bound, label, tail } = around;
    figures.push({
      ...said,
      approximate: said.approximate || around.approximate,
      ...(bound === undefined ? {} : { bound }),
      label: text.slice(label[0], label[1]).trim(),
    });
    end = said.at + said.length + tail;
  }
  return sharedLabels(narrow, figures);
}

function* saidIn(text: string, narrow: string): Generator<Said> {
  const token = new RegExp(TOKEN, "giu");
  for (let match = token.exec(narrow); match; match = token.exec(narrow)) {
    const groups = match.groups!;
    if (groups["number"] !== undefined) {
      const numeral = numeralIn(text, match);
      const said = numeral.isNumber ? numberAt(narrow, numeral) : undefined;
      if (said) yield said;
      token.lastIndex = said ? said.at + said.length : numeral.end;
    } else {
      const said = otherwise(match[0], match.index, groups);
      if (said) yield said;
    }
  }
}

/** A numeral found: its sign and digits from `at` to `end`. */
interface Numeral {
  readonly at: number;
  readonly end: number;
  readonly digits: string;
  readonly isNumber: boolean;
  readonly negative: boolean;
  readonly currency: boolean;
}

/** A run of digits, points and commas: one number, or what stands before the first wide comma where it is none; 1,23 is neither. */
function numeralIn(text: string, match: RegExpExecArray): Numeral {
  const { sign, currency, number } = match.groups as { sign?: string; currency?: string; number: string };
  const from = match.index + match[0].length - number.length;
  const wide = text.slice(from, from + number.length).indexOf("，");
  const isNumber = (digits: string): boolean => readQuantity(digits) !== undefined;
  const digits = isNumber(number) || wide < 0 ? number : number.slice(0, wide);
  return {
    // A currency stands between the sign and the digits: then the two are apart.
    at: sign !== undefined && currency === undefined ? match.index : from,
    end: from + digits.length,
    digits: digits.replace(/[,' ]/g, ""),
    isNumber: isNumber(digits),
    negative: sign !== undefined && !sign.startsWith("+"),
    currency: currency !== undefined,
  };
}

/** What makes of a number a name or a place: 3号, 12楼, 5G, 10#. */
const NAMES = /^\s?(?:号|楼|室|#|[a-z])/i;

function numberAt(narrow: string, numeral: Numeral): Said | undefined {
  const { at, end, digits, negative, currency } = numeral;
  const after = unitAfter(narrow, end);
  if (!after && NAMES.test(narrow.slice(end, end + 2))) return undefined;
  // 1.1项目概况 at the beginning of a line is the number of a heading.
  const heading = !after && /^\d{1,2}\.\d{1,2}$/.test(digits) && /^\s*[^\s\d]/.test(narrow.slice(end));
  if (heading && /(?:^|\n)\s*$/.test(narrow.slice(0, at))) return undefined;
  const read = readDecimal(digits)!;
  const unit =
    currency && (after === undefined || /^[万亿]$/.test(after.unit)) ? `${after?.unit ?? ""}元` : after?.unit;
  const kind = after?.kind ?? "number";
  return {
    at,
    length: end + (after?.length ?? 0) - at,
    digits: end - at,
    kind: currency && kind === "number" && !unit!.includes("/") ? "amount" : kind,
    value: negative ? negate(read) : read,
    unit: unit ?? "",
    power: unitPower(unit ?? ""),
    approximate: after?.approximate ?? false,
  };
}

/** A figure that is no plain number: date, year, telephone, amount or percentage in words. */
function otherwise(text: string, at: number, groups: Record<string, string | undefined>): Said | undefined {
  const said = { at, length: text.length, digits: text.length, unit: "", power: 0, approximate: false } as const;
  const { telephone, percent, words } = groups;
  const date = dateOf(groups);
  if (date) {
    const isYear = date.year > 0 && date.month === 0;
    const number = isYear ? date.year : date.year * 10_000 + date.month * 100 + date.day;
    return { ...said, kind: isYear ? "year" : "date", value: whole(number) };
  }
  if (telephone !== undefined) return { ...said, kind: "telephone", value: whole(telephone.replace(/\D/g, "")) };
  if (percent !== undefined) {
    const value = percentIn(percent);
    return value && { ...said, kind: "rate", value, unit: "%" };
  }
  const value = words === undefined ? undefined : readCapitals(words);
  const kind = /[壹贰貳叁肆伍陆柒捌玖拾佰仟]/.test(text) ? "capitals" : "amount";
  return value && { ...said, kind, value: trimmed(value), unit: "元" };
}

const whole = (number: number | string): Decimal => ({ digits: BigInt(number), places: 0 });

/** 九十五点二 → 95.2. */
function percentIn(words: string): Decimal | undefined {
  const [front, places = ""] = words.split("点");
  const front100 = readCapitals(words === "百" ? "一百元" : `${front}元`);
  const digits = [...places].map(sign => "零一二三四五六七八九".indexOf(sign.replace("〇", "零")));
  return front100 && readDecimal(`${decimalText(withPlaces(front100, 0))}.${digits.join("")}`);
}
