import { Button, makeStyles } from "@fluentui/react-components";
import type { FormEvent, ReactNode } from "react";
import { onEscape } from "../parts/on-escape";
import { usePane } from "../parts/pane-context";

const useStyles = makeStyles({
  form: { display: "flex", gap: "6px", alignItems: "flex-end", width: "100%", marginTop: "4px" },
  field: { flexGrow: 1, minWidth: 0 },
  button: { minWidth: "48px", flexShrink: 0 },
});

interface Props {
  /** Says what stands in the field. */
  readonly say: () => void;
  readonly close: () => void;
  /** The field. */
  readonly children: ReactNode;
}

/** One thing that the user says of a table: nothing is changed before it is confirmed, Escape leaves it. */
export function SayForm({ say, close, children }: Props) {
  const styles = useStyles();
  const { text, busy } = usePane();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!busy) say();
  };
  return (
    <form className={styles.form} onSubmit={submit} onKeyDown={onEscape(close)}>
      <div className={styles.field}>{children}</div>
      <Button className={styles.button} size="small" type="submit" appearance="primary" disabledFocusable={busy}>
        {text.pane.say}
      </Button>
      <Button className={styles.button} size="small" onClick={close}>
        {text.pane.cancel}
      </Button>
    </form>
  );
}
