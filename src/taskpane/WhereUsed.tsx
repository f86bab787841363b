import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import type { ReportPreview } from "../commands/report";
import { areaName, areaNameFrom, usesOf, type Area, type Layout, type Use } from "../core";
import { usePane } from "./pane-context";
import { Place } from "./Place";

const useStyles = makeStyles({
  root: { padding: "0 0 8px" },
  said: { margin: "6px 4px 4px", fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: "none", margin: "0 4px", padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  place: { display: "flex", flexWrap: "wrap", columnGap: "8px", color: tokens.colorNeutralForeground3 },
  words: { margin: 0, lineHeight: tokens.lineHeightBase400, overflowWrap: "anywhere" },
});

interface Props {
  readonly preview: ReportPreview;
  /** What was written just now. */
  readonly layout?: Layout;
}

/** Which sentences of the reports use the selected cell, each leading to its row where the report stands on a sheet. */
export function WhereUsed({ preview, layout }: Props) {
  const styles = useStyles();
  const { text, commands, can } = usePane();
  const { pane } = text;
  const [asked, setAsked] = useState<{ readonly at: Area | null }>();
  const at = asked?.at ?? null;
  const uses = useMemo(() => (at ? usesOf(at, preview.reports, preview.workbook) : []), [at, preview]);
  if (!can.selection) return null;
  const ask = async (): Promise<void> => setAsked({ at: await commands.selected() });
  return (
    <div className={styles.root}>
      <Button size="small" onClick={() => void ask()}>
        {pane.whereUsed}
      </Button>
      <div role="status">
        {asked && (
          <p className={styles.said}>{at ? pane.usedIn(areaNameFrom(null, at), uses.length) : pane.selectFirst}</p>
        )}
        {at && uses.length > 0 && (
          <ul className={styles.list}>
            {uses.map(use => (
              <OneUse key={`${use.project} ${use.paragraph}`} use={use} row={rowOf(use, layout)} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

/** The row a sentence stands in: as written just now, else as the check found it. */
function rowOf(use: Use, layout: Layout | undefined): Area | undefined {
  const written = layout?.figures.find(({ of }) => of?.project === use.project && of.paragraph === use.paragraph);
  return written?.at ?? use.at;
}

function OneUse({ use: { project, words, through }, row }: { readonly use: Use; readonly row: Area | undefined }) {
  const styles = useStyles();
  const { pane } = usePane().text;
  return (
    <li>
      <div className={styles.place}>
        <span>{project}</span>
        {row && <Place at={row}>{pane.reportRow(areaName(row))}</Place>}
        {through.length > 0 && <span>{pane.usedThrough(through.map(area => areaNameFrom(null, area)).join(" "))}</span>}
      </div>
      <p className={styles.words} lang="zh-CN">
        {words}
      </p>
    </li>
  );
}
