import type { Pack } from "../../packs/pack";
import { cellName } from "../../workbook/address";
import { cellArea, type Area } from "../../workbook/area";
import { ownSheetMark } from "../../workbook/own-sheet";
import type { SheetPlan } from "../changes";
import { entryOfFigure, words, type Blank, type Entry } from "../form/entries";
import { LOOKS } from "../form/form-looks";
import type { Typed } from "../form/typed-cell";
import { gapsOf } from "../form/gaps-of";
import { sheetGrid, type SheetGrid } from "../form/sheet-grid";
import { putSignature, SIGNED, type SignaturePlace } from "../form/signature";
import type { Layout } from "../lay-out";
import type { Project } from "../project";
import { roomOn, tableBreaks } from "../sheet/table-pages";
import { columnAt, HEADS, MONEY, SUMMARY_FIELDS, WIDTHS, type Field } from "./summary-columns";
import { FIRST_ROW, gradeEntry, rateIn, sumEntry, total, YUAN } from "./summary-entries";

const LAST = SUMMARY_FIELDS.length - 1;
const MEMORY = LAST + 1;
const [TITLE_ROW, UNIT_ROW, HEAD_ROW] = [0, 1, 2];
const HEIGHT = 26;

const PRINT = {
  paper: "A4",
  orientation: "landscape",
  margins: { top: 2, bottom: 1.8, left: 1.5, right: 1.5 },
  footer: "第 &P 页",
  centered: true,
} as const;
/** The unit and the header stand on each page. */
const TITLES = { top: UNIT_ROW, bottom: HEAD_ROW };

/** Where people sign and seal; a place's field is its column's, by which what was typed is read. */
const signed = (row: SignaturePlace["row"], field: Field, to: Field, text: string): SignaturePlace => ({
  row,
  field,
  text,
  column: columnAt(field),
  right: columnAt(to),
});

/** What the summary is made of. Scores and grades are among the projects' figures and facts. */
export interface SummaryOf {
  readonly projects: readonly Project[];
  /** The unit's name and the year, where all projects say the same. */
  readonly unit: string | undefined;
  readonly year: string | undefined;
  readonly pack: Pack;
  /** What people typed into the summary that is there, by the rows' ids. */
  readonly typed: ReadonlyMap<string, Readonly<Record<string, Typed>>>;
}

/** The summary's sheet, and where its text takes its figures from. */
export interface SummaryTable {
  readonly plan: SheetPlan;
  readonly figures: Layout["figures"];
  readonly gaps: Layout["gaps"];
  /** The cell of a column in a project's row, or in the total's where `at` is undefined. */
  readonly cell: (field: Field, at?: number) => Area;
  /** The cells of a column in all projects' rows. */
  readonly column: (field: Field) => Area;
}

const SIGNATURE = [
  signed("signature", "number", "预算", SIGNED.preparer),
  signed("signature", "到位", "剩余", SIGNED.head),
  signed("signature", "rate", "note", SIGNED.seal),
  signed("dated", "rate", "note", SIGNED.dated),
];

/** The table of a unit's projects: what they had, spent and scored, live, with their totals. */
export function summaryTable(of: SummaryOf, sheet: string): SummaryTable {
  const { projects, unit, year } = of;
  const grid = sheetGrid(sheet, WIDTHS);
  const title = `${unit ?? ""}${year === undefined ? "" : `${year}年度`}项目支出绩效自评汇总表`;
  grid.put({ row: TITLE_ROW, column: 0, right: LAST }, words(title), LOOKS.title);
  grid.put({ row: UNIT_ROW, column: 0, right: LAST }, words("单位：元"), { ...LOOKS.year, horizontal: "right" });
  for (const field of SUMMARY_FIELDS)
    grid.put({ row: HEAD_ROW, column: columnAt(field) }, words(HEADS[field]), LOOKS.label);
  projects.forEach((project, at) => putProject(grid, project, at, of));
  const bottom = FIRST_ROW + projects.length;
  putTotal(grid, bottom, of);
  grid.atLeast(TITLE_ROW, 36);
  for (let row = UNIT_ROW; row <= bottom; row++) grid.atLeast(row, HEIGHT);
  putSignature(grid, bottom + 1, SIGNATURE, ({ row, field }) => of.typed.get(row)?.[field]);
  const { heights } = grid;
  return {
    plan: {
      name: sheet,
      mark: ownSheetMark("summary", ""),
      cells: [...grid.cells, ...grid.memories(MEMORY, year)],
      looks: grid.looks,
      merges: grid.merges,
      columnWidths: [...WIDTHS, 8],
      hiddenColumns: [MEMORY],
      rowHeights: heights,
      print: {
        area: { sheet, top: 0, left: 0, bottom: heights.length - 1, right: LAST },
        ...PRINT,
        titles: TITLES,
        breaks: tableBreaks({
          heights,
          room: roomOn(PRINT, WIDTHS),
          titles: TITLES,
          // The title with the first projects, the total and the places to sign with the last.
          joined: row => row <= FIRST_ROW || row >= bottom,
        }),
      },
    },
    figures: grid.told,
    gaps: gapsOf(grid, unit ?? ""),
    cell: (field, at) => cellArea(sheet, at === undefined ? bottom : FIRST_ROW + at, columnAt(field)),
    column: field => ({ ...cellArea(sheet, FIRST_ROW, columnAt(field)), bottom: bottom - 1 }),
  };
}

function putProject(grid: SheetGrid, project: Project, at: number, of: SummaryOf): void {
  const row = FIRST_ROW + at;
  const id = `project/${project.name}`;
  const { figures } = project;
  const typed = of.typed.get(id) ?? {};
  const put = (field: Field, entry: Entry): void =>
    grid.put(
      { row, column: columnAt(field) },
      typed[field] ?? entry,
      field === "name" || field === "note" ? LOOKS.left : LOOKS.center,
      field,
    );
  const asking = (what: string): Blank => ({
    fact: `${what}：${project.name}`,
    ask: `请填写“${project.name}”的${what}`,
  });
  put("number", { value: at + 1, from: [] });
  put("name", words(project.name) ?? asking(HEADS.name));
  for (const name of MONEY) put(name, figures[name] ? entryOfFigure(figures[name], YUAN) : asking(HEADS[name]));
  put("rate", rateIn(row, figures["预算"], figures["支出"]));
  const score = figures["自评得分"];
  put("score", score ? entryOfFigure(score) : asking(HEADS.score));
  put("grade", gradeEntry(project, cellName(row, columnAt("score")), of.pack, asking(HEADS.grade)));
  put("note", undefined);
  grid.name(row, id);
}

function putTotal(grid: SheetGrid, row: number, of: SummaryOf): void {
  const { projects } = of;
  const typed = of.typed.get("total") ?? {};
  const put = (field: Field, entry: Entry): void =>
    grid.put({ row, column: columnAt(field) }, typed[field] ?? entry, LOOKS.center, field);
  grid.put({ row, column: 0, right: columnAt("name") }, words("合计"), LOOKS.label);
  for (const name of MONEY) put(name, sumEntry(row, name, projects));
  const [budget, spent] = [total(projects, "预算"), total(projects, "支出")];
  put("rate", rateIn(row, budget, spent));
  // Scores of different projects do not add up, and no rule says how to average them.
  for (const field of ["score", "grade"] as const) put(field, { value: "/", from: [] });
  put("note", undefined);
  grid.name(row, "total");
}
