import fc from "fast-check";
import {
  check,
  DEFAULT_PACK,
  recognise,
  relate,
  spansText,
  type ChangeKind,
  type Workbook,
} from "../../../../src/core";
import { rowWith, textAt, type Rows } from "../regenerate/sheet-model";
import {
  copied,
  generate,
  LAST,
  LIVE,
  NOW,
  PROJECT,
  standing,
  tables,
  textOf,
  typed,
  type How,
  type Written,
} from "./two-years";

const WORDS = {
  项目基本情况: "大厅运行管理费用于保障办事大厅日常运行，2023年共受理业务303946件次，设窗口36个。",
  存在问题: "设备老化，2023年4月19日更换电梯一次。",
};
const written = generate(LAST, { given: WORDS });
const blank = (rows: Rows, fact: string): number => rowWith(rows, `【待填：${fact}`);
/** Last year's sheet, as the user left it: one paragraph typed over a blank, one added. */
const last = (): Rows => {
  const rows = typed(
    written.rows,
    blank(written.rows, "请针对存在的问题"),
    "　　明年将加快支付，确保2023年度资金785518.92元用好。",
  );
  const at = rowWith(rows, "1、分析资金使用情况");
  return [...rows.slice(0, at + 1), ["　　另有维修费12345.67元。"], ...rows.slice(at + 1)];
};
const kinds = (made: Written): Readonly<Record<string, ChangeKind>> =>
  Object.fromEntries(made.changes.map(({ id, kind }) => [id, kind]));
const marked = (made: Written): readonly string[] => made.layout.doubts.map(({ text }) => text);
const sheets = (rows = last(), own?: string): How["sheets"] => ({ 去年报告: copied(rows, own) });
const OWN = `report:${PROJECT}`;

describe("a report of ours that was copied from last year's workbook", () => {
  const made = generate(NOW, { sheets: sheets() });

  test("stays as it is: this year's stands on a sheet of its own", () => {
    expect(made.candidates).toEqual([expect.objectContaining({ sheet: "去年报告", year: 2023, ours: true })]);
    expect(made.plan.name).toBe(LIVE);
    expect(made.taken).toBe("去年报告");
  });

  test("also where it has the very name of this year's", () => {
    const { plan } = generate(NOW, { sheets: { [LIVE]: copied(last()) } });
    expect(plan.name).toBe(`${LIVE}（2024）`);
    expect(plan.mark).toBe(OWN);
  });

  test("gives its words, with this year's figures and year", () => {
    const text = textOf(made.rows);
    expect(text).toContain("曲江区2024年度绩效自评报告");
    expect(text).toContain("2024年度预算资金计划为900000元");
    expect(text).toContain("实际支出总额：812300.5元，剩余：87699.5元。");
    expect(text).toContain("保障办事大厅日常运行，2024年共受理业务331002件次，设窗口36个。");
    expect(text).toContain("明年将加快支付，确保2024年度资金785518.92元用好。");
    expect(text).toContain("另有维修费12345.67元。");
    expect(text).not.toContain("2023年度");
  });

  test("whose figures are live again, on this year's cells", () => {
    const at = rowWith(made.rows, "日常运行");
    expect((made.rows[at]![0] as readonly unknown[])[1]).toContain("ROUND(业务!B5,0)");
    expect(JSON.stringify(made.rows)).not.toContain("[去年.xlsx]");
  });

  test("marks numbers that no cell tells, and dates that are only last year's", () => {
    expect(marked(made)).toEqual(expect.arrayContaining(["36", "2023年4月19日", "12345.67", "785518.92"]));
    const { doubt } = made.layout.doubts.find(({ text }) => text === "785518.92")!;
    expect([doubt.name, doubt.expected]).toEqual(["支出", "812300.5"]);
    expect(made.layout.doubts.filter(other => other.doubt !== doubt).every(other => other.doubt.stale)).toBe(true);
  });

  test("leaves open what nobody wrote in either year, and the day of the report", () => {
    const facts = made.layout.gaps.map(({ fact }) => fact);
    expect(facts).toEqual(expect.arrayContaining(["填报日期", "产生的效益"]));
    expect(facts).not.toContain("存在问题");
  });

  test("shows paragraph by paragraph what becomes of it", () => {
    expect(kinds(made)).toMatchObject({
      "basics.text": "taken",
      "measures.text": "taken",
      "money.sentence": "changed",
    });
    const { mine, after } = made.changes.find(({ id }) => id === "basics.text")!;
    expect([mine, spansText(after!)].map(text => /(\d{4})年共受理业务(\d+)/.exec(text!)!.slice(1))).toEqual([
      ["2023", "303946"],
      ["2024", "331002"],
    ]);
  });

  test("is taken over although it has lost its mark, and is no table", () => {
    const without = generate(NOW, { sheets: { 去年报告: { ...copied(last()), own: undefined! } } });
    expect(textOf(without.rows)).toBe(textOf(made.rows));
    expect(without.report.figures).toEqual(made.report.figures);
  });

  test("is not taken over where the user says no", () => {
    const { rows, taken, candidates } = generate(NOW, { sheets: sheets(), takeover: null });
    expect(taken).toBeUndefined();
    expect(candidates).toHaveLength(1);
    expect(textOf(rows)).not.toContain("维修费");
  });

  test("from last year's file, whose formulas are never taken for this workbook's", () => {
    const { workbook } = generate(LAST, { given: WORDS, sheets: { 报告: standing(last()) } });
    const from = generate(NOW, { takeover: { workbook, sheet: "报告" } });
    expect(textOf(from.rows)).toContain("2024年共受理业务");
    expect(marked(from)).toEqual(expect.arrayContaining(["36", "12345.67"]));
  });
});

describe("words of this year", () => {
  const given = { 整改措施: "今年的措施。" };
  test("stand beside last year's, which stay unless the user chooses", () => {
    const made = generate(NOW, { sheets: sheets(), given });
    expect(kinds(made)).toMatchObject({ "measures.text": "both" });
    const { mine } = made.changes.find(({ id }) => id === "measures.text")!;
    const chosen = generate(NOW, { sheets: sheets(), given, choices: { "measures.text": { mine: mine! } } });
    expect(textOf(chosen.rows)).toContain("今年的措施。");
  });
  test("go before last year's where these were only generated from last year's answers", () => {
    const made = generate(NOW, { sheets: sheets(), given: { 存在问题: "今年的问题。" } });
    expect(textOf(made.rows)).toContain("今年的问题。");
    expect(textOf(made.rows)).not.toContain("设备老化");
  });
});

test("a paragraph is left where it is, and marks are taken away, where she says so before it is written", () => {
  const made = generate(NOW, { sheets: sheets() });
  const mineOf = (id: string): string => made.changes.find(change => change.id === id)!.mine!;
  const choices = {
    "hand.last.1": { mine: mineOf("hand.last.1") },
    "basics.text": { mine: mineOf("basics.text"), as: "confirmed" as const },
  };
  const chosen = generate(NOW, { sheets: sheets(), choices });
  expect(textOf(chosen.rows)).not.toContain("维修费");
  expect(textOf(chosen.rows)).toContain("设窗口36个");
  expect(marked(chosen)).not.toContain("36");
});

describe("once it is written", () => {
  const first = generate(NOW, { sheets: sheets() });
  const again = (rows: Rows, how: How = {}): Written =>
    generate(NOW, { ...how, sheets: { ...sheets(), [LIVE]: standing(rows), ...how.sheets } });

  test("twice equals once, asked for or not", () => {
    for (const takeover of [undefined, { sheet: "去年报告" }]) {
      const second = again(first.rows, takeover ? { takeover } : {});
      expect(second.plan).toEqual(first.plan);
      expect(second.changes.filter(({ kind }) => !["kept", "hand"].includes(kind))).toEqual([]);
    }
  });

  test("what was marked stays marked until it is changed", () => {
    const at = rowWith(first.rows, "设窗口36个");
    const second = again(typed(first.rows, at, textAt(first.rows, at).replace("36个", "40个")));
    expect(marked(second)).not.toContain("40");
    expect(marked(second)).not.toContain("36");
    expect(marked(second)).toEqual(expect.arrayContaining(["12345.67", "2023年4月19日"]));
  });

  test("or until she says that it is right as it is", () => {
    const { mine } = again(first.rows).changes.find(({ id }) => id === "basics.text")!;
    const choices = { "basics.text": { mine: mine!, as: "confirmed" as const } };
    const second = again(first.rows, { choices });
    expect(textOf(second.rows)).toBe(textOf(first.rows));
    expect(marked(second)).not.toContain("36");
    expect(marked(second)).toContain("12345.67");
    expect(again(second.rows).plan).toEqual(second.plan);
  });

  test("a paragraph that she deletes stays away", () => {
    const at = rowWith(first.rows, "维修费12345.67");
    const second = again(first.rows.filter((_, row) => row !== at));
    expect(textOf(second.rows)).not.toContain("维修费");
    expect(textOf(again(second.rows).rows)).not.toContain("维修费");
  });

  test("last year's is no longer held against this year's tables", () => {
    const rulesOn = (workbook: Workbook): readonly string[] => {
      const tables = recognise(workbook);
      const checked = { workbook, tables, relations: relate(workbook, tables), pack: DEFAULT_PACK };
      return check(checked).flatMap(({ rule, at }) => (at?.sheet === "去年报告" ? [rule] : []));
    };
    const alone = generate(NOW, { sheets: sheets() }).workbook;
    expect(rulesOn(alone)).toContain("ZP-601");
    expect(rulesOn(again(first.rows).workbook)).toEqual([]);
  });

  test("without last year's sheet her words stay", () => {
    const alone = generate(NOW, { sheets: { [LIVE]: standing(first.rows) } });
    expect(alone.plan).toEqual(first.plan);
  });
});

describe("a report that was begun this year", () => {
  const begun = generate(NOW);
  const at = blank(begun.rows, "请写明资金使用中存在的问题");
  const rows = typed(begun.rows, at, "　　今年写的问题。");

  test("is not taken over unasked", () => {
    const { taken, rows: now } = generate(NOW, { sheets: { ...sheets(), [LIVE]: standing(rows) } });
    expect(taken).toBeUndefined();
    expect(textOf(now)).not.toContain("维修费");
  });

  test("keeps what was written this year, and has last year's words where nothing was", () => {
    const made = generate(NOW, { sheets: { ...sheets(), [LIVE]: standing(rows) }, takeover: { sheet: "去年报告" } });
    const text = textOf(made.rows);
    expect(text).toContain("今年写的问题。");
    expect(text).toContain("2024年共受理业务331002件次");
    expect(text).toContain("另有维修费12345.67元。");
    expect(marked(made)).toContain("12345.67");
  });
});

describe("a workbook that was saved under another name and went on into the new year", () => {
  const made = generate(NOW, { sheets: { [LIVE]: standing(last()) } });

  test("goes on in the same sheet, for its figures are this year's cells", () => {
    expect(made.plan.name).toBe(LIVE);
    expect(made.candidates).toEqual([]);
    const text = textOf(made.rows);
    expect(text).toContain("2024年共受理业务331002件次，设窗口36个。");
    expect(marked(made)).toEqual(expect.arrayContaining(["36", "12345.67", "2023年4月19日"]));
    expect(text).not.toContain("2023年度");
  });

  test("and what was deleted there stays away", () => {
    const at = rowWith(last(), "项目单位");
    const without = generate(NOW, { sheets: { [LIVE]: standing(last().filter((_, row) => row !== at)) } });
    expect(textOf(without.rows)).not.toContain("项目单位");
    expect(kinds(without)).toMatchObject({ "cover.项目单位": "deleted" });
  });
});

describe("a report in words, typed or pasted", () => {
  const lines = [
    "曲江区2023年度绩效自评报告",
    `项目名称：${PROJECT}`,
    "项目单位：某某服务中心",
    "填报人姓名：某某",
    "填报日期：2024年4月19日",
    "一、项目基本情况及自评结论",
    "（一）项目基本情况、实施主要内容、实施程序、项目进展、以及监督情况。",
    "大厅运行管理费用于保障大厅运行，2023年实际支出785518.92元，维修20次；受理业务303946件次，办结301978件次（受理业务303946件次），办结率99.35%，网上办结1001件次。",
    "其中设备采购按进度完成。",
    "综述项目自评等级和分数并进行说明。",
    "项目总体完成较好。",
    "二、绩效表现",
    "（一）资金使用情况以及产生的效益、影响。",
    "1、分析资金使用情况：2023年度预算资金计划为900000元，资金到位900000元。年度资金安排总额：900000元，实际支出总额：785518.92元，剩余：114481.08元。",
    "资金支付均有凭证。",
    "（二）存在问题。",
    "设备老化，维护成本偏高。",
    "三、整改措施",
    "加强日常维护。",
    "四、其他需要说明的情况",
    "大厅将于今年扩建。",
  ];
  const sheet = { 去年报告: lines.map(line => [line]) };
  const made = generate(NOW, { sheets: sheet, takeover: { sheet: "去年报告" } });

  test("is offered, and taken over only where the user asks for it", () => {
    expect(made.candidates).toEqual([expect.objectContaining({ sheet: "去年报告", year: 2023, ours: false })]);
    expect(generate(NOW, { sheets: sheet }).taken).toBeUndefined();
  });

  test("gives its words to this year's headings, and loses none", () => {
    const text = textOf(made.rows);
    for (const words of [
      "保障大厅运行",
      "其中设备采购按进度完成。",
      "项目总体完成较好。",
      "资金支付均有凭证。",
      "设备老化，维护成本偏高。",
      "加强日常维护。",
      "其他需要说明的情况",
      "大厅将于今年扩建。",
    ])
      expect(text).toContain(words);
    const order = [
      "（一）项目基本情况",
      "保障大厅运行",
      "（二）综述",
      "项目总体完成较好",
      "1、分析资金",
      "资金支付均有凭证",
      "（二）存在问题",
      "设备老化",
      "三、整改措施",
      "加强日常维护",
      "其他需要说明",
    ];
    const at = order.map(words => text.indexOf(words));
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  test("keeps headings that this year's outline has not, and both of two that tell the same", () => {
    const more = [
      ...lines.slice(0, lines.indexOf("二、绩效表现")),
      "（三）党建工作情况",
      "开展主题党日，全员参加。",
      ...lines.slice(lines.indexOf("二、绩效表现")),
      "五、下一步工作计划",
      "继续推进一件事一次办。",
    ];
    const { rows } = generate(NOW, { sheets: { 去年报告: more.map(line => [line]) }, takeover: { sheet: "去年报告" } });
    const text = textOf(rows);
    const order = [
      "项目总体完成较好",
      "党建工作情况",
      "开展主题党日",
      "绩效表现",
      "加强日常维护",
      "下一步工作计划",
      "继续推进",
    ];
    expect(order.filter(words => !text.includes(words))).toEqual([]);
    const at = order.map(words => text.indexOf(words));
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  test("keeps a heading's number and sets it as a heading; text that runs on from one does so still", () => {
    const more = [
      ...lines.slice(0, lines.indexOf("二、绩效表现")),
      "（三）党建工作情况。",
      "开展主题党日，全员参加。",
      "1、资金管理情况：专账核算。",
      ...lines.slice(lines.indexOf("二、绩效表现")),
      "五、下一步工作计划",
      "继续推进一件事一次办。",
    ];
    const source = { 去年报告: more.map(line => [line]) };
    const first = generate(NOW, { sheets: source, takeover: { sheet: "去年报告" } });
    const styles = ({ report }: Written): readonly (readonly [string, string])[] =>
      report.paragraphs
        .map(({ style, spans }) => [style, spansText(spans)] as const)
        .filter(([, words]) => /党建|主题党日|资金管理情况|四、|五、|一件事/.test(words));
    const set = [
      ["heading-2", "（三）党建工作情况。"],
      ["body", "开展主题党日，全员参加。"],
      ["body", "1、资金管理情况：专账核算。"],
      ["heading-1", "四、其他需要说明的情况"],
      ["heading-1", "五、下一步工作计划"],
      ["body", "继续推进一件事一次办。"],
    ];
    expect([...styles(first)].sort()).toEqual([...set].sort());
    const second = generate(NOW, { sheets: { ...source, [LIVE]: standing(first.rows) } });
    expect(second.plan).toEqual(first.plan);
    // A year on, out of what this year's sheet remembers.
    const later = generate({ ...NOW, year: 2025 }, { sheets: { 上年: copied(second.rows) } });
    expect([...styles(later)].sort()).toEqual([...set].sort());
  });

  test("with figures that are called by their names live, others marked", () => {
    expect(textOf(made.rows)).toContain("2024年实际支出812300.5元，维修20次");
    expect(textOf(made.rows)).toContain(
      "受理业务331002件次，办结330120件次（受理业务331002件次），办结率99.73%，网上办结1001件次。",
    );
    expect(marked(made)).toEqual(["20", "1001"]);
    expect(textOf(made.rows)).not.toContain("785518.92");
  });

  test("with the cover's lines, but not the day of the report", () => {
    expect(textOf(made.rows)).toContain("填报人姓名：某某");
    expect(made.layout.gaps.map(({ fact }) => fact)).toContain("填报日期");
  });

  test("twice equals once", () => {
    const second = generate(NOW, {
      sheets: { ...sheet, [LIVE]: standing(made.rows) },
      takeover: { sheet: "去年报告" },
    });
    expect(second.plan).toEqual(made.plan);
  });

  test("under another pack it finds its place by what headings tell", () => {
    const { PACKS } = jest.requireActual<typeof import("../../../../src/core")>("../../../../src/core");
    for (const pack of PACKS) {
      const other = textOf(generate(NOW, { sheets: sheet, takeover: { sheet: "去年报告" }, pack }).rows);
      for (const words of ["保障大厅运行", "资金支付均有凭证。", "设备老化，维护成本偏高。", "加强日常维护。"])
        expect(other).toContain(words);
    }
  });
});

test("whatever she wrote into last year's report, no word of it is lost and no old number passes unmarked", () => {
  const places = written.rows.flatMap((row, at) => (row?.[0] == null ? [] : [at]));
  const mark = fc
    .integer({ min: 0, max: 9999 })
    .map(number => `〈${[...String(number)].map(digit => "子丑寅卯辰巳午未申酉"[Number(digit)]).join("")}〉`);
  const edit = fc.record({
    row: fc.nat(places.length - 1),
    how: fc.constantFrom("over", "behind", "after"),
    mark,
    number: fc.integer({ min: 1001, max: 1899 }),
  });
  fc.assert(
    fc.property(fc.uniqueArray(edit, { minLength: 1, maxLength: 6, selector: ({ mark: words }) => words }), edits => {
      let rows = written.rows;
      const alive = new Map<string, number>();
      for (const { row, how, mark: words, number } of edits) {
        const at = places[row]!;
        const said = `${words}共发放材料${number}份。`;
        const before = textAt(rows, at);
        for (const [known] of alive) if (how === "over" && before.includes(known)) alive.delete(known);
        if (/填报日期|项目名称/.test(before)) continue;
        alive.set(words, number);
        if (how === "over") rows = typed(rows, at, said);
        else if (how === "behind") rows = typed(rows, at, before + said);
        else {
          // Below the last row, so that places stay.
          rows = [...rows, [said]];
        }
      }
      const made = generate(NOW, { sheets: { 去年报告: copied(rows) } });
      const text = textOf(made.rows);
      for (const [words, number] of alive) {
        expect(text).toContain(words);
        expect(marked(made)).toContain(String(number));
      }
      const twice = generate(NOW, { sheets: { 去年报告: copied(rows), [LIVE]: standing(made.rows) } });
      expect(twice.plan).toEqual(made.plan);
    }),
    { numRuns: 40 },
  );
});

test("the tables of both years in one workbook: last year's report goes on telling last year's", () => {
  const old = Object.fromEntries(Object.entries(tables(LAST)).map(([name, rows]) => [`${name}2023`, rows]));
  const rows = Array.from(last(), row =>
    Array.from(row ?? [], cell =>
      Array.isArray(cell) ? ([cell[0], String(cell[1]).replace(/(资金汇总|业务)!/g, "$12023!")] as const) : cell,
    ),
  );
  const made = generate(NOW, { sheets: { ...old, [LIVE]: { rows, own: OWN } } });
  expect(made.plan.name).not.toBe(LIVE);
});
