import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Beside, ReportChoices } from "../commands/report";
import type { Layout } from "../core";
import { BesideChoice } from "./BesideChoice";
import { Disclosure } from "./Disclosure";
import { formFields } from "./form-fields";
import { FormRow } from "./FormRow";
import { Nothing } from "./Nothing";
import { OwnForms } from "./OwnForms";
import { PackChoice } from "./PackChoice";
import { usePane } from "./pane-context";
import { ProjectCard } from "./ProjectCard";
import type { Seen } from "./state";
import { WhereUsed } from "./WhereUsed";
import { WrittenReports } from "./WrittenReports";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: "12px", padding: "4px 4px 12px" },
  note: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, margin: "4px 0 8px" },
});

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
  /** What was written just now. */
  readonly layout?: Layout;
}

/** 报告: the projects found, what is still to be told, and how each report will read. */
export function ReportStep({
  seen: { preview, edits },
  left,
  setLeft,
  beside,
  setBeside,
  choices,
  setChoices,
  layout,
}: Props) {
  const styles = useStyles();
  const { pane } = usePane().text;
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
      {layout && (
        <WrittenReports layout={layout} projects={projects.map(({ name }) => name).filter(name => !left.has(name))} />
      )}
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
      <WhereUsed preview={preview} {...(layout && { layout })} />
      {projects.map((project, index) => (
        <ProjectCard
          key={project.name}
          project={project}
          report={reports[index]!}
          sources={preview}
          fields={fields.own[index]!}
          open={index === 0}
          changes={preview.changes[index]!}
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
