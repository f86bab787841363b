import type { Pack } from "../packs/pack";
import type { Project } from "./project";
import type { Report } from "./report";

/** The report of one project in the pack's outline; what nobody supplied is a gap. */
export function compose(project: Project, pack: Pack): Report {
  return { project: project.name, pack: pack.name, paragraphs: [] };
}
