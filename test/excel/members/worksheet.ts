import { readArea } from "../../../src/core";
import {
  COLUMNS,
  DEFAULT_HEIGHT,
  DEFAULT_WIDTH,
  newSheet,
  ROWS,
  type Model,
  type ModelSheet,
  type Rect,
} from "../model";
import { define, ExcelError, invalid, isThing, notFound, type Desk, type Thing } from "../thing";
import { checkSheetName } from "../typed";
import { charts } from "./chart";
import { names, tables } from "./named";
import { pageBreaks, pageLayout } from "./page";
import { range, usedIn, wholeSheet } from "./range";
import { rangeAreas } from "./range-properties";

/** The rectangle that an address names on the sheet: cells, whole columns, whole rows, or a name. */
export function rectNamed(model: Model, sheet: ModelSheet, address: unknown): Rect {
  if (address === null || address === undefined) return wholeSheet(sheet).rect;
  const text = String(address)
    .slice(String(address).lastIndexOf("!") + 1)
    .replace(/\$/g, "");
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(text);
  const rows = /^(\d+):(\d+)$/.exec(text);
  const first = columns ? readArea(`${columns[1]}1:${columns[2]}1`, sheet.name) : undefined;
  if (first) return { top: 0, bottom: ROWS - 1, left: first.left, right: first.right };
  if (rows) return { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: COLUMNS - 1 };
  const named = [...sheet.names, ...model.names].find(one => one.name.toLowerCase() === text.toLowerCase());
  const area = readArea(named ? named.formula.slice(1).replace(/\$/g, "") : text, sheet.name);
  if (!area) throw invalid("Worksheet.getRange");
  const { top, left, bottom, right } = area;
  return { top, left, bottom, right };
}

const protection = define<ModelSheet>("WorksheetProtection", {
  scalars: { Protected: sheet => sheet.protected, Options: () => ({}) },
  methods: {
    Protect: (sheet, _, desk) => {
      desk.clearsUndo("WorksheetProtection.protect");
      sheet.protected = true;
      return null;
    },
    Unprotect: (sheet, _, desk) => {
      desk.clearsUndo("WorksheetProtection.unprotect");
      sheet.protected = false;
      return null;
    },
  },
});

const at = (sheet: ModelSheet, desk: Desk): number => desk.model.sheets.indexOf(sheet);

function remove(sheet: ModelSheet, desk: Desk): void {
  desk.mayRestructure();
  desk.clearsUndo("Worksheet.delete");
  if (desk.model.sheets.filter(one => one.visibility === "Visible").length === 1 && sheet.visibility === "Visible")
    throw new ExcelError("InvalidOperation", "The last visible sheet cannot be deleted.", "Worksheet.delete");
  desk.model.sheets.splice(at(sheet, desk), 1);
}

/** Renaming, moving and hiding end the undo history on the desktop. */
const restructured =
  (member: string, change: (sheet: ModelSheet, value: unknown, desk: Desk) => void) =>
  (sheet: ModelSheet, value: unknown, desk: Desk): void => {
    desk.mayRestructure();
    desk.clearsUndo(member);
    change(sheet, value, desk);
  };

/** The sheet next to it, or null at an end. */
function neighbour(sheet: ModelSheet, step: number, desk: Desk): Thing | null {
  const found = desk.model.sheets[at(sheet, desk) + step];
  return found ? worksheet(found) : null;
}

/** A second sheet alike, at an end of the workbook or beside another. */
function copy(sheet: ModelSheet, position: unknown, relative: unknown, desk: Desk): Thing {
  desk.mayRestructure();
  desk.clearsUndo("Worksheet.copy");
  const { model } = desk;
  const taken = new Set(model.sheets.map(({ name }) => name));
  let number = 2;
  while (taken.has(`${sheet.name} (${number})`)) number++;
  const made = newSheet(model, `${sheet.name} (${number})`);
  const { id, name } = made;
  Object.assign(made, structuredClone(sheet), { id, name });
  model.sheets.pop();
  const beside = isThing(relative) ? model.sheets.indexOf(relative.it as ModelSheet) : -1;
  const to = { Beginning: 0, Before: beside, After: beside + 1 }[String(position)] ?? model.sheets.length;
  if (to < 0) throw invalid("Worksheet.copy");
  model.sheets.splice(to, 0, made);
  return worksheet(made);
}

const freezePanes = define<ModelSheet>("WorksheetFreezePanes", {
  methods: {
    FreezeRows: (sheet, [count]) => ((sheet.frozen = { rows: Number(count ?? 1), columns: 0 }), null),
    FreezeColumns: (sheet, [count]) => ((sheet.frozen = { rows: 0, columns: Number(count ?? 1) }), null),
    Unfreeze: sheet => ((sheet.frozen = { rows: 0, columns: 0 }), null),
    GetLocationOrNullObject: sheet => {
      const { rows, columns } = sheet.frozen;
      if (rows + columns === 0) return null;
      return range({
        sheet,
        rect: {
          top: 0,
          left: 0,
          bottom: rows > 0 ? rows - 1 : ROWS - 1,
          right: columns > 0 ? columns - 1 : COLUMNS - 1,
        },
      });
    },
  },
});

const event = (type: number, on: boolean) => (sheet: ModelSheet, _: unknown, desk: Desk) => (
  desk.register(type, sheet.id, on),
  null
);

const setGridlines = (sheet: ModelSheet, value: unknown, desk: Desk): void => {
  desk.mayFormat(sheet);
  sheet.showGridlines = Boolean(value);
};

export const worksheet: (sheet: ModelSheet) => Thing = define<ModelSheet>("Worksheet", {
  id: sheet => sheet.id,
  scalars: {
    Id: sheet => sheet.id,
    Name: sheet => sheet.name,
    Position: at,
    Visibility: sheet => sheet.visibility,
    ShowGridlines: sheet => sheet.showGridlines,
    TabColor: sheet => sheet.tabColor,
    StandardHeight: () => DEFAULT_HEIGHT,
    StandardWidth: () => DEFAULT_WIDTH,
  },
  setters: {
    ShowGridlines: setGridlines,
    // The client sends this name where it is told to set the other.
    Gridlines: setGridlines,
    TabColor: (sheet, value, desk) => {
      desk.mayRestructure();
      sheet.tabColor = String(value);
    },
    Name: restructured("Worksheet.name", (sheet, value, desk) => {
      checkSheetName(
        value,
        desk.model.sheets.filter(one => one !== sheet).map(one => one.name),
        "Worksheet.name",
      );
      sheet.name = value;
    }),
    Visibility: restructured("Worksheet.visibility", (sheet, value) => void (sheet.visibility = String(value))),
    Position: restructured("Worksheet.position", (sheet, value, desk) => {
      desk.model.sheets.splice(at(sheet, desk), 1);
      desk.model.sheets.splice(Number(value), 0, sheet);
    }),
  },
  links: {
    Names: (sheet, desk) => names({ list: sheet.names, sheet, desk }),
    Tables: sheet => tables({ sheet }),
    Charts: sheet => charts(sheet),
    Protection: sheet => protection(sheet),
    PageLayout: sheet => pageLayout(sheet),
    HorizontalPageBreaks: sheet => pageBreaks(sheet),
    FreezePanes: sheet => freezePanes(sheet),
  },
  methods: {
    GetRange: (sheet, [address], desk) => range({ sheet, rect: rectNamed(desk.model, sheet, address) }),
    GetRanges: (sheet, [address], desk) =>
      rangeAreas({
        ranges: String(address)
          .split(",")
          .map(part => ({ sheet, rect: rectNamed(desk.model, sheet, part) })),
      }),
    GetRangeByIndexes: (sheet, [row, column, rows, columns]) => {
      const [top, left, bottom, right] = [
        row,
        column,
        Number(row) + Number(rows) - 1,
        Number(column) + Number(columns) - 1,
      ].map(Number) as [number, number, number, number];
      if (top < 0 || left < 0 || bottom < top || right < left || bottom >= ROWS || right >= COLUMNS)
        throw invalid("Worksheet.getRangeByIndexes");
      return range({ sheet, rect: { top, left, bottom, right } });
    },
    GetCell: (sheet, [row, column]) =>
      range({ sheet, rect: { top: Number(row), bottom: Number(row), left: Number(column), right: Number(column) } }),
    GetUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
      const rect = usedIn(sheet, wholeSheet(sheet).rect, Boolean(valuesOnly));
      return rect && range({ sheet, rect });
    },
    GetUsedRange: (sheet, [valuesOnly]) =>
      range({
        sheet,
        rect: usedIn(sheet, wholeSheet(sheet).rect, Boolean(valuesOnly)) ?? { top: 0, left: 0, bottom: 0, right: 0 },
      }),
    Activate: (sheet, _, desk) => {
      if (sheet.visibility !== "Visible")
        throw new ExcelError("InvalidOperation", "The sheet is hidden.", "Worksheet.activate");
      desk.model.selection = { sheet, rect: { top: 0, left: 0, bottom: 0, right: 0 } };
      return null;
    },
    Delete: (sheet, _, desk) => (remove(sheet, desk), null),
    Copy: (sheet, [position, relative], desk) => copy(sheet, position, relative, desk),
    Calculate: () => null,
    GetNextOrNullObject: (sheet, _, desk) => neighbour(sheet, 1, desk),
    GetPreviousOrNullObject: (sheet, _, desk) => neighbour(sheet, -1, desk),
    _RegisterDataChangedEvent: event(10, true),
    _UnregisterDataChangedEvent: event(10, false),
    _RegisterActivatedEvent: event(11, true),
    _UnregisterActivatedEvent: event(11, false),
    _RegisterSelectionChangedEvent: event(14, true),
    _UnregisterSelectionChangedEvent: event(14, false),
  },
});

const bySheet = (model: Model, key: unknown): ModelSheet | undefined =>
  model.sheets.find(sheet => sheet.id === key) ??
  model.sheets.find(sheet => sheet.name.toLowerCase() === String(key).toLowerCase());

const shown = (model: Model, visibleOnly: unknown): readonly ModelSheet[] =>
  model.sheets.filter(sheet => !visibleOnly || sheet.visibility === "Visible");

const events = (type: number, on: boolean) => (_: Model, __: unknown, desk: Desk) => (
  desk.register(type, "Workbook", on),
  null
);

export const worksheets: (model: Model) => Thing = define<Model>("WorksheetCollection", {
  scalars: {},
  items: model => model.sheets.map(worksheet),
  item: (model, key) => {
    const sheet = bySheet(model, key);
    if (!sheet) throw notFound("WorksheetCollection.getItem");
    return worksheet(sheet);
  },
  methods: {
    Add: (model, [name], desk) => {
      desk.mayRestructure();
      const wanted = name ?? `Sheet${model.sheets.length + 1}`;
      checkSheetName(
        wanted,
        model.sheets.map(one => one.name),
        "WorksheetCollection.add",
      );
      return worksheet(newSheet(model, wanted));
    },
    GetItemOrNullObject: (model, [key]) => {
      const sheet = bySheet(model, key);
      return sheet ? worksheet(sheet) : null;
    },
    GetFirst: (model, [visibleOnly]) => worksheet(shown(model, visibleOnly).at(0)!),
    GetLast: (model, [visibleOnly]) => worksheet(shown(model, visibleOnly).at(-1)!),
    GetActiveWorksheet: model => worksheet(model.selection.sheet),
    GetCount: (model, [visibleOnly]) => shown(model, visibleOnly).length,
    _RegisterDataChangedEvent: events(10, true),
    _UnregisterDataChangedEvent: events(10, false),
    _RegisterActivatedEvent: events(11, true),
    _UnregisterActivatedEvent: events(11, false),
    _RegisterAddedEvent: events(13, true),
    _UnregisterAddedEvent: events(13, false),
    _RegisterSelectionChangedEvent: events(14, true),
    _UnregisterSelectionChangedEvent: events(14, false),
    _RegisterDeletedEvent: events(15, true),
    _UnregisterDeletedEvent: events(15, false),
  },
});
