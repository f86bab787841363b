import { runner } from "../../../src/hosts/excel/run";
import { settled, useExcel } from "./open";

const excel = useExcel();

test("a batch that was given up goes no further when its answer comes after all", async () => {
  excel.latency = 150;
  const done: string[] = [];
  const given = runner(30)(async ({ workbook }, sync) => {
    workbook.worksheets.load("items/name");
    await sync();
    done.push("answered");
    workbook.worksheets.load("items/name");
    await sync();
    done.push("asked again");
  });
  await expect(given).rejects.toMatchObject({ problem: "unavailable" });
  await settled(500);
  excel.latency = 0;
  expect(done).toEqual([]);
});

test("patience begins anew with each answer", async () => {
  excel.latency = 120;
  const done: string[] = [];
  await runner(600)(async ({ workbook }, sync) => {
    for (let turn = 1; turn <= 6; turn++) {
      workbook.worksheets.load("items/name");
      await sync();
      done.push(String(turn));
    }
  });
  excel.latency = 0;
  expect(done).toEqual(["1", "2", "3", "4", "5", "6"]);
});
