const TABLES = tables();

/** Four tables, so that four bytes are taken in one step. */
function tables(): readonly Uint32Array[] {
  const all = [0, 1, 2, 3].map(() => new Uint32Array(256));
  for (let n = 0; n < 256; n++) {
    let c = n;
    for (let bit = 0; bit < 8; bit++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
    all[0]![n] = c;
  }
  for (let t = 1; t < 4; t++)
    for (let n = 0; n < 256; n++) {
      const before = all[t - 1]![n]!;
      all[t]![n] = (before >>> 8) ^ all[0]![before & 255]!;
    }
  return all;
}

/** The checksum of a zip's entries. */
export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = TABLES as [Uint32Array, Uint32Array, Uint32Array, Uint32Array];
  let c = 0xffffffff;
  let at = 0;
  for (; at + 4 <= bytes.length; at += 4) {
    c ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    c = t3[c & 255]! ^ t2[(c >>> 8) & 255]! ^ t1[(c >>> 16) & 255]! ^ t0[c >>> 24]!;
  }
  for (; at < bytes.length; at++) c = (c >>> 8) ^ t0[(c ^ bytes[at]!) & 255]!;
  return ~c >>> 0;
}
