import { makeStyles, tokens } from "@fluentui/react-components";
import type { ParagraphEdit, Report } from "../../core";
import type { Sources } from "./FigureChip";
import { usePane } from "../parts/pane-context";
import { EditNotice, ReportParagraph } from "./ReportParagraph";
import { paragraphKey } from "../state/state";

const useStyles = makeStyles({
  page: {
    margin: "4px 0 8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    lineHeight: 1.8,
  },
  // A long report scrolls with the pane; its own bar would be a second one.
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: 0 },
});

interface Props {
  readonly report: Report;
  readonly sources: Sources;
  /** Paragraphs edited just now, by `paragraphKey`. */
  readonly edits: ReadonlyMap<string, ParagraphEdit>;
}

/** The report as it will read. Every figure leads to its cell, every gap to its question, every paragraph of a written one to its editor. */
export function ReportText({ report, sources, edits }: Props) {
  const styles = useStyles();
  const { pane, editing } = usePane().text;
  const { project, paragraphs } = report;
  const ids = new Set(paragraphs.map(({ id }) => id));
  const removed = [...edits].filter(([key, { id }]) => !ids.has(id) && key === paragraphKey(project, id));
  return (
    <>
      <p className={styles.note}>
        {pane.previewNote} {report.carried?.sheet === undefined ? editing.notYet : editing.how}
      </p>
      {removed.map(([key, { id }]) => (
        <EditNotice key={key} project={project} id={id} words={editing.removed} />
      ))}
      <div className={styles.page} lang="zh-CN" role="region" aria-label={`${pane.preview}: ${project}`}>
        {paragraphs.map(paragraph => (
          <ReportParagraph
            key={paragraph.id}
            paragraph={paragraph}
            report={report}
            sources={sources}
            edited={edits.get(paragraphKey(project, paragraph.id))}
          />
        ))}
      </div>
    </>
  );
}
