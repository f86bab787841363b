import { readFileSync } from "node:fs";
import { join } from "node:path";
import { previewReports } from "../../src/commands/report";
import { spanText } from "../../src/core";
import { wordDocument } from "../../src/document/word-document";
import { fileHost } from "../../src/hosts/file/file-host";
import { converted, documentTest } from "./libreoffice";

const bytes = new Uint8Array(readFileSync(join(__dirname, "../../assets/samples/样表.xlsx")));

documentTest(
  "LibreOffice reads in the Word document the text of the reports",
  async () => {
    const work = { progress: () => undefined, signal: new AbortController().signal };
    const { reports } = await previewReports(fileHost({ name: "样表.xlsx", bytes }), {}, work);
    const { reports: text } = converted({ reports: await wordDocument(reports) }, "txt:Text", "docx");
    const lines = new TextDecoder()
      .decode(text)
      .replace(/^\uFEFF/, "")
      .split(/\r?\n/)
      .filter(Boolean);
    const said = reports.flatMap(({ paragraphs, charts }) => [
      ...paragraphs.flatMap(({ spans }) => spans.map(spanText).join("").split("\n")),
      ...charts.map(({ title, unit }) => `${title}（单位：${unit}）`),
    ]);
    expect(lines).toEqual(said);
  },
  240_000,
);
