import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import type { Ref } from "react";
import { usePane } from "../parts/pane-context";

const useStyles = makeStyles({
  button: {
    minWidth: 0,
    padding: "1px 4px",
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
});

interface Props {
  readonly words: string;
  /** What pressing it changes, where the words alone do not say of which table. */
  readonly label: string;
  readonly open: () => void;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** What was understood of a table, with a pencil: pressing it lets the user say otherwise. */
export function SaidButton({ words, label, open, ref }: Props) {
  const { busy } = usePane();
  return (
    <Button
      ref={ref}
      className={useStyles().button}
      appearance="subtle"
      size="small"
      icon={<Edit16Regular />}
      iconPosition="after"
      disabledFocusable={busy}
      aria-label={`${words} · ${label}`}
      onClick={open}
    >
      {words}
    </Button>
  );
}
