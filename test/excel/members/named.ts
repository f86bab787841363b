import { readArea } from "../../../src/core";
import { isThing, define, ExcelError, invalid, notFound, type Desk, type Thing } from "../thing";
import type { ModelName, ModelSheet, ModelTable } from "../model";
import { addressOf, range, type RangeOf } from "./range";
import { worksheet } from "./worksheet";

interface NamesOf {
  readonly list: ModelName[];
  readonly sheet?: ModelSheet;
  readonly desk: Desk;
}

interface NameOf extends NamesOf {
  readonly name: ModelName;
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
    Comment: () => "",
  },
  setters: {
    Visible: ({ name }, value) => void (name.visible = Boolean(value)),
    Formula: ({ name }, value) => void (name.formula = String(value)),
  },
  methods: {
    GetRangeOrNullObject: ({ name, desk }) => {
      const area = readArea(name.formula.slice(1).replace(/\$/g, ""), "");
      const sheet = desk.model.sheets.find(one => one.name === area?.sheet);
      return area && sheet ? range({ sheet, rect: area }) : null;
    },
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

const table: (it: ModelTable) => Thing = define<ModelTable>("Table", {
  id: it => it.id,
  scalars: {
    Id: it => it.id,
    Name: it => it.name,
    ShowHeaders: it => it.headerRows > 0,
    ShowTotals: it => it.totalsRows > 0,
    Style: () => "TableStyleLight1",
  },
  links: { Worksheet: it => worksheet(it.sheet), Columns: columns },
  methods: {
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
  },
});
