import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { areaNameFrom, type Paragraph, type Report, type Span } from "../core";
import { figureText } from "../core/report/pattern";
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
  figure: {
    padding: "0 3px",
    border: "none",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    font: "inherit",
    fontVariantNumeric: "tabular-nums",
    textIndent: 0,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media (forced-colors: active)": { textDecorationLine: "underline" },
  },
  gap: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
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
export function ReportText({ report }: { readonly report: Report }) {
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
              <OneSpan key={index} span={span} project={report.project} />
            ))}
          </p>
        );
      })}
    </div>
  );
}

function OneSpan({ span, project }: { readonly span: Span; readonly project: string }) {
  const styles = useStyles();
  const { text, commands } = usePane();
  if (typeof span === "string") return span;
  if ("ask" in span) {
    const answer = (): void =>
      (
        document.getElementById(inputId(project, span.fact)) ?? document.getElementById(inputId(undefined, span.fact))
      )?.focus();
    return (
      <button type="button" className={mergeClasses(styles.figure, styles.gap)} title={span.ask} onClick={answer}>
        {text.pane.gapMark(span.fact)}
      </button>
    );
  }
  const words = figureText(span.figure, span.as);
  const from = span.figure.from[0];
  if (!from) return words;
  const place = span.figure.from.map(area => areaNameFrom(null, area)).join(" ");
  return (
    <button
      type="button"
      className={styles.figure}
      title={place}
      aria-label={text.pane.figureLabel(words, place)}
      onClick={() => commands.show(from)}
    >
      {words}
    </button>
  );
}
