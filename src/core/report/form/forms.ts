import type { Pack } from "../../packs/pack";
import { decimalOf } from "../../quantity/decimal";
import { gradeOf } from "../../scoring/score";
import type { Workbook } from "../../workbook/workbook";
import { factOf } from "../pattern";
import type { Project } from "../project";
import { reference } from "../projects/figure-of-cell";
import { ownSheetNames, ownSheetOf } from "../sheet/sheet-name";
import { composeForm } from "./compose-form";
import { readKeptForm } from "./kept-form";
import { layOutForm, type FormLayout, type Pages } from "./lay-out-form";

/** The forms of the projects, in their order; a sheet that bears a form's mark is filled anew, others are named after their project. */
export function layOutForms(
  projects: readonly Project[],
  pack: Pack,
  workbook: Workbook,
  pages?: Pages,
): readonly FormLayout[] {
  const names = ownSheetNames(
    "form",
    projects.map(({ name }) => name),
    workbook,
  );
  return projects.map((project, at) => {
    const own = ownSheetOf("form", project.name, workbook);
    const kept = own && readKeptForm(workbook, own, project.year?.value);
    return layOutForm(composeForm(project, pack, workbook, kept), pack, names[at]!, pages);
  });
}

/** Whether the workbook has a form of ours for the project: it is then kept up to date with the report. */
export const hasOwnForm = (project: Project, workbook: Workbook): boolean =>
  ownSheetOf("form", project.name, workbook) !== undefined;

const SCORE = "自评得分";
const GRADE = "自评等级";

/** The project with the score of its form, so that its report follows the form; words of the user go before. */
export function followingForm(
  project: Project,
  { total: { at, value } }: FormLayout,
  { named, scoring }: Pack,
): Project {
  const given = (fact: string) => factOf(project, named.find(one => one.fact === fact) ?? { fact });
  if (value === undefined || given(SCORE)) return project;
  const score = decimalOf(value);
  const grade = given(GRADE) ? undefined : gradeOf(score, scoring);
  return {
    ...project,
    figures: {
      ...project.figures,
      [SCORE]: { name: SCORE, value: score, unit: "分", from: [at], formula: reference(at) },
    },
    facts: { ...project.facts, ...(grade === undefined ? {} : { [GRADE]: { value: grade, at } }) },
  };
}
