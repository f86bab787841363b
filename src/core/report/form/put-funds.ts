import type { Pack } from "../../packs/pack";
import { add, compare, divide, toNumber, withPlaces, ZERO, type Decimal } from "../../quantity/decimal";
import { cellName } from "../../workbook/address";
import type { Area } from "../../workbook/area";
import { BLANK, inWan, UNSCORED, words, type Blank, type Entry } from "./entries";
import { COLUMNS, FUNDS_ROW, HEIGHT } from "./form-grid";
import { LOOKS } from "./form-looks";
import { putHeads, type Heads } from "./put-heads";
import { executionScore, fundsOf, rateEntry, type Funds } from "./scored-cells";
import { AMOUNT_FIELDS, AMOUNTS, type Amount, type FundLine, type SelfEvaluation } from "./self-evaluation";
import type { SheetGrid, Spot } from "./sheet-grid";

const { A, B, C, D, E, F, G, H, I, J, K } = COLUMNS;
const AMOUNT_COLUMNS: Readonly<Record<Amount, number>> = { 年初预算: E, 预算: F, 支出: G };
const FUNDS_HEAD = FUNDS_ROW - 1;

/** What the lines of funds give to the rest of the form: what the rate is made of, its weight and its score. */
export interface PutFunds {
  readonly funds: Funds;
  readonly weight: Entry;
  readonly score: Entry;
}

const HEADS: Heads = [
  [C, D, "项目名称"],
  [E, E, "年初预算数"],
  [F, F, "全年预算数"],
  [G, G, "全年执行数"],
  [H, H, "分值"],
  [I, J, "执行率"],
  [K, K, "得分"],
];

/** The funds line by line, the whole first, with rate, weight and score of their execution. */
export function putFunds(grid: SheetGrid, evaluation: SelfEvaluation, { scoring }: Pack): PutFunds {
  const { funds: whole, parts, execution } = evaluation;
  const { label, left, center } = LOOKS;
  const last = FUNDS_ROW + parts.length;
  grid.put({ row: FUNDS_HEAD, bottom: last, column: A, right: B }, words("项目资金（万元）"), label);
  putHeads(grid, FUNDS_HEAD, HEADS);
  const cell = (column: number): string => cellName(FUNDS_ROW, column);
  const funds = fundsOf(whole.amounts, { spent: cell(G), budget: cell(F) });
  const weight = whole.typed["weight"] ?? execution.weight;
  const score = whole.typed["score"] ?? executionScore({ ...execution, weight }, funds, cell(H), scoring, NO_RATE);
  [whole, ...parts].forEach((line, at) => {
    const row = FUNDS_ROW + at;
    const { typed } = line;
    const put = (spot: Omit<Spot, "row">, field: string, entry: Entry): void =>
      grid.put({ row, ...spot }, typed[field] ?? entry, field === "label" ? left : center, field);
    put({ column: C, right: D }, "label", line.label);
    for (const name of AMOUNTS)
      put({ column: AMOUNT_COLUMNS[name] }, AMOUNT_FIELDS[name], amountEntry(line, name, at === 0 ? parts : undefined));
    put({ column: H }, "weight", at === 0 ? weight : UNSCORED);
    put({ column: I, right: J }, "rate", at === 0 ? rateEntry(funds, NO_RATE) : UNSCORED);
    put({ column: K }, "score", at === 0 ? score : UNSCORED);
    grid.name(row, line.id);
    grid.atLeast(row, HEIGHT);
  });
  grid.atLeast(FUNDS_HEAD, HEIGHT);
  return { funds, weight, score };
}

const NO_RATE: Blank = { fact: "预算执行率", ask: "预算执行率要有全年预算数（大于零）和全年执行数才能计算" };

/** An amount in 万元; the whole is the sum of its parts where all of them are known and add up to it, tail included. */
function amountEntry(line: FundLine, name: Amount, parts: readonly FundLine[] | undefined): Entry {
  const figure = line.amounts[name];
  const column = AMOUNT_COLUMNS[name];
  const ask = parts
    ? { fact: ASKED[name], ask: `请填写${ASKED[name]}（万元）` }
    : { fact: "资金构成", ask: "请填写各项资金（当年财政拨款、上年结转资金、其他资金）的预算数和执行数（万元）" };
  const known = (parts ?? []).flatMap(part => part.amounts[name] ?? []);
  const complete = parts !== undefined && parts.length > 0 && known.length === parts.length;
  if (!figure)
    return complete
      ? sumOf(
          known.map(inShown),
          column,
          parts.length,
          known.flatMap(f => f.from),
        )
      : ask;
  const told = inWan(figure);
  const exact = known.reduce((sum, part) => add(sum, part.value), ZERO);
  const shown = known.map(inShown);
  const adds =
    complete &&
    compare(exact, figure.value) === 0 &&
    compare(
      shown.reduce((sum, part) => add(sum, part), ZERO),
      inShown(figure),
    ) === 0;
  return adds ? sumOf(shown, column, parts.length, figure.from) : told;
}

const ASKED: Readonly<Record<Amount, string>> = { 年初预算: "年初预算数", 预算: "全年预算数", 支出: "全年执行数" };
const WAN: Decimal = { digits: 10_000n, places: 0 };

const inShown = ({ value }: { readonly value: Decimal }): Decimal =>
  withPlaces(divide(value, WAN, value.places + 4)!, 2);

function sumOf(shown: readonly Decimal[], column: number, parts: number, from: readonly Area[]): Entry {
  const range = `${cellName(FUNDS_ROW + 1, column)}:${cellName(FUNDS_ROW + parts, column)}`;
  const value = toNumber(shown.reduce((sum, part) => add(sum, part), ZERO));
  const formula = `IF(COUNT(${range})<${parts},"${BLANK}",ROUND(SUM(${range}),2))`;
  return { value, formula, format: "0.00", from };
}
