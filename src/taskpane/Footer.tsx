import { Button, makeStyles, ProgressBar, Select, tokens } from "@fluentui/react-components";
import type { CheckScope } from "../commands/check";
import type { Beside, ReportChoices } from "../commands/preview-reports";
import { usePane } from "./parts/pane-context";
import { isBusy, seenOf, type PaneState } from "./state/state";
import { useDelayed } from "./parts/use-delayed";
import type { Step } from "./Tabs";

const useStyles = makeStyles({
  root: {
    padding: "8px 12px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    display: "flex",
    flexDirection: "column",
    gap: "8px",
    flexShrink: 0,
  },
  row: { display: "flex", gap: "8px" },
  scope: { width: "132px", flexShrink: 0 },
  primary: { flexGrow: 1 },
  phase: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const SCOPES: readonly CheckScope[] = ["workbook", "sheet", "selection"];

interface Props {
  readonly state: PaneState;
  readonly step: Step;
  readonly scope: CheckScope;
  readonly setScope: (scope: CheckScope) => void;
  /** Names of the projects chosen for a report. */
  readonly projects: readonly string[];
  /** What is written with their reports. */
  readonly beside: Beside;
  readonly choices: ReportChoices;
}

/** The one primary action of the step, always here; while work goes on, how far it is and how to stop it. */
export function Footer({ state, step, scope, setScope, projects, beside, choices }: Props) {
  const styles = useStyles();
  const { text, commands, can } = usePane();
  const { pane } = text;
  const busy = isBusy(state);
  const slow = useDelayed(busy, 500);
  const seen = seenOf(state);
  const reporting = step === "report" && seen !== undefined && seen.preview.projects.length > 0;
  const check = seen ? pane.checkAgain : scope === "workbook" ? pane.checkWorkbook : pane.check;
  const generate = projects.length === 0 ? pane.generateNone : pane.generate(projects.length);
  return (
    <footer className={styles.root}>
      {slow && <Progress state={state} />}
      <div className={styles.row}>
        {can.selection && !reporting && (
          <Select
            className={styles.scope}
            aria-label={pane.scopeLabel}
            value={scope}
            disabled={busy}
            onChange={(_, { value }) => setScope(value as CheckScope)}
          >
            {SCOPES.map(name => (
              <option key={name} value={name}>
                {pane.scopes[name]}
              </option>
            ))}
          </Select>
        )}
        <Button
          className={styles.primary}
          appearance={slow ? "secondary" : "primary"}
          // Stays in the tab order, so that the focus stays where the user put it.
          disabledFocusable={(busy && !slow) || (reporting && !busy && projects.length === 0)}
          onClick={
            slow
              ? commands.cancel
              : reporting
                ? () => commands.generate(projects, beside, choices)
                : () => commands.check(scope)
          }
        >
          {slow ? pane.cancel : reporting ? generate : check}
        </Button>
      </div>
    </footer>
  );
}

function Progress({ state }: { readonly state: PaneState }) {
  const { pane } = usePane().text;
  const progress = "progress" in state ? state.progress : undefined;
  const phase = progress
    ? pane.phases[progress.phase](progress.done, progress.of)
    : state.phase === "writing"
      ? pane.state.writing
      : pane.state.reading;
  const words = progress?.retries ? `${phase} · ${pane.retrying(progress.retries)}` : phase;
  const share = progress && progress.of > 1 ? progress.done / progress.of : undefined;
  return (
    <div className={useStyles().phase}>
      {words}
      <ProgressBar aria-label={words} {...(share !== undefined && { value: share })} />
    </div>
  );
}
