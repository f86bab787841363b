import type { Pack } from "../../packs/pack";
import { add, compare, divide, toNumber, withPlaces, ZERO, type Decimal } from "../../quantity/decimal";
import { cellName } from "../../workbook/address";
import { cellArea, type Area } from "../../workbook/area";
import { ownSheetMark } from "../../workbook/own-sheet";
import type { SheetPlan } from "../changes";
import type { Layout } from "../lay-out";
import { roomOn, tableBreaks } from "../sheet/table-pages";
import { inWan, isTold, UNSCORED, words, type Blank, type Entry } from "./entries";
import { COLUMNS, FUNDS_ROW, HEIGHT } from "./form-grid";
import { heightFor, HIGHEST, LOOKS } from "./form-looks";
import { putLines, type PutFunds } from "./put-lines";
import { executionScore, fundsOf, rateEntry } from "./scored-cells";
import { AMOUNT_FIELDS, AMOUNTS, type Amount, type FundLine, type SelfEvaluation } from "./self-evaluation";
import { sheetGrid, type SheetGrid, type Spot } from "./sheet-grid";
import { putSignature, SIGNATURE } from "./signature";

/** A form's sheet, with what its report takes from it. */
export interface FormLayout {
  readonly plan: SheetPlan;
  readonly figures: Layout["figures"];
  readonly gaps: Layout["gaps"];
  /** Where the total stands; its value where no line is missing a score. */
  readonly total: { readonly at: Area; readonly value?: number };
}

const { A, B, C, D, E, F, G, H, I, J, K } = COLUMNS;
const MEMORY = 11;
const WIDTHS = {
  portrait: [5, 9.5, 10.5, 7, 9.5, 11, 11, 8.4, 8.4, 6.2, 7.5],
  landscape: [5, 13, 15, 12, 13, 17, 17, 8.5, 8.5, 15, 15],
} as const;
/** An indicator's row that is higher than this on a page upright, in points, wants one that lies. */
const TOO_HIGH = 150;
const AMOUNT_COLUMNS: Readonly<Record<Amount, number>> = { 年初预算: E, 预算: F, 支出: G };

/** Broken into pages by us, or left whole for a program that breaks it by itself. */
export type Pages = "broken" | "whole";

/** The form of a project on a sheet of that name, cell by cell as the national form has it, with places to sign and seal below it. */
export function layOutForm(evaluation: SelfEvaluation, pack: Pack, sheet: string, pages: Pages = "broken"): FormLayout {
  const upright = onPages(evaluation, pack, sheet, "portrait", pages);
  const lies = upright.grid.heights.slice(upright.first, upright.end).some(height => height > TOO_HIGH);
  const { grid, total, first, end, print, breaks } = lies
    ? onPages(evaluation, pack, sheet, "landscape", pages)
    : upright;
  return {
    plan: {
      name: sheet,
      mark: ownSheetMark("form", evaluation.project),
      cells: [...grid.cells, ...grid.memories(MEMORY)],
      looks: grid.looks,
      merges: grid.merges,
      columnWidths: [...WIDTHS[print.orientation], 8],
      hiddenColumns: [MEMORY],
      rowHeights: grid.heights,
      print: {
        area: { sheet, top: 0, left: A, bottom: grid.heights.length - 1, right: K },
        ...print,
        breaks,
        titles: { top: first - 1, bottom: first - 1 },
      },
    },
    figures: grid.told,
    gaps: gapsOf(grid, evaluation.project),
    total: {
      at: cellArea(sheet, end, I),
      ...(isTold(total) && typeof total.value === "number" ? { value: total.value } : {}),
    },
  };
}

type Print = Omit<SheetPlan["print"], "area" | "breaks">;

const printOf = (orientation: Print["orientation"]): Print => ({
  paper: "A4",
  orientation,
  margins: { top: 1.6, bottom: 1.6, left: 1.2, right: 1.2 },
  footer: "第 &P 页",
  centered: true,
});

/** The form filled so that names of groups begin anew on each page. Names that stand again may make rows higher, and so move pages. */
function onPages(
  evaluation: SelfEvaluation,
  pack: Pack,
  sheet: string,
  orientation: Print["orientation"],
  pages: Pages,
): Filled & { readonly print: Print; readonly breaks: readonly number[] } {
  const print = printOf(orientation);
  const widths = WIDTHS[orientation];
  const room = roomOn(print, widths);
  let breaks: readonly number[] = [];
  let least: readonly number[] = [];
  for (;;) {
    const filled = fill(evaluation, pack, sheet, { widths, breaks, least });
    const { first, end } = filled;
    const { heights } = filled.grid;
    // Titles with what they head, the goals as a whole, the total and the places to sign with the last line.
    const joined = (row: number): boolean =>
      row < filled.goals[0]! - 1 || row === first || row >= end || filled.goals.includes(row);
    const turned = tableBreaks({ heights, room, titles: { top: first - 1, bottom: first - 1 }, joined });
    if (pages === "whole" || turned.join() === breaks.join()) return { ...filled, print, breaks };
    // Heights only grow from one time to the next, so that this ends.
    [breaks, least] = [turned, heights];
  }
}

/** A fact that is asked for in several cells is one question, at the first of them. */
export function gapsOf({ blanks }: SheetGrid, project: string): Layout["gaps"] {
  const gaps = new Map<string, Layout["gaps"][number]>();
  for (const { blank, at } of blanks)
    if (!gaps.has(blank.fact)) gaps.set(blank.fact, { project, at, fact: blank.fact, ask: blank.ask });
  return [...gaps.values()];
}

interface Filled {
  readonly grid: SheetGrid;
  readonly total: Entry;
  /** The rows of the goals' texts. */
  readonly goals: readonly number[];
  /** The first row of indicators, and the row of the total behind them. */
  readonly first: number;
  readonly end: number;
}

/** Widths by column; rows before which a page begins; what rows must be as high as. */
interface Page {
  readonly widths: readonly number[];
  readonly breaks: readonly number[];
  readonly least: readonly number[];
}

function fill(evaluation: SelfEvaluation, pack: Pack, sheet: string, { widths, breaks, least }: Page): Filled {
  const grid = sheetGrid(sheet, widths);
  putHead(grid, evaluation);
  const funds = putFunds(grid, evaluation, pack);
  const goals = FUNDS_ROW + 1 + evaluation.parts.length;
  const first = putGoals(grid, evaluation, goals, widths) + 1;
  const total = putLines(grid, evaluation, { first, widths, breaks }, funds, pack);
  const end = first + evaluation.lines.length;
  putSignature(grid, end + 1, SIGNATURE, ({ field }) => evaluation.signature[field]);
  least.forEach((height, row) => grid.atLeast(row, height));
  const texts = Array.from({ length: first - 2 - goals }, (_, at) => goals + 1 + at);
  return { grid, total, goals: texts, first, end };
}

const [TITLE_ROW, YEAR_ROW, SPACE_ROW, NAME_ROW, UNIT_ROW, FUNDS_HEAD] = [0, 1, 2, 3, 4, 5];

function putHead(grid: SheetGrid, { title: called, year, name, supervisor, unit }: SelfEvaluation): void {
  const { title, year: small, label, left } = LOOKS;
  grid.put({ row: TITLE_ROW, column: A, right: K }, called, title, "title");
  grid.put({ row: YEAR_ROW, column: A, right: K }, year, small, "year");
  grid.atLeast(TITLE_ROW, 32);
  grid.atLeast(YEAR_ROW, 20);
  grid.atLeast(SPACE_ROW, 6);
  grid.put({ row: NAME_ROW, column: A, right: B }, words("项目名称"), label);
  grid.put({ row: NAME_ROW, column: C, right: K }, name, left, "name");
  grid.put({ row: UNIT_ROW, column: A, right: B }, words("主管部门"), label);
  grid.put({ row: UNIT_ROW, column: C, right: E }, supervisor, left, "supervisor");
  grid.put({ row: UNIT_ROW, column: F }, words("实施单位"), label);
  grid.put({ row: UNIT_ROW, column: G, right: K }, unit, left, "unit");
  grid.name(TITLE_ROW, "title");
  grid.name(YEAR_ROW, "year");
  grid.name(NAME_ROW, "name");
  grid.name(UNIT_ROW, "unit");
  for (const row of [NAME_ROW, UNIT_ROW]) grid.atLeast(row, HEIGHT);
}

function putFunds(grid: SheetGrid, evaluation: SelfEvaluation, { scoring }: Pack): PutFunds {
  const { funds: whole, parts, execution } = evaluation;
  const { label, left, center } = LOOKS;
  const last = FUNDS_ROW + parts.length;
  grid.put({ row: FUNDS_HEAD, bottom: last, column: A, right: B }, words("项目资金（万元）"), label);
  const heads = [
    [C, D, "项目名称"],
    [E, E, "年初预算数"],
    [F, F, "全年预算数"],
    [G, G, "全年执行数"],
    [H, H, "分值"],
    [I, J, "执行率"],
    [K, K, "得分"],
  ] as const;
  for (const [column, right, text] of heads) grid.put({ row: FUNDS_HEAD, column, right }, words(text), label);
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
  return { value, formula: `ROUND(SUM(${range}),2)`, format: "0.00", from };
}

/** The goals, planned and reached; gives the row behind them. A text higher than a row can be reaches over several. */
function putGoals(
  grid: SheetGrid,
  { planned, reached }: SelfEvaluation,
  row: number,
  widths: readonly number[],
): number {
  const { label, left } = LOOKS;
  const shown = (entry: Entry): string => (isTold(entry) ? String(entry.value) : "");
  const height = Math.max(
    60,
    heightFor(shown(planned), widths.slice(B, F + 1)),
    heightFor(shown(reached), widths.slice(G, K + 1)),
  );
  const rows = Math.ceil(height / (HIGHEST - 1));
  const bottom = row + rows;
  grid.put({ row, bottom, column: A }, words("年度总体目标"), label);
  grid.put({ row, column: B, right: F }, words("预期目标"), label);
  grid.put({ row, column: G, right: K }, words("实际完成情况"), label);
  grid.put({ row: row + 1, bottom, column: B, right: F }, planned, left, "planned");
  grid.put({ row: row + 1, bottom, column: G, right: K }, reached, left, "reached");
  grid.name(row + 1, "goals");
  grid.atLeast(row, HEIGHT);
  for (let one = row + 1; one <= bottom; one++) grid.atLeast(one, height / rows);
  return bottom + 1;
}
