import type { Model, ModelSheet, Rect } from "./model";

/** An error as Excel names it. `location` is class and member. */
export class ExcelError extends Error {
  constructor(
    readonly code: string,
    message: string = code,
    readonly location?: string,
  ) {
    super(message);
  }
}

/** What the members of objects may use of the stand-in. */
export interface Desk {
  readonly model: Model;
  /** Marks cells as changed: told to handlers and calculated after the batch. */
  changed(sheet: ModelSheet, rect: Rect): void;
  /** Throws where the sheet is protected and the cell locked. */
  mayWrite(sheet: ModelSheet, rect: Rect): void;
  mayFormat(sheet: ModelSheet): void;
  mayRestructure(): void;
  keep(thing: Thing): string;
  release(id: string): void;
  register(event: number, target: string, on: boolean): void;
  /** The user's undo history ends here. */
  clearsUndo(member: string): void;
  readonly limits: { readonly nullAbove: number; readonly strict: boolean };
  count(kind: "read" | "written", cells: number): void;
  /** The add-in asks for its pane to be shown ("Visible") or hidden ("Background"). */
  pane(state: string): void;
}

export type Arguments = readonly unknown[];

/** Members of one class of objects, by their names in the library's own spelling (PascalCase). */
export interface Members<T> {
  readonly scalars?: Readonly<Record<string, (it: T, desk: Desk) => unknown>>;
  readonly setters?: Readonly<Record<string, (it: T, value: unknown, desk: Desk) => void>>;
  readonly links?: Readonly<Record<string, (it: T, desk: Desk) => Thing | null>>;
  readonly methods?: Readonly<Record<string, (it: T, given: Arguments, desk: Desk) => unknown>>;
  readonly items?: (it: T, desk: Desk) => readonly Thing[];
  readonly item?: (it: T, key: unknown, desk: Desk) => Thing;
  readonly id?: (it: T) => string;
}

/** An object of the server side. */
export interface Thing {
  readonly className: string;
  readonly it: unknown;
  readonly id?: string;
  readonly isCollection: boolean;
  readonly scalarNames: readonly string[];
  scalar(name: string, desk: Desk): unknown;
  has(kind: "scalars" | "links", name: string): boolean;
  set(name: string, value: unknown, desk: Desk): void;
  link(name: string, desk: Desk): Thing | null;
  call(name: string, given: Arguments, desk: Desk): unknown;
  items(desk: Desk): readonly Thing[];
  item(key: unknown, desk: Desk): Thing;
}

/** All classes that the stand-in knows, with their members' names: held against the library's own by a test. */
export const KNOWN = new Map<
  string,
  Readonly<Record<"scalars" | "setters" | "links" | "methods", readonly string[]>>
>();

/** Members that were asked for, "Worksheet.Name" and their like: what the code under test uses. */
export const USED = new Set<string>();

/** A class of objects, from its table of members; a member that is not in the table is refused by name. */
export function define<T>(className: string, members: Members<T>): (it: T) => Thing {
  const names = (kind: "scalars" | "setters" | "links" | "methods"): string[] => Object.keys(members[kind] ?? {});
  KNOWN.set(className, {
    scalars: names("scalars"),
    setters: names("setters"),
    links: names("links"),
    methods: names("methods"),
  });
  const find = <V>(table: Readonly<Record<string, V>> | undefined, name: string): V => {
    const key = table && Object.keys(table).find(one => one.toLowerCase() === name.toLowerCase());
    if (key === undefined)
      throw new ExcelError("ApiNotFound", `${className}.${name} is not known to the stand-in`, `${className}.${name}`);
    USED.add(`${className}.${key}`);
    return table![key]!;
  };
  return it => ({
    className,
    it,
    ...(members.id ? { id: members.id(it) } : {}),
    isCollection: members.items !== undefined,
    scalarNames: names("scalars"),
    scalar: (name, desk) => find(members.scalars, name)(it, desk),
    has: (kind, name) => names(kind).some(one => one.toLowerCase() === name.toLowerCase()),
    set: (name, value, desk) => find(members.setters, name)(it, value, desk),
    link: (name, desk) => find(members.links, name)(it, desk),
    call: (name, given, desk) => find(members.methods, name)(it, given, desk),
    items: desk => members.items?.(it, desk) ?? [],
    item: (key, desk) => {
      if (!members.item) throw new ExcelError("ApiNotFound", `${className} has no index`, `${className}.getItem`);
      return members.item(it, key, desk);
    },
  });
}

export const isThing = (value: unknown): value is Thing =>
  typeof value === "object" && value !== null && "className" in value && "scalarNames" in value;

export const notFound = (location: string): ExcelError =>
  new ExcelError("ItemNotFound", "The requested resource doesn't exist.", location);

export const invalid = (location: string, why = "The argument is invalid."): ExcelError =>
  new ExcelError("InvalidArgument", why, location);
