import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import type { Severity } from "../../core";
import { usePane } from "../parts/pane-context";
import { SeverityIcon } from "./SeverityIcon";

const useStyles = makeStyles({
  root: { display: "flex", gap: "4px", flexWrap: "wrap", padding: "4px 0" },
  button: { minWidth: 0, paddingLeft: "8px", paddingRight: "8px" },
  count: { marginLeft: "4px", fontVariantNumeric: "tabular-nums", fontWeight: tokens.fontWeightSemibold },
});

const SEVERITIES: readonly Severity[] = ["error", "warning", "notice"];

interface Props {
  readonly counts: Readonly<Record<Severity, number>>;
  /** Empty shows all. */
  readonly shown: ReadonlySet<Severity>;
  readonly setShown: (shown: ReadonlySet<Severity>) => void;
}

/** Each severity with its count; pressing one shows only it. */
export function SeverityFilter({ counts, shown, setShown }: Props) {
  const styles = useStyles();
  const { pane } = usePane().text;
  const toggle = (severity: Severity): void => {
    const next = new Set(shown);
    if (!next.delete(severity)) next.add(severity);
    setShown(next);
  };
  return (
    <div className={styles.root} role="group" aria-label={pane.filterLabel}>
      {SEVERITIES.map(severity => (
        <ToggleButton
          key={severity}
          className={styles.button}
          size="small"
          appearance={shown.has(severity) ? "outline" : "subtle"}
          icon={<SeverityIcon severity={severity} />}
          checked={shown.has(severity)}
          disabledFocusable={counts[severity] === 0 && !shown.has(severity)}
          onClick={() => toggle(severity)}
        >
          {pane.severity[severity]}
          <span className={styles.count}>{counts[severity]}</span>
        </ToggleButton>
      ))}
    </div>
  );
}
