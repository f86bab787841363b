import { makeStyles, tokens } from "@fluentui/react-components";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { Severity } from "../../core";

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  notice: { color: tokens.colorNeutralForeground2 },
});

const ICONS = { error: DismissCircle16Filled, warning: Warning16Filled, notice: Info16Regular };

/** A shape for each severity, told apart without its colour; the word stands beside it or is its label. */
export function SeverityIcon({ severity, label }: { readonly severity: Severity; readonly label?: string }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return (
    <Icon
      className={styles[severity]}
      style={{ flexShrink: 0 }}
      {...(label ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    />
  );
}
