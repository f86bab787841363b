import { internalService, runtimeService, workbook } from "./members/workbook";
import { ExcelError, isThing, type Desk, type Thing } from "./thing";

interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface Path {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
}

export interface Batch {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, Path>>;
}

/** Stops a batch before the action of that number. */
export interface Halt {
  readonly at: number;
  readonly code: string;
}

const PATH = { global: 1, new: 2, method: 3, property: 4, indexer: 5, reference: 6, null: 7 } as const;
const ACTION = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5, queryAsJson: 7, ensure: 8, update: 9 } as const;

/** Services beside the workbook that the client asks for by name. */
const SERVICES: Readonly<Record<string, typeof internalService>> = {
  "Microsoft.InternalService.AddinInternalService": internalService,
  "Microsoft.AppRuntime.AppRuntimeService": runtimeService,
};

/** Carries a batch of requests out over the desk's model and gives the reply's body. Actions before a failing one stay done. */
export function interpret(batch: Batch, desk: Desk, references: ReadonlyMap<string, Thing>, halt?: Halt): unknown {
  const resolved = new Map<number, Thing | null>();
  const kept = new Map<number, string>();
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];

  const given = (info: ArgumentInfo | undefined): readonly unknown[] => {
    const place = (value: unknown, id: unknown): unknown =>
      Array.isArray(id)
        ? id.map((one, i) => place((value as readonly unknown[])[i], one))
        : typeof id === "number" && id !== 0
          ? thing(id)
          : value;
    return (info?.Arguments ?? []).map((value, i) => place(value, info?.ReferencedObjectPathIds?.[i]));
  };

  function thing(id: number): Thing | null {
    if (!resolved.has(id)) resolved.set(id, resolve(batch.ObjectPaths[id]!));
    return resolved.get(id)!;
  }

  function resolve(path: Path): Thing | null {
    const type = path.ObjectPathType;
    if (type === PATH.global) return workbook(desk.model);
    if (type === PATH.null) return null;
    if (type === PATH.new && SERVICES[path.Name]) return SERVICES[path.Name]!(desk.model);
    if (type === PATH.reference) {
      const found = references.get(path.Name);
      if (!found) throw new ExcelError("InvalidReference", `The reference ${path.Name} was released.`);
      kept.set(path.Id, path.Name);
      return found;
    }
    const parent = path.ParentObjectPathId === undefined ? undefined : thing(path.ParentObjectPathId);
    if (parent === undefined)
      throw new ExcelError("ApiNotFound", `${path.Name} is not known to the stand-in`, path.Name);
    if (parent === null) return null;
    if (type === PATH.property) return parent.link(path.Name, desk);
    if (type === PATH.indexer) return parent.item(given(path.ArgumentInfo)[0], desk);
    if (type !== PATH.method)
      throw new ExcelError("ApiNotFound", `object path type ${type} is not known to the stand-in`);
    if (/^GetItem$/i.test(path.Name)) return parent.item(given(path.ArgumentInfo)[0], desk);
    const result = parent.call(path.Name, given(path.ArgumentInfo), desk);
    if (result !== null && !isThing(result))
      throw new ExcelError("ApiNotFound", `${parent.className}.${path.Name} gives no object`);
    return result;
  }

  const identity = (id: number, it: Thing): Readonly<Record<string, unknown>> => {
    const reference = kept.get(id);
    return {
      ...(it.id === undefined ? {} : { Id: it.id }),
      ...(reference === undefined ? {} : { _ReferenceId: reference }),
    };
  };

  function run(action: Action): unknown {
    if (action.ActionType === ACTION.trace) {
      traces.push(action.Id);
      return null;
    }
    const it = thing(action.ObjectPathId);
    if (action.ActionType === ACTION.ensure) return null;
    // Whatever is asked of an object that is not there answers null, in the same batch too.
    if (it === null) return null;
    if (action.ActionType === ACTION.instantiate) return identity(action.ObjectPathId, it);
    if (action.ActionType === ACTION.query || action.ActionType === ACTION.queryAsJson)
      return { ...identity(action.ObjectPathId, it), ...query(it, action.QueryInfo ?? {}, desk) };
    if (action.ActionType === ACTION.set) {
      it.set(action.Name, given(action.ArgumentInfo)[0], desk);
      return null;
    }
    if (action.ActionType !== ACTION.method)
      throw new ExcelError("ApiNotFound", `action type ${action.ActionType} is not known to the stand-in`);
    if (action.Name === "_KeepReference") {
      if (!kept.has(action.ObjectPathId)) kept.set(action.ObjectPathId, desk.keep(it));
      return null;
    }
    const result = it.call(action.Name, given(action.ArgumentInfo), desk);
    return isThing(result) ? null : result;
  }

  for (const [index, action] of batch.Actions.entries()) {
    try {
      if (halt?.at === index) throw new ExcelError(halt.code, halt.code);
      results.push({ ActionId: action.Id, Value: run(action) });
    } catch (error) {
      if (!(error instanceof ExcelError)) throw error;
      const { code, message, location } = error;
      return {
        Error: {
          Code: code,
          Message: message,
          HttpStatusCode: code === "ItemNotFound" ? 404 : 400,
          ...(location === undefined ? {} : { Location: location }),
          ActionIndex: index,
        },
        ProcessedResults: { Results: results },
        TraceIds: traces,
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

function query(it: Thing, info: QueryInfo, desk: Desk): Readonly<Record<string, unknown>> {
  const select = info.Select ?? [];
  if (!it.isCollection) return bag(it, select, desk);
  const items = it.items(desk);
  const first = info.Skip ?? 0;
  return {
    ...bag(
      it,
      select.filter(path => it.has("scalars", path)),
      desk,
      false,
    ),
    _Items: items.slice(first, first + (info.Top ?? items.length)).map((item, index) => ({
      _Index: first + index,
      ...(item.id === undefined ? {} : { Id: item.id }),
      ...bag(
        item,
        select.filter(path => !it.has("scalars", path)),
        desk,
      ),
    })),
  };
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** The properties asked for, by their paths; all scalars where none or "*" is named. */
function bag(it: Thing, select: readonly string[], desk: Desk, all = true): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  const deeper = new Map<string, string[]>();
  const names =
    select.length === 0
      ? all
        ? it.scalarNames
        : []
      : select.flatMap(path => (path === "*" ? it.scalarNames : [path]));
  for (const path of names) {
    const cut = path.indexOf("/");
    if (cut < 0 && !it.has("links", path)) found[pascal(path)] = it.scalar(path, desk);
    else {
      const name = cut < 0 ? path : path.slice(0, cut);
      const rest = cut < 0 ? [] : [path.slice(cut + 1)];
      deeper.set(name, [...(deeper.get(name) ?? []), ...rest]);
    }
  }
  for (const [name, paths] of deeper) {
    const child = it.link(name, desk);
    if (child)
      found[pascal(name)] = child.isCollection
        ? query(child, { Select: paths.map(path => path.replace(/^items\//, "")) }, desk)
        : bag(child, paths, desk);
  }
  return found;
}
