import { Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Text } from "../text";
import { gapsOf } from "./report/form-fields";
import { usePane } from "./parts/pane-context";
import { seenOf, type PaneState, type Seen } from "./state/state";
import { Tabs, type Step } from "./Tabs";

const useStyles = makeStyles({
  root: { padding: "8px 12px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  // Office's own menu floats over the top-right corner.
  name: {
    marginRight: "40px",
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase300,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  line: { display: "flex", justifyContent: "space-between", gap: "8px", minHeight: "22px", alignItems: "baseline" },
  state: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  urgent: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  language: { fontSize: tokens.fontSizeBase200, flexShrink: 0 },
});

/** What is left to fill in before the reports are whole. */
const openGaps = ({ preview }: Seen): number => preview.reports.reduce((sum, report) => sum + gapsOf(report).size, 0);

const counts = (seen: Seen): Readonly<Record<Step, number>> => ({
  tables: seen.result.tables.length,
  check: seen.result.findings.length - seen.fixed.size,
  report: openGaps(seen),
});

const timeOf = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hour12: false }).format(at);

/** The state of things in words, and whether it calls for something. */
function stateWords({ pane, language }: Text, state: PaneState): readonly [words: string, urgent: boolean] {
  const words = pane.state;
  if (state.phase === "reading") return [words.reading, false];
  if (state.phase === "writing") return [words.writing, false];
  if (state.phase === "failed") return [words.failed, true];
  const seen = seenOf(state);
  if (!seen) return [words.idle, false];
  if (seen.outdated) return [words.changed, true];
  if (seen.fixed.size > 0) return [words.fixed(seen.fixed.size), true];
  const checked = words.checked(timeOf(seen.at, language));
  return [seen.retries > 0 ? `${checked} · ${words.retried(seen.retries)}` : checked, false];
}

interface Props {
  readonly state: PaneState;
  readonly step: Step;
  readonly setStep: (step: Step) => void;
  /** Left out where the page around the pane has its own. */
  readonly changeLanguage?: () => void;
}

/** The workbook's name, the state in words, and the three steps. */
export function Header({ state, step, setStep, changeLanguage }: Props) {
  const styles = useStyles();
  const { text } = usePane();
  const { pane } = text;
  const seen = seenOf(state);
  const [words, urgent] = stateWords(text, state);
  return (
    <header className={styles.root}>
      <div className={styles.name} title={seen?.result.workbook.name}>
        {seen?.result.workbook.name || pane.name}
      </div>
      <div className={styles.line}>
        <span className={mergeClasses(styles.state, urgent && styles.urgent)}>{words}</span>
        {changeLanguage && (
          <Link
            as="button"
            className={styles.language}
            lang={text.language === "zh-CN" ? "en-US" : "zh-CN"}
            onClick={changeLanguage}
          >
            {pane.otherLanguage}
          </Link>
        )}
      </div>
      <Tabs step={step} setStep={setStep} counts={seen && counts(seen)} />
    </header>
  );
}
