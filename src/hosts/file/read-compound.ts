import type { Problem } from "../host";

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ENTRY = 128;
const NO_SECTOR = 0xfffffff0;

/**
 * What to say of a compound file (OLE2), in which both old .xls books and encrypted new ones come; undefined where the bytes are none. The
 * names of its streams tell: an encrypted package lies in "EncryptedPackage", an old book in "Workbook" or "Book".
 */
export function readCompound(bytes: Uint8Array): Problem | undefined {
  if (!SIGNATURE.every((byte, at) => bytes[at] === byte)) return undefined;
  if (bytes.length < 512) return "damaged";
  const names = streamNames(bytes);
  if (names.has("EncryptedPackage")) return "encrypted";
  if (names.has("Workbook") || names.has("Book")) return "old-format";
  return names.size === 0 ? "damaged" : "not-a-workbook";
}

function streamNames(bytes: Uint8Array): ReadonlySet<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = 1 << Math.min(view.getUint16(30, true), 16);
  const offset = (sector: number): number => (sector + 1) * size;
  const names = new Set<string>();
  const seen = new Set<number>();
  let sector = view.getUint32(48, true);
  while (sector < NO_SECTOR && !seen.has(sector) && offset(sector) + size <= bytes.length) {
    seen.add(sector);
    for (let at = offset(sector); at + ENTRY <= offset(sector) + size; at += ENTRY) {
      const length = Math.min(view.getUint16(at + 64, true), 64) - 2;
      if (length > 0) names.add(new TextDecoder("utf-16le").decode(bytes.subarray(at, at + length)));
    }
    sector = nextSector(view, sector, size);
  }
  return names;
}

/** The sector after this one, from the file's allocation table, whose first 109 sectors the header lists. */
function nextSector(view: DataView, sector: number, size: number): number {
  const perTable = size / 4;
  const slot = Math.floor(sector / perTable);
  if (slot >= 109) return NO_SECTOR;
  const table = view.getUint32(76 + slot * 4, true);
  const at = (table + 1) * size + (sector % perTable) * 4;
  return table < NO_SECTOR && at + 4 <= view.byteLength ? view.getUint32(at, true) : NO_SECTOR;
}
