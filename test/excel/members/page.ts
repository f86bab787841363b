import { areaName, cellName } from "../../../src/core";
import { COLUMNS, type ModelSheet } from "../model";
import { define, invalid, isThing, notFound, type Thing } from "../thing";
import { range, type RangeOf } from "./range";
import { rectNamed } from "./worksheet";

const PER_UNIT: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };
const TEXTS = ["CenterFooter", "CenterHeader", "LeftFooter", "LeftHeader", "RightFooter", "RightHeader"] as const;

interface FooterOf {
  readonly sheet: ModelSheet;
  readonly page: "DefaultForAllPages" | "FirstPage" | "EvenPages" | "OddPages";
}

const headerFooter = define<FooterOf>("HeaderFooter", {
  scalars: Object.fromEntries(
    TEXTS.map(name => [name, ({ sheet, page }: FooterOf) => sheet.page.texts[`${page}/${name}`] ?? ""]),
  ),
  setters: Object.fromEntries(
    TEXTS.map(name => [
      name,
      ({ sheet, page }: FooterOf, value: unknown) => {
        if (String(value) === "") Reflect.deleteProperty(sheet.page.texts, `${page}/${name}`);
        else sheet.page.texts[`${page}/${name}`] = String(value);
      },
    ]),
  ),
});

const group = define<ModelSheet>("HeaderFooterGroup", {
  scalars: { State: sheet => sheet.page.state },
  setters: { State: (sheet, value) => void (sheet.page.state = String(value)) },
  links: {
    DefaultForAllPages: sheet => headerFooter({ sheet, page: "DefaultForAllPages" }),
    FirstPage: sheet => headerFooter({ sheet, page: "FirstPage" }),
  },
});

/** A page member: only plain data, forbidden on a protected sheet. */
const plain = (name: "orientation" | "paperSize" | "zoom" | "centerHorizontally" | "firstPageNumber") => ({
  get: (sheet: ModelSheet): unknown => sheet.page[name],
  set: (sheet: ModelSheet, value: unknown): void =>
    void ((sheet.page as unknown as Record<string, unknown>)[name] = value),
});

const margin = (name: string) => (sheet: ModelSheet) => sheet.page.margins[name];

export const pageLayout: (sheet: ModelSheet) => Thing = define<ModelSheet>("PageLayout", {
  scalars: {
    Orientation: plain("orientation").get,
    PaperSize: plain("paperSize").get,
    Zoom: plain("zoom").get,
    CenterHorizontally: plain("centerHorizontally").get,
    FirstPageNumber: plain("firstPageNumber").get,
    TopMargin: margin("top"),
    BottomMargin: margin("bottom"),
    LeftMargin: margin("left"),
    RightMargin: margin("right"),
  },
  setters: {
    Orientation: (sheet, value, desk) => (desk.mayFormat(sheet), plain("orientation").set(sheet, value)),
    PaperSize: (sheet, value, desk) => (desk.mayFormat(sheet), plain("paperSize").set(sheet, value)),
    Zoom: (sheet, value, desk) => {
      desk.mayFormat(sheet);
      if (typeof value !== "object" || value === null) throw invalid("PageLayout.zoom");
      plain("zoom").set(sheet, value);
    },
    CenterHorizontally: (sheet, value, desk) => (desk.mayFormat(sheet), plain("centerHorizontally").set(sheet, value)),
    FirstPageNumber: (sheet, value, desk) => {
      desk.mayFormat(sheet);
      if (value !== "" && typeof value !== "number") throw invalid("PageLayout.firstPageNumber");
      plain("firstPageNumber").set(sheet, value);
    },
    TopMargin: (sheet, value) => void (sheet.page.margins["top"] = Number(value)),
    BottomMargin: (sheet, value) => void (sheet.page.margins["bottom"] = Number(value)),
    LeftMargin: (sheet, value) => void (sheet.page.margins["left"] = Number(value)),
    RightMargin: (sheet, value) => void (sheet.page.margins["right"] = Number(value)),
  },
  links: { HeadersFooters: group },
  methods: {
    SetPrintMargins: (sheet, [unit, margins], desk) => {
      desk.mayFormat(sheet);
      const factor = PER_UNIT[String(unit)];
      if (factor === undefined) throw invalid("PageLayout.setPrintMargins");
      for (const [side, size] of Object.entries(margins as Record<string, number>))
        sheet.page.margins[side] = size * factor;
      return null;
    },
    SetPrintArea: (sheet, [area], desk) => {
      desk.mayFormat(sheet);
      sheet.page.printArea = isThing(area) ? (area.it as RangeOf).rect : rectNamed(desk.model, sheet, area);
      return null;
    },
    GetPrintAreaOrNullObject: sheet =>
      sheet.page.printArea ? printed({ sheet, text: areaName({ sheet: "", ...sheet.page.printArea }) }) : null,
    SetPrintTitleRows: (sheet, [rows], desk) => {
      desk.mayFormat(sheet);
      const { top, bottom } = isThing(rows) ? (rows.it as RangeOf).rect : rectNamed(desk.model, sheet, rows);
      sheet.page.titleRows = { top, bottom };
      return null;
    },
    GetPrintTitleRowsOrNullObject: sheet =>
      sheet.page.titleRows ? range({ sheet, rect: { ...sheet.page.titleRows, left: 0, right: COLUMNS - 1 } }) : null,
  },
});

/** The print area as RangeAreas; only what is read of it. */
const printed = define<{ readonly sheet: ModelSheet; readonly text: string }>("RangeAreas", {
  scalars: { Address: ({ sheet, text }) => `${sheet.name}!${text}`, AreaCount: () => 1 },
  methods: { _KeepReference: () => null },
});

interface BreakOf {
  readonly sheet: ModelSheet;
  readonly row: number;
}

const pageBreak = define<BreakOf>("PageBreak", {
  id: ({ row }) => cellName(row, 0),
  scalars: { RowIndex: ({ row }) => row, ColumnIndex: () => 0 },
  methods: {
    Delete: ({ sheet, row }) => {
      sheet.page.breaks = sheet.page.breaks.filter(one => one !== row);
      return null;
    },
    GetCellAfterBreak: ({ sheet, row }) => range({ sheet, rect: { top: row, bottom: row, left: 0, right: 0 } }),
  },
});

export const pageBreaks: (sheet: ModelSheet) => Thing = define<ModelSheet>("PageBreakCollection", {
  scalars: {},
  items: sheet => sheet.page.breaks.map(row => pageBreak({ sheet, row })),
  item: (sheet, key) => {
    const row = sheet.page.breaks.find(one => cellName(one, 0) === key);
    if (row === undefined) throw notFound("PageBreakCollection.getItem");
    return pageBreak({ sheet, row });
  },
  methods: {
    GetCount: sheet => sheet.page.breaks.length,
    RemovePageBreaks: (sheet, _, desk) => {
      desk.mayFormat(sheet);
      sheet.page.breaks = [];
      return null;
    },
    Add: (sheet, [at], desk) => {
      desk.mayFormat(sheet);
      const { top } = isThing(at) ? (at.it as RangeOf).rect : rectNamed(desk.model, sheet, at);
      if (top === 0) throw invalid("PageBreakCollection.add", "No page begins before the first row.");
      sheet.page.breaks = [...new Set([...sheet.page.breaks, top])].sort((a, b) => a - b);
      return pageBreak({ sheet, row: top });
    },
  },
});
