import { readArea } from "../../../src/core";
import { isThing, define, ExcelError, invalid, notFound, type Desk, type Thing } from "../thing";
import { keyOf, meets, type ModelName, type ModelSheet, type ModelTable } from "../model";
import { addressOf, range, type RangeOf } from "./range";
import { rectNamed, worksheet } from "./worksheet";

interface NamesOf {
  readonly list: ModelName[];
  readonly sheet?: ModelSheet;
  readonly desk: Desk;
}

interface NameOf extends NamesOf {
  readonly name: ModelName;
}

function rangeOf({ name, desk }: NameOf): Thing | null {
  const area = readArea(name.formula.slice(1).replace(/\$/g, ""), "");
  const sheet = desk.model.sheets.find(one => one.name === area?.sheet);
  return area && sheet ? range({ sheet, rect: area }) : null;
}

const named: (it: NameOf) => Thing = define<NameOf>("NamedItem", {
  id: ({ name }) => name.name,
  scalars: {
    Name: ({ name }) => name.name,
    Formula: ({ name }) => name.formula,
    Visible: ({ name }) => name.visible,
    Scope: ({ sheet }) => (sheet ? "Worksheet" : "Workbook"),
    Type: ({ name }) => (/^="/.test(name.formula) ? "String" : "Range"),
    Value: ({ name }) => name.formula.slice(1),
    Comment: ({ name }) => name.comment ?? "",
  },
  setters: {
    Visible: ({ name }, value) => void (name.visible = Boolean(value)),
    Formula: ({ name }, value) => void (name.formula = String(value)),
    Comment: ({ name }, value, desk) => {
      // On the web this ends the undo history.
      desk.clearsUndo("NamedItem.comment");
      name.comment = String(value);
    },
  },
  methods: {
    GetRange: it => {
      const found = rangeOf(it);
      if (!found) throw notFound("NamedItem.getRange");
      return found;
    },
    GetRangeOrNullObject: it => rangeOf(it),
    Delete: ({ list, name }) => (list.splice(list.indexOf(name), 1), null),
  },
});

const find = ({ list }: NamesOf, key: unknown): ModelName | undefined =>
  list.find(one => one.name.toLowerCase() === String(key).toLowerCase());

export const names: (it: NamesOf) => Thing = define<NamesOf>("NamedItemCollection", {
  scalars: {},
  items: it => it.list.map(name => named({ ...it, name })),
  item: (it, key) => {
    const name = find(it, key);
    if (!name) throw notFound("NamedItemCollection.getItem");
    return named({ ...it, name });
  },
  methods: {
    GetItemOrNullObject: (it, [key]) => {
      const name = find(it, key);
      return name ? named({ ...it, name }) : null;
    },
    GetCount: it => it.list.length,
    Add: (it, [given, refers], desk) => {
      if (typeof given !== "string" || !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(given) || /^[A-Z]{1,3}\d+$/i.test(given))
        throw invalid("NamedItemCollection.add");
      if (it.sheet?.protected) desk.mayFormat(it.sheet);
      if (find(it, given)) throw new ExcelError("ItemAlreadyExists", "The name is taken.", "NamedItemCollection.add");
      const formula = isThing(refers) ? `=${addressOf(refers.it as RangeOf)}` : String(refers);
      if (!formula.startsWith("=")) throw invalid("NamedItemCollection.add");
      const name = { name: given, formula, visible: true };
      it.list.push(name);
      return named({ ...it, name });
    },
  },
});

interface ColumnOf {
  readonly table: ModelTable;
  readonly index: number;
}

const column = define<ColumnOf>("TableColumn", {
  id: ({ index }) => String(index + 1),
  scalars: {
    Id: ({ index }) => index + 1,
    Name: ({ table, index }) => table.columns[index],
    Index: ({ index }) => index,
  },
});

const columns = define<ModelTable>("TableColumnCollection", {
  scalars: { Count: table => table.columns.length },
  items: table => table.columns.map((_, index) => column({ table, index })),
  item: (table, key) => {
    const index = table.columns.findIndex((name, i) => name === key || String(i + 1) === String(key));
    if (index < 0) throw notFound("TableColumnCollection.getItem");
    return column({ table, index });
  },
});

function tableName(value: unknown, desk: Desk, location: string): string {
  const name = String(value);
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalid(location);
  if (desk.model.tables.some(one => one.name.toLowerCase() === name.toLowerCase()))
    throw new ExcelError("ItemAlreadyExists", "The name is taken.", location);
  return name;
}

const table: (it: ModelTable) => Thing = define<ModelTable>("Table", {
  id: it => it.id,
  scalars: {
    Id: it => it.id,
    Name: it => it.name,
    ShowHeaders: it => it.headerRows > 0,
    ShowTotals: it => it.totalsRows > 0,
    Style: () => "TableStyleLight1",
  },
  setters: {
    Name: (it, value, desk) => {
      desk.mayFormat(it.sheet);
      it.name = tableName(value, desk, "Table.name");
    },
  },
  links: { Worksheet: it => worksheet(it.sheet), Columns: columns },
  methods: {
    GetTotalRowRange: it => {
      if (it.totalsRows === 0) throw notFound("Table.getTotalRowRange");
      return range({ sheet: it.sheet, rect: { ...it.area, top: it.area.bottom } });
    },
    ConvertToRange: (it, _, desk) => {
      desk.mayFormat(it.sheet);
      desk.model.tables.splice(desk.model.tables.indexOf(it), 1);
      return range({ sheet: it.sheet, rect: it.area });
    },
    GetRange: it => range({ sheet: it.sheet, rect: it.area }),
    GetHeaderRowRange: it => range({ sheet: it.sheet, rect: { ...it.area, bottom: it.area.top } }),
    GetDataBodyRange: it =>
      range({
        sheet: it.sheet,
        rect: { ...it.area, top: it.area.top + it.headerRows, bottom: it.area.bottom - it.totalsRows },
      }),
  },
});

/** Tables of a sheet, or of the workbook where none is said. */
interface TablesOf {
  readonly sheet?: ModelSheet;
}

const listed = (it: TablesOf, desk: Desk): readonly ModelTable[] =>
  desk.model.tables.filter(one => it.sheet === undefined || one.sheet === it.sheet);

export const tables: (it: TablesOf) => Thing = define<TablesOf>("TableCollection", {
  scalars: { Count: (it, desk) => listed(it, desk).length },
  items: (it, desk) => listed(it, desk).map(table),
  item: (it, key, desk) => {
    const found = listed(it, desk).find(one => one.id === key || one.name === key);
    if (!found) throw notFound("TableCollection.getItem");
    return table(found);
  },
  methods: {
    GetItemOrNullObject: (it, [key], desk) => {
      const found = listed(it, desk).find(one => one.id === key || one.name === key);
      return found ? table(found) : null;
    },
    GetCount: (it, _, desk) => listed(it, desk).length,
    Add: (it, [address, hasHeaders], desk) => addTable(it, address, Boolean(hasHeaders), desk),
  },
});

/** Makes a table of cells; its columns are named by the first row, or 列1, 列2… where there is none. */
function addTable({ sheet }: TablesOf, address: unknown, hasHeaders: boolean, desk: Desk): Thing {
  const home = sheet ?? desk.model.selection.sheet;
  const rect = isThing(address) ? (address.it as RangeOf).rect : rectNamed(desk.model, home, address);
  desk.mayFormat(home);
  if (
    desk.model.tables.some(one => one.sheet === home && meets(one.area, rect)) ||
    home.merges.some(area => meets(area, rect))
  )
    throw new ExcelError("InvalidArgument", "The cells belong to a table, or are merged.", "TableCollection.add");
  const made: ModelTable = {
    id: `{TABLE-${desk.model.next++}}`,
    name: `表${desk.model.tables.length + 1}`,
    sheet: home,
    area: rect,
    headerRows: hasHeaders ? 1 : 0,
    totalsRows: 0,
    columns: Array.from({ length: rect.right - rect.left + 1 }, (_, i) => {
      const value = hasHeaders ? home.cells.get(keyOf(rect.top, rect.left + i))?.value : null;
      return value === null || value === undefined ? `列${i + 1}` : String(value);
    }),
  };
  desk.model.tables.push(made);
  return table(made);
}
