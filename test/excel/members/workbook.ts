import { addPart } from "../file";
import type { Model } from "../model";
import { define, invalid, notFound, type Desk, type Thing } from "../thing";
import { names, tables } from "./named";
import { range } from "./range";
import { rangeAreas } from "./range-properties";
import { worksheets } from "./worksheet";

const application = define<Model>("Application", {
  scalars: { CalculationMode: model => model.calculationMode, CalculationState: () => "Done" },
  setters: {
    CalculationMode: (model, value, desk) => {
      desk.clearsUndo("Application.calculationMode");
      model.calculationMode = String(value);
    },
  },
  methods: {
    SuspendScreenUpdatingUntilNextSync: () => null,
    SuspendApiCalculationUntilNextSync: () => null,
    Calculate: () => null,
  },
});

const protection = define<Model>("WorkbookProtection", {
  scalars: { Protected: model => model.structureProtected },
  methods: {
    Protect: (model, _, desk) => {
      desk.clearsUndo("WorkbookProtection.protect");
      model.structureProtected = true;
      return null;
    },
    Unprotect: (model, _, desk) => {
      desk.clearsUndo("WorkbookProtection.unprotect");
      model.structureProtected = false;
      return null;
    },
  },
});

interface PartOf {
  readonly model: Model;
  readonly part: { readonly id: string; xml: string };
}

const namespaceOf = (xml: string): string => /^\s*(?:<\?[^>]*\?>\s*)?<[^>]*\bxmlns="([^"]*)"/.exec(xml)?.[1] ?? "";

function checked(xml: unknown, location: string): string {
  if (typeof xml !== "string" || !/^\s*(<\?[^>]*\?>\s*)?<([\w:]+)[^>]*(\/>|>[\s\S]*<\/\2>)\s*$/.test(xml))
    throw invalid(location, "The XML is invalid.");
  return xml;
}

const part: (it: PartOf) => Thing = define<PartOf>("CustomXmlPart", {
  id: it => it.part.id,
  scalars: { Id: it => it.part.id, NamespaceUri: it => namespaceOf(it.part.xml) },
  methods: {
    GetXml: it => it.part.xml,
    SetXml: (it, [xml]) => {
      it.part.xml = checked(xml, "CustomXmlPart.setXml");
      return null;
    },
    Delete: ({ model, part: own }) => (model.parts.splice(model.parts.indexOf(own), 1), null),
  },
});

interface ScopedOf {
  readonly model: Model;
  readonly namespace: string;
}

const within = ({ model, namespace }: ScopedOf): readonly Thing[] =>
  model.parts.filter(one => namespaceOf(one.xml) === namespace).map(one => part({ model, part: one }));

const byId = (all: readonly Thing[], key: unknown, location: string): Thing => {
  const found = all.find(one => one.id === key);
  if (!found) throw notFound(location);
  return found;
};

const scopedParts = define<ScopedOf>("CustomXmlPartScopedCollection", {
  scalars: {},
  items: within,
  item: (it, key) => byId(within(it), key, "CustomXmlPartScopedCollection.getItem"),
  methods: {
    GetCount: it => within(it).length,
    GetOnlyItemOrNullObject: it => (within(it).length === 1 ? within(it)[0]! : null),
    GetItemOrNullObject: (it, [key]) => within(it).find(one => one.id === key) ?? null,
  },
});

const allParts = (model: Model): readonly Thing[] => model.parts.map(one => part({ model, part: one }));

const parts: (model: Model) => Thing = define<Model>("CustomXmlPartCollection", {
  scalars: {},
  items: allParts,
  item: (model, key) => byId(allParts(model), key, "CustomXmlPartCollection.getItem"),
  methods: {
    Add: (model, [xml]) => part({ model, part: addPart(model, checked(xml, "CustomXmlPartCollection.add")) }),
    GetByNamespace: (model, [namespace]) => scopedParts({ model, namespace: String(namespace) }),
    GetCount: model => model.parts.length,
    GetItemOrNullObject: (model, [key]) => allParts(model).find(one => one.id === key) ?? null,
  },
});

interface SettingOf {
  readonly model: Model;
  readonly key: string;
}

const setting: (it: SettingOf) => Thing = define<SettingOf>("Setting", {
  id: ({ key }) => key,
  scalars: { Key: ({ key }) => key, Value: ({ model, key }) => model.settings.get(key) },
  setters: { Value: ({ model, key }, value) => void model.settings.set(key, value) },
  methods: { Delete: ({ model, key }) => (model.settings.delete(key), null) },
});

const settings: (model: Model) => Thing = define<Model>("SettingCollection", {
  scalars: {},
  items: model => [...model.settings.keys()].map(key => setting({ model, key })),
  item: (model, key) => {
    if (!model.settings.has(String(key))) throw notFound("SettingCollection.getItem");
    return setting({ model, key: String(key) });
  },
  methods: {
    Add: (model, [key, value]) => {
      if (typeof key !== "string") throw invalid("SettingCollection.add");
      model.settings.set(key, value);
      return setting({ model, key });
    },
    GetItemOrNullObject: (model, [key]) =>
      model.settings.has(String(key)) ? setting({ model, key: String(key) }) : null,
    GetCount: model => model.settings.size,
  },
});

const PROPERTIES = ["Title", "Subject", "Author", "Keywords", "Comments", "Category", "Company", "Manager"] as const;

/** On the web setting one ends the undo history. */
const properties: (model: Model) => Thing = define<Model>("DocumentProperties", {
  scalars: Object.fromEntries(PROPERTIES.map(name => [name, (model: Model) => model.properties[name] ?? ""])),
  setters: Object.fromEntries(
    PROPERTIES.map(name => [
      name,
      (model: Model, value: unknown, desk: Desk) => {
        desk.clearsUndo(`DocumentProperties.${name.toLowerCase()}`);
        model.properties[name] = String(value);
      },
    ]),
  ),
});

export const workbook: (model: Model) => Thing = define<Model>("Workbook", {
  scalars: { Name: model => model.name, ReadOnly: () => false, IsDirty: () => true, AutoSave: () => false },
  links: {
    Worksheets: model => worksheets(model),
    Names: (model, desk) => names({ list: model.names, desk }),
    Tables: () => tables({}),
    Application: application,
    Protection: protection,
    CustomXmlParts: parts,
    Settings: settings,
    Properties: properties,
  },
  methods: {
    GetSelectedRange: ({ selection: { sheet, rect } }) => range({ sheet, rect }),
    GetSelectedRanges: ({ selection: { sheet, rect } }) => rangeAreas({ ranges: [{ sheet, rect }] }),
    GetActiveCell: ({ selection: { sheet, rect } }) =>
      range({ sheet, rect: { ...rect, bottom: rect.top, right: rect.left } }),
    _RemoveReference: (_, [id], desk) => (desk.release(String(id)), null),
  },
});

/** What the client tells after loading; nothing depends on the answer. */
export const internalService: (model: Model) => Thing = define<Model>(
  "Microsoft.InternalService.AddinInternalService",
  {
    methods: { NotifyActionHandlerReady: () => null },
  },
);

/** Opens the pane from code, and closes it. */
export const runtimeService: (model: Model) => Thing = define<Model>("AppRuntimeService", {
  methods: {
    SetAppRuntimeState: (_, [state], desk) => (desk.pane(String(state)), null),
    GetAppRuntimeState: () => "Visible",
  },
});
