import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
  type MessageBarProps,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { Refusal } from "../hosts/embedded/guard";
import type { Text } from "../text";
import { problemWords } from "./problem";
import type { BookState } from "./use-book";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", flexShrink: 0 },
  words: { padding: "6px 0", whiteSpace: "normal", lineHeight: tokens.lineHeightBase300 },
});

interface Props {
  readonly text: Text;
  readonly state: BookState;
  readonly refused: Refusal | "menu" | undefined;
  readonly dismiss: () => void;
}

/** What the user should know of the workbook, above the grid: what went wrong, what is not shown, what cannot be done here. */
export function Notices({ text, state, refused, dismiss }: Props) {
  const styles = useStyles();
  const { book, doing, rest } = state;
  const { workbench } = text;
  const [read, setRead] = useState<number>();
  const hidden = book && book.number !== read ? book.file.hidden : [];
  return (
    <div className={styles.root}>
      {doing.is === "failed" && (
        <Notice text={text} intent="error" words={problemWords(text, doing.error, doing.file)} dismiss={rest} />
      )}
      {doing.is === "saved" && (
        <Notice text={text} intent="success" words={workbench.saved(doing.name)} dismiss={rest} />
      )}
      {refused && <Notice text={text} intent="warning" words={workbench.refused[refused]} dismiss={dismiss} />}
      {hidden.length > 0 && (
        <Notice
          text={text}
          intent="info"
          words={workbench.notShown(hidden.map(kind => workbench.hidden[kind]))}
          dismiss={() => setRead(book?.number)}
        />
      )}
    </div>
  );
}

interface NoticeProps {
  readonly text: Text;
  readonly intent: MessageBarProps["intent"];
  readonly words: string;
  readonly dismiss: () => void;
}

function Notice({ text, intent, words, dismiss }: NoticeProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} shape="square" politeness={intent === "error" ? "assertive" : "polite"}>
      <MessageBarBody className={styles.words}>{words}</MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={text.workbench.dismiss}
            onClick={dismiss}
          />
        }
      />
    </MessageBar>
  );
}
