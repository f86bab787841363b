import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { previewReports } from "../../src/commands/preview-reports";
import { writeReports } from "../../src/commands/write-reports";
import { writeWord } from "../../src/commands/word";
import { spanText, type Report } from "../../src/core";
import { wordDocument } from "../../src/document/word-document";
import { fileHost } from "../../src/hosts/file/file-host";

const sample = new Uint8Array(readFileSync(join(__dirname, "../../assets/samples/样表.xlsx")));
const work = { progress: () => undefined, signal: new AbortController().signal };

const reports = async (): Promise<readonly Report[]> =>
  (await previewReports(fileHost({ name: "样表.xlsx", bytes: sample }), {}, work)).reports;

const parts = async (of: readonly Report[]): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(Object.entries(unzipSync(await wordDocument(of))).map(([name, data]) => [name, strFromU8(data)]));

/** The texts of the document's paragraphs; a line break is "\n". */
const paragraphTexts = (xml: string): readonly string[] =>
  [...xml.matchAll(/<w:p>(.*?)<\/w:p>|<w:p\/>/gs)].map(([, inner = ""]) =>
    [...inner.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/g)]
      .map(([whole, text]) => (whole === "<w:br/>" ? "\n" : text))
      .join("")
      .replace(/&quot;/g, '"')
      .replace(/&amp;/g, "&"),
  );

test("says what the report says, paragraph by paragraph", async () => {
  const [report] = await reports();
  const said = report!.paragraphs.map(({ spans }) => spans.map(spanText).join(""));
  const written = paragraphTexts((await parts([report!]))["word/document.xml"]!);
  expect(written.filter(text => text !== "")).toEqual([
    ...said,
    ...report!.charts.map(({ title, unit }) => `${title}（单位：${unit}）`),
  ]);
  expect(said.join("")).toContain("剩余：114481.08元");
});

test("a blank stands on yellow, and nothing else does", async () => {
  const [report] = await reports();
  const gaps = report!.paragraphs.flatMap(({ spans }) =>
    spans.filter(span => typeof span !== "string" && "ask" in span).map(spanText),
  );
  const xml = (await parts([report!]))["word/document.xml"]!;
  const yellow = [...xml.matchAll(/<w:r>(?:(?!<\/w:r>).)*<w:highlight(?:(?!<\/w:r>).)*<w:t[^>]*>([^<]*)<\/w:t>/gs)];
  expect(gaps.length).toBeGreaterThan(0);
  expect(yellow.map(([, text]) => text)).toEqual(gaps);
});

test("each report has its charts, with the figures in the unit they state", async () => {
  const all = await reports();
  const files = await parts(all);
  const charts = Object.entries(files).filter(([name]) => /^word\/charts\/chart\d+\.xml$/.test(name));
  expect(charts).toHaveLength(all.flatMap(({ charts }) => charts).length);
  const funds = charts.map(([, xml]) => xml).find(xml => xml.includes("大厅运行管理费"))!;
  const values = [...funds.matchAll(/<c:ser>.*?<\/c:ser>/gs)].map(
    ([ser]) => /<c:val>.*?<c:v>([^<]+)<\/c:v>/s.exec(ser)?.[1],
  );
  expect(values.map(Number)).toEqual([90, 90, 78.551892]);
});

test("covers bear no page number, and each text begins with page 1", async () => {
  const xml = (await parts(await reports()))["word/document.xml"]!;
  const starts = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/gs)].map(([section]) => section.includes('w:start="1"'));
  expect(starts).toEqual([false, true, false, true]);
});

test("a workbook's own forms and summary go into the document with the reports that are asked for", async () => {
  const host = fileHost({ name: "样表.xlsx", bytes: sample });
  const [name] = (await previewReports(host, {}, work)).projects.map(project => project.name);
  const textOf = (bytes: Uint8Array): string =>
    paragraphTexts(strFromU8(unzipSync(bytes)["word/document.xml"]!)).join("\n");
  expect(textOf(await writeWord(host, [name!], work))).not.toContain("项目支出绩效自评表");
  const preview = await previewReports(host, {}, work, undefined, { forms: true, summary: true });
  await writeReports(host, preview, undefined, work);
  const text = textOf(await writeWord(host, [name!], work));
  expect(text.match(/项目支出绩效自评表/g)).toHaveLength(1);
  expect(text).toContain("项目支出绩效自评汇总表");
  expect(text).toContain("项目支出绩效自评汇总报告");
});

test("a cover with a long name gives up white space above it", async () => {
  const [report] = await reports();
  const paragraphs = report!.paragraphs.map(paragraph =>
    paragraph.id === "cover.项目名称"
      ? { ...paragraph, spans: ["项目名称：", "城乡社区综合服务能力提升工程".repeat(8)] }
      : paragraph,
  );
  const above = async (of: Report): Promise<number> =>
    Number(/<w:spacing w:after="\d+" w:before="(\d+)"/.exec((await parts([of]))["word/document.xml"]!)![1]);
  expect(await above(report!)).toBe(1800);
  expect(await above({ ...report!, paragraphs })).toBeLessThan(1800 - 2 * 560);
});
