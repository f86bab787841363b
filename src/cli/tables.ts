import { areaName, type Table } from "../core";
import { understand } from "../commands/understand";
import type { Call } from "./call";
import { eachFile } from "./each-file";
import { tablesJson } from "./json";
import { STATUS } from "./status";
import type { Terminal } from "./terminal";

/** `ziping tables`: what was recognised. */
export const runTables = (call: Call, to: Terminal): Promise<number> =>
  eachFile(call, to, async (host, file, work) => {
    const started = performance.now();
    const found = await understand(host, { kind: "workbook" }, work);
    if (call.format === "json") {
      to.out(JSON.stringify(tablesJson(file, found, performance.now() - started)));
      return STATUS.clean;
    }
    to.out(file);
    for (const table of found.tables) for (const line of tableLines(table, to)) to.out(line);
    to.out(
      `  ${to.text.cli.relations(found.relations.length, found.relations.filter(relation => !relation.holds).length)}`,
    );
    return STATUS.clean;
  });

function tableLines(table: Table, { text }: Terminal): readonly string[] {
  const place = `${table.area.sheet}!${areaName(table.area)}`;
  return [
    `  ${text.cli.table(place, text.pane.kinds[table.kind], table.title?.text ?? "", table.unit?.unit ?? "")}`,
    ...table.columns
      .filter(column => column.header.length > 0)
      .map(column => `    ${column.header.join(" / ").replace(/\s+/g, " ")} → ${text.pane.roles[column.role]}`),
  ];
}
