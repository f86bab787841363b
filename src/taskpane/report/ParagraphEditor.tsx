import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useMemo, useRef, type ClipboardEvent, type KeyboardEvent } from "react";
import {
  areaNameFrom,
  spansText,
  spanText,
  type FigureSpan,
  type Paragraph,
  type ParagraphEdit,
  type Report,
  type Span,
} from "../../core";
import { usualDisplay } from "../../core/report/pattern";
import { Disclosure } from "../parts/Disclosure";
import { drawSpans, htmlOf, pasted, readSpans, type Pieces } from "./editor-dom";
import { useFigureLook } from "./FigureChip";
import { usePane } from "../parts/pane-context";
import { useCaret } from "./use-caret";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    margin: "4px 0 8px",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    lineHeight: tokens.lineHeightBase300,
  },
  words: {
    minHeight: "44px",
    padding: "6px 8px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    lineHeight: 1.8,
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    cursor: "text",
    ":focus": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  piece: { margin: "0 1px", cursor: "default", userSelect: "all" },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, margin: 0 },
  figures: { display: "flex", flexWrap: "wrap", gap: "6px", padding: "2px 0 4px" },
  figure: { fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightRegular, minWidth: 0 },
  buttons: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

/** What is told of a piece that is pointed at. */
const saidOf = (span: Exclude<Span, string>): string =>
  "figure" in span ? [span.figure.name, ...span.figure.from.map(area => areaNameFrom(null, area))].join(" ") : span.ask;

/** Tells two paragraphs apart: by their words, and by what is a figure in them. */
const keyOf = (spans: readonly Span[]): string =>
  JSON.stringify(
    spans.map(span => (typeof span !== "string" && "figure" in span ? [span.figure.name] : spanText(span))),
  );

/** The figures that can be put in: those of the paragraph as it shows them, then the project's own, each once. */
function figuresOf({ spans }: Paragraph, { figures = {} }: Report): readonly FigureSpan[] {
  const own = spans.filter(span => typeof span !== "string" && "figure" in span);
  const all = [...own, ...Object.values(figures).map(figure => ({ figure, as: usualDisplay(figure) }))];
  const shown = (span: FigureSpan): string => `${span.figure.name} ${spanText(span)}${span.as.unit}`;
  return [...new Map(all.map(span => [shown(span), span])).values()];
}

interface Props {
  readonly paragraph: Paragraph;
  readonly report: Report;
  readonly close: () => void;
}

/**
 * A paragraph as plain words with its figures as pieces. The browser edits it (caret, composition, undo are its own); what stands in it is read
 * when it is saved.
 */
export function ParagraphEditor({ paragraph, report, close }: Props) {
  const styles = useStyles();
  const look = useFigureLook();
  const { text, commands, can, busy } = usePane();
  const { editing, pane } = text;
  const words = useRef<HTMLDivElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  const begun = useRef(paragraph.spans);
  const pieces = useMemo<Pieces>(
    () => ({ known: [], look: mergeClasses(look, styles.piece), said: saidOf }),
    [look, styles.piece],
  );
  const caret = useCaret(words);

  const drawn = useRef(false);

  useLayoutEffect(() => {
    // Once: from then on the browser and the user have it, also where another step was looked at in between.
    if (drawn.current) return;
    drawn.current = true;
    const root = words.current!;
    drawSpans(root, begun.current, pieces);
    root.focus();
    getSelection()?.selectAllChildren(root);
    getSelection()?.collapseToEnd();
  }, [pieces]);

  const now = (): readonly Span[] => readSpans(words.current!, pieces.known);
  const isChanged = (): boolean => keyOf(now()) !== keyOf(begun.current);
  const keep = (wanted: ParagraphEdit["now"]): void => {
    if (!busy) commands.editParagraph(report.project, { id: paragraph.id, was: paragraph.spans, now: wanted });
  };
  const save = (): void => (isChanged() ? keep(now()) : close());
  const put = (spans: readonly Span[]): void => {
    caret.restore();
    document.execCommand("insertHTML", false, htmlOf(spans, pieces));
  };
  const insert = (span: FigureSpan): void => {
    const after = caret.textAfter();
    put(after.startsWith(span.as.unit) ? [span] : [span, span.as.unit]);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Of a composition, Enter and Escape are the input method's.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === "Enter") {
      event.preventDefault();
      if (event.ctrlKey || event.metaKey) save();
      else document.execCommand("insertLineBreak");
    } else if (event.key === "Escape") {
      event.preventDefault();
      // What was typed for half an hour must not go with one key.
      if (isChanged()) cancel.current?.focus();
      else close();
    }
    event.stopPropagation();
  };
  const onPaste = (event: ClipboardEvent): void => {
    event.preventDefault();
    const spans = pasted(event.clipboardData, pieces.known);
    if (spans.length > 0) document.execCommand("insertHTML", false, htmlOf(spans, pieces));
  };
  const elsewhere = spansText(paragraph.spans) !== spansText(begun.current);
  return (
    <div className={styles.root} role="group" aria-label={editing.change}>
      {elsewhere && (
        <p className={styles.note}>
          {editing.changedBelow}
          <span lang="zh-CN">{spansText(paragraph.spans)}</span>
        </p>
      )}
      <div
        ref={words}
        className={styles.words}
        contentEditable
        suppressContentEditableWarning
        role="textbox"
        aria-multiline
        aria-label={editing.editor}
        lang="zh-CN"
        spellCheck={false}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <p className={styles.note}>{editing.hint}</p>
      <Disclosure title={editing.insert} open={false}>
        <div className={styles.figures} role="group" aria-label={editing.insert}>
          {figuresOf({ ...paragraph, spans: begun.current }, report).map(span => {
            const shown = `${spanText(span)}${span.as.unit}`;
            return (
              <Button
                key={`${span.figure.name} ${shown}`}
                size="small"
                className={styles.figure}
                aria-label={editing.insertLabel(span.figure.name, shown)}
                // The caret stays where it is.
                onMouseDown={event => event.preventDefault()}
                onClick={() => insert(span)}
              >
                {span.figure.name} {shown}
              </Button>
            );
          })}
        </div>
      </Disclosure>
      {can.losesUndo && <p className={styles.note}>{pane.losesUndo}</p>}
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabledFocusable={busy} onClick={save}>
          {editing.save}
        </Button>
        <Button size="small" ref={cancel} onClick={close}>
          {pane.cancel}
        </Button>
        {paragraph.own && (
          <Button size="small" disabledFocusable={busy} onClick={() => keep("generated")}>
            {editing.useGenerated}
          </Button>
        )}
      </div>
    </div>
  );
}
