import { readFileSync } from "node:fs";
import { join } from "node:path";
import { check, DEFAULT_PACK, recognise, relate, type Finding, type Pack, type Workbook } from "../../../src/core";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { pasted } from "./pasted";

const FILE = join(__dirname, "../../../assets/samples/样表.xlsx");

/** The sample workbook, all its tables right. */
export const sample = (): Workbook => readWorkbook(readFileSync(FILE), "样表.xlsx");

/** What is found in a workbook. */
export function findings(workbook: Workbook, pack: Pack = DEFAULT_PACK): readonly Finding[] {
  const tables = recognise(workbook);
  return check({ workbook, tables, relations: relate(workbook, tables), pack });
}

/** What is found on the sheet of a text pasted into the sample workbook: rule, row counted from one, severity. */
export const foundIn = (text: string, pack?: Pack): readonly string[] =>
  findings(pasted(sample(), "报告", text), pack)
    .filter(({ at }) => at?.sheet === "报告")
    .map(({ rule, severity, at }) => `${rule} ${at!.top + 1} ${severity}`);
