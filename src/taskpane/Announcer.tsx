import { makeStyles } from "@fluentui/react-components";
import type { Text } from "../text";
import { countBySeverity } from "./parts/count";
import { usePane } from "./parts/pane-context";
import type { PaneState } from "./state/state";
import { troubleWords } from "./state/trouble";

const useStyles = makeStyles({
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

function words(text: Text, state: PaneState): string {
  const { pane } = text;
  switch (state.phase) {
    case "checked": {
      const { fixed, outdated, result } = state.seen;
      if (outdated) return pane.state.changed;
      if (fixed.size > 0) return pane.state.fixed(fixed.size);
      const { error, warning, notice } = countBySeverity(result.findings);
      return pane.announced(error, warning, notice);
    }
    case "written":
      return `${pane.written(state.layout.changes.sheets.length)}${
        state.layout.gaps.length > 0 ? pane.stillOpen(state.layout.gaps.length) : pane.nothingOpen
      }`;
    case "edited":
      return state.back ? text.editing.putBack : text.editing.saved;
    case "failed":
      return troubleWords(text, state.trouble);
    default:
      return "";
  }
}

/** Tells a screen reader each result once, without moving the focus. */
export function Announcer({ state }: { readonly state: PaneState }) {
  const { text } = usePane();
  return (
    <div role="status" aria-live="polite" className={useStyles().unseen}>
      {words(text, state)}
    </div>
  );
}
