import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckResult } from "../../commands/check";
import { areaNameFrom, type Finding } from "../../core";
import { usePane } from "../parts/pane-context";
import { Place } from "../parts/Place";
import { signBefore, sumLine, termName, type SumOfTerms } from "./sum-line";

const useStyles = makeStyles({
  root: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  term: { whiteSpace: "nowrap", marginRight: "4px" },
});

/** How many cells it was held against are named one by one. */
const NAMED = 6;

/** The small sum a finding was held against, each part leading to its cells; else those cells alone. */
export function SumLine({ finding, result }: { readonly finding: Finding; readonly result: CheckResult }) {
  const styles = useStyles();
  const { pane } = usePane().text;
  const line = sumLine(result, finding);
  const { at, related } = finding;
  if (line) return <Terms line={line} from={at?.sheet ?? ""} />;
  if (related.length === 0) return null;
  return (
    <div className={styles.root}>
      {pane.related}{" "}
      {related.slice(0, NAMED).map((area, index) => (
        <span key={index} className={styles.term}>
          <Place at={area} from={at?.sheet ?? ""} />
        </span>
      ))}
      {related.length > NAMED && pane.moreEdits(related.length - NAMED)}
    </div>
  );
}

function Terms({ line, from }: { readonly line: SumOfTerms; readonly from: string }) {
  const styles = useStyles();
  const { text } = usePane();
  return (
    <div className={styles.root}>
      {line.terms.map(({ area, label, value }, index) => (
        <span key={index}>
          <span className={styles.term}>
            {[signBefore(text, line, index), termName(text, area, label)].filter(Boolean).join(" ")}{" "}
            <Place at={area} from={from} title={areaNameFrom(from, area)}>
              {value ?? text.pane.empty}
            </Place>
          </span>{" "}
        </span>
      ))}
    </div>
  );
}
