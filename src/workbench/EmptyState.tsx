import { Button, makeStyles, Spinner, Text as Words, Title3, tokens } from "@fluentui/react-components";
import type { Text } from "../text";
import { FilePicker } from "./FilePicker";
import type { Doing } from "./use-book";

const useStyles = makeStyles({
  root: { flexGrow: 1, display: "flex", alignItems: "center", justifyContent: "center", padding: "24px" },
  card: {
    maxWidth: "520px",
    display: "flex",
    flexDirection: "column",
    gap: "16px",
    padding: "40px",
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  title: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase400 },
  buttons: { display: "flex", gap: "12px" },
});

interface Props {
  readonly text: Text;
  readonly doing: Doing;
  readonly open: (file: File) => void;
  readonly openSample: () => void;
}

/** Before a workbook is opened: what the page is for, and the ways to begin. */
export function EmptyState({ text, doing, open, openSample }: Props) {
  const styles = useStyles();
  const { workbench } = text;
  if (doing.is === "opening")
    return (
      <div className={styles.root} role="status">
        <Spinner label={workbench.opening(doing.name)} />
      </div>
    );
  return (
    <div className={styles.root}>
      <div className={styles.card}>
        <Title3 as="h1" className={styles.title}>
          {workbench.emptyTitle}
        </Title3>
        <Words className={styles.quiet}>{workbench.emptyMore}</Words>
        <div className={styles.buttons}>
          <FilePicker text={text} open={open} appearance="primary" size="large" />
          <Button size="large" onClick={openSample}>
            {workbench.sample}
          </Button>
        </div>
        <Words size={200} className={styles.quiet}>
          {workbench.emptyDrop}
        </Words>
      </div>
    </div>
  );
}
