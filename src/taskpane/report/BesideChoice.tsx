import { Checkbox, makeStyles } from "@fluentui/react-components";
import type { Beside } from "../../commands/preview-reports";
import { usePane } from "../parts/pane-context";

const useStyles = makeStyles({ root: { display: "flex", flexDirection: "column", marginTop: "4px" } });

interface Props {
  readonly beside: Beside;
  readonly setBeside: (beside: Beside) => void;
}

/** What is written with the reports: forms, and a summary over all projects. */
export function BesideChoice({ beside, setBeside }: Props) {
  const styles = useStyles();
  const { pane } = usePane().text;
  return (
    <div className={styles.root}>
      {(["forms", "summary"] as const).map(name => (
        <Checkbox
          key={name}
          label={pane.beside[name]}
          checked={beside[name] ?? false}
          onChange={(_, { checked }) => setBeside({ ...beside, [name]: checked === true })}
        />
      ))}
    </div>
  );
}
