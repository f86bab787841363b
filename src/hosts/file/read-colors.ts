import { child, listed, numeric, type XmlElement } from "./read-tree";

/** The colour that a colour element (`color`, `fgColor`, `tabColor` …) means, as "#RRGGBB"; undefined for none and for automatic. */
export type ColorOf = (element: XmlElement | undefined) => string | undefined;

// The palette of old Excel, by which files still name colours; 0–7 repeat 8–15.
const BRIGHT = "000000FFFFFFFF000000FF000000FFFFFF00FF00FF00FFFF";
const PALETTE =
  BRIGHT +
  BRIGHT +
  "800000008000000080808000800080008080C0C0C08080809999FF993366FFFFCCCCFFFF660066FF80800066CCCCCCFF000080FF00FFFFFF0000FFFF" +
  "80008080000000808000 00FF00CCFFCCFFFFCCFFCCFFFF9999CCFFFF99CCCC99FFFFCC993366FF33CCCC99CC00FFCC00FF9900FF6600666699969696" +
  "003366339966003300333300993300993366333399333333";
const INDEXED: readonly string[] = PALETTE.replace(/ /g, "").match(/.{6}/g)!;
/** Order in which a theme's colours are counted: light and dark change places against their order in the theme. */
const THEME = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** How the workbook's theme and palette turn colour elements into colours. */
export function readColors(styles: XmlElement | undefined, theme: XmlElement | undefined): ColorOf {
  const scheme = child(child(theme, "themeElements"), "clrScheme");
  const themed = THEME.map(name => {
    const color = child(scheme, name)?.children[0]?.attributes;
    return color?.get("lastClr") ?? color?.get("val");
  });
  const own = listed(child(styles, "colors"), "indexedColors", "rgbColor").map(one =>
    one.attributes.get("rgb")?.slice(-6),
  );
  return element => {
    const index = numeric(element, "indexed");
    const base =
      element?.attributes.get("rgb")?.slice(-6) ??
      themed[numeric(element, "theme") ?? -1] ??
      (index === undefined ? undefined : (own[index] ?? INDEXED[index] ?? (index === 65 ? "FFFFFF" : undefined)));
    if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return undefined;
    return `#${tinted(base, numeric(element, "tint") ?? 0).toUpperCase()}`;
  };
}

/** The colour made darker (tint below zero) or lighter, in its lightness alone. */
function tinted(color: string, tint: number): string {
  if (tint === 0) return color;
  const [r, g, b] = [0, 2, 4].map(at => parseInt(color.slice(at, at + 2), 16) / 255) as [number, number, number];
  const most = Math.max(r, g, b);
  const least = Math.min(r, g, b);
  const light = (most + least) / 2;
  const range = most - least;
  const saturation = range === 0 ? 0 : range / (1 - Math.abs(2 * light - 1));
  const wanted = tint < 0 ? light * (1 + tint) : light + (1 - light) * tint;
  const span = (1 - Math.abs(2 * wanted - 1)) * saturation;
  return [r, g, b]
    .map(part => (range === 0 ? wanted : wanted + ((part - least) / range - 0.5) * span))
    .map(part =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}

/** Two colours mixed: `share` of the first, 0 … 1. */
export function mixed(first: string, second: string, share: number): string {
  const part = (color: string, at: number): number => parseInt(color.slice(at, at + 2), 16);
  return `#${[1, 3, 5]
    .map(at => Math.round(part(first, at) * share + part(second, at) * (1 - share)))
    .map(value => value.toString(16).toUpperCase().padStart(2, "0"))
    .join("")}`;
}
