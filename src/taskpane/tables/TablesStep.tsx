import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Table } from "../../core";
import { Disclosure } from "../parts/Disclosure";
import { Nothing } from "../parts/Nothing";
import { usePane } from "../parts/pane-context";
import { RememberedList } from "./RememberedList";
import { Some } from "../parts/Some";
import type { Seen } from "../state/state";
import { TableCard } from "./TableCard";

const useStyles = makeStyles({
  questions: { color: tokens.colorStatusWarningForeground3, margin: "4px 0" },
});

/** Above this many tables only those with a question are open at first. */
const FEW = 6;

const isDoubtful = (table: Table): boolean => table.columns.some(column => column.maybe.length > 0);

const bySheet = (tables: readonly Table[]): readonly (readonly [string, readonly Table[]])[] => {
  const sheets = new Map<string, Table[]>();
  for (const table of tables) {
    const known = sheets.get(table.area.sheet);
    if (known) known.push(table);
    else sheets.set(table.area.sheet, [table]);
  }
  return [...sheets];
};

/** 看表: what was understood, table by table, and what the user said against it. */
export function TablesStep({ seen: { result } }: { readonly seen: Seen }) {
  const styles = useStyles();
  const { pane } = usePane().text;
  const { tables, memory, lost } = result;
  const sheets = useMemo(() => bySheet(tables), [tables]);
  const doubts = tables.reduce((sum, table) => sum + table.columns.filter(c => c.maybe.length > 0).length, 0);
  return (
    <>
      {tables.length === 0 && <Nothing head={pane.noTables} next={pane.noTablesNext} />}
      {doubts > 0 && <p className={styles.questions}>{pane.questions(doubts)}</p>}
      <Some of={sheets} keyOf={([sheet]) => sheet}>
        {([sheet, own]) => (
          <Disclosure title={sheet} strong open={tables.length <= FEW || own.some(isDoubtful)}>
            <Some of={own} step={20} keyOf={table => `${table.area.top}:${table.area.left}`}>
              {table => <TableCard table={table} />}
            </Some>
          </Disclosure>
        )}
      </Some>
      <RememberedList memory={memory} lost={lost} />
    </>
  );
}
