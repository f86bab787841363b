import type { Unit } from "../../quantity/quantity";
import type { Display } from "../report";
import { FLAG, PLACES, type RememberedFigure, type RowMemory, type SheetMemory } from "./memory";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(one => typeof one === "string");

/** Reads a row's memory back; undefined where it is none, or is damaged. */
export function readMemory(json: string): RowMemory | undefined {
  if (!json.startsWith("{")) return undefined;
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    // Whatever the user wrote there, it is no memory of ours.
    return undefined;
  }
  if (!isRecord(read) || read["v"] !== 1 || typeof read["t"] !== "string" || !Array.isArray(read["p"]))
    return undefined;
  const [id, part, parts] = read["p"] as readonly unknown[];
  if (typeof id !== "string" || typeof part !== "number") return undefined;
  const sheet = sheetMemory(read["r"]);
  return {
    id,
    part,
    ...(typeof parts === "number" ? { parts } : {}),
    text: read["t"],
    figures: figuresOf(read["f"], read["t"]),
    ...(typeof read["g"] === "string" ? { generated: read["g"] } : {}),
    ...(sheet ? { sheet } : {}),
  };
}

function figuresOf(entries: unknown, text: string): readonly RememberedFigure[] {
  if (!Array.isArray(entries)) return [];
  return (entries as readonly unknown[]).flatMap(entry => {
    if (!Array.isArray(entry)) return [];
    const [name, unit, places, flags, at, length] = entry as readonly unknown[];
    if (typeof name !== "string" || typeof unit !== "string" || typeof places !== "number") return [];
    if (typeof flags !== "number" || typeof at !== "number" || typeof length !== "number") return [];
    if (at < 0 || length < 1 || at + length > text.length) return [];
    const as: Display = {
      unit: unit as Unit,
      places,
      ...(flags & FLAG.fixed ? { fixed: true } : {}),
      ...(flags & FLAG.cut ? { cut: true } : {}),
      ...(flags & FLAG.grouped ? { grouped: true } : {}),
    };
    const is = (flag: number): boolean => (flags & flag) !== 0;
    const stale = is(FLAG.stale.figure) ? "figure" : is(FLAG.stale.year) ? "year" : undefined;
    const figure = {
      name,
      as,
      live: is(FLAG.live),
      ofProject: is(FLAG.ofProject),
      doubted: is(FLAG.doubted),
      at,
      length,
    };
    return [stale ? { ...figure, stale } : figure];
  });
}

function sheetMemory(whole: unknown): SheetMemory | undefined {
  if (!isRecord(whole) || typeof whole["project"] !== "string" || typeof whole["pack"] !== "string") return undefined;
  const {
    project,
    pack,
    year,
    ids,
    charts,
    f: figures,
    from,
  } = whole as Readonly<Record<string, unknown>> & {
    project: string;
    pack: string;
  };
  return {
    project,
    pack,
    ...(typeof year === "string" ? { year } : {}),
    ids: isTexts(ids) ? ids : [],
    charts: typeof charts === "number" ? charts : 0,
    ...(typeof from === "string" ? { from } : {}),
    figures: Array.isArray(figures) ? (figures as readonly unknown[]).flatMap(wasFigure) : [],
  };
}

function wasFigure(entry: unknown): SheetMemory["figures"] {
  if (!isTexts(entry) || entry.length !== 3) return [];
  const [name, unit, text] = entry as readonly [string, string, string];
  return [{ name, as: { unit, places: PLACES }, ofProject: true, text }];
}
