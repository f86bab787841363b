import { Unreachable } from "./problem";

type Sheets = typeof import("./sheets");

/** Fetches the part of the page that reads workbooks and shows them; by far the largest, so only when a workbook is opened. */
export const loadSheets = (): Promise<Sheets> =>
  import("./sheets").catch((cause: unknown) => {
    throw new Unreachable("noGrid", { cause });
  });

export const SAMPLE = "样表.xlsx";

/** The sample workbook, which lies beside the page. */
export async function fetchSample(): Promise<Uint8Array> {
  const answer = await fetch(`assets/samples/${encodeURIComponent(SAMPLE)}`).catch((cause: unknown) => {
    throw new Unreachable("noSample", { cause });
  });
  if (!answer.ok) throw new Unreachable("noSample");
  return new Uint8Array(await answer.arrayBuffer());
}
