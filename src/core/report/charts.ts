import { compare, ZERO } from "../quantity/decimal";
import type { Unit } from "../quantity/quantity";
import type { Project } from "./project";
import type { Chart, Figure } from "./report";

const FUNDS = ["预算", "到位", "支出"] as const;

/** Below so many 元 (a hundred thousand) a chart speaks of 元, from there on of 万元. */
const SMALL = { digits: 100_000n, places: 0 };

const unitFor = (figures: readonly (Figure | undefined)[]): Unit =>
  figures.some(figure => figure && compare(figure.value, SMALL) >= 0) ? "万元" : "元";

/** Under more columns than these names would stand slantwise or be left out: projects then go by their numbers. */
const MOST_NAMES = 6;
/** Projects in one chart. */
const MOST_PROJECTS = 20;

/**
 * What was planned, received and spent by each project; none where fewer than two of the three are known of anyone. Many projects are told by
 * their numbers in the list, so many in a chart.
 */
export function fundsCharts(projects: readonly Project[]): readonly Chart[] {
  const known = FUNDS.filter(name => projects.some(project => project.figures[name]));
  if (known.length < 2) return [];
  const unit = unitFor(known.flatMap(name => projects.map(project => project.figures[name])));
  const numbered = projects.length > MOST_NAMES;
  // As even as can be, so that the last chart does not stand there with one project.
  const charts = Math.ceil(projects.length / MOST_PROJECTS);
  const each = Math.ceil(projects.length / charts);
  return Array.from({ length: charts }, (_, chart) => {
    const from = chart * each;
    const drawn = projects.slice(from, from + each);
    return {
      id: chart === 0 ? "funds" : `funds-${chart + 1}`,
      title: `预算、到位与支出情况${numbered ? `（序号${from + 1}—${from + drawn.length}的项目）` : ""}`,
      unit,
      categories: drawn.map(({ name }, at) => (numbered ? String(from + at + 1) : name)),
      series: known.map(name => ({ name, figures: drawn.map(project => project.figures[name]) })),
    };
  });
}

/** What was spent month by month; none where no ledger tells. */
function monthsChart({ months }: Project): readonly Chart[] {
  if (!months?.some(({ value }) => compare(value, ZERO) !== 0)) return [];
  return [
    {
      id: "months",
      title: "各月支出情况",
      unit: unitFor(months),
      categories: months.map(({ name }) => name),
      series: [{ name: "支出", figures: months }],
    },
  ];
}

/** The charts of a project's report. */
export const chartsOf = (project: Project): readonly Chart[] => [...fundsCharts([project]), ...monthsChart(project)];
