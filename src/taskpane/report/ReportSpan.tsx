import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Span } from "../../core";
import { figureText } from "../../core/report/pattern";
import { doubtWords } from "../../text/doubt";
import { FigureChip, type Sources } from "./FigureChip";
import { inputId } from "./FormRow";
import { usePane } from "../parts/pane-context";

const useStyles = makeStyles({
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

interface Props {
  readonly span: Span;
  readonly project: string;
  readonly sources: Sources;
}

/** A piece of a paragraph: words, a figure that leads to its cell, a gap that leads to its question. */
export function ReportSpan({ span, project, sources }: Props) {
  const styles = useStyles();
  const { text, commands } = usePane();
  if (typeof span === "string") return span;
  if ("ask" in span && span.doubt) {
    const { from: cells } = span.doubt;
    const told = doubtWords(text, span.shown, span.doubt);
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
