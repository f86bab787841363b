import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { usePane } from "./parts/pane-context";

export type Step = "tables" | "check" | "report";
const STEPS: readonly Step[] = ["tables", "check", "report"];

const useStyles = makeStyles({
  list: { display: "flex", gap: "16px" },
  tab: {
    padding: "10px 2px 8px",
    border: "none",
    borderBottom: "3px solid transparent",
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    lineHeight: tokens.lineHeightBase300,
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  selected: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ":hover": { borderBottomColor: tokens.colorCompoundBrandStroke },
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  count: { marginLeft: "4px", fontVariantNumeric: "tabular-nums" },
});

interface Props {
  readonly step: Step;
  readonly setStep: (step: Step) => void;
  /** How much there is in each step; undefined before the first check. */
  readonly counts: Readonly<Record<Step, number>> | undefined;
}

/** The three steps. Our own and not Fluent's: its focus engine alone weighs as much as the whole pane. */
export function Tabs({ step, setStep, counts }: Props) {
  const styles = useStyles();
  const { pane } = usePane().text;
  const move = (event: KeyboardEvent<HTMLElement>): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1, Home: -STEPS.indexOf(step), End: 2 - STEPS.indexOf(step) }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = STEPS[(STEPS.indexOf(step) + by + STEPS.length) % STEPS.length]!;
    setStep(next);
    event.currentTarget.querySelector<HTMLElement>(`#ziping-tab-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={pane.stepsLabel} className={styles.list} onKeyDown={move}>
      {STEPS.map(name => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`ziping-tab-${name}`}
          aria-controls="ziping-panel"
          aria-selected={name === step}
          tabIndex={name === step ? 0 : -1}
          className={mergeClasses(styles.tab, name === step && styles.selected)}
          {...(counts && { title: pane.stepCounts[name](counts[name]) })}
          onClick={() => setStep(name)}
        >
          {pane.steps[name]}
          {counts && <span className={styles.count}> {counts[name]}</span>}
        </button>
      ))}
    </div>
  );
}
