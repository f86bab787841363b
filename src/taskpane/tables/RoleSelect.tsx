import { Button, Field, makeStyles, Select } from "@fluentui/react-components";
import { COLUMN_ROLES, type Column, type ColumnRole } from "../../core";
import { usePane } from "../parts/pane-context";
import { headerOf } from "./header-of";

const useStyles = makeStyles({ row: { display: "flex", gap: "8px", alignItems: "flex-end", marginTop: "8px" } });

interface Props {
  readonly column: Column;
  readonly say: (role: ColumnRole) => void;
  readonly close: () => void;
}

/** Lets the user say what a column means. */
export function RoleSelect({ column, say, close }: Props) {
  const { pane } = usePane().text;
  return (
    <div className={useStyles().row}>
      <Field label={pane.changeRole(headerOf(column) || pane.noHeader)} style={{ flexGrow: 1 }}>
        <Select size="small" value={column.role} onChange={(_, { value }) => say(value as ColumnRole)}>
          {COLUMN_ROLES.map(role => (
            <option key={role} value={role}>
              {pane.roles[role]}
            </option>
          ))}
        </Select>
      </Field>
      <Button size="small" onClick={close}>
        {pane.close}
      </Button>
    </div>
  );
}
