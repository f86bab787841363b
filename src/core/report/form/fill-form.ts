import { BASICS, BENEFITS, CONCLUSION, MEASURES, PROBLEMS } from "../../packs/narrative";
import type { Pack, Wanted } from "../../packs/pack";
import type { CellEdit } from "../../workbook/cell-edit";
import { readForms } from "../../scoring/read-indicators";
import type { Table } from "../../tables/table";
import { areaName } from "../../workbook/address";
import { cellText } from "../../workbook/cells";
import type { Sheet, Workbook } from "../../workbook/workbook";
import { labelKey, projectKey } from "../labels";
import { factOf } from "../pattern";
import type { Project } from "../project";
import { composeForm, wantedFacts } from "./compose-form";
import { words } from "./entries";
import { fundsFilled } from "./fill-funds";
import { scoresFilled } from "./fill-scores";
import { edit, isEmpty, type Filling } from "./filling";
import { findPlaces, type FormPlaces } from "./find-places";
import { leftOpen, type LeftOpen } from "./left-open";

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
