import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import type { Beside, ReportChoices } from "../../commands/preview-reports";
import type { Layout } from "../../core";
import { BesideChoice } from "./BesideChoice";
import { Disclosure } from "../parts/Disclosure";
import { formFields } from "./form-fields";
import { FormRow } from "./FormRow";
import { Nothing } from "../parts/Nothing";
import { OwnForms } from "./OwnForms";
import { PackChoice } from "./PackChoice";
import { usePane } from "../parts/pane-context";
import { ProjectCard } from "./ProjectCard";
import type { Seen } from "../state/state";
import { useDelayed } from "../parts/use-delayed";
import { WhereUsed } from "./WhereUsed";
import { WrittenReports } from "./WrittenReports";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", padding: "4px 4px 12px" },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: "4px 0 8px" },
});

/** After the last change the tables are read again, in milliseconds; after so long without that the user is told. */
const REST = 600;
const PATIENCE = 4000;

interface Props {
  readonly seen: Seen;
  /** Projects left out. */
  readonly left: ReadonlySet<string>;
  readonly setLeft: (left: ReadonlySet<string>) => void;
  /** What is written with the reports. */
  readonly beside: Beside;
  readonly setBeside: (beside: Beside) => void;
  /** Paragraphs in which generated words are to stand instead of the user's. */
  readonly choices: ReportChoices;
  readonly setChoices: (choices: ReportChoices) => void;
  /** How often a cell's menu asked where it is used. */
  readonly asked: number;
  readonly check: () => void;
  /** What was written just now. */
  readonly layout?: Layout;
}

/** 报告: the projects found, what is still to be told, and how each report will read. */
export function ReportStep({
  seen: { preview, edits, outdated },
  left,
  setLeft,
  beside,
  setBeside,
  choices,
  setChoices,
  asked,
  check,
  layout,
}: Props) {
  const styles = useStyles();
  const { text, commands, busy } = usePane();
  const { pane } = text;
  useEffect(() => {
    if (!outdated || busy) return;
    const timer = setTimeout(commands.refresh, REST);
    return () => clearTimeout(timer);
  }, [outdated, busy, commands]);
  const stale = useDelayed(outdated && !busy, PATIENCE);
  const fields = useMemo(() => formFields(preview), [preview]);
  const { projects, reports } = preview;
  if (projects.length === 0) return <Nothing head={pane.noProjects} next={pane.noProjectsNext} />;
  const choose = (name: string, chosen: boolean): void => {
    const next = new Set(left);
    if (chosen) next.delete(name);
    else next.add(name);
    setLeft(next);
  };
  return (
    <>
      {stale && (
        <MessageBar layout="multiline">
          <MessageBarBody>{pane.reportsStale}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={check}>
              {pane.checkAgain}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {layout && (
        <WrittenReports layout={layout} projects={projects.map(({ name }) => name).filter(name => !left.has(name))} />
      )}
      <WhereUsed preview={preview} asked={asked} />
      <PackChoice workbook={preview.workbook} chosen={preview.pack} />
      <BesideChoice beside={beside} setBeside={setBeside} />
      <OwnForms forms={preview.ownForms} />
      <p className={styles.note}>{pane.formNote}</p>
      {fields.shared.length > 0 && (
        <Disclosure title={pane.formShared} strong open>
          <div className={styles.form}>
            {fields.shared.map(field => (
              <FormRow key={field.fact} field={field} />
            ))}
          </div>
        </Disclosure>
      )}
      {projects.map((project, index) => (
        <ProjectCard
          key={project.name}
          project={project}
          report={reports[index]!}
          sources={preview}
          fields={fields.own[index]!}
          open={index === 0}
          changes={preview.changes[index]!}
          last={preview.last[index]!}
          beside={beside}
          written={edits}
          choices={choices[project.name] ?? {}}
          setChoices={own => setChoices({ ...choices, [project.name]: own })}
          {...(projects.length > 1 && {
            chosen: !left.has(project.name),
            choose: (chosen: boolean) => choose(project.name, chosen),
          })}
        />
      ))}
    </>
  );
}
