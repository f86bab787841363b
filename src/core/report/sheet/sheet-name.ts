import { ownSheetMark } from "../../workbook/own-sheet";
import type { Sheet, Workbook } from "../../workbook/workbook";
import { projectKey } from "../labels";

/** Excel's longest name of a sheet, in UTF-16 units. */
const LONGEST = 31;
const TITLE = "绩效自评报告";

/** As much of a text as fits, never half a character, and ending as a sheet's name may. */
function fitted(text: string, length: number): string {
  let kept = "";
  for (const character of text) {
    if (kept.length + character.length > length) break;
    kept += character;
  }
  return kept.replace(/['\s]+$/u, "");
}

/** A text as part of a sheet's name: characters that Excel refuses become their full-width likeness, or go. */
const legal = (text: string): string =>
  text
    .replace(/[[\]:*?/\\]/g, character => String.fromCharCode(character.charCodeAt(0) + 0xfee0))
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/gu, "")
    .trim();

/** A name that no name in `taken` (small letters) equals: a project's with `before` and `after` it, `title` where it has none. */
function sheetName(
  project: string,
  { before = "", after = "", title }: Naming,
  taken: ReadonlySet<string>,
  year?: string,
): string {
  // Excel refuses an apostrophe at a name's beginning, and only there.
  const named = before === "" ? legal(project).replace(/^'+/u, "") : legal(project);
  const whole = named === "" ? title : `${before}${named}`;
  const end = named === "" ? "" : after;
  // Beside last year's the year tells them apart.
  const apart = ["", ...(year === undefined ? [] : [`（${year}）`])];
  for (let number = 1; ; number++) {
    const suffix = end + (apart[number - 1] ?? `（${number}）`);
    const name = fitted(whole, LONGEST - suffix.length) + suffix;
    if (!taken.has(name.toLowerCase())) return name;
  }
}

/** How sheets of a kind are named. */
interface Naming {
  readonly before?: string;
  readonly after?: string;
  readonly title: string;
}

const NAMING = {
  report: { before: `${TITLE}-`, title: TITLE },
  form: { after: "自评表", title: "项目支出绩效自评表" },
  summary: { after: "项目支出绩效自评汇总表", title: "项目支出绩效自评汇总表" },
  final: { after: "定稿", title: "绩效自评报告定稿" },
} as const satisfies Record<string, Naming>;

/** The name of a project's report sheet that no name in `taken` (small letters) equals. */
export const reportSheetName = (project: string, taken: ReadonlySet<string>): string =>
  sheetName(project, NAMING.report, taken);

/** The name of a frozen copy made on a day ("2024-04-19"); one made before it on that day keeps its name. */
export function finalSheetName(project: string, day: string, taken: ReadonlySet<string>): string {
  const { after, title } = NAMING.final;
  return sheetName(project, { after: `${after} ${day}`, title: `${title} ${day}` }, taken);
}

/**
 * The sheet of a kind that bears a project's mark. Of several, for a sheet is copied with its mark, the one of the name that such sheets are
 * given, else the first; the others are left alone. `fits` passes over some.
 */
export function ownSheetOf(
  kind: keyof typeof NAMING,
  project: string,
  workbook: Workbook,
  fits: (sheet: Sheet) => boolean = () => true,
): Sheet | undefined {
  const mark = projectKey(ownSheetMark(kind, project));
  const marked = workbook.sheets.filter(
    sheet => sheet.own !== undefined && projectKey(sheet.own) === mark && fits(sheet),
  );
  const name = sheetName(project, NAMING[kind], new Set());
  return marked.find(sheet => sheet.name === name) ?? marked[0];
}

/** The names of the reports' sheets: a sheet that already bears a report's mark keeps its present name, others get one of their own. */
export const reportSheetNames = (projects: readonly string[], workbook: Workbook): readonly string[] =>
  ownSheetNames("report", projects, workbook);

/** The names of sheets of a kind, one for each project: a sheet that already bears the mark keeps its present name (`presentOf`). */
export function ownSheetNames(
  kind: keyof typeof NAMING,
  projects: readonly string[],
  workbook: Workbook,
  presentOf = (project: string): string | undefined => ownSheetOf(kind, project, workbook)?.name,
  yearOf = (_project: string): string | undefined => undefined,
): readonly string[] {
  const taken = new Set(workbook.sheets.map(sheet => sheet.name.toLowerCase()));
  return projects.map(project => {
    const name = presentOf(project) ?? sheetName(project, NAMING[kind], taken, yearOf(project));
    taken.add(name.toLowerCase());
    return name;
  });
}
