import { HostError } from "../host";
import type { Package } from "./package";
import { inflate, readZip, type ZipEntry } from "./read-zip";
import { packed, writeZip } from "./write-zip";

/** A package whose parts can be replaced. What nobody replaces is copied as it lies in the zip, compressed bytes included. */
export interface PackageEdit extends Pick<Package, "part" | "nameOf"> {
  /** Names of all parts as they stand now. */
  readonly names: () => readonly string[];
  /** The text of a part as it stands now, or undefined where there is none. */
  readonly text: (part: string) => string | undefined;
  /** Replaces a part, or adds one at the end. A part put as it was stays untouched. */
  readonly put: (part: string, text: string) => void;
  readonly drop: (part: string) => void;
  /** The package as it stands now. The same changes to the same package give the same bytes. */
  readonly bytes: () => Uint8Array;
}

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

function encodingOf(bytes: Uint8Array): Encoding {
  const first = (bytes[0]! << 8) | bytes[1]!;
  return first === 0xfffe ? "utf-16le" : first === 0xfeff ? "utf-16be" : "utf-8";
}

function encode(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), encoding === "utf-16le");
  return bytes;
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  try {
    // A byte order mark stays part of the text, so that it is written again.
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (cause) {
    throw new HostError("damaged", {}, { cause });
  }
}

const partName = (name: string): string => name.replace(/\\/g, "/").replace(/^\/+/, "");

/** Opens a package for changes; an empty one where there are no bytes. */
export function editPackage(bytes?: Uint8Array): PackageEdit {
  const entries = new Map<string, ZipEntry>(
    bytes ? readZip(bytes).map(entry => [partName(entry.name), entry] as const) : [],
  );
  const names = new Map([...entries.keys()].map(name => [name.toLowerCase(), name]));
  const changed = new Map<string, string>();
  const encodings = new Map<string, Encoding>();
  const nameOf = (part: string): string | undefined => names.get(part.toLowerCase());

  // A part is read and then put: it is not inflated twice for that.
  let last: { readonly name: string; readonly text: string } | undefined;

  function original(name: string): string | undefined {
    const entry = entries.get(name);
    if (!entry) return undefined;
    if (last?.name === name) return last.text;
    const raw = inflate(entry);
    encodings.set(name, encodingOf(raw));
    last = { name, text: decode(raw, encodingOf(raw)) };
    return last.text;
  }

  const written = (name: string, text: string): Uint8Array => encode(text, encodings.get(name) ?? "utf-8");

  return {
    names: () => [...names.values()],
    nameOf,
    part(part) {
      const name = nameOf(part) ?? part;
      const text = changed.get(name);
      const entry = entries.get(name);
      return text === undefined ? entry && inflate(entry) : written(name, text);
    },
    text(part) {
      const name = nameOf(part) ?? part;
      return changed.get(name) ?? original(name);
    },
    put(part, text) {
      const name = nameOf(part) ?? part;
      changed.delete(name);
      if (original(name) === text) return;
      names.set(name.toLowerCase(), name);
      changed.set(name, text);
    },
    drop(part) {
      const name = nameOf(part) ?? part;
      names.delete(name.toLowerCase());
      entries.delete(name);
      changed.delete(name);
      if (last?.name === name) last = undefined;
    },
    bytes: () =>
      writeZip(
        [...names.values()].map(name => {
          const text = changed.get(name);
          return text === undefined ? entries.get(name)! : packed(name, written(name, text), entries.get(name));
        }),
      ),
  };
}
