import { HostError } from "../host";
import { readCompound } from "./read-compound";
import { readTree, type XmlElement } from "./read-tree";
import { inflate, looksLikeZip, readZip, type ZipEntry } from "./read-zip";

/** An opened .xlsx or .xlsm: its parts, inflated when asked for. Part names have no leading slash; case does not matter when asking. */
export interface Package {
  /** All files of the zip by the name they bear there, in its order. */
  readonly parts: ReadonlyMap<string, ZipEntry>;
  /** Name of the workbook's own part, such as "xl/workbook.xml". */
  readonly workbook: string;
  /** The name as it stands in the zip, or undefined where there is no such part. */
  nameOf(name: string): string | undefined;
  /** The part's bytes, or undefined where there is no such part. Inflated anew on each call. */
  part(name: string): Uint8Array | undefined;
}

/** What a part points to. `target` is a part's name, or the address as written where `external`. */
export interface Relationship {
  readonly id: string;
  /** The last word of its type, alike in transitional and strict files: "worksheet", "styles". */
  readonly type: string;
  readonly target: string;
  readonly external: boolean;
}

/**
 * Opens a workbook's package. Throws `not-a-workbook`, `old-format` (.xls), `encrypted`, `unsupported` (.xlsb), `too-large` (a zip bomb) or
 * `damaged`.
 */
export function openPackage(bytes: Uint8Array): Package {
  const compound = readCompound(bytes);
  if (compound) throw new HostError(compound);
  if (!looksLikeZip(bytes)) throw new HostError("not-a-workbook");
  const parts = new Map(readZip(bytes).map(entry => [partName(entry.name), entry]));
  const names = new Map([...parts.keys()].map(name => [name.toLowerCase(), name]));
  const nameOf = (name: string): string | undefined => names.get(name.toLowerCase());
  const part = (name: string): Uint8Array | undefined => {
    const entry = parts.get(nameOf(name) ?? "");
    return entry && inflate(entry);
  };
  const loose = { parts, nameOf, part };
  return { ...loose, workbook: findWorkbook(loose) };
}

type Loose = Omit<Package, "workbook">;

const partName = (name: string): string => name.replace(/\\/g, "/").replace(/^\/+/, "");

function findWorkbook(from: Loose): string {
  const pointed = relationships(from, "").find(one => one.type === "officeDocument" && !one.external)?.target;
  const name = from.nameOf(pointed ?? "") ?? workbookByType(from);
  if (name === undefined) throw new HostError(from.nameOf("[Content_Types].xml") ? "damaged" : "not-a-workbook");
  if (/\.bin$/i.test(name) || /sheet\.binary/i.test(contentTypes(from)(name) ?? "")) throw new HostError("unsupported");
  if (readTree(from.part(name)!).name !== "workbook") throw new HostError("not-a-workbook");
  return name;
}

/** For packages without root relationships: the part whose content type is a workbook's. */
function workbookByType(from: Loose): string | undefined {
  const typeOf = contentTypes(from);
  return [...from.parts.keys()].find(name => /(sheet|template|macroEnabled)\.main\+xml$/i.test(typeOf(name) ?? ""));
}

/** The content types that [Content_Types].xml gives the parts, by name. */
function contentTypes(from: Pick<Package, "part">): (name: string) => string | undefined {
  const part = from.part("[Content_Types].xml");
  const types = part ? readTree(part).children : [];
  const by = (attribute: string): ReadonlyMap<string | undefined, XmlElement> =>
    new Map(types.map(type => [type.attributes.get(attribute)?.toLowerCase(), type]));
  const names = by("PartName");
  const extensions = by("Extension");
  return name => {
    const wanted = `/${name}`.toLowerCase();
    const type = names.get(wanted) ?? extensions.get(wanted.slice(wanted.lastIndexOf(".") + 1));
    return type?.attributes.get("ContentType");
  };
}

/** Name of the part that holds the relationships of a part, or of the package where `name` is "". */
export function relationshipsName(name: string): string {
  const cut = name.lastIndexOf("/") + 1;
  return `${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`;
}

/** What a part points to; the package itself where `name` is "". */
export function relationships(from: Pick<Package, "part" | "nameOf">, name: string): readonly Relationship[] {
  const part = from.part(relationshipsName(name));
  if (!part) return [];
  return readTree(part).children.map(({ attributes }) => {
    const external = attributes.get("TargetMode") === "External";
    const written = attributes.get("Target") ?? "";
    const type = attributes.get("Type") ?? "";
    return {
      id: attributes.get("Id") ?? "",
      type: type.slice(type.lastIndexOf("/") + 1),
      target: external ? written : targetOf(from, name, written),
      external,
    };
  });
}

/** The part that a target names as seen from a part: "/xl/styles.xml", "styles.xml" and "../tables/table1.xml" alike. */
function targetOf(from: Pick<Package, "nameOf">, source: string, target: string): string {
  const path = target.replace(/\\/g, "/");
  const steps = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  const name = steps.join("/");
  return from.nameOf(name) ?? from.nameOf(unescaped(name)) ?? name;
}

function unescaped(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // A lone percent sign is part of the name.
  }
}
