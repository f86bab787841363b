import { Button, Field, makeStyles, Textarea } from "@fluentui/react-components";
import { useEffect, useRef, useState, type FormEvent } from "react";
import type { Finding } from "../../core";
import { onEscape } from "../parts/on-escape";
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
  const words = useRef<HTMLTextAreaElement>(null);
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => words.current?.focus(), []);
  const keep = (event: FormEvent): void => {
    event.preventDefault();
    if (busy || reason.trim() === "") return;
    commands.waive(finding, reason.trim());
    close();
  };
  return (
    <form
      className={styles.root}
      onSubmit={keep}
      // What was typed must not go with one key.
      onKeyDown={onEscape(() => (reason.trim() === "" ? close() : cancel.current?.focus()))}
    >
      <Field label={pane.ignoreReason} hint={pane.ignoreHint} required>
        <Textarea ref={words} value={reason} rows={2} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" type="submit" appearance="primary" disabled={busy || reason.trim() === ""}>
          {pane.ignoreKeep}
        </Button>
        <Button ref={cancel} size="small" onClick={close}>
          {pane.cancel}
        </Button>
      </div>
    </form>
  );
}
