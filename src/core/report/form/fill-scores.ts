import { add, decimalOf, toNumber, ZERO } from "../../quantity/decimal";
import type { CellEdit } from "../../workbook/cell-edit";
import type { Given } from "../../scoring/indicators";
import { cellName } from "../../workbook/address";
import { cellArea, type Area } from "../../workbook/area";
import { BLANK, entryOfCell, entryOfGiven, isTold, type Entry, type Told } from "./entries";
import type { FilledFunds } from "./fill-funds";
import { edit, type Filling } from "./filling";
import { executionScore, lineScore, type Funds } from "./scored-cells";

/** Scores of indicators that the rules give, and the totals where no line lacks one. */
export function scoresFilled(filling: Filling, funds: Funds, execution: FilledFunds["score"]): readonly CellEdit[] {
  const { workbook, sheet, form, places, pack, project } = filling;
  if (project.form?.table.area.sheet !== sheet.name) return [];
  const cells: { at: Area; entry: Entry }[] = [];
  const edits = project.form.indicators.flatMap(indicator => {
    const { target, achieved, weight, score, scoreAt } = indicator;
    const line = form.lines.find(one => one.indicator?.row === indicator.row);
    const told = (given: Given | undefined): Told | undefined => given && entryOfGiven(given);
    if (!scoreAt) return [];
    const on = { target: entryOfCell(workbook, target.at), achieved: entryOfCell(workbook, achieved.at) };
    const entry =
      told(score) ??
      (indicator.isRate && weight
        ? executionScore(
            { weight: told(weight), given: undefined },
            funds,
            cellName(weight.at.top, weight.at.left),
            pack.scoring,
            { fact: "", ask: "" },
          )
        : line && weight
          ? lineScore(
              { ...line, ...on },
              { target: name(target.at), achieved: name(achieved.at), weight: name(weight.at) },
              funds,
              pack.scoring,
            )
          : undefined);
    cells.push({ at: scoreAt, entry });
    return edit(filling, scoreAt, entry);
  });
  const all = execution ? [execution, ...cells] : cells;
  const { total, indicators } = places;
  const columns = indicators.at(-1)!.columns;
  if (total === undefined || columns.score === undefined) return edits;
  return [...edits, ...edit(filling, cellArea(sheet.name, total, columns.score), sumOf(all))];
}

const name = ({ top, left }: Area): string => cellName(top, left);

/** The sum of scores, live; nothing while one of them is missing. */
function sumOf(cells: readonly { readonly at: Area; readonly entry: Entry }[]): Entry {
  let sum = ZERO;
  for (const { entry } of cells) {
    if (!isTold(entry) || typeof entry.value !== "number") return undefined;
    sum = add(sum, decimalOf(entry.value));
  }
  const scores = cells.map(({ at }) => name(at)).join(",");
  const formula = `IF(COUNT(${scores})<${cells.length},"${BLANK}",ROUND(SUM(${scores}),2))`;
  return { value: toNumber(sum), formula, from: [] };
}
