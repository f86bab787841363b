import { makeStyles, Text as Words, tokens } from "@fluentui/react-components";
import { useRef, useState, type DragEvent, type ReactNode } from "react";
import type { Text } from "../text";

const useStyles = makeStyles({
  root: { position: "relative" },
  veil: {
    position: "absolute",
    inset: 0,
    zIndex: 1000,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    backgroundColor: tokens.colorBackgroundOverlay,
    pointerEvents: "none",
  },
  words: {
    padding: "24px 40px",
    borderRadius: tokens.borderRadiusLarge,
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  readonly text: Text;
  readonly open: (file: File) => void;
  readonly className: string;
  readonly children: ReactNode;
}

const hasFile = (event: DragEvent): boolean => event.dataTransfer.types.includes("Files");

/** The whole page takes a file that is dropped on it. */
export function DropArea({ text, open, className, children }: Props) {
  const styles = useStyles();
  const [over, setOver] = useState(false);
  // Each element under the pointer tells of entering and leaving: only the outermost leaving counts.
  const depth = useRef(0);
  const enter = (event: DragEvent, by: 1 | -1): void => {
    if (!hasFile(event)) return;
    depth.current += by;
    setOver(depth.current > 0);
  };
  const drop = (event: DragEvent): void => {
    if (!hasFile(event)) return;
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file) open(file);
  };
  return (
    <div
      className={`${styles.root} ${className}`}
      onDragEnter={event => enter(event, 1)}
      onDragLeave={event => enter(event, -1)}
      onDragOver={event => {
        if (hasFile(event)) event.preventDefault();
      }}
      onDropCapture={drop}
    >
      {children}
      {over && (
        <div className={styles.veil}>
          <Words size={500} className={styles.words}>
            {text.workbench.dropHere}
          </Words>
        </div>
      )}
    </div>
  );
}
