import { alikeKey, numeralOf, type LineEntries, type Places } from "./line-entries";

const ascending = (places: number[]): Places => places.sort((a, b) => a - b);

const without = (length: number, places: Places): Places => {
  const gone = new Set(places);
  return Array.from({ length }, (_, place) => place).filter(place => !gone.has(place));
};

/** What Excel might read as a date, a percent or an amount of money: how it compares then is not known here. */
const READ_OTHERWISE = /^[¥￥$(]?[+-]?\d[\d,./:\-年月日时分秒%\s)]*$/;
const COMPARED = /^(<=|>=|<>|<|>|=)?([^]*)$/;

const equal = ({ numbers, numerals }: LineEntries, number: number): Places =>
  ascending([...(numbers.get(number) ?? []), ...(numerals.get(number) ?? [])]);

function compared({ numbers }: LineEntries, operator: string, than: number): Places {
  const holds = (number: number): boolean =>
    operator === "<"
      ? number < than
      : operator === ">"
        ? number > than
        : operator === "<="
          ? number <= than
          : number >= than;
  return ascending([...numbers].flatMap(([number, places]) => (holds(number) ? places : [])));
}

/** The pattern of a text with `*`, `?` and `~`. */
function wildcard(text: string): RegExp {
  const body = text.replace(/~[*?~]|[*?]|[^]/gu, sign =>
    sign === "*"
      ? "[^]*"
      : sign === "?"
        ? "[^]"
        : (sign.length === 2 && sign[0] === "~" ? sign[1]! : sign).replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&"),
  );
  return new RegExp(`^${body}$`, "u");
}

const like = ({ texts }: LineEntries, pattern: RegExp): Places =>
  ascending([...texts].flatMap(([text, places]) => (pattern.test(text) ? places : [])));

/** What of a line meets a condition. */
export interface Meeting {
  readonly met: Places;
  /** What would meet it if blanks and full width did not count; only where a text is wanted as it stands. */
  readonly alike?: Places;
  /** How much was looked through. */
  readonly looked: number;
}

const meeting = (met: Places, looked = 0): Meeting => ({ met, looked: looked + met.length + 1 });

/** The places of a line that meet what SUMIF is asked for (`甲`, `>=100`, `<>乙`, `*费`); undefined where Excel may read it in a way that is not known here. */
export function placesMeeting(entries: LineEntries, wanted: string | number): Meeting | undefined {
  if (typeof wanted === "number") return meeting(equal(entries, wanted));
  const [, operator = "", rest = ""] = COMPARED.exec(wanted)!;
  const numeral = numeralOf(rest);
  if (rest.trim() === "" || (numeral === undefined && READ_OTHERWISE.test(rest.trim()))) return undefined;
  if (operator !== "" && operator !== "=" && operator !== "<>")
    return numeral === undefined ? undefined : meeting(compared(entries, operator, numeral), entries.numbers.size);
  const isPlain = !/[*?~]/.test(rest);
  const found =
    numeral !== undefined
      ? equal(entries, numeral)
      : isPlain
        ? (entries.texts.get(rest.toLowerCase()) ?? [])
        : like(entries, wildcard(rest.toLowerCase()));
  if (operator === "<>") return meeting(without(entries.length, found), entries.length);
  if (numeral !== undefined || !isPlain) return meeting(found, isPlain ? 0 : entries.texts.size);
  return { ...meeting(found), alike: entries.alike().get(alikeKey(rest)) ?? found };
}
