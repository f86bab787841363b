import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { rememberedThings, type Remembered } from "../../commands/remember";
import type { Correction } from "../../core";
import type { Memory } from "../../hosts/host";
import type { Text } from "../../text";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../parts/pane-context";
import { Some } from "../parts/Some";

const useStyles = makeStyles({
  item: { display: "flex", gap: "8px", alignItems: "baseline", justifyContent: "space-between", padding: "2px 0" },
  lost: { color: tokens.colorStatusWarningForeground3 },
  sheet: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, marginRight: "6px" },
});

function words({ pane }: Text, thing: Remembered): readonly [where: string, what: string] {
  if (thing.about === "fact") return [thing.project ?? "", pane.rememberedFact(thing.fact, thing.value)];
  if (thing.about === "waiver") {
    const { sheet, place, at, reason } = thing.waiver;
    return [sheet ?? pane.wholeWorkbook, pane.rememberedWaiver(place || (at ?? ""), reason)];
  }
  const { correction } = thing;
  const title = correction.title ?? correction.area;
  switch (correction.about) {
    case "role":
      return [correction.sheet, pane.rememberedRole(headerOf(correction), pane.roles[correction.role])];
    case "header":
      return [correction.sheet, pane.rememberedHeader(title, correction.rows.flat().join(" | "))];
    case "table":
      return [correction.sheet, pane.rememberedTable(title)];
    case "unit":
      return [correction.sheet, pane.rememberedUnit(title, correction.unit)];
  }
}

/** A column without a header goes by its place. */
const headerOf = ({ header, area }: Extract<Correction, { about: "role" }>): string => header.join(" / ") || area;

/** All that is remembered with the workbook, each with a way to forget it. */
export function RememberedList({ memory, lost }: { readonly memory: Memory; readonly lost: readonly Correction[] }) {
  const styles = useStyles();
  const { text, commands, busy } = usePane();
  const { pane } = text;
  const things = rememberedThings(memory);
  if (things.length === 0) return null;
  return (
    <Disclosure title={pane.remembered(things.length)} open={false}>
      <Some of={things} keyOf={(_, index) => index}>
        {thing => {
          const [where, what] = words(text, thing);
          return (
            <div className={styles.item}>
              <span>
                {where && <span className={styles.sheet}>{where}</span>}
                {what}
                {thing.about === "correction" && lost.includes(thing.correction) && (
                  <span className={styles.lost}> {pane.rememberedLost}</span>
                )}
              </span>
              <Button
                size="small"
                appearance="subtle"
                disabledFocusable={busy}
                aria-label={`${pane.forget}: ${what}`}
                onClick={() => commands.forget(thing)}
              >
                {pane.forget}
              </Button>
            </div>
          );
        }}
      </Some>
    </Disclosure>
  );
}
