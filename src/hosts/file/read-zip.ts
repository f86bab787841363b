import { Inflate } from "fflate";
import { HostError } from "../host";
import { crc32 } from "./crc32";

/** A file inside a zip, still compressed. */
export interface ZipEntry {
  /** As it stands in the zip. */
  readonly name: string;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly encrypted: boolean;
  readonly crc: number;
  /** Bytes when inflated, as the zip declares; `inflate` holds it to that. */
  readonly size: number;
  readonly compressed: Uint8Array;
  /** DOS date and time. */
  readonly modified: number;
}

/**
 * Limits of what is inflated. A part of 256 MiB is a sheet of some six million cells, more than Excel hands to an add-in in one piece. Real
 * parts shrink to a tenth; a hundredth, beyond a size that does no harm, is what only a zip bomb reaches.
 */
const MAX_PART = 256 * 2 ** 20;
const MAX_TOTAL = 2 ** 30;
const MAX_RATIO = 100;
const HARMLESS = 32 * 2 ** 20;

const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END = 0x06054b50;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;

const damaged = (cause?: unknown): HostError => new HostError("damaged", {}, { cause });

/** Whether the bytes begin as a zip does. */
export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/** The entries of a zip, in the order of its directory. Throws `damaged` when the directory is broken, `too-large` for a bomb. */
export function readZip(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const { count, start } = directoryOf(view);
    const entries: ZipEntry[] = [];
    let at = start;
    let total = 0;
    let packed = 0;
    for (let i = 0; i < count; i++) {
      const { entry, next } = entryAt(bytes, view, at);
      at = next;
      entries.push(entry);
      refuseBomb(entry.size, entry.compressed.length, MAX_PART);
      total += entry.size;
      packed += entry.compressed.length;
    }
    refuseBomb(total, packed, MAX_TOTAL);
    return entries;
  } catch (error) {
    if (error instanceof RangeError) throw damaged(error);
    throw error;
  }
}

function refuseBomb(size: number, compressed: number, limit: number): void {
  if (size > limit || (size > HARMLESS && size > compressed * MAX_RATIO))
    throw new HostError("too-large", { limit: `${limit / 2 ** 20} MB` });
}

function directoryOf(view: DataView): { readonly count: number; readonly start: number } {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const count = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    if ((count !== 0xffff && start !== 0xffffffff) || at < 20 || view.getUint32(at - 20, true) !== END_64_LOCATOR)
      return { count, start };
    const end64 = Number(view.getBigUint64(at - 12, true));
    if (view.getUint32(end64, true) !== END_64) throw damaged();
    return { count: Number(view.getBigUint64(end64 + 32, true)), start: Number(view.getBigUint64(end64 + 48, true)) };
  }
  throw damaged();
}

function entryAt(bytes: Uint8Array, view: DataView, at: number): { readonly entry: ZipEntry; readonly next: number } {
  if (view.getUint32(at, true) !== CENTRAL_HEADER) throw damaged();
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const extra = at + 46 + nameLength;
  const next = extra + extraLength + view.getUint16(at + 32, true);
  const nameBytes = bytes.subarray(at + 46, extra);
  // Bit 11 says UTF-8; without it names are ASCII in practice, and UTF-8 reads those alike.
  const name = new TextDecoder().decode(nameBytes);
  let compressedSize = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let local = view.getUint32(at + 42, true);
  if (size === 0xffffffff || compressedSize === 0xffffffff || local === 0xffffffff) {
    const large = largeFields(view, extra, extra + extraLength);
    if (size === 0xffffffff) size = large();
    if (compressedSize === 0xffffffff) compressedSize = large();
    if (local === 0xffffffff) local = large();
  }
  if (view.getUint32(local, true) !== LOCAL_HEADER) throw damaged();
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + compressedSize > bytes.length) throw damaged();
  const entry: ZipEntry = {
    name,
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) !== 0,
    crc: view.getUint32(at + 16, true),
    size,
    compressed: bytes.subarray(start, start + compressedSize),
    modified: view.getUint32(at + 12, true),
  };
  return { entry, next };
}

/** The 64-bit fields that a zip64 extra block holds, one after the other, for those whose 32-bit field overflowed. */
function largeFields(view: DataView, start: number, end: number): () => number {
  for (let at = start; at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    return () => {
      field += 8;
      return Number(view.getBigUint64(field - 8, true));
    };
  }
  throw damaged();
}

// Inflated piece by piece, so that data which goes on beyond the declared size is dropped after at most this times deflate's 1,032.
const PIECE = 32 * 1024;

/** The bytes of an entry. Throws `damaged` where they do not inflate to the declared size and checksum, `encrypted` under a password. */
export function inflate(entry: ZipEntry): Uint8Array {
  if (entry.encrypted) throw new HostError("encrypted");
  if (entry.method !== 0 && entry.method !== 8) throw new HostError("unsupported");
  const out = entry.method === 0 ? entry.compressed : inflateDeflated(entry);
  if (out.length !== entry.size || crc32(out) !== entry.crc) throw damaged();
  return out;
}

function inflateDeflated({ compressed, size }: ZipEntry): Uint8Array {
  // Deflate cannot do better than 1,032 to one: a size beyond is a lie that is not worth the memory.
  if (size > compressed.length * 1032 + 1024) throw damaged();
  const out = new Uint8Array(size);
  let filled = 0;
  const stream = new Inflate(chunk => {
    if (filled + chunk.length > size) throw damaged();
    out.set(chunk, filled);
    filled += chunk.length;
  });
  try {
    for (let at = 0; at < compressed.length; at += PIECE)
      stream.push(compressed.subarray(at, at + PIECE), at + PIECE >= compressed.length);
  } catch (error) {
    throw error instanceof HostError ? error : damaged(error);
  }
  return filled === size ? out : out.subarray(0, filled);
}
