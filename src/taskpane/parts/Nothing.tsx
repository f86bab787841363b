import { makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  root: { padding: "16px 0" },
  head: { display: "flex", gap: "8px", alignItems: "center", margin: 0 },
  next: { color: tokens.colorNeutralForeground2, margin: "8px 0 0" },
});

/** An empty step in words: what is so, and what to do next. */
export function Nothing({
  head,
  next,
  icon,
}: {
  readonly head: string;
  readonly next: string;
  readonly icon?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <Subtitle2 as="h2" className={styles.head}>
        {icon}
        {head}
      </Subtitle2>
      {next && <p className={styles.next}>{next}</p>}
    </div>
  );
}
