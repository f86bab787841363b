import { Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { ReportPreview } from "../../commands/preview-reports";
import { usePane } from "../parts/pane-context";

const useStyles = makeStyles({
  root: { margin: "4px 0 8px" },
  note: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    margin: "4px 0 0",
  },
});

interface Props {
  readonly project: string;
  readonly last: ReportPreview["last"][number];
}

/** 沿用上年报告: which report of an earlier year gives its words; what becomes of them stands below before anything is written. */
export function LastReportChoice({ project, last: { candidates, taken, written } }: Props) {
  const styles = useStyles();
  const { text, commands, busy } = usePane();
  const { signing } = text;
  if (written && taken !== undefined) return <p className={styles.note}>{signing.lastWritten(taken)}</p>;
  if (candidates.length === 0) return null;
  return (
    <div className={styles.root}>
      <Field label={signing.last}>
        <Select
          size="small"
          value={taken ?? ""}
          disabled={busy}
          onChange={(_, { value }) => commands.takeOver(project, value === "" ? null : value)}
        >
          <option value="">{signing.lastNone}</option>
          {candidates.map(({ sheet, year }) => (
            <option key={sheet} value={sheet}>
              {signing.lastSheet(sheet, year)}
            </option>
          ))}
        </Select>
      </Field>
      <p className={styles.note}>{taken === undefined ? signing.lastOffer : signing.lastTaken}</p>
    </div>
  );
}
