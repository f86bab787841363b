import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CheckResult } from "../../commands/check";
import { messageOf } from "../../text/message";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../parts/pane-context";
import { Some } from "../parts/Some";

const useStyles = makeStyles({
  item: {
    display: "flex",
    alignItems: "flex-start",
    justifyContent: "space-between",
    gap: "8px",
    padding: "4px 0 8px 20px",
    lineHeight: tokens.lineHeightBase300,
  },
  sheet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  reason: { color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0 },
});

/** What the user let be, with her reasons, and a way to bring each back. */
export function IgnoredList({ waived }: { readonly waived: CheckResult["waived"] }) {
  const styles = useStyles();
  const { text, commands, busy } = usePane();
  const { pane } = text;
  if (waived.length === 0) return null;
  return (
    <Disclosure title={pane.ignored(waived.length)} open={false}>
      <Some of={waived} keyOf={(_, index) => index}>
        {({ finding, waiver }) => (
          <div className={styles.item}>
            <div>
              {finding.at && <div className={styles.sheet}>{finding.at.sheet}</div>}
              {messageOf(text, finding)}
              <div className={styles.reason}>{pane.reason(waiver.reason)}</div>
            </div>
            <Button
              className={styles.button}
              size="small"
              disabledFocusable={busy}
              aria-label={`${pane.unignore}: ${messageOf(text, finding)}`}
              onClick={() => commands.forget({ about: "waiver", waiver })}
            >
              {pane.unignore}
            </Button>
          </div>
        )}
      </Some>
    </Disclosure>
  );
}
