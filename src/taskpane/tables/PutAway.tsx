import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { Correction } from "../../core";
import { usePane } from "../parts/pane-context";

const useStyles = makeStyles({
  root: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px",
    padding: "2px 0 6px 10px",
    color: tokens.colorNeutralForeground2,
  },
  button: { flexShrink: 0 },
});

/** A table that the user said is none, where it stood, with the way back. */
export function PutAway({ correction }: { readonly correction: Extract<Correction, { about: "table" }> }) {
  const styles = useStyles();
  const { text, commands, busy } = usePane();
  const { pane } = text;
  const what = pane.rememberedTable(correction.title ?? correction.area);
  return (
    <div className={styles.root}>
      <span>{what}</span>
      <Button
        className={styles.button}
        size="small"
        disabledFocusable={busy}
        aria-label={`${pane.unignore}: ${what}`}
        onClick={() => commands.forget({ about: "correction", correction })}
      >
        {pane.unignore}
      </Button>
    </div>
  );
}
