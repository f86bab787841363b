import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { CheckResult } from "../../commands/check";
import { messageOf } from "../../text/message";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../parts/pane-context";
import { Some } from "../parts/Some";

const useStyles = makeStyles({
  item: { padding: "4px 0 4px 20px" },
  reason: { color: tokens.colorNeutralForeground2, marginRight: "8px" },
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
            <div>{messageOf(text, finding, null)}</div>
            <span className={styles.reason}>{pane.reason(waiver.reason)}</span>
            <Button size="small" disabled={busy} onClick={() => commands.forget({ about: "waiver", waiver })}>
              {pane.unignore}
            </Button>
          </div>
        )}
      </Some>
    </Disclosure>
  );
}
