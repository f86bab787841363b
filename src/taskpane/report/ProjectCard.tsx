import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Choices, ParagraphChange, ParagraphEdit, Project, Report } from "../../core";
import type { Beside, ReportPreview } from "../../commands/preview-reports";
import { Disclosure } from "../parts/Disclosure";
import { FinalForm } from "./FinalForm";
import type { Sources } from "./FigureChip";
import { FormRow } from "./FormRow";
import { gapsOf, type FormField } from "./form-fields";
import { FundBars } from "./FundBars";
import { LastReportChoice } from "./LastReportChoice";
import { MonthBars } from "./MonthBars";
import { usePane } from "../parts/pane-context";
import { ReportChanges } from "./ReportChanges";
import { ReportText } from "./ReportText";

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, padding: "4px 0" },
  gaps: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular, marginLeft: "8px" },
  form: { display: "flex", flexDirection: "column", gap: "12px", padding: "4px 4px 12px" },
});

interface Props {
  readonly project: Project;
  readonly report: Report;
  readonly sources: Sources;
  readonly fields: readonly FormField[];
  readonly open: boolean;
  /** Whether its report is to be written; without it there is nothing to choose from. */
  readonly chosen?: boolean;
  readonly choose?: (chosen: boolean) => void;
  /** What the next writing changes on its sheet, and where the generated words are to stand. */
  readonly changes: readonly ParagraphChange[];
  readonly choices: Choices;
  /** Paragraphs edited just now. */
  readonly written: ReadonlyMap<string, ParagraphEdit>;
  readonly setChoices: (choices: Choices) => void;
  /** Reports of earlier years. */
  readonly last: ReportPreview["last"][number];
  /** What is written with its report. */
  readonly beside: Beside;
}

/** One project: its funds at a glance, its questions, and its report as it will read. */
export function ProjectCard({ project, report, sources, fields, open, chosen, choose, ...edits }: Props) {
  const styles = useStyles();
  const { pane } = usePane().text;
  const name = project.name || pane.unnamedProject;
  const gaps = useMemo(() => gapsOf(report).size, [report]);
  return (
    <section className={styles.root} aria-label={name}>
      <Disclosure
        strong
        open={open}
        before={
          choose && (
            <Checkbox
              checked={chosen ?? true}
              aria-label={pane.include(project.name)}
              onChange={(_, data) => choose(data.checked === true)}
            />
          )
        }
        title={
          <>
            {name}
            <span className={styles.gaps}>{pane.gaps(gaps)}</span>
          </>
        }
      >
        <FundBars project={project} />
        <MonthBars project={project} />
        {fields.length > 0 && (
          <Disclosure title={pane.form} open>
            <div className={styles.form}>
              {fields.map(field => (
                <FormRow key={field.fact} field={field} project={project.name} />
              ))}
            </div>
          </Disclosure>
        )}
        <LastReportChoice project={project.name} last={edits.last} />
        <ReportChanges changes={edits.changes} choices={edits.choices} choose={edits.setChoices} />
        <Disclosure title={pane.preview} open={fields.length === 0}>
          <ReportText report={report} sources={sources} edits={edits.written} />
        </Disclosure>
        <FinalForm project={project.name} beside={edits.beside} choices={edits.choices} />
      </Disclosure>
    </section>
  );
}
