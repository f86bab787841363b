import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactNode } from "react";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center" },
  head: {
    display: "flex",
    alignItems: "center",
    gap: "4px",
    width: "100%",
    minHeight: "32px",
    padding: "2px 4px 2px 0",
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-1px" },
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0 },
  title: { flexGrow: 1, minWidth: 0 },
});

interface Props {
  readonly title: ReactNode;
  readonly open: boolean;
  readonly strong?: boolean;
  /** What stands before the heading, e.g. a box to tick. */
  readonly before?: ReactNode;
  readonly children: ReactNode;
}

/** A heading that opens and closes what stands under it; what is closed is not drawn at all. */
export function Disclosure({ title, open: first, strong = false, before, children }: Props) {
  const styles = useStyles();
  const [open, setOpen] = useState(first);
  const id = useId();
  return (
    <>
      <div className={styles.row}>
        {before}
        <button
          type="button"
          className={mergeClasses(styles.head, strong && styles.strong)}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {open ? <ChevronDown16Regular className={styles.icon} /> : <ChevronRight16Regular className={styles.icon} />}
          <span className={styles.title}>{title}</span>
        </button>
      </div>
      <div id={id} hidden={!open}>
        {open && children}
      </div>
    </>
  );
}
