import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { unzipSync } from "fflate";
import { readArea } from "../../src/core";
import { workbookFile } from "../../src/hosts/file/new-workbook";
import { book } from "../book";
import { readWorkbook } from "../../src/hosts/file/read-workbook";
import { cellValue, sheetNamed } from "../../src/core";
import { live } from "../core/report/live";
import { facts, SUMMARY } from "../core/report/samples";
import { nationalForm } from "../core/scoring/forms";

const ROOT = resolve(__dirname, "../..");
const SAMPLE = join(ROOT, "assets/samples/样表.xlsx");
const FAULTY = join(ROOT, "assets/samples/样表-有错.xlsx");
const folder = mkdtempSync(join(tmpdir(), "ziping-"));
afterAll(() => rmSync(folder, { recursive: true }));

const ziping = (args: readonly string[], input = "") => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, "dist/cli/ziping.mjs"), ...args], {
    input,
    encoding: "utf8",
    maxBuffer: 1e9,
    env: { ...process.env, LANG: "zh_CN.UTF-8", LC_ALL: "" },
  });
  const json = () =>
    stdout
      .split("\n")
      .filter(Boolean)
      .map(line => JSON.parse(line) as Record<string, unknown>);
  return { status, stdout, stderr, json };
};
const file = (name: string, content: string | Uint8Array): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};

interface FoundFinding {
  readonly rule: string;
  readonly severity: string;
  readonly sheet: string;
  readonly at: string;
  readonly related: readonly string[];
  readonly message: string;
}

describe("check", () => {
  test("finds every planted fault of the faulty sample, at its cell, by its rule", () => {
    const { status, json } = ziping(["check", FAULTY, "--format", "json"]);
    expect(status).toBe(1);
    const findings = json()[0]!.findings as readonly FoundFinding[];
    const planted = JSON.parse(readFileSync(join(ROOT, "assets/samples/样表-有错.json"), "utf8")) as readonly {
      readonly sheet: string;
      readonly at: string;
      readonly rule: string;
    }[];
    expect(planted.length).toBeGreaterThanOrEqual(12);
    const missed = planted.filter(
      fault => !findings.some(({ rule, sheet, at }) => rule === fault.rule && sheet === fault.sheet && at === fault.at),
    );
    expect(missed).toEqual([]);
    const invented = findings.filter(
      ({ severity, sheet, at }) =>
        severity !== "notice" && !planted.some(fault => sheet === fault.sheet && at === fault.at),
    );
    expect(invented.map(({ rule, sheet, at }) => `${rule} ${sheet}!${at}`)).toEqual([]);
  });

  test("finds nothing at or above warning in the correct sample", () => {
    const { status, json } = ziping(["check", SAMPLE, "--format", "json", "--fail-on", "warning"]);
    expect(json()[0]).toMatchObject({ summary: { errors: 0, warnings: 0 } });
    expect(status).toBe(0);
  });

  test("speaks to people in either language", () => {
    expect(ziping(["check", FAULTY, "--lang", "zh-CN"]).stdout).toMatch(/错误 ZP-\d{3} .*应为 .*实为 .*相差/);
    expect(ziping(["check", FAULTY, "--lang", "en-US"]).stdout).toMatch(/error ZP-\d{3} .*should be .* is .*off by/);
  });
});

describe("tables", () => {
  test("one line for each file, in order, names from standard input too", () => {
    const csv = file("一.csv", "项目,金额\n甲,1\n乙,2\n合计,3\n");
    const lines = ziping(["tables", SAMPLE, "-", "--format", "json"], `${csv}\n`).json();
    expect(lines.map(line => line.file)).toEqual([SAMPLE, csv]);
    expect(lines[1]!.relations).toEqual([
      {
        sheet: "一",
        target: "B4",
        operation: "sum",
        operands: ["B2:B3"],
        basis: "label",
        holds: true,
        expected: "3",
        actual: "3",
      },
    ]);
  });
});

describe("many files", () => {
  const all = join(folder, "各单位");
  const put = (name: string, content: string) => {
    mkdirSync(join(all, name, ".."), { recursive: true });
    writeFileSync(join(all, name), content);
  };
  beforeAll(() => {
    put("乙镇/支出.csv", "项目,金额\n甲,10\n乙,20\n合计,40\n");
    put("甲镇/支出.csv", "项目,金额\n甲,1\n乙,2\n合计,3\n");
    put("甲镇/旧.xls", "");
    put("甲镇/~$支出.xlsx", "");
    put("甲镇/说明.txt", "金额\n");
    put(".git/x.csv", "金额\n");
    mkdirSync(join(all, "空"));
  });

  test("a folder stands for the workbooks in it and below, by name; one of them that cannot be read stops none", () => {
    const { status, json } = ziping(["check", all, "--format", "json"]);
    expect(
      json().map(({ file, error }) => [file, (error as { readonly problem: string } | undefined)?.problem]),
    ).toEqual([
      [join(all, "乙镇/支出.csv"), undefined],
      [join(all, "甲镇/支出.csv"), undefined],
      [join(all, "甲镇/旧.xls"), "not-a-workbook"],
    ]);
    expect(status).toBe(2);
  });

  test("in words: the path tells files of one name apart, and the last line counts", () => {
    const { stdout, stderr } = ziping(["check", all]);
    expect(stdout).toMatch(/乙镇\/支出\.csv：1 张表，错误 1/);
    expect(stdout).toMatch(/共 3 个文件，1 个有问题，1 个读不了\n$/);
    expect(stderr).toContain(join(all, "甲镇/旧.xls"));
  });

  test("a folder without workbooks is said so", () => {
    const { status, stderr } = ziping(["check", join(all, "空")]);
    expect([status, stderr]).toEqual([2, `文件夹“${join(all, "空")}”里没有 .xlsx、.xlsm 或 .csv 文件。\n`]);
  });

  /** Begins a check of many files; gives what it says on standard error by its end, and how it ends. */
  async function begun(then: (child: ReturnType<typeof spawn>) => void) {
    const many = Array.from({ length: 400 }, () => SAMPLE);
    const child = spawn(process.execPath, [join(ROOT, "dist/cli/ziping.mjs"), "check", ...many, "--lang", "zh-CN"]);
    let error = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (error += text));
    child.stdout.once("data", () => then(child));
    const [status] = (await once(child, "close")) as [number];
    return { status, error };
  }

  test("Ctrl+C stops it in one sentence", async () =>
    expect(await begun(child => child.kill("SIGINT"))).toEqual({ status: 130, error: "已停止，后面的没有处理。\n" }));

  test("a reader who has enough ends it without a word", async () =>
    expect(await begun(child => child.stdout!.destroy())).toEqual({ status: 141, error: "" }));
});

describe("report", () => {
  const out = join(folder, "报告.xlsx");
  const before = readFileSync(SAMPLE);
  const done = ziping(["report", SAMPLE, "--all", "--out", out, "--format", "json"]);
  const sheets = ["绩效自评报告-大厅运行管理费", "绩效自评报告-物业管理费（保安、保洁）"];
  const written = () => readWorkbook(new Uint8Array(readFileSync(out)), "报告.xlsx");
  const textOf = (name: string) => {
    const workbook = written();
    const sheet = sheetNamed(workbook, name)!;
    return Array.from({ length: sheet.rows }, (_, row) => String(cellValue(workbook, sheet, row, 0) ?? "").trim()).join(
      "\n",
    );
  };

  test("adds a sheet for each project", () => {
    expect(done.status).toBe(0);
    expect(done.json()[0]).toMatchObject({ file: SAMPLE, out, sheets });
  });

  test.each([
    [
      sheets[0],
      "2023年度预算资金计划为900000元，资金到位900000元。年度资金安排总额：900000元，实际支出总额：785518.92元，剩余：114481.08元。",
    ],
    [
      sheets[1],
      "2023年度预算资金计划为450000元，资金到位450000元。年度资金安排总额：450000元，实际支出总额：428475元，剩余：21525元。",
    ],
  ])("%s carries the money sentence character for character", (sheet, sentence) =>
    expect(textOf(sheet!)).toContain(sentence),
  );

  test("every figure stands in its sentence and leads to cells that are there", () => {
    const figures = done.json()[0]!.figures as readonly {
      text: string;
      sheet: string;
      at: string;
      from: readonly string[];
    }[];
    expect(figures.length).toBeGreaterThanOrEqual(10);
    const workbook = written();
    for (const { text, sheet, at, from } of figures) {
      const place = readArea(at, sheet)!;
      expect(cellValue(workbook, sheetNamed(workbook, sheet)!, place.top, place.left)).toContain(text);
      for (const source of from) expect(sheetNamed(workbook, readArea(source, sheet)!.sheet)).toBeDefined();
    }
  });

  test("keeps the input, and every part of it that the report does not touch", () => {
    expect(readFileSync(SAMPLE).equals(before)).toBe(true);
    const [original, copy] = [unzipSync(before), unzipSync(readFileSync(out))];
    const touched = Object.keys(original).filter(
      name => !copy[name] || Buffer.compare(original[name]!, copy[name]) !== 0,
    );
    expect(
      touched.filter(
        name =>
          !/^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml|xl\/calcChain\.xml)$/.test(
            name,
          ),
      ),
    ).toEqual([]);
    expect(
      Object.keys(original)
        .filter(name => name.startsWith("xl/worksheets/"))
        .filter(name => touched.includes(name)),
    ).toEqual([]);
  });

  test("generating twice equals generating once", () => {
    const again = join(folder, "再次.xlsx");
    expect(ziping(["report", out, "--all", "--out", again]).status).toBe(0);
    const [once, twice] = [unzipSync(readFileSync(out)), unzipSync(readFileSync(again))];
    expect(Object.keys(twice).sort()).toEqual(Object.keys(once).sort());
    expect(Object.keys(once).filter(name => Buffer.compare(once[name]!, twice[name]!) !== 0)).toEqual([]);
  });

  test("facts of --facts fill gaps", () => {
    const facts = file("事项.json", JSON.stringify({ 大厅运行管理费: { 联系电话: "（见通讯录）" } }));
    const filled = join(folder, "补充.xlsx");
    expect(ziping(["report", SAMPLE, "--project", "大厅运行管理费", "--out", filled, "--facts", facts]).status).toBe(0);
    const workbook = readWorkbook(new Uint8Array(readFileSync(filled)), "补充.xlsx");
    expect(workbook.texts.some(text => text.includes("联系电话：（见通讯录）"))).toBe(true);
  });

  test("several projects and none chosen: they are listed and nothing is written", () => {
    const { status, stderr } = ziping(["report", SAMPLE, "--out", join(folder, "无.xlsx")]);
    expect(status).toBe(2);
    expect(stderr).toContain("大厅运行管理费");
    expect(() => readFileSync(join(folder, "无.xlsx"))).toThrow();
  });

  test("--own-form fills in the unit's own blank form and says what it filled in and what is left", () => {
    const blank = nationalForm(Object.fromEntries(["C5", "F7", "G7", "I14", "G15"].map(cell => [cell, null])));
    const own = file(
      "自评.xlsx",
      workbookFile(book({ 信息: facts("大厅运行管理费"), 资金汇总: SUMMARY, 自评表: blank })),
    );
    const filled = join(folder, "已填.xlsx");
    const call = ["report", own, "--project", "大厅运行管理费", "--out", filled, "--pack", "国家2020", "--own-form"];
    const { status, stdout, stderr } = ziping(call);
    expect([status, stdout]).toEqual([0, expect.stringContaining("已填写“自评表”：3 格")]);
    expect(stderr).toContain("自评表!G15 请填写“办结率”的实际完成值");
    const [line] = ziping([...call, "--format", "json"]).json();
    expect(line!.ownForms).toEqual([
      {
        project: "大厅运行管理费",
        sheet: "自评表",
        locked: false,
        filled: [
          {
            sheet: "自评表",
            at: "F7",
            was: null,
            value: 90,
            formula: `=${live("资金汇总!B4", "ROUND(资金汇总!B4/10000,2)")}`,
          },
          {
            sheet: "自评表",
            at: "G7",
            was: null,
            value: 78.55,
            formula: `=${live("资金汇总!E4", "ROUND(资金汇总!E4/10000,2)")}`,
          },
          { sheet: "自评表", at: "I14", was: null, value: 15, formula: expect.stringContaining("F14") },
        ],
        left: [
          { sheet: "自评表", at: "C5", ask: "请填写主管部门" },
          { sheet: "自评表", at: "G15", ask: "请填写“办结率”的实际完成值" },
        ],
      },
    ]);
    const workbook = readWorkbook(new Uint8Array(readFileSync(filled)), "已填.xlsx");
    const form = sheetNamed(workbook, "自评表")!;
    expect([cellValue(workbook, form, 6, 5), cellValue(workbook, form, 6, 6), cellValue(workbook, form, 4, 2)]).toEqual(
      [90, 78.55, null],
    );
    const none = file("无表.xlsx", workbookFile(book({ 信息: facts("大厅运行管理费"), 资金汇总: SUMMARY })));
    expect(ziping(["report", none, "--all", "--out", filled, "--own-form"]).stderr).toContain("没有找到");
  });

  test("never over the input", () => expect(ziping(["report", SAMPLE, "--all", "--out", SAMPLE]).status).toBe(2));

  test("a Word document goes over neither the input nor the workbook written", () => {
    const [own, made] = [file("原.xlsx", readFileSync(SAMPLE)), join(folder, "同名.xlsx")];
    for (const docx of [own, made])
      expect(ziping(["report", own, "--all", "--out", made, "--docx", docx]).status).toBe(2);
    expect(readFileSync(own).equals(readFileSync(SAMPLE))).toBe(true);
  });
});

describe("report --final", () => {
  const PROJECT = "大厅运行管理费";
  const call = (out: string, ...more: readonly string[]) =>
    ziping(["report", SAMPLE, "--project", PROJECT, "--final", "--out", join(folder, out), ...more]);
  const finalsIn = (out: string): readonly string[] =>
    readWorkbook(new Uint8Array(readFileSync(join(folder, out))), out).sheets.flatMap(({ name, own }) =>
      own?.startsWith("final:") ? [name] : [],
    );

  test("with something open: it is listed, and nothing is written", () => {
    const { status, stderr, json } = call("未定.xlsx", "--format", "json");
    expect(status).toBe(1);
    expect(stderr).toContain("请填写自评得分");
    expect(() => readFileSync(join(folder, "未定.xlsx"))).toThrow();
    const [{ finals }] = json() as [{ finals: readonly { open: readonly object[] }[] }];
    expect(finals[0]).toMatchObject({ project: PROJECT, written: false });
    expect(finals[0]!.open).toContainEqual(expect.objectContaining({ about: "gap", fact: "自评得分" }));
    expect(finals[0]!.open).toContainEqual(expect.objectContaining({ about: "finding", rule: "ZP-804" }));
  });

  test("all the same where the call says so", () => {
    const { status, stderr } = call("仍定.xlsx", "--anyway");
    expect(status).toBe(0);
    expect(stderr).toContain("已按 --anyway 定稿");
    expect(finalsIn("仍定.xlsx")).toEqual([expect.stringMatching(/^大厅运行管理费定稿 \d{4}-\d\d-\d\d$/)]);
  });

  test("with nothing open it is made", () => {
    const facts = { 自评得分: "97", 自评等级: "优", 填报人姓名: "某某", 联系电话: "0751-0000000" };
    const given = file("齐.json", JSON.stringify(facts));
    const { status, json } = call("定.xlsx", "--facts", given, "--format", "json");
    expect(json()[0]).toMatchObject({ finals: [{ project: PROJECT, written: true, open: [] }] });
    expect(status).toBe(0);
    expect(finalsIn("定.xlsx")).toHaveLength(1);
  });
});

describe("report taken over from last year's", () => {
  const PROJECT = "大厅运行管理费";
  /** This year's tables, besides whatever else stands in the workbook. */
  const thisYear = (name: string, sheets: Parameters<typeof book>[0] = {}): string =>
    file(
      name,
      workbookFile(
        book({
          信息: [
            ["项目名称", PROJECT],
            ["项目单位", "某某中心"],
            ["评价年度", "2024年度"],
          ],
          资金汇总: [
            ["2024年度项目资金汇总表"],
            ["项目名称", "预算资金计划", "资金到位", "实际支出总额", "剩余"],
            [PROJECT, 900000, 900000, 812300.5, 87699.5],
          ],
          ...sheets,
        }),
      ),
    );
  const lines = [
    "曲江区2023年度绩效自评报告",
    `项目名称：${PROJECT}`,
    "一、项目基本情况及自评结论",
    "（一）项目基本情况",
    "2023年实际支出为900元，维修20次，大厅运行平稳有序。",
    "二、绩效表现",
    "（二）存在问题",
    "设备老化。",
    "三、整改措施",
    "加强维护。",
  ];
  const pasted = { 去年报告: lines.map(line => [line]) };
  const textsOf = (path: string): string => readWorkbook(new Uint8Array(readFileSync(path)), "a.xlsx").texts.join("\n");

  test("--from names the sheet; numbers that no cell tells are listed", () => {
    const out = join(folder, "沿用.xlsx");
    const { status, stderr, json } = ziping([
      "report",
      thisYear("今年.xlsx", pasted),
      "--from",
      "去年报告",
      "--out",
      out,
      "--format",
      "json",
    ]);
    expect(status).toBe(0);
    expect(stderr).toContain("沿用上年报告“去年报告”");
    expect(stderr).toContain("“20”是上年报告里的数");
    expect(json()[0]).toMatchObject({ taken: [{ project: PROJECT, sheet: "去年报告" }] });
    expect(json()[0]!.doubts).toContainEqual(expect.objectContaining({ text: "20", stale: "figure" }));
    expect(textsOf(out)).toContain("大厅运行平稳有序。");
  });

  test("without it what could be taken over is said, and nothing is", () => {
    const out = join(folder, "不沿用.xlsx");
    const { stderr, json } = ziping(["report", thisYear("今年.xlsx", pasted), "--out", out, "--format", "json"]);
    expect(stderr).toContain("--from");
    expect(json()[0]).toMatchObject({ taken: [] });
  });

  test("--last-year reads it from last year's workbook", () => {
    const last = join(folder, "去年.xlsx");
    expect(ziping(["report", SAMPLE, "--project", PROJECT, "--out", last]).status).toBe(0);
    const out = join(folder, "沿用去年.xlsx");
    const { status, json } = ziping([
      "report",
      thisYear("今年.xlsx"),
      "--last-year",
      last,
      "--out",
      out,
      "--format",
      "json",
    ]);
    expect(status).toBe(0);
    expect(json()[0]).toMatchObject({ taken: [{ project: PROJECT, sheet: `绩效自评报告-${PROJECT}` }] });
    expect(textsOf(out)).toContain("保证办事大厅正常运行。");
    expect(textsOf(out)).not.toContain("去年.xlsx");
  });

  test.each([
    ["no such sheet", ["--from", "没有"], "没有找到要沿用的上年报告"],
    ["no such file", ["--last-year", "没有.xlsx"], "没有.xlsx"],
  ])("%s: it is said and nothing is written", (_, more, said) => {
    const out = join(folder, "无此.xlsx");
    const { status, stderr } = ziping(["report", thisYear("今年.xlsx", pasted), ...more, "--out", out]);
    expect(status).toBe(2);
    expect(stderr).toContain(said);
    expect(() => readFileSync(out)).toThrow();
  });
});

describe("what cannot be read is said, and never stops the others", () => {
  const bad = [
    ["没有.xlsx", undefined, "not-found"],
    ["文字.xlsx", "这不是工作簿", "not-a-workbook"],
    ["空.xlsx", "", "not-a-workbook"],
    ["断.xlsx", readFileSync(SAMPLE).subarray(0, 9000), "damaged"],
  ] as const;

  test.each(bad)("%s", (name, content, problem) => {
    const path = content === undefined ? join(folder, name) : file(name, content);
    const { status, json } = ziping(["check", path, SAMPLE, "--format", "json"]);
    expect(status).toBe(2);
    const [first, second] = json();
    expect(first).toMatchObject({ file: path, error: { problem } });
    expect((first!.error as { message: string }).message.length).toBeGreaterThan(8);
    expect(second).toMatchObject({ file: SAMPLE, summary: { errors: 0 } });
  });
});

describe("rules", () => {
  test("the catalogue", () => {
    const { rules } = ziping(["rules", "--format", "json"]).json()[0] as { rules: readonly Record<string, unknown>[] };
    expect(rules.length).toBeGreaterThanOrEqual(12);
    for (const rule of rules)
      expect(rule).toEqual({
        rule: expect.stringMatching(/^ZP-\d{3}$/) as string,
        name: expect.stringMatching(/^[a-z-]+$/) as string,
        severity: expect.stringMatching(/^(error|warning|notice)$/) as string,
        promise: expect.stringMatching(/./) as string,
        covers: expect.any(Array) as unknown[],
      });
  });
  test("one rule explained, and a code that does not exist", () => {
    expect(ziping(["rules", "ZP-201"]).stdout).toContain("total-equals-rows");
    expect(ziping(["rules", "ZP-999"]).status).toBe(2);
  });
});
