import { cellArea, type Area } from "../../workbook/area";
import { cellText } from "../../workbook/cells";
import type { Sheet, Workbook } from "../../workbook/workbook";
import type { FormColumns, FormPart, FormPlaces } from "./find-places";

/** A cell of the unit's own form that is empty still, and what is asked in it. */
export interface LeftOpen {
  readonly at: Area;
  readonly ask: string;
}

const ASKED: readonly (readonly [keyof FormColumns, string])[] = [
  ["budget-initial", "年初预算数"],
  ["budget", "全年预算数"],
  ["spent", "全年执行数"],
  ["rate", "执行率"],
  ["target", "年度指标值"],
  ["achieved", "实际完成值"],
  ["weight", "分值"],
  ["score", "得分"],
];
/** What the lines below the year's funds as a whole are not asked. */
const OF_THE_WHOLE = new Set<keyof FormColumns>(["rate", "weight", "score"]);

/** The cells that a form asks for by its labels and that `isOpen` says are empty, from above. */
export function leftOpen(
  workbook: Workbook,
  sheet: Sheet,
  places: FormPlaces,
  isOpen: (at: Area) => boolean,
): readonly LeftOpen[] {
  const asked = (at: Area, ask: string): readonly LeftOpen[] => (isOpen(at) ? [{ at, ask }] : []);
  const inLine = (part: FormPart, row: number, called: string, without?: ReadonlySet<keyof FormColumns>) =>
    ASKED.flatMap(([name, said]) => {
      const column = part.columns[name];
      if (column === undefined || without?.has(name)) return [];
      return asked(cellArea(sheet.name, row, column), `请填写“${called}”的${said}`);
    });
  const { funds, indicators, total } = places;
  const named = (part: FormPart, row: number): string => {
    const column = part.columns.third ?? part.columns.level2 ?? part.columns.level1;
    return column === undefined ? "" : cellText(workbook, sheet, row, column).trim();
  };
  const score = indicators.at(-1)?.columns.score;
  return [
    ...[...places.facts].flatMap(([key, at]) => asked(at, `请填写${key}`)),
    ...(funds?.lines ?? []).flatMap(({ row, label }, at) =>
      label === "" ? [] : inLine(funds!, row, label, at === 0 ? undefined : OF_THE_WHOLE),
    ),
    ...[...places.goals].flatMap(([goal, at]) => asked(at, `请填写${goal}`)),
    ...indicators.flatMap(part =>
      part.lines.flatMap(({ row }) => {
        const called = named(part, row);
        return called === "" ? [] : inLine(part, row, called);
      }),
    ),
    ...(total === undefined || score === undefined ? [] : asked(cellArea(sheet.name, total, score), "请填写总分")),
  ];
}
