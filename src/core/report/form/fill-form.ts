import { BASICS, BENEFITS, CONCLUSION, MEASURES, PROBLEMS } from "../../packs/narrative";
import type { Pack, Wanted } from "../../packs/pack";
import { add, decimalOf, toNumber, withPlaces, ZERO } from "../../quantity/decimal";
import { moneyPower } from "../../quantity/quantity";
import type { CellEdit } from "../../workbook/cell-edit";
import type { Given } from "../../scoring/indicators";
import { readForms } from "../../scoring/read-indicators";
import { normalise } from "../../workbook/normalise";
import type { Table } from "../../tables/table";
import { areaName, cellName } from "../../workbook/address";
import { cellArea, type Area } from "../../workbook/area";
import { cellFormat, cellText, cellValue, positionOf } from "../../workbook/cells";
import type { Sheet, Workbook } from "../../workbook/workbook";
import { labelKey, projectKey } from "../labels";
import { factOf } from "../pattern";
import type { Project } from "../project";
import type { Figure } from "../report";
import { composeForm, wantedFacts } from "./compose-form";
import { entryOfCell, entryOfGiven, inWan, isTold, words, type Entry, type Told } from "./entries";
import { leftOpen, type LeftOpen } from "./left-open";
import { findPlaces, type FormPart, type FormPlaces } from "./find-places";
import { executionScore, fundsOf, lineScore, type Funds } from "./scored-cells";
import { AMOUNTS, type Amount, type FundLine, type SelfEvaluation } from "./self-evaluation";

/** A form of the unit's own, and what can be filled in on it. */
export interface FilledForm {
  readonly project: string;
  readonly sheet: string;
  /** Only of cells that are empty. */
  readonly edits: readonly CellEdit[];
  /** There is something to fill in, and the sheet is protected: nothing can be written until the user lifts it. */
  readonly locked: boolean;
  /** What the form asks for and nobody told: it stays empty. */
  readonly left: readonly LeftOpen[];
}

/** Longer sheets are ledgers. */
const MOST_ROWS = 500;

/** The unit's own self-evaluation forms, found by their labels: what is known of what they ask, and what is not. */
export function fillOwnForms(
  projects: readonly Project[],
  pack: Pack,
  workbook: Workbook,
  tables: readonly Table[],
): readonly FilledForm[] {
  const forms = readForms(workbook, tables);
  return workbook.sheets.flatMap((sheet): FilledForm[] => {
    if (sheet.own !== undefined || sheet.rows > MOST_ROWS) return [];
    const places = findPlaces(workbook, sheet);
    const found = places?.funds && projectOfForm(projects, places, workbook, sheet);
    if (!places || !found) return [];
    const own = forms.find(form => form.table.area.sheet === sheet.name);
    const project: Project = own ? { ...found, form: own } : found;
    const filling = { workbook, sheet, places, project, pack, form: composeForm(project, pack, workbook) };
    const edits = editsOf(filling);
    const locked = sheet.protected && edits.length > 0;
    const filled = new Set(locked ? [] : edits.map(({ at }) => areaName(at)));
    const left = leftOpen(workbook, sheet, places, at => !filled.has(areaName(at)) && isEmpty(filling, at));
    return [{ project: project.name, sheet: sheet.name, edits: locked ? [] : edits, locked, left }];
  });
}

/** The project that the form names, in its cell, its title or its sheet's name; the only one there is. */
function projectOfForm(
  projects: readonly Project[],
  { facts }: FormPlaces,
  workbook: Workbook,
  sheet: Sheet,
): Project | undefined {
  const at = facts.get("项目名称");
  const named = at ? projectKey(cellText(workbook, sheet, at.top, at.left)) : "";
  if (named !== "") return projects.find(({ name }) => projectKey(name) === named);
  const place = projectKey(sheet.name + cellText(workbook, sheet, 0, 0));
  const longest = [...projects].sort((a, b) => b.name.length - a.name.length);
  return (
    longest.find(({ name }) => name !== "" && place.includes(projectKey(name))) ??
    (projects.length === 1 ? projects[0] : undefined)
  );
}

interface Filling {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly places: FormPlaces;
  readonly project: Project;
  readonly pack: Pack;
  readonly form: SelfEvaluation;
}

function isEmpty({ workbook, sheet }: Filling, { top, left }: Area): boolean {
  const at = positionOf(sheet, top, left);
  if (at < 0) return true;
  const value = cellValue(workbook, sheet, top, left);
  return sheet.cells.formula[at] === 0 && (value === null || (typeof value === "string" && value.trim() === ""));
}

const edit = (filling: Filling, at: Area, entry: Entry): readonly CellEdit[] =>
  isTold(entry) && isEmpty(filling, at)
    ? [
        {
          at,
          was: cellValue(filling.workbook, filling.sheet, at.top, at.left),
          value: entry.value,
          ...(entry.formula === undefined ? {} : { formula: entry.formula }),
        },
      ]
    : [];

function editsOf(filling: Filling): readonly CellEdit[] {
  const { places, form } = filling;
  const goals = [...places.goals].flatMap(([goal, at]) =>
    edit(filling, at, goal === "预期目标" ? form.planned : form.reached),
  );
  const { edits, funds, score } = fundsFilled(filling, places.funds!);
  return [...factsFilled(filling), ...edits, ...goals, ...scoresFilled(filling, funds, score)];
}

/** Facts by whatever name the form gives them. */
function factsFilled(filling: Filling): readonly CellEdit[] {
  const { places, project, pack, form } = filling;
  const { supervisor, unit } = wantedFacts(pack);
  const known: readonly Wanted[] = [supervisor, unit, ...pack.cover, CONCLUSION, PROBLEMS, MEASURES, BASICS, BENEFITS];
  return [...places.facts].flatMap(([key, at]) => {
    const wanted = known.find(({ fact, also }) => [fact, ...(also ?? [])].some(one => labelKey(one) === key));
    const told = key === "项目名称" ? form.name : words(factOf(project, wanted ?? { fact: key })?.value.trim() ?? "");
    return edit(filling, at, told);
  });
}

interface FilledFunds {
  readonly edits: readonly CellEdit[];
  readonly funds: Funds;
  /** The score of the execution of the budget, as it stands or is filled in, with its cell. */
  readonly score?: { readonly at: Area; readonly entry: Entry };
}

const ROLES: Readonly<Record<Amount, "budget-initial" | "budget" | "spent">> = {
  年初预算: "budget-initial",
  预算: "budget",
  支出: "spent",
};
const WHOLE = /总额|合计|总计/;

/** Amounts line by line, and rate, weight and score of the year's funds as a whole. */
function fundsFilled(filling: Filling, part: FormPart): FilledFunds {
  const { workbook, sheet, form, pack } = filling;
  const { columns, lines } = part;
  const whole = lines.find(({ label }) => WHOLE.test(normalise(label))) ?? lines[0];
  const row = whole?.row ?? part.header + 1;
  const cell = (column: number | undefined): Area | undefined =>
    column === undefined ? undefined : cellArea(sheet.name, row, column);
  const amounts = lines.flatMap(({ row: at, label }) => {
    const from =
      at === row ? form.funds : form.parts.find(one => normalise(String(one.label.value)) === normalise(label));
    return from ? amountsFilled(filling, part, at, from) : [];
  });
  const [budget, spent] = [cell(columns.budget ?? columns["budget-initial"]), cell(columns.spent)];
  if (!budget || !spent) return { edits: amounts, funds: { budget: "0", spent: "0" } };
  const filled = (at: Area): boolean => amounts.some(one => one.at.top === at.top && one.at.left === at.left);
  const cells = { budget: cellName(row, budget.left), spent: cellName(row, spent.left) };
  // What the unit filled in itself is what its rate is made of.
  const funds =
    filled(budget) && filled(spent)
      ? fundsOf(form.funds.amounts, cells)
      : fundsOf(inCells(filling, budget, spent), cells);
  const rateAt = cell(columns.rate);
  const weightAt = cell(columns.weight);
  const weight = weightAt && !isEmpty(filling, weightAt) ? entryOfCell(workbook, weightAt) : form.execution.weight;
  const scoreAt = weight === undefined || isScoredBelow(filling) ? undefined : cell(columns.score);
  const weighs = weightAt ? cellName(row, weightAt.left) : isTold(weight) ? String(weight.value) : "0";
  const ask = { fact: "预算执行率", ask: "" };
  const counted = executionScore({ weight, given: undefined }, funds, weighs, pack.scoring, ask);
  const score = scoreAt && (isEmpty(filling, scoreAt) ? counted : entryOfCell(workbook, scoreAt));
  return {
    edits: [
      ...amounts,
      ...(rateAt ? edit(filling, rateAt, rateFor(filling, rateAt, funds)) : []),
      ...(weightAt && !isScoredBelow(filling) ? edit(filling, weightAt, weight) : []),
      ...(scoreAt ? edit(filling, scoreAt, score) : []),
    ],
    funds,
    ...(scoreAt ? { score: { at: scoreAt, entry: score } } : {}),
  };
}

/** An indicator scores the execution of the budget: the line of funds does not. */
const isScoredBelow = ({ project }: Filling): boolean => project.form?.indicators.some(({ isRate }) => isRate) ?? false;

/** Amounts that stand in cells of the form, for the numbers they give: only their ratio counts. */
function inCells({ workbook, sheet }: Filling, budget: Area, spent: Area): FundLine["amounts"] {
  const figure = (name: string, { top, left }: Area): Figure | undefined => {
    const value = cellValue(workbook, sheet, top, left);
    return typeof value === "number" ? { name, value: decimalOf(value), unit: "元", from: [] } : undefined;
  };
  const [known, used] = [figure("预算", budget), figure("支出", spent)];
  return { ...(known ? { 预算: known } : {}), ...(used ? { 支出: used } : {}) };
}

function amountsFilled(filling: Filling, part: FormPart, row: number, { amounts }: FundLine): readonly CellEdit[] {
  return AMOUNTS.flatMap(name => {
    const column = part.columns[ROLES[name]];
    const figure = amounts[name];
    const here = cellArea(filling.sheet.name, row, column ?? 0);
    // A form told from itself has nothing new to say.
    if (column === undefined || !figure || figure.from.some(({ sheet }) => sheet === filling.sheet.name)) return [];
    return edit(filling, here, moneyIn(figure, part.unit ?? "万元"));
  });
}

const moneyIn = (figure: Figure, unit: string): Entry =>
  moneyPower(unit) === 0
    ? { value: toNumber(withPlaces(figure.value, 2)), from: figure.from, ...formulaOf(figure) }
    : unit === "万元"
      ? inWan(figure)
      : undefined;

const formulaOf = ({ formula }: Figure) => (formula === undefined ? {} : { formula });

/** The rate as its cell shows it: a ratio where it is formatted as a percent, else words such as 87.28%. */
function rateFor({ workbook, sheet }: Filling, at: Area, { budget, spent, execution }: Funds): Entry {
  if (!execution || execution.budget.digits <= 0n) return undefined;
  const ratio = toNumber(execution.spent) / toNumber(execution.budget);
  const value = Math.round(ratio * 10_000 + 1e-9) / 10_000;
  const formula = `ROUND(${spent}/${budget},4)`;
  return cellFormat(workbook, sheet, at.top, at.left).includes("%")
    ? { value, formula, from: [] }
    : { value: `${(value * 100).toFixed(2)}%`, formula: `TEXT(${formula},"0.00%")`, from: [] };
}

/** Scores of indicators that the rules give, and the totals where no line lacks one. */
function scoresFilled(filling: Filling, funds: Funds, execution: FilledFunds["score"]): readonly CellEdit[] {
  const { workbook, sheet, form, places, pack, project } = filling;
  if (project.form?.table.area.sheet !== sheet.name) return [];
  const cells: { at: Area; entry: Entry }[] = [];
  const edits = project.form.indicators.flatMap(indicator => {
    const { target, achieved, weight, score, scoreAt } = indicator;
    const line = form.lines.find(one => one.indicator?.row === indicator.row);
    const told = (given: Given | undefined): Told | undefined => given && entryOfGiven(given);
    if (!scoreAt) return [];
    const on = { target: entryOfCell(workbook, target.at), achieved: entryOfCell(workbook, achieved.at) };
    const entry =
      told(score) ??
      (indicator.isRate && weight
        ? executionScore(
            { weight: told(weight), given: undefined },
            funds,
            cellName(weight.at.top, weight.at.left),
            pack.scoring,
            { fact: "", ask: "" },
          )
        : line && weight
          ? lineScore(
              { ...line, ...on },
              { target: name(target.at), achieved: name(achieved.at), weight: name(weight.at) },
              funds,
              pack.scoring,
            )
          : undefined);
    cells.push({ at: scoreAt, entry });
    return edit(filling, scoreAt, entry);
  });
  const all = execution ? [execution, ...cells] : cells;
  const { total, indicators } = places;
  const columns = indicators.at(-1)!.columns;
  if (total === undefined || columns.score === undefined) return edits;
  return [...edits, ...edit(filling, cellArea(sheet.name, total, columns.score), sumOf(all))];
}

const name = ({ top, left }: Area): string => cellName(top, left);

/** The sum of scores, live; nothing while one of them is missing. */
function sumOf(cells: readonly { readonly at: Area; readonly entry: Entry }[]): Entry {
  let sum = ZERO;
  for (const { entry } of cells) {
    if (!isTold(entry) || typeof entry.value !== "number") return undefined;
    sum = add(sum, decimalOf(entry.value));
  }
  return { value: toNumber(sum), formula: `ROUND(SUM(${cells.map(({ at }) => name(at)).join(",")}),2)`, from: [] };
}
