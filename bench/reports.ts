/**
 * Speed of reports: one workbook of 50 projects, each with its facts in words (17 figures a text), its ledger of 400 entries and its service
 * table; what it takes from the tables found to 50 reports laid out, with every figure in the words bound, and to their forms and summary. And the
 * index alone, of up to 2,000,000 number cells: its cost should follow the cells.
 */
import {
  buildWorkbook,
  compose,
  DEFAULT_PACK,
  figureIndex,
  findProjects,
  layOut,
  layOutForms,
  recognise,
  summarise,
  type Report,
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

function best(work: () => void): number {
  let least = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const from = performance.now();
    work();
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
for (const size of [20_000, 200_000, 2_000_000]) {
  const book = numbers(size);
  say(`index of ${size.toLocaleString("en")} cells: ${ms(best(() => void figureIndex(book, [])))}`);
}
