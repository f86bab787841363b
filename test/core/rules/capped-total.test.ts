import { check, packNamed, recognise, relate, type Pack } from "../../../src/core";
import { book } from "../../book";
import { fundsForm } from "./score-form";

const national = packNamed("国家2020")!;
const capped: Pack = { ...national, scoring: { ...national.scoring, caps: [{ below: 85, most: 89 }] } };

const totals = (total: number, pack: Pack): readonly (readonly string[])[] => {
  const workbook = book({ 自评表: fundsForm({ G10: total }) });
  const tables = recognise(workbook);
  return check({ workbook, tables, relations: relate(workbook, tables), pack })
    .filter(({ rule }) => rule === "ZP-705")
    .map(({ comparison }) => [comparison!.expected, comparison!.actual].map(({ value }) => String(value.digits)));
};

test("a place that caps the total by the rate of execution wants the cap, not the sum", () => {
  // 80 % is below 85 %: 8 + 50 + 15 + 15 + 10 = 98, and no more than 89.
  expect(totals(98, capped)).toEqual([["89", "98"]]);
  expect(totals(89, capped)).toEqual([]);
  expect(totals(98, national)).toEqual([]);
  expect(totals(89, national)).toEqual([["98", "89"]]);
});
