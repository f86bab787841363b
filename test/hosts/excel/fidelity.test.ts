import { readFileSync } from "node:fs";
import { NOTHING_REMEMBERED } from "../../../src/hosts/host";
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { modelOf } from "../../excel/file";
import { USED } from "../../excel/thing";
import { contractWorkbook } from "../contract";
import { quiet, useExcel, WHOLE } from "./open";
import { at, ownTouches, plan, short } from "./reports";

const excel = useExcel();

/** What the client asks for by itself. */
const CLIENT = /^(_|NotifyActionHandlerReady$|Get(Set)?AppRuntimeState$)/;

test("docs/excel-fidelity.md names every member that is used", async () => {
  const model = modelOf(contractWorkbook());
  excel.open(model);
  model.tables.push({
    id: "{TABLE-1}",
    name: "表1",
    sheet: model.sheets[0]!,
    area: { top: 1, left: 0, bottom: 3, right: 1 },
    headerRows: 1,
    totalsRows: 0,
    columns: ["甲", "乙"],
  });
  USED.clear();
  const host = excelHost();
  await host.read(WHOLE, quiet());
  await host.read(WHOLE, quiet());
  await host.remember({ ...NOTHING_REMEMBERED, facts: { 年度: "2023" } });
  await host.remember({ ...NOTHING_REMEMBERED, facts: { 年度: "2024" } });
  await host.recall();
  await host.show(at("明细", 1, 1));
  await host.selection();
  const stop = await host.watch(() => {});
  await stop();
  const edits = [{ at: at("明细", 2, 1), was: 0.1, value: 9 }];
  await host.write({ edits, sheets: [plan("自评报告", "甲")] }, quiet());
  ownTouches(excel.model);
  // Filled anew, a new sheet made beside it, and all of it put back.
  excel.resetCounts();
  excel.fault = { request: 1, way: "unanswered", code: 0 };
  await expect(
    excelHost(200).write({ edits: [], sheets: [short, plan("新报告", "乙")] }, quiet()),
  ).rejects.toMatchObject({ problem: "unavailable" });

  const names = [...USED].map(member => member.split(".").at(-1)!).filter(name => !CLIENT.test(name));
  expect(names).toContain("Delete");
  const doc = readFileSync("docs/excel-fidelity.md", "utf8");
  const table = doc.slice(doc.indexOf("## Members"), doc.indexOf("## What the fault test"));
  const named = new Set([...table.matchAll(/[A-Za-z]\w*/g)].map(([word]) => word.toLowerCase()));
  expect([...new Set(names)].filter(name => !named.has(name.toLowerCase())).sort()).toEqual([]);
});
