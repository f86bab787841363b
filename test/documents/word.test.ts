import { readFileSync } from "node:fs";
import { join } from "node:path";
import { previewReports } from "../../src/commands/preview-reports";
import { writeReports } from "../../src/commands/write-reports";
import { wordFile } from "../../src/commands/word";
import { spanText, type Report, type SheetPlan } from "../../src/core";
import { wordDocument } from "../../src/document/word-document";
import { fileHost } from "../../src/hosts/file/file-host";
import { converted, documentTest, shownTexts } from "./libreoffice";

const bytes = new Uint8Array(readFileSync(join(__dirname, "../../assets/samples/样表.xlsx")));
const work = { progress: () => undefined, signal: new AbortController().signal };

/** The lines of a Word document, as LibreOffice reads them. */
const linesOf = (document: Uint8Array): readonly string[] =>
  new TextDecoder()
    .decode(converted({ a: document }, "txt:Text", "docx")["a"])
    .replace(/^\uFEFF/, "")
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(Boolean);

const linesSaid = ({ paragraphs, charts }: Report): readonly string[] => [
  ...paragraphs.flatMap(({ spans }) => spans.map(spanText).join("").split("\n")),
  ...charts.map(({ title, unit }) => `${title}（单位：${unit}）`),
];

documentTest(
  "LibreOffice reads in the Word document the text of the reports",
  async () => {
    const { reports } = await previewReports(fileHost({ name: "样表.xlsx", bytes }), {}, work);
    expect(linesOf(await wordDocument(reports))).toEqual(reports.flatMap(linesSaid).map(line => line.trim()));
  },
  240_000,
);

/** What a sheet shows, without what is remembered and without the names that its pages begin with anew: Word breaks pages by itself. */
function withoutRepeated({ cells, print }: SheetPlan, shown: readonly string[]): readonly string[] {
  const left = shown.filter(text => text !== "" && !text.startsWith('{"v":1'));
  for (const { row, column, value, formula = "" } of cells) {
    if (!print.breaks.includes(row) || !(value === "绩效指标" || (column < 3 && /^[BC]\d+$/.test(formula)))) continue;
    const at = left.indexOf(String(value));
    expect([value, at >= 0]).toEqual([value, true]);
    left.splice(at, 1);
  }
  return left;
}

documentTest(
  "LibreOffice reads in the Word document what it shows in the cells of the forms and of the summary",
  async () => {
    const host = fileHost({ name: "样表.xlsx", bytes });
    const preview = await previewReports(host, {}, work, undefined, { forms: true, summary: true });
    const { changes } = await writeReports(host, preview, undefined, work);
    const shown = shownTexts(host.bytes());
    const tables = changes.sheets.filter(({ mark }) => /^(?:form|summary):/.test(mark));
    expect(tables).toHaveLength(3);
    const cells = tables.flatMap(plan => withoutRepeated(plan, shown[plan.name]!));
    const names = preview.projects.map(({ name }) => name);
    const said = [...preview.reports, preview.summary!.report].flatMap(linesSaid).map(line => line.trim());
    const written = linesOf(await wordFile(preview, names));
    expect([...written].sort()).toEqual([...said, ...cells.flatMap(text => text.split("\n"))].sort());
    expect(cells).toEqual(
      expect.arrayContaining(["87.28%", "78.55", "1,213,993.92", "填报人（签字）：", "单位（公章）："]),
    );
  },
  240_000,
);
