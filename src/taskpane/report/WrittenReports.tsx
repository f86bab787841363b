import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { useMemo } from "react";
import { areaName, cellArea, type Layout } from "../../core";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../parts/pane-context";
import { Place } from "../parts/Place";
import { Some } from "../parts/Some";
import { WordButton } from "./WordButton";

const useStyles = makeStyles({
  root: {
    padding: "10px 12px",
    marginBottom: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  head: {
    display: "flex",
    gap: "8px",
    alignItems: "center",
    fontWeight: tokens.fontWeightSemibold,
    marginBottom: "6px",
  },
  done: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  buttons: { display: "flex", flexDirection: "column", alignItems: "flex-start", gap: "6px" },
  open: { margin: "8px 0 2px" },
  list: { listStyle: "none", margin: "0 0 4px 20px", padding: 0 },
  gap: { display: "flex", gap: "8px", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
});

/** Of fifty reports the first few stand there at once. */
const SHOWN = 6;

/** What is open on each sheet that has something open, in the order of the sheets. */
function bySheet({ changes, gaps }: Layout): readonly (readonly [sheet: string, gaps: Layout["gaps"]])[] {
  const all = new Map<string, Layout["gaps"][number][]>(changes.sheets.map(({ name }) => [name, []]));
  for (const gap of gaps) all.get(gap.at.sheet)?.push(gap);
  return [...all].filter(([, own]) => own.length > 0);
}

interface Props {
  readonly layout: Layout;
  /** The projects whose reports were written. */
  readonly projects: readonly string[];
}

/** What was written: the way to each report, and what is still open in it. */
export function WrittenReports({ layout, projects }: Props) {
  const { changes, gaps } = layout;
  const styles = useStyles();
  const { text, commands } = usePane();
  const { pane } = text;
  const open = useMemo(() => bySheet(layout), [layout]);
  const one = changes.sheets.length === 1;
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <CheckmarkCircle20Filled className={styles.done} aria-hidden />
        {pane.written(changes.sheets.filter(({ mark }) => mark.startsWith("report:")).length)}
      </div>
      <div className={styles.buttons}>
        <Some of={changes.sheets} step={SHOWN} keyOf={({ name }) => name}>
          {({ name }) => (
            <Button size="small" onClick={() => commands.show(cellArea(name, 0, 0))}>
              {one ? pane.goToReport : pane.goToSheet(name)}
            </Button>
          )}
        </Some>
      </div>
      <WordButton projects={projects} />
      <div className={styles.open}>{gaps.length === 0 ? pane.nothingOpen : pane.stillOpen(gaps.length)}</div>
      <Some of={open} step={SHOWN} keyOf={([sheet]) => sheet}>
        {([, own]) => (
          <Disclosure title={`${own[0]!.project || pane.unnamedProject} ${own.length}`} open={one}>
            <ul className={styles.list}>
              {own.map(({ at, ask, fact }) => (
                <li key={fact} className={styles.gap}>
                  <Place at={at}>{areaName(at)}</Place>
                  <span>{ask || fact}</span>
                </li>
              ))}
            </ul>
          </Disclosure>
        )}
      </Some>
    </div>
  );
}
