import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import type { Finding } from "../../core";
import { usePane } from "../parts/pane-context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "6px" },
  buttons: { display: "flex", gap: "6px" },
});

/** Asks why a finding may be let be; the reason is kept with the workbook. */
export function IgnoreForm({ finding, close }: { readonly finding: Finding; readonly close: () => void }) {
  const styles = useStyles();
  const { text, commands, busy } = usePane();
  const { pane } = text;
  const [reason, setReason] = useState("");
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === "") return;
    commands.waive(finding, reason.trim());
    close();
  };
  return (
    <form className={styles.root} onSubmit={keep}>
      <Field label={pane.ignoreReason} hint={pane.ignoreHint} required>
        <Textarea value={reason} rows={2} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabled={busy || reason.trim() === ""}>
          {pane.ignoreKeep}
        </Button>
        <Button size="small" onClick={close}>
          {pane.cancel}
        </Button>
      </div>
    </form>
  );
}
