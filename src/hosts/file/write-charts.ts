import type { PlannedChart, SheetPlan } from "../../core/report/changes";
import { chartXml, shownIn } from "./chart-xml";
import { relationships } from "./package";
import { addPart, addRelationship, declared, freePart, removePart, type Book } from "./write-parts";
import { attributeOf, childElements, escapeXml, headOf, rootElement, spliced, withInside } from "./write-xml";

const SPREADSHEET = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
const MAIN = "http://schemas.openxmlformats.org/drawingml/2006/main";
const CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/** What tells a chart of ours from the user's drawings: the name of its frame. */
const PREFIX = "ziping-";

/** A drawing's number within its part begins high, so that it meets none of the user's. */
const FIRST_ID = 7001;

/** The frames of a drawing part that hold charts of ours, with the charts' parts. */
function ownFrames(book: Book, drawing: string, xml: string) {
  const parts = new Map(relationships(book.edit, drawing).map(({ id, target }) => [id, target]));
  return childElements(xml, rootElement(xml)).flatMap(frame => {
    const text = xml.slice(frame.start, frame.end);
    const name = new RegExp(`<[^>]*cNvPr[^>]*\\bname="${PREFIX}([^"]*)"`).exec(text)?.[1];
    const id = /<[^>]*:chart\b[^>]*\br:id="([^"]*)"/.exec(text)?.[1];
    const part = id === undefined ? undefined : parts.get(id);
    return name === undefined || id === undefined || part === undefined ? [] : [{ frame, name, id, part }];
  });
}

const marker = (row: number, column: number): string =>
  `<xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff>`;

const frameXml = ({ name, title, over }: PlannedChart, id: string, number: number, office: string): string =>
  `<xdr:twoCellAnchor xmlns:xdr="${SPREADSHEET}" editAs="oneCell"><xdr:from>${marker(over.top, over.left)}</xdr:from><xdr:to>${marker(over.bottom + 1, over.right + 1)}</xdr:to>` +
  `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${number}" name="${escapeXml(PREFIX + name)}" descr="${escapeXml(title)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
  `<xdr:xfrm><a:off xmlns:a="${MAIN}" x="0" y="0"/><a:ext xmlns:a="${MAIN}" cx="0" cy="0"/></xdr:xfrm>` +
  `<a:graphic xmlns:a="${MAIN}"><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${office}" r:id="${id}"/></a:graphicData></a:graphic>` +
  `</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`;

/** The drawing part of a sheet, made where there is none and one is wanted. */
function drawingOf(book: Book, sheet: string, element: string | undefined, wanted: boolean): string | undefined {
  const { edit, namespaces } = book;
  const id = element && attributeOf(headOf(element, rootElement(element)), "r:id");
  const there = id && relationships(edit, sheet).find(one => one.id === id)?.target;
  if (there || !wanted) return there || undefined;
  const part = freePart(edit, "xl/drawings/drawing#.xml");
  addPart(edit, part, DRAWING_TYPE, declared(`<xdr:wsDr xmlns:xdr="${SPREADSHEET}" xmlns:a="${MAIN}"></xdr:wsDr>`));
  addRelationship(edit, sheet, `${namespaces.relationships}/drawing`, part);
  return part;
}

/**
 * Puts the plan's charts among the drawings of the sheet in `part`, in the place of those written before; the user's own drawings stay.
 * `element` is the sheet's drawing element as it stands; gives the one it shall have, "" for none.
 */
export function placeCharts(book: Book, part: string, plan: SheetPlan, element: string | undefined): string {
  const { charts = [], cells } = plan;
  const { edit, namespaces } = book;
  const drawing = drawingOf(book, part, element, charts.length > 0);
  if (drawing === undefined) return element ?? "";
  const before = edit.text(drawing)!;
  const own = ownFrames(book, drawing, before);
  const kept = spliced(
    before,
    own.map(({ frame }) => ({ start: frame.start, end: frame.end, text: "" })),
  );
  const shown = shownIn(cells);
  const known = new Map(own.map(one => [one.name, one]));
  for (const { name, part: gone } of own)
    if (!charts.some(chart => chart.name === name)) removePart(edit, drawing, gone);
  const frames = charts.map((chart, at) => {
    const there = known.get(chart.name);
    const place = there?.part ?? freePart(edit, "xl/charts/chart#.xml");
    addPart(edit, place, CHART_TYPE, chartXml(chart, shown));
    const id = there?.id ?? addRelationship(edit, drawing, `${namespaces.relationships}/chart`, place);
    return frameXml(chart, id, FIRST_ID + at, namespaces.relationships);
  });
  const root = rootElement(kept);
  const inner = kept.slice(root.innerStart, root.innerEnd) + frames.join("");
  edit.put(drawing, spliced(kept, [{ start: root.start, end: root.end, text: withInside(kept, root, inner) }]));
  if (element) return element;
  const id = relationships(edit, part).find(one => one.target === drawing)!.id;
  return `<drawing r:id="${id}"/>`;
}
