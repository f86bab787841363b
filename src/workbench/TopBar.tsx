import { Button, makeStyles, Text as Words, tokens, Tooltip } from "@fluentui/react-components";
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  FolderOpen20Regular,
  LocalLanguage20Regular,
  Save20Regular,
  WeatherMoon20Regular,
  WeatherSunny20Regular,
} from "@fluentui/react-icons";
import { useEffect, useSyncExternalStore } from "react";
import type { History, OpenGrid } from "../hosts/embedded/open-grid";
import type { Text } from "../text";
import { FilePicker } from "./FilePicker";
import { NARROW } from "./narrow";
import type { Settings } from "./settings";
import type { BookState } from "./use-book";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: "4px 8px",
    padding: "6px 12px",
    [NARROW]: { "& button": { minWidth: "auto" } },
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  mark: { width: "24px", height: "24px" },
  product: { whiteSpace: "nowrap", marginRight: "12px", [NARROW]: { marginRight: 0 }, marginTop: 0, marginBottom: 0 },
  file: {
    minWidth: 0,
    flexGrow: 1,
    textAlign: "center",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    [NARROW]: { display: "none" },
  },
  unsaved: { color: tokens.colorStatusWarningForeground3, marginLeft: "8px" },
});

interface Props {
  readonly text: Text;
  readonly settings: Settings;
  readonly state: BookState;
  readonly grid: OpenGrid | undefined;
  readonly open: (file: File) => void;
  readonly save?: () => void;
}

const NO_HISTORY: History = { undo: false, redo: false };
const never = (): (() => void) => () => undefined;

/** What one does with the file as a whole, its name, and the page's settings. */
export function TopBar({ text, settings, state, grid, open, save }: Props) {
  const styles = useStyles();
  const { workbench } = text;
  const { book, doing, unsaved } = state;
  const busy = doing.is === "opening" || doing.is === "saving";
  const history = useSyncExternalStore(grid?.onHistory ?? never, () => grid?.history() ?? NO_HISTORY);

  useEffect(() => {
    const key = (event: KeyboardEvent): void => {
      if (event.key !== "s" || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      if (!busy) save?.();
    };
    addEventListener("keydown", key);
    return () => removeEventListener("keydown", key);
  }, [save, busy]);

  return (
    <header className={styles.root}>
      <img src="assets/icon-32.png" alt="" className={styles.mark} />
      <Words as={book ? "h1" : "span"} weight="semibold" className={styles.product}>
        {text.pane.name}
      </Words>
      <FilePicker text={text} open={open} icon={<FolderOpen20Regular />} />
      {book && (
        <>
          <Tooltip content={workbench.saveHint} relationship="description">
            <Button
              appearance={unsaved ? "primary" : "secondary"}
              icon={<Save20Regular />}
              disabled={!save || busy}
              onClick={save}
            >
              {workbench.save}
            </Button>
          </Tooltip>
          <Action words={workbench.undo} icon={<ArrowUndo20Regular />} disabled={!history.undo} act={grid?.undo} />
          <Action words={workbench.redo} icon={<ArrowRedo20Regular />} disabled={!history.redo} act={grid?.redo} />
        </>
      )}
      <span className={styles.file} title={book ? workbench.scope : ""}>
        {book?.file.name}
        {book && unsaved && <span className={styles.unsaved}>{workbench.unsaved}</span>}
      </span>
      <Action
        words={settings.theme === "dark" ? workbench.toLight : workbench.toDark}
        icon={settings.theme === "dark" ? <WeatherSunny20Regular /> : <WeatherMoon20Regular />}
        act={settings.changeTheme}
      />
      <Button
        appearance="subtle"
        icon={<LocalLanguage20Regular />}
        lang={settings.language === "zh-CN" ? "en-US" : "zh-CN"}
        onClick={settings.changeLanguage}
      >
        {workbench.otherLanguage}
      </Button>
    </header>
  );
}

interface ActionProps {
  readonly words: string;
  readonly icon: React.JSX.Element;
  readonly disabled?: boolean;
  readonly act: (() => void) | undefined;
}

function Action({ words, icon, disabled = false, act }: ActionProps) {
  return (
    <Tooltip content={words} relationship="label">
      <Button appearance="subtle" icon={icon} disabled={disabled} onClick={act} />
    </Tooltip>
  );
}
