import { compare, cutTo, decimalOf, decimalText, trimmed, withPlaces, type Decimal } from "../../quantity/decimal";
import { moneyPower } from "../../quantity/quantity";
import { cellFormat } from "../../workbook/cells";
import { isMoney } from "../../tables/table";
import { projectKey } from "../labels";
import type { Project } from "../project";
import { agreement, coreOf, familyOf, familyOfRole, labelCore, type Agreement } from "./agreement";
import { cellWords, type CellWords } from "./cell-words";
import { cellsAbout, cellsBetween, type FigureIndex } from "./figure-index";
import type { TextFigure } from "./text-figure";

/** How a value meets the numeral of a text: digit for digit, rounded, or cut. */
export interface Fit {
  readonly exact: boolean;
  readonly rounded: boolean;
  readonly cut: boolean;
}

/** A cell that a figure of a text may have come from. */
export interface Candidate {
  readonly words: CellWords;
  /** What it is worth in 元, in the things counted, or in percent. */
  readonly value: Decimal;
  /** How many powers of ten its unit is above that: 万元 4, a share shown as a percentage 2. */
  readonly power: number;
  readonly fit: Fit;
  /** 20 and more: the words name it; 10 and more: in part; below: they do not. */
  readonly score: number;
}

/** A value of so many powers of ten as a value of none: 90 of 万元 → 900000. */
export const raised = (value: Decimal, power: number): Decimal =>
  power <= value.places
    ? { digits: value.digits, places: value.places - power }
    : { digits: value.digits * 10n ** BigInt(power - value.places), places: 0 };

/** How a value, in 元 or things counted, meets a figure's numeral; undefined where it does not. */
export function fitOf({ value: shown, power }: Pick<TextFigure, "value" | "power">, value: Decimal): Fit | undefined {
  const inUnit: Decimal = { digits: value.digits, places: value.places + power };
  const exact = compare(inUnit, shown) === 0;
  const rounded = compare(withPlaces(inUnit, shown.places), shown) === 0;
  const cut = compare(cutTo(inUnit, shown.places), shown) === 0;
  return rounded || cut ? { exact, rounded, cut } : undefined;
}

/** How many powers of ten the cells of such a figure may be above its base: a rate may be a share shown as a percentage. */
function powersFor(index: FigureIndex, { kind }: TextFigure): readonly number[] {
  if (kind === "rate") return [0, 2];
  return kind === "count" ? [0] : index.powers;
}

/**
 * How many cells of a value like the figure's chance alone would give: the cells of about its size, spread over the values that a figure with
 * so many digits tells apart. 900000 tells few apart, 785518.92 many.
 */
export function chance(index: FigureIndex, figure: TextFigure): number {
  const powers = powersFor(index, figure);
  const { digits, places } = trimmed(figure.value);
  const size = Number(decimalText({ digits: digits < 0n ? -digits : digits, places }));
  const zeros = /0*$/.exec(String(digits))![0].length;
  const step = 10 ** (zeros - places);
  // A year stands in many a cell.
  if (figure.unit === "" && /^(?:19|20)\d\d$/.test(decimalText(figure.value))) return 1;
  const cells = powers.reduce((sum, power) => sum + cellsAbout(index, size * 10 ** (figure.power - power)), 0);
  return (cells * step) / (1.5 * size);
}

/** The cells that a figure may have come from, by value, unit and project; the words say how well each is named. */
export function candidates(
  index: FigureIndex,
  figure: TextFigure,
  clause: string,
  project: Project | undefined,
): readonly Candidate[] {
  const isRate = figure.kind === "rate";
  const shown = Math.abs(Number(decimalText(figure.value)));
  const step = 10 ** -figure.value.places;
  return powersFor(index, figure).flatMap(power => {
    const scale = 10 ** (figure.power - power);
    const cells = cellsBetween(index, Math.max((shown - step) * scale, Number.MIN_VALUE), (shown + step) * scale);
    return cells.flatMap((cell): readonly Candidate[] => {
      const words = cellWords(index, cell);
      if (!words || unitPower(index, words, isRate) !== power || !mayTell(words, figure, project)) return [];
      const value = raised(decimalOf(cell.value), power);
      const fit = fitOf(figure, value);
      return fit ? [{ words, value, power, fit, score: scoreOf(words, figure, clause, project) }] : [];
    });
  });
}

/** By how many powers of ten a cell's number is to be raised; undefined for a number that is no rate where one is looked for. */
export function unitPower(
  { workbook }: FigureIndex,
  { at, unit, role }: CellWords,
  isRate: boolean,
): number | undefined {
  const sheet = workbook.sheets.find(one => one.name === at.sheet)!;
  const percent = /[%％]/.test(cellFormat(workbook, sheet, at.top, at.left));
  if (isRate) return percent ? 2 : unit === "%" ? 0 : role === "rate" ? 2 : undefined;
  if (percent || unit === "%") return undefined;
  return moneyPower(unit) ?? 0;
}

/** Whether unit, kind of money and project allow a cell to be what a figure tells. */
export function mayTell(words: CellWords, figure: TextFigure, project: Project | undefined): boolean {
  const { unit, role, project: owner } = words;
  if (owner !== undefined && project !== undefined && owner !== projectKey(project.name)) return false;
  const isMoneyCell = moneyPower(unit) !== undefined || (role !== undefined && isMoney(role));
  if (figure.kind === "count" && isMoneyCell) return false;
  if (figure.kind === "amount" && !isMoneyCell && (unit !== "" || !speaksOfMoney(words))) return false;
  const [said, told] = [familyOf(labelCore(figure.label)), role && familyOfRole(role)];
  return said === undefined || told === undefined || said === told;
}

/** Whether a cell without a unit is called something that is paid. */
const speaksOfMoney = ({ row, headers }: CellWords): boolean =>
  /[费款资金额元价]|预算|支出|收入|支付|结余|剩余|余额/.test([row, ...headers].join(""));

/** How well the words about a figure name a cell. */
export function scoreOf(words: CellWords, figure: TextFigure, clause: string, project: Project | undefined): number {
  const label = labelCore(figure.label);
  const own = project !== undefined && words.project === projectKey(project.name);
  const row = rowAgreement(words, label, clause, project);
  const { column, parent, says } = columnAgreement(words, label);
  const rowDecides = words.headers.length === 0 || (words.isItem && row !== "any");
  const rowSays = row === "any" ? 0 : row;
  const level = rowDecides
    ? rowSays >= 2 && (!says || column >= 2)
      ? 2
      : rowSays >= 1 || (column >= 2 && words.headers.length > 0)
        ? 1
        : 0
    : column >= 2
      ? 2
      : column;
  return level * 10 + rowSays + column + parent / 2 + (own ? 1 : 0) + (words.kind === "indicators" ? 0 : 0.25);
}

/** "any" where the row's label says nothing that a text would repeat: a total, the project itself, its year. */
function rowAgreement(
  { row, isItem, headers }: CellWords,
  label: string,
  clause: string,
  project: Project | undefined,
): Agreement | "any" {
  const core = coreOf(row);
  if (project !== undefined && row !== "" && projectKey(row) === projectKey(project.name)) return "any";
  if (project?.year !== undefined && row.startsWith(project.year.value)) return "any";
  if (core === "") return isItem && headers.length > 0 && row === "" ? 0 : "any";
  const said = agreement(label, core);
  return said < 2 && core.length >= 2 && new RegExp(`(?:^|\\D)${escaped(core)}`).test(clause) ? 2 : said;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

interface ColumnAgreement {
  readonly column: Agreement;
  readonly parent: Agreement;
  /** Whether the header says anything beyond 合计 or 金额. */
  readonly says: boolean;
}

function columnAgreement({ headers, role }: CellWords, label: string): ColumnAgreement {
  const cores = headers.map(coreOf).filter(core => core !== "");
  const leaf = cores.at(-1);
  if (leaf === undefined) return { column: 0, parent: 0, says: false };
  const parents = cores.slice(0, -1).map(core => agreement(label, core));
  const parent = Math.max(0, ...parents) as Agreement;
  const [said, told] = [familyOf(label), role && familyOfRole(role)];
  const words = Math.max(agreement(label, leaf), agreement(label, cores.join(""))) as Agreement;
  // 执行数 and 支出 are the same; a header over this one that agrees makes it likelier, but other columns stand under it too.
  const column = said !== undefined && said === told ? (Math.max(words, 2) as Agreement) : words;
  return { column: column === 0 && parent >= 2 ? 1 : column, parent, says: true };
}
