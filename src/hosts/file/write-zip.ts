import { deflateSync } from "fflate";
import { HostError } from "../host";
import { crc32 } from "./crc32";
import type { ZipEntry } from "./read-zip";

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
const MAX_SIZE = 0xffffffff;
const MAX_ENTRIES = 0xffff;
/** 1 January 1980, the zip's first day: no clock in what is written. */
const FIXED_TIME = 0x00210000;

/** Bytes as a new entry, deflated; it bears name and time of `old` where it replaces one. */
export const packed = (name: string, bytes: Uint8Array, old?: ZipEntry): ZipEntry => ({
  name: old?.name ?? name,
  method: DEFLATED,
  encrypted: false,
  crc: crc32(bytes),
  size: bytes.length,
  compressed: deflateSync(bytes, { level: 6 }),
  modified: old?.modified ?? FIXED_TIME,
});

/** The fields that an entry's two headers share, from "version needed" on. */
function writeShared(view: DataView, at: number, entry: ZipEntry, nameLength: number): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.modified, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.compressed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

/** A zip of these entries, their compressed bytes copied as they are. The same entries give the same bytes. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = entries.map(entry => new TextEncoder().encode(entry.name));
  const total = entries.reduce((sum, { compressed }, i) => sum + 76 + 2 * names[i]!.length + compressed.length, 22);
  if (total > MAX_SIZE || entries.length > MAX_ENTRIES) throw new HostError("too-large", { limit: "4 GB" });
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  let at = 0;
  const offsets = entries.map((entry, i) => {
    const offset = at;
    view.setUint32(at, LOCAL_HEADER, true);
    writeShared(view, at + 4, entry, names[i]!.length);
    bytes.set(names[i]!, at + 30);
    bytes.set(entry.compressed, at + 30 + names[i]!.length);
    at += 30 + names[i]!.length + entry.compressed.length;
    return offset;
  });
  const directory = at;
  entries.forEach((entry, i) => {
    view.setUint32(at, CENTRAL_HEADER, true);
    view.setUint16(at + 4, VERSION, true);
    writeShared(view, at + 6, entry, names[i]!.length);
    view.setUint32(at + 42, offsets[i]!, true);
    bytes.set(names[i]!, at + 46);
    at += 46 + names[i]!.length;
  });
  view.setUint32(at, END, true);
  view.setUint16(at + 8, entries.length, true);
  view.setUint16(at + 10, entries.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return bytes;
}
