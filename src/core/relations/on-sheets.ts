import type { Relation } from "./relation";

/** Finds the relations whose targets lie on the sheet of a name, in their order. */
export function onSheets(relations: readonly Relation[]): (sheet: string) => readonly Relation[] {
  const sheets = new Map<string, Relation[]>();
  for (const relation of relations) {
    const others = sheets.get(relation.target.sheet);
    if (others) others.push(relation);
    else sheets.set(relation.target.sheet, [relation]);
  }
  return sheet => sheets.get(sheet) ?? [];
}
