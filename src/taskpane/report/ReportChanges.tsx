import { Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { diffWordsWithSpace } from "diff";
import { Fragment, useMemo, type ReactNode } from "react";
import { spansText, type Choice, type Choices, type ParagraphChange, type Span } from "../../core";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../parts/pane-context";
import { Some } from "../parts/Some";

const useStyles = makeStyles({
  item: { padding: "6px 0", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  kind: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  both: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  text: { margin: "2px 0 0", whiteSpace: "pre-wrap", lineHeight: 1.7 },
  removed: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    color: tokens.colorStatusDangerForeground1,
    textDecorationLine: "line-through",
  },
  added: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    textDecorationLine: "underline",
  },
  marked: { backgroundColor: tokens.colorStatusWarningBackground1, color: tokens.colorStatusWarningForeground1 },
});

/** So many changes stand open at once: what the user has just done to the tables. */
const FEW = 5;

interface Props {
  readonly changes: readonly ParagraphChange[];
  readonly choices: Choices;
  readonly choose: (choices: Choices) => void;
}

/** What the next writing changes, paragraph by paragraph, before and after; where the user's words stay, the choice of the generated ones. */
export function ReportChanges({ changes, choices, choose }: Props) {
  const { pane } = usePane().text;
  // What she added stays as it is: there is nothing to compare, unless it is last year's and marked.
  const shown = changes.filter(change => change.kind !== "hand" || hasStale(change));
  if (shown.length === 0) return null;
  const both = shown.filter(({ kind }) => kind === "both").length;
  const news = shown.filter(({ kind }) => kind !== "kept" && kind !== "deleted").length;
  return (
    <Disclosure title={pane.changes(shown.length, both)} open={both > 0 || (news > 0 && news <= FEW)}>
      <Some of={shown} step={20} keyOf={({ id, kind }) => `${kind} ${id}`}>
        {change => <OneChange change={change} choices={choices} choose={choose} />}
      </Some>
    </Disclosure>
  );
}

/** From a character to before another. */
type Place = readonly [from: number, to: number];

const textOf = (spans: readonly Span[] | undefined): string => spansText(spans ?? []);

/** What is compared: where her words stay, what is generated instead with hers; else what stood there with what will. */
const sides = ({ kind, before, mine, after, generated }: ParagraphChange): readonly [string, string] =>
  kind === "kept" || kind === "both"
    ? [textOf(generated), textOf(after)]
    : kind === "deleted"
      ? [textOf(generated), ""]
      : kind === "orphan"
        ? [before ?? mine ?? "", textOf(after)]
        : [before ?? "", textOf(after)];

function OneChange({ change, choices, choose }: Omit<Props, "changes"> & { readonly change: ParagraphChange }) {
  const styles = useStyles();
  const { pane, signing } = usePane().text;
  const { id, kind, mine = "" } = change;
  const chosen = choices[id]?.mine === mine ? choices[id] : undefined;
  const set = (choice: Choice | undefined): void => {
    const { [id]: _before, ...others } = choices;
    choose(choice ? { ...others, [id]: choice } : others);
  };
  const instead =
    kind === "deleted"
      ? pane.bringBack
      : kind === "taken"
        ? signing.lastLeave
        : kind === "kept" || kind === "both"
          ? pane.useGenerated
          : undefined;
  return (
    <div className={styles.item}>
      <span className={mergeClasses(styles.kind, kind === "both" && styles.both)}>{pane.changeKinds[kind]}</span>
      <Difference sides={sides(change)} marked={placesOfStale(change)} />
      {instead !== undefined && (
        <Checkbox
          checked={chosen !== undefined && chosen.as === undefined}
          label={instead}
          onChange={(_, data) => set(data.checked === true ? { mine } : undefined)}
        />
      )}
      {hasStale(change) && (
        <Checkbox
          checked={chosen?.as === "confirmed"}
          label={signing.lastConfirm(staleIn(change).join("、"))}
          onChange={(_, data) => set(data.checked === true ? { mine, as: "confirmed" } : undefined)}
        />
      )}
    </div>
  );
}

/** Where they stand in what will be written. */
function placesOfStale({ after = [] }: ParagraphChange): readonly Place[] {
  let end = 0;
  return after.flatMap(span => {
    const from = end;
    end += spansText([span]).length;
    return typeof span !== "string" && "ask" in span && span.doubt?.stale ? [[from, end] as const] : [];
  });
}

/** Numbers and dates of last year's that are marked in it. */
const staleIn = ({ after = [] }: ParagraphChange): readonly string[] =>
  after.flatMap(span => (typeof span !== "string" && "ask" in span && span.doubt?.stale ? [span.shown] : []));

const hasStale = (change: ParagraphChange): boolean => staleIn(change).length > 0;

/** Words of Chinese are told apart by the browser's own dictionary; where it has none, by characters. */
const words = typeof Intl.Segmenter === "function" ? new Intl.Segmenter("zh", { granularity: "word" }) : undefined;

/** A text with parts of it marked; it begins at `from` of what `marked` tells of. */
function withMarks(text: string, from: number, marked: readonly Place[], className: string): readonly ReactNode[] {
  const parts: ReactNode[] = [];
  let done = 0;
  for (const [start, end] of marked) {
    const [first, last] = [Math.max(start - from, done), Math.min(end - from, text.length)];
    if (first >= last) continue;
    parts.push(
      text.slice(done, first),
      <mark key={first} className={className}>
        {text.slice(first, last)}
      </mark>,
    );
    done = last;
  }
  return [...parts, text.slice(done)];
}

interface DifferenceProps {
  readonly sides: readonly [before: string, after: string];
  /** What is marked in the second. */
  readonly marked: readonly Place[];
}

/** Two texts as one: what goes away struck out, what comes underlined; both said to a screen reader. */
function Difference({ sides: [before, after], marked }: DifferenceProps) {
  const styles = useStyles();
  const parts = useMemo(() => {
    let end = 0;
    return diffWordsWithSpace(before, after, words ? { intlSegmenter: words } : {}).map(part => {
      const from = end;
      if (!part.removed) end += part.value.length;
      return { ...part, from };
    });
  }, [before, after]);
  return (
    <p className={styles.text} lang="zh-CN">
      {parts.map(({ value, added, removed, from }, at) =>
        removed ? (
          <del key={at} className={styles.removed}>
            {value}
          </del>
        ) : added ? (
          <ins key={at} className={styles.added}>
            {withMarks(value, from, marked, styles.marked)}
          </ins>
        ) : (
          <Fragment key={at}>{withMarks(value, from, marked, styles.marked)}</Fragment>
        ),
      )}
    </p>
  );
}
