const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });
const UNITS = new Uint16Array(256);
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text of an XML part between two bytes: UTF-8, line ends made one, entities resolved. */
export function decodeText(bytes: Uint8Array, start: number, end: number): string {
  if (start >= end) return "";
  let plain = true;
  let n = 0;
  if (end - start <= UNITS.length) {
    // Most texts are a few characters long, for which a TextDecoder's call costs more than its work.
    let at = start;
    for (; at < end; n++) {
      const byte = bytes[at]!;
      if (byte < 0x80) {
        if (byte === 0x26 || byte === 0x0d) plain = false;
        UNITS[n] = byte;
        at++;
      } else if (byte >= 0xe1 && byte <= 0xec && at + 2 < end) {
        UNITS[n] = ((byte & 15) << 12) | ((bytes[at + 1]! & 63) << 6) | (bytes[at + 2]! & 63);
        at += 3;
      } else break;
    }
    if (at === end) {
      const text = String.fromCharCode.apply(null, UNITS.subarray(0, n) as unknown as number[]);
      return plain ? text : resolve(text);
    }
  }
  return resolve(DECODER.decode(bytes.subarray(start, end)));
}

function resolve(text: string): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (!lines.includes("&")) return lines;
  return lines.replace(
    /&(?:#x([0-9a-fA-F]+)|#([0-9]+)|([a-z]+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return NAMED[name] ?? whole;
      const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

/** A text with Excel's own escapes resolved: `_x000D_` is a carriage return, `_x005F_` an underscore. */
export const unescape = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
    : text;

/** A text as Excel escapes it, so that `unescape` gives it back: characters XML cannot hold, and underscores that would look like an escape. */
export const escape = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]/g,
      c => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );
