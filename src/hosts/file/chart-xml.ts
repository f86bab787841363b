import type { PlannedCell, PlannedChart } from "../../core/report/changes";
import { columnName, sheetPrefix } from "../../core/workbook/address";
import type { Area } from "../../core/workbook/area";
import { declared } from "./write-parts";
import { escapeXml } from "./write-xml";

const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

/** More columns than this are read by the axis: labels would meet. */
const MOST_LABELS = 8;

/** Colours that stay apart in grey, too. */
const COLORS = ["217346", "8FBC8F", "C55A11"];

/** What stands in the cells of the plan, by row and column. */
export type Shown = (row: number, column: number) => PlannedCell["value"];

export const shownIn = (cells: readonly PlannedCell[]): Shown => {
  const values = new Map(cells.map(({ row, column, value }) => [`${row},${column}`, value]));
  return (row, column) => values.get(`${row},${column}`) ?? null;
};

const pinned = ({ sheet, top, left, bottom, right }: Area): string => {
  const first = `$${columnName(left)}$${top + 1}`;
  const last = `$${columnName(right)}$${bottom + 1}`;
  return escapeXml(sheetPrefix(sheet) + (first === last ? first : `${first}:${last}`));
};

const valuesOf = (area: Area, shown: Shown): readonly PlannedCell["value"][] => {
  const values: PlannedCell["value"][] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) values.push(shown(row, column));
  return values;
};

const points = (values: readonly PlannedCell["value"][]): string =>
  `<c:ptCount val="${values.length}"/>` +
  values
    .map((value, at) => (value === null ? "" : `<c:pt idx="${at}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`))
    .join("");

const texts = (area: Area, shown: Shown): string =>
  `<c:strRef><c:f>${pinned(area)}</c:f><c:strCache>${points(valuesOf(area, shown))}</c:strCache></c:strRef>`;

const numbers = (area: Area, shown: Shown): string =>
  `<c:numRef><c:f>${pinned(area)}</c:f><c:numCache><c:formatCode>#,##0.00</c:formatCode>${points(valuesOf(area, shown))}</c:numCache></c:numRef>`;

const run = (size: number): string =>
  `<a:defRPr sz="${size * 100}" b="0"><a:latin typeface="宋体"/><a:ea typeface="宋体"/></a:defRPr>`;

const words = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${run(size)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

const title = (text: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${run(14)}</a:pPr>` +
  `<a:r><a:rPr lang="zh-CN" sz="1400" b="0"><a:latin typeface="黑体"/><a:ea typeface="黑体"/></a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

function seriesXml({ categories, series }: PlannedChart, at: number, shown: Shown): string {
  const { name, values } = series[at]!;
  const count = valuesOf(categories, shown).length * series.length;
  const labels =
    count <= MOST_LABELS
      ? `<c:dLbls><c:numFmt formatCode="#,##0.00" sourceLinked="0"/>${words(9)}<c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
      : "";
  return (
    `<c:ser><c:idx val="${at}"/><c:order val="${at}"/><c:tx>${texts(name, shown)}</c:tx>` +
    `<c:spPr><a:solidFill><a:srgbClr val="${COLORS[at % COLORS.length]}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>${labels}` +
    `<c:cat>${texts(categories, shown)}</c:cat><c:val>${numbers(values, shown)}</c:val></c:ser>`
  );
}

const lowest = ({ series }: PlannedChart, shown: Shown): number =>
  Math.min(
    0,
    ...series.flatMap(({ values }) => valuesOf(values, shown).map(value => (typeof value === "number" ? value : 0))),
  );

/** The text of a chart part. Its columns begin at nothing: one that began elsewhere would lie about lengths. */
export function chartXml(chart: PlannedChart, shown: Shown): string {
  const least = lowest(chart, shown) < 0 ? "" : `<c:min val="0"/>`;
  const grid = `<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>`;
  return declared(
    `<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>${title(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
      `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>` +
      chart.series.map((_, at) => seriesXml(chart, at, shown)).join("") +
      `<c:gapWidth val="150"/><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
      `<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${words(10)}<c:crossAx val="2"/><c:crosses val="autoZero"/></c:catAx>` +
      `<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/>${least}</c:scaling><c:delete val="0"/><c:axPos val="l"/>${grid}<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${words(10)}<c:crossAx val="1"/><c:crosses val="autoZero"/></c:valAx>` +
      `</c:plotArea>${chart.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${words(10)}</c:legend>` : ""}` +
      // The cells drawn stand in hidden columns.
      `<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr></c:chartSpace>`,
  );
}
