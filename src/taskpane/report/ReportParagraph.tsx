import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { lazy, Suspense, useState } from "react";
import { spansText, type Paragraph, type Report } from "../../core";
import type { Sources } from "./FigureChip";
import { usePane } from "../parts/pane-context";
import { useFocusBack } from "../parts/use-focus-back";
import { ReportSpan } from "./ReportSpan";

// Few paragraphs are edited: the editor comes when the first is.
const ParagraphEditor = lazy(() => import("./ParagraphEditor").then(part => ({ default: part.ParagraphEditor })));

const useStyles = makeStyles({
  paragraph: { margin: "0 0 6px", whiteSpace: "pre-wrap" },
  center: { textAlign: "center", fontWeight: tokens.fontWeightSemibold },
  heading: { fontWeight: tokens.fontWeightSemibold },
  body: { textIndent: "2em" },
  // All pencils one below the other, where they part no words.
  editable: { position: "relative", paddingRight: "20px" },
  pencil: {
    position: "absolute",
    top: "1px",
    right: "-6px",
    display: "flex",
    padding: "4px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground3,
    textIndent: 0,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover, color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  notice: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "6px",
    margin: "0 0 8px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

const CLASS: Readonly<Record<Paragraph["style"], "center" | "heading" | "body" | undefined>> = {
  "cover-title": "center",
  "cover-year": "center",
  "cover-line": undefined,
  title: "center",
  "heading-1": "heading",
  "heading-2": "heading",
  "heading-3": "heading",
  body: "body",
};

/** As much of a paragraph as tells which it is. */
const SHOWN = 12;

interface Props {
  readonly paragraph: Paragraph;
  readonly report: Report;
  readonly sources: Sources;
  /** What puts it back where it was edited just now. */
  readonly edited: object | undefined;
}

/** A paragraph of the report as it will read; where the report stands on a sheet its words can be edited. */
export function ReportParagraph({ paragraph, report, sources, edited }: Props) {
  const styles = useStyles();
  const { editing: words } = usePane().text;
  const [open, setOpen] = useState(false);
  const [known, setKnown] = useState(edited);
  const pencil = useFocusBack<HTMLButtonElement>(open);
  if (edited !== known) {
    setKnown(edited);
    // It has been written; a check that only forgets how to put it back leaves the editor with what is typed in it.
    if (edited !== undefined) setOpen(false);
  }
  if (open)
    return (
      <Suspense>
        <ParagraphEditor paragraph={paragraph} report={report} close={() => setOpen(false)} />
      </Suspense>
    );
  const kind = CLASS[paragraph.style];
  // A cell that she filled with a number or a formula of her own is no text of words and figures.
  const editable = report.carried?.sheet !== undefined && paragraph.own?.cell === undefined;
  return (
    <>
      <p
        className={mergeClasses(styles.paragraph, kind && styles[kind], editable && styles.editable)}
        {...(editable && { onDoubleClick: () => setOpen(true) })}
      >
        {paragraph.spans.map((span, index) => (
          <ReportSpan key={index} span={span} project={report.project} sources={sources} />
        ))}
        {editable && (
          <button
            ref={pencil}
            type="button"
            className={styles.pencil}
            title={words.change}
            aria-label={words.changeLabel(spansText(paragraph.spans).trim().slice(0, SHOWN))}
            onClick={() => setOpen(true)}
          >
            <Edit16Regular aria-hidden />
          </button>
        )}
      </p>
      {edited !== undefined && <EditNotice project={report.project} id={paragraph.id} words={words.saved} />}
    </>
  );
}

interface NoticeProps {
  readonly project: string;
  readonly id: string;
  readonly words: string;
}

/** That a paragraph was written, with the way back. Announced by the live region, not here a second time. */
export function EditNotice({ project, id, words }: NoticeProps) {
  const styles = useStyles();
  const { text, commands, busy } = usePane();
  return (
    <div className={styles.notice}>
      {words}
      <Button size="small" disabledFocusable={busy} onClick={() => commands.undoEdit(project, id)}>
        {text.pane.restore}
      </Button>
    </div>
  );
}
