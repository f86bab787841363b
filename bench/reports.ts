/**
 * Speed of reports: one workbook of 50 projects, each with its facts in words (17 figures a text), its ledger of 400 entries and its service
 * table; what it takes from the tables found to 50 reports laid out, with every figure in the words bound, and to their forms and summary; what it takes
 * once they stand on their sheets, which are read back, and for last year's to be taken over into a workbook that has none yet. And the index
 * alone, of up to 2,000,000 number cells: its cost should follow the cells.
 */
import {
  buildWorkbook,
  compose,
  DEFAULT_PACK,
  figureIndex,
  findProjects,
  fromLast,
  layOut,
  layOutForms,
  recognise,
  summarise,
  writtenWorkbook,
  type Report,
  type Table,
  type Workbook,
} from "../src/core";
import { projectsWorkbook } from "./projects";

const RUNS = 5;
const PROJECTS = 50;

function numbers(size: number): Workbook {
  const builder = buildWorkbook("bench");
  const sheet = builder.sheet("数");
  for (let at = 0; at < size; at++) sheet.add(Math.floor(at / 20), at % 20, ((at * 7_919) % 1_000_003) + 0.25);
  sheet.done();
  return builder.done();
}

/** The least time of some runs, each of something made for it. */
function best<T>(work: (of: T) => void, make: () => T): number;
function best(work: () => void): number;
function best<T>(work: (of?: T) => void, make?: () => T): number {
  let least = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const made = make?.();
    const from = performance.now();
    work(made);
    least = Math.min(least, performance.now() - from);
  }
  return least;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const ms = (time: number): string => `${time.toFixed(0)} ms`;

const workbook = projectsWorkbook(PROJECTS);
const tables = recognise(workbook);
const found = findProjects(workbook, tables, {});
const compose50 = (): readonly Report[] => {
  const all = findProjects(workbook, tables, {});
  const index = figureIndex(workbook, tables, all);
  return all.map(project => compose(project, DEFAULT_PACK, index));
};
const from = performance.now();
const reports = compose50();
const first = performance.now() - from;
const isLive = (report: Report): number =>
  report.paragraphs.flatMap(({ spans }) => spans.filter(span => typeof span !== "string" && "figure" in span)).length;
say(`${reports.length} reports of one workbook, ${reports.reduce((sum, one) => sum + isLive(one), 0)} figures live`);
say(`  recognising the tables: ${ms(best(() => void recognise(workbook)))}`);
say(`  projects, index and reports: ${ms(best(() => void compose50()))} (the first time ${ms(first)})`);
say(`  laying them out: ${ms(best(() => void layOut(reports, workbook)))}`);
say(`  their self-evaluation forms: ${ms(best(() => void layOutForms(found, DEFAULT_PACK, workbook)))}`);
say(`  the summary, table and report: ${ms(best(() => void summarise(found, DEFAULT_PACK, workbook)))}`);

/** Everything from the tables to the sheets, where reports stand on sheets, or last year's do in a workbook of their own. */
function again(book: Workbook, tables: readonly Table[], last?: Workbook): void {
  const projects = findProjects(book, tables, {});
  const index = figureIndex(book, tables, projects);
  const more = { workbook: book, pack: DEFAULT_PACK, projects, index };
  const kept = projects.map((project, at) => {
    const from = last && { takeover: { workbook: last, sheet: sheets[at]! } };
    return fromLast(compose(project, DEFAULT_PACK, index), project, { ...more, ...from }).report;
  });
  layOut(kept, book);
}
const { changes } = layOut(reports, workbook);
const sheets = changes.sheets.map(({ name }) => name);
const standing = (): Workbook => writtenWorkbook(workbook, changes);
say(`${sheets.length} reports that stand on their sheets`);
say(`  recognising the tables: ${ms(best(recognise, standing))}`);
const tablesThere = recognise(standing());
say(`  reading them back, projects, reports and laying out: ${ms(best(book => again(book, tablesThere), standing))}`);
const next = projectsWorkbook(PROJECTS, 400, 2024);
const tablesNext = recognise(next);
say(`  the same with all of last year's taken over: ${ms(best(last => again(next, tablesNext, last), standing))}`);
for (const size of [20_000, 200_000, 2_000_000]) {
  const book = numbers(size);
  say(`index of ${size.toLocaleString("en")} cells: ${ms(best(() => void figureIndex(book, [])))}`);
}
