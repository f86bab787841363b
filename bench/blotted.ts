import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readWorkbook } from "../src/hosts/file/read-workbook";
import { recognise, relate, type Relation, type Workbook } from "../src/core";
import { claimsOf, filledCells } from "./claims";

/**
 * What labels and numbers say of sums once the formulas of real workbooks are blotted out, held against what the formulas add up; on the sheets
 * where they do. Formulas are no gold: many true sums have none. It shows whether a change of the relations helps where nobody tuned them.
 */

const corpus = process.env.CORPUS ?? "../shared/corpus";

/** The sums on the sheets of a workbook, each told by sheet, target and operands. */
function sumsOf(workbook: Workbook, relations: readonly Relation[]): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    workbook.sheets.map(sheet => {
      const own = relations.filter(
        ({ target, operands }) =>
          target.sheet === sheet.name && operands.every(({ area }) => area.sheet === sheet.name),
      );
      const sums = [...claimsOf(own, filledCells(sheet))].filter(([key]) => key.startsWith("Sum "));
      return [
        sheet.name,
        new Set(sums.flatMap(([key, sets]) => [...sets].filter(Boolean).map(set => `${key} ${set}`))),
      ];
    }),
  );
}

const blotted = (workbook: Workbook): Workbook => ({
  ...workbook,
  formulas: [],
  sheets: workbook.sheets.map(sheet => ({
    ...sheet,
    cells: { ...sheet.cells, formula: new Uint32Array(sheet.cells.formula.length) },
  })),
});

function main(): void {
  let [books, found, missed, others] = [0, 0, 0, 0];
  for (const folder of ["formulas", "workbooks"].map(name => join(corpus, name))) {
    if (!existsSync(folder)) return void process.stdout.write(`blotted: no corpus at ${folder}, skipped\n`);
    for (const file of readdirSync(folder).filter(name => name.endsWith(".xlsx"))) {
      const workbook = readWorkbook(readFileSync(join(folder, file)), file);
      const bare = blotted(workbook);
      const written = relate(workbook, recognise(workbook)).filter(one => one.basis === "formula" && one.holds);
      const claimed = sumsOf(bare, relate(bare, recognise(bare)));
      const before = found + missed;
      for (const [sheet, sums] of sumsOf(workbook, written)) {
        const own = claimed.get(sheet)!;
        const hit = [...sums].filter(sum => own.has(sum)).length;
        found += hit;
        missed += sums.size - hit;
        if (sums.size > 0) others += own.size - hit;
      }
      if (found + missed > before) books++;
    }
  }
  process.stdout.write(
    `blotted: ${books} workbooks; ${found} sums found, ${missed} missed, ${others} others claimed\n`,
  );
}

main();
