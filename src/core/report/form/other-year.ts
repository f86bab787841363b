/** The year that a sheet of ours was written for, and the one that it is to be filled in for. */
export interface Years {
  readonly written?: string;
  readonly wanted?: string;
}

/** What was typed into a field: how it is marked, and for which year it was typed when it last stood there with a mark. */
interface TypedThen {
  readonly field: string;
  readonly value: string | number;
  readonly mark: string;
  readonly known: readonly [year: string, mark: string] | undefined;
}

/** The other year that something was typed for; undefined where it was typed or changed since the sheet is for the wanted year, or holds in every year. */
export function otherYear({ written, wanted }: Years, { field, value, mark, known }: TypedThen): string | undefined {
  const year = known?.[1] === mark ? known[0] : written;
  return year === undefined || wanted === undefined || year === wanted || isLastingName(field, value)
    ? undefined
    : year;
}

/** Who and what the form is about: true in every year, unless a number stands in it. */
const LASTING = new Set(["title", "name", "supervisor", "unit", "label", "level1", "level2"]);

const isLastingName = (field: string, value: string | number): boolean =>
  LASTING.has(field) && typeof value === "string" && !/[\d〇]/.test(value);
