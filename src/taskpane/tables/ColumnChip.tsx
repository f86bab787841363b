import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { columnName, type Column } from "../../core";
import { usePane } from "../parts/pane-context";
import { useFocusBack } from "../parts/use-focus-back";
import { headerOf } from "./header-of";

const useStyles = makeStyles({
  chip: {
    display: "inline-flex",
    alignItems: "center",
    gap: "4px",
    minHeight: "24px",
    padding: "1px 8px",
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    ":disabled": { cursor: "default", color: tokens.colorNeutralForegroundDisabled },
  },
  open: { backgroundColor: tokens.colorNeutralBackground1Selected },
  letter: { color: tokens.colorNeutralForeground3 },
  plain: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly column: Column;
  readonly open: boolean;
  readonly choose: () => void;
}

/** A column as its letter and what it means; choosing it lets the user say something else. */
export function ColumnChip({ column, open, choose }: Props) {
  const styles = useStyles();
  const { text, busy } = usePane();
  const { pane } = text;
  const chip = useFocusBack<HTMLButtonElement>(open);
  const letter = columnName(column.column);
  const header = headerOf(column) || pane.noHeader;
  const role = pane.roles[column.role];
  return (
    <button
      ref={chip}
      type="button"
      className={mergeClasses(styles.chip, open && styles.open)}
      title={header}
      aria-expanded={open}
      disabled={busy}
      onClick={choose}
    >
      <span className={styles.letter}>{letter} </span>
      <span className={mergeClasses(column.role === "other" && styles.plain)}>{role}</span>
      {column.maybe.length > 0 && <QuestionCircle16Regular aria-hidden />}
    </button>
  );
}
