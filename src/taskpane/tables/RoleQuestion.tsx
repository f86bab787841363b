import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { columnName, type Column, type ColumnRole } from "../../core";
import { usePane } from "../parts/pane-context";
import { headerOf } from "./header-of";

const useStyles = makeStyles({
  root: {
    marginTop: "8px",
    padding: "8px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  question: { margin: "0 0 6px" },
  answers: { display: "flex", flexWrap: "wrap", gap: "6px" },
});

interface Props {
  readonly column: Column;
  readonly say: (role: ColumnRole) => void;
}

/** A doubtful role as a question, its answers as buttons; asked once, for the answer is remembered with the workbook. */
export function RoleQuestion({ column, say }: Props) {
  const styles = useStyles();
  const { text, busy } = usePane();
  const { pane } = text;
  const id = useId();
  const answers = [...new Set([column.role, ...column.maybe])];
  const header = headerOf(column) || pane.columnOf(columnName(column.column));
  return (
    <div className={styles.root} role="group" aria-labelledby={id}>
      <p id={id} className={styles.question}>
        {pane.askRole(
          header,
          answers.map(role => pane.roles[role]),
        )}
      </p>
      <div className={styles.answers}>
        {answers.map(role => (
          <Button key={role} size="small" disabledFocusable={busy} onClick={() => say(role)}>
            {pane.roles[role]}
          </Button>
        ))}
      </div>
    </div>
  );
}
