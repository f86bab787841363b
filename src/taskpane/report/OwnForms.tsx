import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FilledForm, Finding } from "../../core";
import { FixPreview } from "../parts/FixPreview";
import { usePane } from "../parts/pane-context";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "6px", margin: "4px 0 8px" },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The unit's own forms that can be filled in further: what would be written is shown before it is. */
export function OwnForms({ forms }: { readonly forms: readonly FilledForm[] }) {
  const styles = useStyles();
  const { pane } = usePane().text;
  const [open, setOpen] = useState<string>();
  const fillable = forms.filter(({ edits, locked }) => locked || edits.length > 0);
  return fillable.map(form => (
    <div key={form.sheet} className={styles.root}>
      {form.locked ? (
        <span className={styles.note}>{pane.formLocked(form.sheet)}</span>
      ) : open === form.sheet ? (
        <FixPreview findings={[filling(form)]} close={() => setOpen(undefined)} />
      ) : (
        <Button size="small" onClick={() => setOpen(form.sheet)}>
          {pane.fillForm(form.sheet, form.edits.length)}
        </Button>
      )}
    </div>
  ));
}

/** Filling in a form is put before the user as every correction is. */
const filling = ({ edits }: FilledForm): Finding => ({
  rule: "form",
  severity: "notice",
  at: edits[0]!.at,
  related: [],
  facts: {},
  fix: { safe: true, edits },
});
