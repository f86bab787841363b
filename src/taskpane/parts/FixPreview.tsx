import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef } from "react";
import { areaNameFrom, type CellEdit, type CellValue, type Finding } from "../../core";
import { onEscape } from "./on-escape";
import { usePane } from "./pane-context";
import { Place } from "./Place";

const useStyles = makeStyles({
  root: {
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    display: "flex",
    flexDirection: "column",
    gap: "6px",
    fontVariantNumeric: "tabular-nums",
  },
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  note: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  before: { textDecorationLine: "line-through", color: tokens.colorNeutralForeground2 },
  buttons: { display: "flex", gap: "6px" },
});

/** How many edits are shown one by one. */
const SHOWN = 8;

const valueText = (value: CellValue | undefined, empty: string): string => {
  if (value === null || value === undefined || value === "") return empty;
  if (typeof value === "object") return value.error;
  return typeof value === "number" ? value.toLocaleString("en-US", { maximumFractionDigits: 10 }) : String(value);
};

interface Props {
  readonly findings: readonly Finding[];
  readonly note?: string;
  readonly close: () => void;
}

/** Shows what a fix will change, before and after, and does it only then. */
export function FixPreview({ findings, note, close }: Props) {
  const styles = useStyles();
  const { text, commands, can, busy } = usePane();
  const { pane } = text;
  const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
  const id = useId();
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  const apply = (): void => {
    commands.fix(findings);
    close();
  };
  return (
    <div className={styles.root} role="group" aria-label={pane.fixTitle} onKeyDown={onEscape(close)}>
      <div>{pane.fixTitle}</div>
      <ul id={id} className={styles.list}>
        {edits.slice(0, SHOWN).map((edit, index) => (
          <li key={index}>
            <Edit edit={edit} from={findings.length === 1 ? (findings[0]!.at?.sheet ?? null) : null} />
          </li>
        ))}
        {edits.length > SHOWN && <li>{pane.moreEdits(edits.length - SHOWN)}</li>}
      </ul>
      {note && <div className={styles.note}>{note}</div>}
      {findings.some(({ fix }) => fix && !fix.safe) && <div className={styles.note}>{pane.unsafe}</div>}
      {can.losesUndo && <div className={styles.note}>{pane.losesUndo}</div>}
      <div className={styles.buttons}>
        <Button
          ref={first}
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          aria-describedby={id}
          onClick={apply}
        >
          {pane.apply}
        </Button>
        <Button size="small" onClick={close}>
          {pane.cancel}
        </Button>
      </div>
    </div>
  );
}

function Edit({ edit, from }: { readonly edit: CellEdit; readonly from: string | null }) {
  const { at, was, wasFormula, value, formula } = edit;
  const styles = useStyles();
  const { pane } = usePane().text;
  // Side by side a number and the same digits stored as text look alike.
  const before =
    wasFormula !== undefined
      ? `=${wasFormula}`
      : typeof was === "string" && typeof value === "number"
        ? pane.asText(was)
        : valueText(was, pane.empty);
  const after = formula === undefined ? valueText(value, pane.empty) : `=${formula}`;
  return (
    <>
      <Place at={at}>{areaNameFrom(from, at)}</Place> <s className={styles.before}>{before}</s>
      {" → "}
      <strong>{after}</strong>
      {formula !== undefined && value !== undefined && ` (${valueText(value, pane.empty)})`}
    </>
  );
}
