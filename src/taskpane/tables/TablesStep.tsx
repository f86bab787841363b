import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Correction, Table } from "../../core";
import { Disclosure } from "../parts/Disclosure";
import { Nothing } from "../parts/Nothing";
import { usePane } from "../parts/pane-context";
import { PutAway } from "./PutAway";
import { RememberedList } from "./RememberedList";
import { Some } from "../parts/Some";
import type { Seen } from "../state/state";
import { TableCard } from "./TableCard";

const useStyles = makeStyles({
  questions: { color: tokens.colorStatusWarningForeground3, margin: "4px 0" },
});

/** Above this many tables only the first sheet and those with a question are open at first. */
const FEW = 6;

type Away = Extract<Correction, { about: "table" }>;

interface SheetTables {
  readonly sheet: string;
  readonly tables: readonly Table[];
  /** What the user said is no table. */
  readonly away: readonly Away[];
}

const isDoubtful = (table: Table): boolean => table.columns.some(column => column.maybe.length > 0);

function bySheet({ tables, memory, lost }: Seen["result"]): readonly SheetTables[] {
  const away = memory.corrections.filter((one): one is Away => one.about === "table" && !lost.includes(one));
  const names = new Set([...tables.map(({ area }) => area.sheet), ...away.map(({ sheet }) => sheet)]);
  const tablesOf = new Map<string, Table[]>([...names].map(sheet => [sheet, []]));
  for (const table of tables) tablesOf.get(table.area.sheet)!.push(table);
  return [...names].map(sheet => ({
    sheet,
    tables: tablesOf.get(sheet)!,
    away: away.filter(one => one.sheet === sheet),
  }));
}

/** 看表: what was understood, table by table, and what the user said against it. */
export function TablesStep({ seen: { result } }: { readonly seen: Seen }) {
  const styles = useStyles();
  const { pane } = usePane().text;
  const { tables, memory, lost } = result;
  const sheets = useMemo(() => bySheet(result), [result]);
  const doubts = tables.reduce((sum, table) => sum + table.columns.filter(c => c.maybe.length > 0).length, 0);
  return (
    <>
      {tables.length === 0 && <Nothing head={pane.noTables} next={pane.noTablesNext} />}
      {doubts > 0 && <p className={styles.questions}>{pane.questions(doubts)}</p>}
      <Some of={sheets} keyOf={({ sheet }) => sheet}>
        {({ sheet, tables: own, away }, index) => (
          <Disclosure
            title={`${sheet} ${own.length}`}
            strong
            open={index === 0 || tables.length <= FEW || own.some(isDoubtful)}
          >
            <Some of={own} step={20} keyOf={table => `${table.area.top}:${table.area.left}`}>
              {table => <TableCard table={table} />}
            </Some>
            {away.map(correction => (
              <PutAway key={`${correction.area} ${correction.title}`} correction={correction} />
            ))}
          </Disclosure>
        )}
      </Some>
      <RememberedList memory={memory} lost={lost} />
    </>
  );
}
