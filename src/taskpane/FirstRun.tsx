import { Button, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import { usePane } from "./parts/pane-context";
import type { Step } from "./Tabs";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", gap: "12px", paddingTop: "24px" },
  quiet: { color: tokens.colorNeutralForeground2, margin: 0 },
  sample: { alignSelf: "flex-start" },
});

/** Before the first check: what this is for, what this step will show, and a sample to try it on. */
export function FirstRun({ step, sample }: { readonly step: Step; readonly sample?: () => void }) {
  const styles = useStyles();
  const { pane } = usePane().text;
  return (
    <div className={styles.root}>
      <Subtitle2 as="h2" style={{ margin: 0 }}>
        {pane.promise}
      </Subtitle2>
      <p className={styles.quiet}>{pane.promiseMore}</p>
      <p className={styles.quiet}>{pane.notYet[step]}</p>
      {sample && (
        <Button className={styles.sample} onClick={sample}>
          {pane.trySample}
        </Button>
      )}
    </div>
  );
}
