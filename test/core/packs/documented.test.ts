import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makePack } from "../../../src/core/packs/own/make-pack";
import { packOfSheet } from "../../../src/core/packs/own/read-sheet";
import { PACKS } from "../../../src/core";
import { book } from "../../book";

const page = readFileSync(join(__dirname, "../../../docs/rule-packs.md"), "utf8");

test("the sheet that the documentation shows is a pack", () => {
  const rows = page
    .split("\n")
    .filter(line => line.startsWith("|"))
    .slice(2)
    .map(line =>
      line
        .split("|")
        .slice(1, -1)
        .map(cell => cell.trim())
        .map(cell => (cell === "" ? null : /^\d+$/.test(cell) ? Number(cell) : cell)),
    );
  const read = packOfSheet(book({ 规则包: rows }), PACKS);
  expect(read).toMatchObject({ pack: { name: "某县", coverTitle: "某县项目支出绩效自评报告" } });
  expect("pack" in read! && read.pack.sections.map(({ heading }) => heading)).toEqual([
    "一、项目概况",
    "（一）资金情况",
  ]);
});

test("the file that the documentation shows is a pack", () => {
  const json = /```json\n([^]*?)```/.exec(page)![1]!;
  expect(makePack(JSON.parse(json), PACKS)).toMatchObject({ pack: { name: "某县" } });
});
