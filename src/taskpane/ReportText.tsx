import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Paragraph, Report, Span } from "../core";
import { figureText } from "../core/report/pattern";
import { FigureChip, type Sources } from "./FigureChip";
import { inputId } from "./FormRow";
import { usePane } from "./pane-context";

const useStyles = makeStyles({
  page: {
    margin: "4px 0 8px",
    padding: "12px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    lineHeight: 1.8,
  },
  paragraph: { margin: "0 0 6px", whiteSpace: "pre-wrap" },
  center: { textAlign: "center", fontWeight: tokens.fontWeightSemibold },
  heading: { fontWeight: tokens.fontWeightSemibold },
  body: { textIndent: "2em" },
  gap: {
    padding: "0 3px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    font: "inherit",
    textIndent: 0,
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
  doubt: { backgroundColor: tokens.colorStatusDangerBackground1, color: tokens.colorStatusDangerForeground1 },
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

/** The report as it will read. Every figure leads to its cell, every gap to its question. */
export function ReportText({ report, sources }: { readonly report: Report; readonly sources: Sources }) {
  const styles = useStyles();
  const { pane } = usePane().text;
  return (
    <div
      className={styles.page}
      lang="zh-CN"
      role="region"

      aria-label={`${pane.preview}: ${report.project}`}
    >
      {report.paragraphs.map(({ id, spans, style }) => {
        const kind = CLASS[style];
        return (
          <p key={id} className={mergeClasses(styles.paragraph, kind && styles[kind])}>
            {spans.map((span, index) => (
              <OneSpan key={index} span={span} project={report.project} sources={sources} />
            ))}
          </p>
        );
      })}
    </div>
  );
}

interface SpanProps {
  readonly span: Span;
  readonly project: string;
  readonly sources: Sources;
}

function OneSpan({ span, project, sources }: SpanProps) {
  const styles = useStyles();
  const { text, commands } = usePane();
  if (typeof span === "string") return span;
  if ("ask" in span && span.doubt) {
    const { name, expected, from: cells } = span.doubt;
    const told = text.pane.doubt(span.shown, name, expected);
    return (
      <button
        type="button"
        className={mergeClasses(styles.gap, styles.doubt)}
        title={told}
        aria-label={told}
        onClick={() => cells[0] && commands.show(cells[0])}
      >
        {span.shown}
      </button>
    );
  }
  if ("ask" in span) {
    const answer = (): void =>
      (
        document.getElementById(inputId(project, span.fact)) ?? document.getElementById(inputId(undefined, span.fact))
      )?.focus();
    return (
      <button type="button" className={styles.gap} title={span.ask} onClick={answer}>
        {text.pane.gapMark(span.fact)}
      </button>
    );
  }
  const words = figureText(span.figure, span.as);
  const { from } = span.figure;
  return from.length === 0 ? words : <FigureChip words={words} from={from} sources={sources} />;
}
