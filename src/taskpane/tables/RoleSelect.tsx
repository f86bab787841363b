import { COLUMN_ROLES, type Column, type ColumnRole } from "../../core";
import { usePane } from "../parts/pane-context";
import { headerOf } from "./header-of";
import { SaySelect } from "./SaySelect";

interface Props {
  readonly column: Column;
  readonly say: (role: ColumnRole) => void;
  readonly close: () => void;
}

/** Lets the user say what a column means. */
export function RoleSelect({ column, say, close }: Props) {
  const { pane } = usePane().text;
  return (
    <SaySelect
      label={pane.changeRole(headerOf(column) || pane.noHeader)}
      now={column.role}
      all={COLUMN_ROLES}
      nameOf={role => pane.roles[role]}
      say={say}
      close={close}
    />
  );
}
