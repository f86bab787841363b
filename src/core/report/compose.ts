import type { Pack } from "../packs/pack";
import { chartsOf } from "./charts";
import { fill } from "./pattern";
import type { Project } from "./project";
import { withScore } from "./projects/score-figures";
import type { Paragraph, Report } from "./report";
import { composeCover } from "./sections/cover";
import { composeSection } from "./sections/outline";
import { binder } from "./words/bind";
import type { FigureIndex } from "./words/figure-index";

/**
 * The report of one project in the pack's outline; what nobody supplied is a gap. With an index of the workbook the figures in the user's own
 * words are live too.
 */
export function compose(found: Project, place: Pack, index?: FigureIndex): Report {
  const { project, pack } = withScore(found, place);
  const bind = index && binder(index, project);
  const title: Paragraph = { id: "title", style: "title", spans: fill(pack.title, project, pack) };
  return {
    project: project.name,
    ...(project.year ? { year: project.year.value } : {}),
    pack: pack.name,
    paragraphs: [
      ...composeCover(project, pack),
      title,
      ...pack.sections.flatMap(section => composeSection(section, project, pack, bind)),
    ],
    charts: chartsOf(project),
    figures: project.figures,
  };
}
