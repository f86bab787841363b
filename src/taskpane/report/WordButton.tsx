import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../parts/pane-context";
import type { Saved } from "../state/save-file";

const useStyles = makeStyles({
  root: { marginTop: "6px" },
  note: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, margin: "4px 0 0" },
});

/** The reports of the named projects as a Word document, for units that hand in Word. */
export function WordButton({ projects }: { readonly projects: readonly string[] }) {
  const styles = useStyles();
  const { text, commands, can, busy } = usePane();
  const { pane } = text;
  const [doing, setDoing] = useState<Saved | "making">();
  const name = pane.wordName(projects);
  const save = async (): Promise<void> => {
    setDoing("making");
    setDoing(await commands.saveWord(projects, name));
  };
  const said =
    doing === "saved"
      ? pane.wordSaved(name)
      : doing === "handed"
        ? pane.wordHanded(name) + (can.downloads ? "" : pane.wordElsewhere)
        : "";
  return (
    <div className={styles.root}>
      <Button size="small" disabled={busy || doing === "making"} onClick={() => void save()}>
        {doing === "making" ? pane.wordMaking : pane.word}
      </Button>
      <p className={styles.note} aria-live="polite">
        {said}
      </p>
    </div>
  );
}
