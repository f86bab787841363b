import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { usePane } from "./parts/pane-context";
import type { PaneState } from "./state/state";
import { troubleWords } from "./state/trouble";

interface Props {
  readonly state: Extract<PaneState, { phase: "failed" }>;
  readonly check: () => void;
}

/** A failure in words, with its ways out. Announced by the live region, not here a second time. */
export function TroubleBar({ state: { trouble, again }, check }: Props) {
  const { text, commands } = usePane();
  const at = trouble.by === "host" ? trouble.detail.at : undefined;
  // Cells that changed since the check must be checked again; trying the same edit would fail the same way.
  const changed = trouble.by === "host" && trouble.problem === "changed";
  const unfinished = trouble.by === "host" && trouble.problem === "unfinished";
  const next = unfinished ? commands.putBack : changed ? check : again;
  return (
    <MessageBar intent="error" layout="multiline" politeness="polite">
      <MessageBarBody>
        {troubleWords(text, trouble)}
        {trouble.by === "us" && <small lang="en"> ({trouble.message})</small>}
      </MessageBarBody>
      <MessageBarActions>
        {next && (
          <Button size="small" onClick={next}>
            {unfinished ? text.pane.restore : changed ? text.pane.checkAgain : text.pane.tryAgain}
          </Button>
        )}
        {at && (
          <Button size="small" onClick={() => commands.show(at)}>
            {text.pane.goToSheet(at.sheet)}
          </Button>
        )}
        <Button size="small" onClick={commands.dismiss}>
          {text.pane.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
