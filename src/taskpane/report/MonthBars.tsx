import { makeStyles, tokens } from "@fluentui/react-components";
import type { Figure, Project } from "../../core";
import { toNumber } from "../../core/quantity/decimal";
import { amountText } from "../parts/amount";
import { usePane } from "../parts/pane-context";

const useStyles = makeStyles({
  root: { margin: "4px 0 12px" },
  caption: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  months: { display: "flex", gap: "2px", alignItems: "flex-end", height: "48px", margin: "4px 0 0", padding: 0 },
  month: {
    flex: 1,
    height: "100%",
    display: "flex",
    flexDirection: "column",
    justifyContent: "flex-end",
    listStyle: "none",
    textAlign: "center",
    fontSize: tokens.fontSizeBase100,
    lineHeight: tokens.lineHeightBase100,
    color: tokens.colorNeutralForeground3,
  },
  bar: { backgroundColor: tokens.colorBrandBackground, borderRadius: "1px 1px 0 0", forcedColorAdjust: "none" },
  short: { backgroundColor: tokens.colorStatusDangerBackground3 },
});

/** Room for the bars above the months' numbers, in pixels. */
const HEIGHT = 32;

/** What was spent month by month, each to the same scale; nothing where no ledger tells. */
export function MonthBars({ project: { name, months } }: { readonly project: Project }) {
  const styles = useStyles();
  const { pane } = usePane().text;
  if (!months) return null;
  const amounts = months.map(({ value }) => toNumber(value));
  const most = Math.max(...amounts.map(Math.abs));
  return (
    <div className={styles.root}>
      <div className={styles.caption}>{pane.monthsCaption}</div>
      <ul className={styles.months} aria-label={pane.monthsLabel(name)}>
        {months.map((month, at) => (
          <Month key={month.name} month={month} number={at + 1} height={(Math.abs(amounts[at]!) / most) * HEIGHT} />
        ))}
      </ul>
    </div>
  );
}

interface MonthProps {
  readonly month: Figure;
  readonly number: number;
  readonly height: number;
}

function Month({ month, number, height }: MonthProps) {
  const styles = useStyles();
  const { pane } = usePane().text;
  const words = pane.month(number, amountText(month));
  return (
    <li className={styles.month} title={words} aria-label={words}>
      <div className={`${styles.bar} ${month.value.digits < 0n ? styles.short : ""}`} style={{ height }} />
      <span aria-hidden>{number}</span>
    </li>
  );
}
