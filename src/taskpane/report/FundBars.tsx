import { makeStyles, tokens } from "@fluentui/react-components";
import type { Figure, Project } from "../../core";
import { inYuan } from "../../core/quantity/quantity";
import { toNumber } from "../../core/quantity/decimal";
import { amountText } from "../parts/amount";
import { usePane } from "../parts/pane-context";

const useStyles = makeStyles({
  grid: {
    display: "grid",
    gridTemplateColumns: "auto 1fr auto",
    columnGap: "8px",
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    margin: "4px 0 8px",
  },
  row: { display: "contents" },
  track: { height: "8px", backgroundColor: tokens.colorNeutralBackground5, borderRadius: "2px", overflow: "hidden" },
  bar: { height: "100%", backgroundColor: tokens.colorBrandBackground, forcedColorAdjust: "none" },
  short: { backgroundColor: tokens.colorStatusDangerBackground3 },
  amount: { textAlign: "right", margin: 0 },
  name: { color: tokens.colorNeutralForeground2 },
});

const NAMES = ["预算", "到位", "支出", "剩余"] as const;

const yuan = (figure: Figure | undefined): number | undefined => {
  const value = figure && inYuan(figure);
  return value && toNumber(value);
};

/** Budget, received, spent and left of a project, each to the same scale; a negative amount is told by its sign and colour. */
export function FundBars({ project }: { readonly project: Project }) {
  const styles = useStyles();
  const { pane } = usePane().text;
  const known = NAMES.flatMap(name => {
    const figure = project.figures[name];
    const amount = yuan(figure);
    return figure && amount !== undefined ? [{ name, figure, amount }] : [];
  });
  const most = Math.max(...known.map(({ amount }) => Math.abs(amount)));
  if (known.length === 0) return null;
  return (
    <dl className={styles.grid} aria-label={pane.barsLabel(project.name)}>
      {known.map(({ name, figure, amount }) => (
        <div key={name} className={styles.row}>
          <dt className={styles.name}>{pane.bars[name]}</dt>
          <dd style={{ margin: 0 }} className={styles.track} aria-hidden>
            <div
              className={`${styles.bar} ${amount < 0 ? styles.short : ""}`}
              style={{ width: `${most > 0 ? (Math.abs(amount) / most) * 100 : 0}%` }}
            />
          </dd>
          <dd className={styles.amount}>{amountText(figure)}</dd>
        </div>
      ))}
    </dl>
  );
}
