import { Button, Field, Input, makeStyles } from "@fluentui/react-components";
import { useState, type FormEvent } from "react";
import { areaName, type Table } from "../../core";
import { usePane } from "../parts/pane-context";

const useStyles = makeStyles({
  button: { minWidth: 0, paddingRight: "4px", paddingLeft: "4px" },
  form: { display: "flex", gap: "8px", alignItems: "flex-end", width: "100%" },
  field: { flexGrow: 1 },
});

/** How far above a table its true header may be looked for. */
const ABOVE = 20;

/** "3" or "3-4" as rows counted from zero; undefined where it says none. */
function rowsSaid(text: string): readonly [top: number, bottom: number] | undefined {
  const match = /^\s*(\d{1,7})(?:\s*[-–—~～至]\s*(\d{1,7}))?\s*$/.exec(text.normalize("NFKC"));
  if (!match) return undefined;
  const top = Number(match[1]) - 1;
  const bottom = match[2] === undefined ? top : Number(match[2]) - 1;
  return bottom < top ? undefined : [top, bottom];
}

/** Says in which rows a table's header is, and lets the user say otherwise. */
export function HeaderRow({ table }: { readonly table: Table }) {
  const styles = useStyles();
  const { text, commands, busy } = usePane();
  const { pane } = text;
  const { area, header, title } = table;
  const now = header ? [...new Set([header.top + 1, header.bottom + 1])].join("-") : "";
  const [typed, setTyped] = useState<string>();
  const [wrong, setWrong] = useState(false);
  const first = Math.max(0, area.top - ABOVE);
  const say = (event: FormEvent): void => {
    event.preventDefault();
    const rows = rowsSaid(typed ?? "");
    // The last row of a table must be left for its body.
    if (!rows || rows[0] < first || rows[1] >= area.bottom) return setWrong(true);
    setTyped(undefined);
    commands.correctHeader(table, rows);
  };
  if (typed === undefined)
    return (
      <Button
        className={styles.button}
        appearance="subtle"
        size="small"
        disabled={busy}
        aria-label={`${pane.headerAt(now)} · ${pane.headerAtLabel(title?.text ?? areaName(area))}`}
        onClick={() => {
          setWrong(false);
          setTyped(now);
        }}
      >
        {pane.headerAt(now)}
      </Button>
    );
  return (
    <form className={styles.form} onSubmit={say}>
      <Field
        className={styles.field}
        label={pane.headerAsk}
        {...(wrong && { validationMessage: pane.headerHint(first + 1, area.bottom) })}
      >
        <Input size="small" autoFocus value={typed} onChange={(_, { value }) => setTyped(value)} />
      </Field>
      <Button size="small" type="submit" disabled={busy}>
        {pane.headerSay}
      </Button>
      <Button size="small" onClick={() => setTyped(undefined)}>
        {pane.close}
      </Button>
    </form>
  );
}
