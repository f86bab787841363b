import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useRef, useState } from "react";
import type { OpenGrid } from "../hosts/embedded/open-grid";
import type { Refusal } from "../hosts/embedded/guard";
import { ErrorBoundary } from "../taskpane/ErrorBoundary";
import { Pane } from "../taskpane/Pane";
import { themes } from "../taskpane/theme";
import { texts, type Language } from "../text";
import { DropArea } from "./DropArea";
import { EmptyState } from "./EmptyState";
import { GridArea } from "./GridArea";
import { NARROW } from "./narrow";
import { Notices } from "./Notices";
import { ReplaceDialog } from "./ReplaceDialog";
import { useSettings } from "./settings";
import { TopBar } from "./TopBar";
import { useBook } from "./use-book";

const useStyles = makeStyles({
  page: { height: "100%", display: "flex", flexDirection: "column", backgroundColor: tokens.colorNeutralBackground3 },
  work: { flexGrow: 1, minHeight: 0, display: "flex", [NARROW]: { flexDirection: "column" } },
  left: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    [NARROW]: { flexBasis: 0, minHeight: 0 },
  },
  pane: {
    width: "clamp(350px, 28vw, 400px)",
    flexShrink: 0,
    minHeight: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
    [NARROW]: {
      width: "100%",
      flexBasis: "60%",
      borderLeftWidth: 0,
      borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    },
  },
});

export interface WorkbenchProps {
  /** The language to begin in. */
  readonly language: Language;
  /** Opens the sample workbook at once. */
  readonly sample: boolean;
}

/** The page for people without Excel: a workbook in a grid, and the pane beside it. */
export function Workbench({ language: first, sample }: WorkbenchProps) {
  const styles = useStyles();
  const settings = useSettings(first);
  const text = texts[settings.language];
  const state = useBook();
  const { book, unsaved } = state;
  const [grid, setGrid] = useState<OpenGrid>();
  const [refused, setRefused] = useState<Refusal | "menu">();
  const [waiting, setWaiting] = useState<() => void>();

  const { openSample, touched: nowUnsaved } = state;
  const touched = useCallback((): void => {
    nowUnsaved();
    setRefused(undefined); // What was refused is over once something else was done.
  }, [nowUnsaved]);
  const asked = useRef(sample);
  useEffect(() => {
    if (asked.current) openSample();
    asked.current = false;
  }, [openSample]);
  useEffect(() => {
    document.title = book ? `${unsaved ? "● " : ""}${book.file.name} · ${text.pane.name}` : text.workbench.title;
    document.documentElement.lang = settings.language;
  }, [book, unsaved, text, settings.language]);

  /** Asks before changes that are not saved are lost. */
  const replacing = (how: () => void): void => (unsaved ? setWaiting(() => how) : how());
  const open = (file: File): void => replacing(() => state.open(file));
  const save = grid && (() => state.save(grid.host));

  return (
    <FluentProvider
      theme={themes[settings.theme]}
      lang={settings.language}
      style={{ height: "100%", colorScheme: settings.theme }}
    >
      <ErrorBoundary text={text}>
        <DropArea text={text} open={open} className={styles.page}>
          <TopBar text={text} settings={settings} state={state} grid={grid} open={open} {...(save && { save })} />
          <div className={styles.work}>
            <main className={styles.left}>
              <Notices text={text} state={state} refused={refused} dismiss={() => setRefused(undefined)} />
              {book ? (
                <GridArea
                  key={book.number}
                  text={text}
                  file={book.file}
                  dark={settings.theme === "dark"}
                  opened={setGrid}
                  refused={setRefused}
                  touched={touched}
                  failed={state.failed}
                />
              ) : (
                <EmptyState text={text} doing={state.doing} open={open} openSample={openSample} />
              )}
            </main>
            {book && grid && (
              <aside className={styles.pane} aria-label={text.workbench.pane}>
                <Pane key={book.number} host={grid.host} text={text} />
              </aside>
            )}
          </div>
          <ReplaceDialog
            text={text}
            name={book?.file.name ?? ""}
            open={waiting !== undefined}
            cancel={() => setWaiting(undefined)}
            replace={() => {
              setWaiting(undefined);
              waiting?.();
            }}
          />
        </DropArea>
      </ErrorBoundary>
    </FluentProvider>
  );
}
