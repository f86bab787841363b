import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { previewReports } from "../../../src/commands/preview-reports";
import { layOut, type Changes, type SheetPlan } from "../../../src/core";
import { excelHost } from "../../../src/hosts/excel/excel-host";
import { stepFilling } from "../../../src/hosts/excel/fill-sheet";
import { look } from "../../../src/hosts/excel/look";
import { ROOM } from "../../../src/hosts/excel/parts";
import { runner } from "../../../src/hosts/excel/run";
import { stepsBack } from "../../../src/hosts/excel/sheet-before";
import { takeSteps, type Step } from "../../../src/hosts/excel/steps";
import { targetsOf } from "../../../src/hosts/excel/targets";
import { modelOf } from "../../excel/file";
import { contractWorkbook } from "../contract";
import { quiet, useExcel } from "./open";
import { ownTouches, plan } from "./reports";

const excel = useExcel();
const run = runner(5000);

/** What each step was reckoned to take, and what it took in a request of its own. */
async function taken(steps: readonly Step[]): Promise<readonly (readonly [reckoned: number, took: number])[]> {
  excel.resetCounts();
  await run((context, sync) =>
    takeSteps(
      context,
      sync,
      steps.map(step => [step]),
    ),
  );
  return steps.map(({ bytes }, i) => [bytes, excel.counts.sent[i]!]);
}

/** Rather too much is reckoned, so that no request is too large; not several times too much, so that there are no more than needed. */
function expectNear(all: readonly (readonly [number, number])[]): void {
  expect(all.length).toBeGreaterThan(0);
  expect(all.filter(([reckoned, took]) => took > reckoned)).toEqual([]);
  const sum = (at: 0 | 1): number => all.reduce((total, one) => total + one[at], 0);
  expect(sum(0)).toBeLessThan(3 * sum(1));
}

/** A table of many lines and looks, with nothing that looks alike side by side. */
const patched: SheetPlan = {
  ...plan("汇总表", "甲"),
  cells: Array.from({ length: 600 }, (_, i) => ({
    row: Math.floor(i / 10),
    column: i % 10,
    value: i % 3 === 0 ? i : `第${i}格`,
    look: (Math.floor(i / 10) + i) % 3,
  })),
  looks: plan("汇总表", "甲").looks.map(look => ({ ...look, border: "thin" as const })),
  rowHeights: Array.from({ length: 60 }, () => 33.75),
};

const sample = async (): Promise<readonly SheetPlan[]> => {
  excel.open(modelOf(readFileSync(resolve(__dirname, "../../../assets/samples/样表.xlsx"))));
  const { reports, workbook } = await previewReports(excelHost(), {}, quiet());
  return layOut(reports, workbook).changes.sheets;
};

test("what filling a sheet takes is reckoned beforehand", async () => {
  const plans = await sample();
  expectNear(await taken(plans.map(one => stepFilling(one, undefined))));
  excel.open(modelOf(contractWorkbook()));
  expectNear(await taken([plan("自评报告", "甲"), patched].map(one => stepFilling(one, undefined))));
});

test("what putting a sheet back takes is reckoned beforehand", async () => {
  const plans = await sample();
  const changes: Changes = { edits: [], sheets: plans };
  await excelHost().write(changes, quiet());
  const before = await look(run, targetsOf(changes), ROOM);
  expectNear(await taken(before.sheets.flatMap(({ before: was }, i) => stepsBack(plans[i]!.name, was!, was!, ROOM))));

  excel.open(modelOf(contractWorkbook()));
  const mine: Changes = { edits: [], sheets: [plan("自评报告", "甲"), patched] };
  await excelHost().write(mine, quiet());
  ownTouches(excel.model);
  const [report, table] = (await look(run, targetsOf(mine), ROOM)).sheets;
  expectNear(await taken(stepsBack("自评报告", report!.before!, report!.before!, ROOM)));
  expectNear(await taken(stepsBack("汇总表", table!.before!, table!.before!, 100_000)));
});
