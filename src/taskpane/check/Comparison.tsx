import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../core";
import { amountText } from "../parts/amount";
import { usePane } from "../parts/pane-context";

const useStyles = makeStyles({
  table: {
    alignSelf: "flex-start",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase200,
  },
  name: { fontWeight: "inherit", textAlign: "left", color: tokens.colorNeutralForeground2, paddingRight: "16px" },
  number: { textAlign: "right", padding: "0 0 0 8px" },
  difference: { fontWeight: tokens.fontWeightSemibold },
});

/** Should be, is, off by: one under the other, so that the digits can be compared. */
export function Comparison({ finding: { comparison } }: { readonly finding: Finding }) {
  const styles = useStyles();
  const { pane } = usePane().text;
  if (!comparison) return null;
  return (
    <table className={styles.table}>
      <tbody>
        {(["expected", "actual", "difference"] as const).map(name => (
          <tr key={name} className={name === "difference" ? styles.difference : undefined}>
            <th scope="row" className={styles.name}>
              {pane[name]}
            </th>
            <td className={styles.number}>{amountText(comparison[name])}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
