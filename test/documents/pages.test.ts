import { layOutForms, packNamed } from "../../src/core";
import { previewReports } from "../../src/commands/preview-reports";
import { writeReports } from "../../src/commands/write-reports";
import { wordDocument } from "../../src/document/word-document";
import { fileHost } from "../../src/hosts/file/file-host";
import { workbookFile } from "../../src/hosts/file/new-workbook";
import { book } from "../book";
import { facts, projectsOf, twoProjects } from "../core/report/samples";
import { quiet } from "../hosts/excel/open";
import { pagesTest, printed } from "./libreoffice";

const national = packNamed("国家2020")!;

const REASON = "因上级主管部门年中调整了建设内容，采购程序延后两个月，下一步提前编制采购计划，按月通报支付进度。";

/** A table of so many indicators, each with a reason. */
const indicators = (count: number, reason: string) => [
  ["绩效指标表（大厅运行管理费）"],
  ["一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分", "偏差原因分析及改进措施"],
  ...Array.from({ length: count }, (_, at) => [
    "产出指标",
    "数量指标",
    `指标${at + 1}号`,
    "≥10件",
    "5件",
    1,
    null,
    reason,
  ]),
];

pagesTest(
  "the places to sign stand on a page of a Word document with the total and the last line, however high lines are",
  async () => {
    const files: Record<string, Uint8Array> = {};
    const forms = [15, 17, 19, 21, 23].map(count => [count, 1]).concat([5, 8, 11, 14, 17].map(count => [count, 8]));
    for (const [count, times] of forms as [number, number][]) {
      const workbook = twoProjects({ 指标: indicators(count, REASON.repeat(times)) });
      const { plan } = layOutForms(projectsOf(workbook), national, workbook, "whole")[0]!;
      files[`${count} × ${times}`] = await wordDocument([plan]);
    }
    for (const [name, pages] of Object.entries(printed(files, "docx"))) {
      const signed = pages.filter(text => /填报人（签字）|年月日/.test(text));
      expect([name, signed.length]).toEqual([name, 1]);
      expect([name, signed[0]]).toEqual([
        name,
        expect.stringMatching(new RegExp(`指标${name.split(" ")[0]}号.*总分.*填报人（签字）.*年月日`)),
      ]);
    }
  },
  240_000,
);

pagesTest(
  "amounts of hundreds of billions, long names and a cover are printed whole, nothing that is hidden is, and each sheet counts its pages from 1",
  async () => {
    const workbook = book({
      信息: facts("大厅运行管理费", [["主管部门", "某某区人民政府"]]),
      资金汇总: [
        ["2023年度项目资金汇总表"],
        [null, null, null, "单位：元"],
        ["项目名称", "预算资金计划", "资金到位", "实际支出总额", "剩余"],
        ["大厅运行管理费", 123_456_789_012.34, 123_456_789_012.34, -1_234_567.89, [123_458_023_580.23, "=C4-D4"]],
      ],
    });
    const host = fileHost({ name: "a.xlsx", bytes: workbookFile(workbook) });
    const preview = await previewReports(host, {}, quiet(), national.name, { forms: true, summary: true });
    await writeReports(host, preview, undefined, quiet());
    const all = printed({ a: host.bytes() }, "xlsx")["a"]!;
    // The tables come first, as wide as their columns happen to be.
    const pages = all.slice(all.findIndex(text => text.includes("项目支出绩效自评表")));
    expect(pages.join("")).not.toContain("###");
    expect(pages.join("")).toContain("123,456,789,012.34");
    expect(pages.join("")).not.toContain('{"v":');
    const report = pages.findIndex(text => text.includes("填报人姓名"));
    expect(pages[report]).not.toMatch(/—\d+—/);
    expect(pages[report + 1]).toMatch(/—2—/);
  },
  240_000,
);

pagesTest(
  "reasons and goals of 3000 characters are printed whole, from page to page, in a sheet and in a Word document",
  async () => {
    const [reason, goal] = ["甲", "乙"].map(one => `${one.repeat(29)}。`.repeat(100)) as [string, string];
    const workbook = book({
      信息: facts("大厅运行管理费", [["年度总体目标", goal]]),
      指标: indicators(4, "丙").map((row, at) => (at === 2 ? [...row.slice(0, 7), reason] : row)),
    });
    const host = fileHost({ name: "a.xlsx", bytes: workbookFile(workbook) });
    const preview = await previewReports(host, {}, quiet(), national.name, { forms: true });
    await writeReports(host, preview, undefined, quiet());
    const { plan } = layOutForms(projectsOf(workbook), national, workbook, "whole")[0]!;
    const ofForm = (pages: readonly string[]): readonly string[] => {
      const first = pages.findIndex(text => text.includes("项目支出绩效自评表"));
      const last = pages.findIndex((text, at) => at >= first && text.includes("填报人（签字）"));
      return pages.slice(first, last + 1);
    };
    const sheet = ofForm(printed({ a: host.bytes() }, "xlsx")["a"]!);
    const word = ofForm(printed({ a: await wordDocument([plan]) }, "docx")["a"]!);
    for (const pages of [sheet, word]) {
      const count = (one: string): number => pages.join("").split(one).length - 1;
      expect([count("甲"), count("乙"), count("丙")]).toEqual([2900, 2900, 3]);
      expect(pages.length).toBeGreaterThan(3);
    }
    expect(sheet.join("")).toContain("（续）");
  },
  240_000,
);
