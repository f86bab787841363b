import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import type { Refusal } from "../hosts/embedded/guard";
import type { OpenedFile } from "../hosts/embedded/open-file";
import type { OpenGrid } from "../hosts/embedded/open-grid";
import type { Text } from "../text";
import { loadSheets } from "./load";

const useStyles = makeStyles({
  root: { flexGrow: 1, minHeight: 0, minWidth: 0, position: "relative" },
  grid: { position: "absolute", inset: 0 },
});

interface Props {
  readonly text: Text;
  readonly file: OpenedFile;
  readonly dark: boolean;
  readonly opened: (grid: OpenGrid | undefined) => void;
  readonly refused: (why: Refusal | "menu") => void;
  readonly touched: () => void;
  readonly failed: (error: unknown) => void;
}

/** The workbook itself. The grid draws on its own, outside React: it is made once for a file and told of what changes. */
export function GridArea({ text, file, dark, opened, refused, touched, failed }: Props) {
  const styles = useStyles();
  const container = useRef<HTMLDivElement>(null);
  const [grid, setGrid] = useState<OpenGrid>();
  const first = useRef({ language: text.language, dark });

  useEffect(() => {
    let closed = false;
    let made: OpenGrid | undefined;
    loadSheets()
      .then(async sheets => {
        if (closed) return;
        made = await sheets.openGrid(container.current!, file, { ...first.current, refused, touched });
        if (closed) return made.close();
        setGrid(made);
        opened(made);
      })
      .catch(failed);
    return () => {
      closed = true;
      opened(undefined);
      made?.close();
    };
  }, [file, opened, refused, touched, failed]);

  useEffect(() => grid?.setDark(dark), [grid, dark]);
  useEffect(() => grid?.setLanguage(text.language), [grid, text.language]);

  return (
    <section
      className={styles.root}
      aria-label={text.workbench.grid}
      onContextMenu={event => {
        event.preventDefault();
        refused("menu");
      }}
    >
      <div ref={container} className={styles.grid} />
    </section>
  );
}
