import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { areaName, type Column, type ColumnRole, type Table } from "../../core";
import { ColumnChip } from "./ColumnChip";
import { HeaderRow } from "./HeaderRow";
import { usePane } from "../parts/pane-context";
import { Place } from "../parts/Place";
import { RoleQuestion } from "./RoleQuestion";
import { RoleSelect } from "./RoleSelect";
import { UnitRow } from "./UnitRow";

const useStyles = makeStyles({
  root: {
    padding: "8px 10px",
    margin: "2px 0 8px",
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  title: { fontWeight: tokens.fontWeightSemibold },
  line: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: "10px",
    alignItems: "baseline",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  chips: { display: "flex", flexWrap: "wrap", gap: "4px", margin: "6px 0 0", padding: 0, listStyle: "none" },
  said: {
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 8px",
    alignItems: "center",
    marginTop: "6px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  away: { marginLeft: "auto", minWidth: 0 },
});

/** One recognised table: title, place, kind, unit, and what each column means. */
export function TableCard({ table }: { readonly table: Table }) {
  const styles = useStyles();
  const { text, commands, busy } = usePane();
  const { pane } = text;
  const [changing, setChanging] = useState<number>();
  const { area, title, kind, columns } = table;
  const name = title?.text ?? areaName(area);
  const say = (column: Column, role: ColumnRole): void => {
    setChanging(undefined);
    const place = areaName({ ...area, left: column.column, right: column.column });
    const said = { about: "role", sheet: area.sheet, area: place, header: column.header, role } as const;
    commands.correct({ ...said, ...(title && { title: title.text }) });
  };
  const ignore = (): void =>
    commands.correct({
      about: "table",
      sheet: area.sheet,
      area: areaName(area),
      ...(title && { title: title.text }),
      ignore: true,
    });
  const changed = columns.find(column => column.column === changing);
  return (
    <section className={styles.root} aria-label={name}>
      <div className={styles.title}>{title?.text ?? pane.kinds[kind]}</div>
      <div className={styles.line}>
        <Place at={area} />
        {title && <span>{pane.kinds[kind]}</span>}
      </div>
      {/* The columns of facts are labels and values, which need no words. */}
      {kind !== "facts" && (
        <ul className={styles.chips}>
          {columns.map(column => (
            <li key={column.column}>
              <ColumnChip
                column={column}
                open={column.column === changing}
                choose={() => setChanging(column.column === changing ? undefined : column.column)}
              />
            </li>
          ))}
        </ul>
      )}
      {changed && (
        <RoleSelect
          key={changed.column}
          column={changed}
          say={role => say(changed, role)}
          close={() => setChanging(undefined)}
        />
      )}
      {columns
        .filter(column => column.maybe.length > 0)
        .map(column => (
          <RoleQuestion key={column.column} column={column} say={role => say(column, role)} />
        ))}
      <div className={styles.said}>
        <UnitRow table={table} />
        <HeaderRow table={table} />
        <Button
          className={styles.away}
          size="small"
          disabledFocusable={busy}
          aria-label={pane.notTableLabel(name)}
          onClick={ignore}
        >
          {pane.notTable}
        </Button>
      </div>
    </section>
  );
}
