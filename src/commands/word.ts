import type { Host, Work } from "../hosts/host";
import { previewReports, type ReportPreview } from "./report";

/** The reports of the named projects as one Word document (.docx). */
export async function wordFile(preview: ReportPreview, names: readonly string[]): Promise<Uint8Array> {
  // The library is large, and few ask for it.
  const { wordDocument } = await import("../document/word-document");
  return wordDocument(preview.reports.filter(({ project }) => names.includes(project)));
}

/** Reads the workbook as it is now and makes the Word document of the named projects. */
export const writeWord = async (host: Host, names: readonly string[], work: Work): Promise<Uint8Array> =>
  wordFile(await previewReports(host, {}, work), names);
