import { compare, ZERO } from "../quantity/decimal";
import type { Unit } from "../quantity/quantity";
import type { Project } from "./project";
import type { Chart, Figure } from "./report";

const FUNDS = ["预算", "到位", "支出"] as const;

/** Below so many 元 (a hundred thousand) a chart speaks of 元, from there on of 万元. */
const SMALL = { digits: 100_000n, places: 0 };

const unitFor = (figures: readonly (Figure | undefined)[]): Unit =>
  figures.some(figure => figure && compare(figure.value, SMALL) >= 0) ? "万元" : "元";

/** What was planned, received and spent by each project; none where fewer than two of the three are known of anyone. */
export function fundsChart(projects: readonly Project[]): Chart | undefined {
  const known = FUNDS.filter(name => projects.some(project => project.figures[name]));
  if (known.length < 2) return undefined;
  const series = known.map(name => ({ name, figures: projects.map(project => project.figures[name]) }));
  return {
    id: "funds",
    title: "预算、到位与支出情况",
    unit: unitFor(series.flatMap(({ figures }) => figures)),
    categories: projects.map(project => project.name),
    series,
  };
}

/** What was spent month by month; none where no ledger tells. */
export function monthsChart({ months }: Project): Chart | undefined {
  if (!months?.some(({ value }) => compare(value, ZERO) !== 0)) return undefined;
  return {
    id: "months",
    title: "各月支出情况",
    unit: unitFor(months),
    categories: months.map(({ name }) => name),
    series: [{ name: "支出", figures: months }],
  };
}

/** The charts of a project's report. */
export const chartsOf = (project: Project): readonly Chart[] =>
  [fundsChart([project]), monthsChart(project)].filter(chart => chart !== undefined);
