import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";
import type { ReportPreview } from "../../commands/preview-reports";
import { areaName, areaNameFrom, usesOf, type Area, type Use } from "../../core";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../parts/pane-context";
import { Place } from "../parts/Place";

const useStyles = makeStyles({
  root: { padding: "0 0 8px 20px" },
  said: { margin: "0 4px 4px", fontWeight: tokens.fontWeightSemibold },
  list: { listStyle: "none", margin: "0 4px", padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  place: { display: "flex", flexWrap: "wrap", columnGap: "8px", color: tokens.colorNeutralForeground3 },
  words: { margin: 0, lineHeight: tokens.lineHeightBase400, overflowWrap: "anywhere" },
});

interface Props {
  readonly preview: ReportPreview;
  /** How often a cell's menu asked for it: each time it opens. */
  readonly asked: number;
}

/** Which sentences of the reports use the selected cell, each leading to its row where the report stands on a sheet. Open, it follows the selection. */
export function WhereUsed({ preview, asked }: Props) {
  const { text, can } = usePane();
  if (!can.selection) return null;
  return (
    <Disclosure key={asked} title={text.pane.whereUsed} open={asked > 0}>
      <UsesOfSelection preview={preview} />
    </Disclosure>
  );
}

function UsesOfSelection({ preview }: Pick<Props, "preview">) {
  const styles = useStyles();
  const { text, commands } = usePane();
  const { pane } = text;
  const [at, setAt] = useState<Area | null>();
  useEffect(() => {
    let shown = true;
    const ask = (unasked: boolean): void =>
      void commands.selected(unasked).then(area => {
        if (shown && area !== undefined) setAt(area);
      });
    ask(false);
    const stop = commands.follow(() => ask(true));
    return () => {
      shown = false;
      stop();
    };
  }, [commands]);
  const uses = useMemo(() => (at ? usesOf(at, preview.reports, preview.workbook) : []), [at, preview]);
  const onReport = at && preview.workbook.sheets.find(({ name }) => name === at.sheet)?.own !== undefined;
  return (
    <div role="status" className={styles.root}>
      {at !== undefined && (
        <p className={styles.said}>
          {at && !onReport ? pane.usedIn(areaNameFrom(null, at), uses.length) : pane.selectFirst}
        </p>
      )}
      {uses.length > 0 && (
        <ul className={styles.list}>
          {uses.map(use => (
            <OneUse key={`${use.project} ${use.paragraph}`} use={use} />
          ))}
        </ul>
      )}
    </div>
  );
}

function OneUse({ use: { project, words, through, at } }: { readonly use: Use }) {
  const styles = useStyles();
  const { pane } = usePane().text;
  return (
    <li>
      <div className={styles.place}>
        <span>{project || pane.unnamedProject}</span>
        {at && <Place at={at}>{pane.reportRow(areaName(at))}</Place>}
        {through.length > 0 && <span>{pane.usedThrough(through.map(area => areaNameFrom(null, area)).join(" "))}</span>}
      </div>
      <p className={styles.words} lang="zh-CN">
        {words}
      </p>
    </li>
  );
}
