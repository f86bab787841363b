import { SUMMARY } from "../samples";
import { generate, rowWith, textAt, textsOf, valueOf, type Rows } from "./sheet-model";

const MONEY = "1、分析资金使用情况";
const kinds = (written: ReturnType<typeof generate>): Readonly<Record<string, string>> =>
  Object.fromEntries(written.changes.map(({ id, kind }) => [id, kind]));

const type = (rows: Rows, row: number, text: string | number): Rows => {
  const copy = Array.from(rows, cells => [...(cells ?? [])]);
  (copy[row] ??= [])[0] = text;
  return copy;
};

/** A row of the sheet inserted above another, with its cells. */
const insert = (rows: Rows, at: number, cells: Rows[number] = []): Rows => [
  ...rows.slice(0, at),
  cells,
  ...rows.slice(at),
];

const once = generate();

describe("a sheet nobody touched", () => {
  test("is written again as it is", () => {
    const again = generate(once.rows);
    expect(again.plan).toEqual(once.plan);
    expect(again.changes).toEqual([]);
  });

  test("follows the ledger, and says before and after", () => {
    const again = generate(once.rows, { spent: 800000 });
    expect(textsOf(again.rows)).toContain(
      "　　1、分析资金使用情况：2023年度预算资金计划为900000元，资金到位900000元。年度资金安排总额：900000元，实际支出总额：800000元，剩余：100000元。",
    );
    expect(again.changes.map(({ id, kind }) => [id, kind])).toEqual([["money.sentence", "changed"]]);
    expect(again.changes[0]!.before).toContain("实际支出总额：785518.92元，剩余：114481.08元。");
  });

  test("follows the answers of the form", () => {
    const again = generate(once.rows, { given: { 存在问题: "支付偏慢。" } });
    expect(kinds(again)).toMatchObject({ "problems.text": "changed" });
    expect(textsOf(again.rows).join("")).toContain("支付偏慢。");
  });

  test("whose figures were pasted as values is live again", () => {
    const row = rowWith(once.rows, MONEY);
    const again = generate(type(once.rows, row, textAt(once.rows, row)));
    expect(again.plan).toEqual(once.plan);
  });
});

describe("words typed over", () => {
  const money = rowWith(once.rows, MONEY);

  test("stay, with the figures in them live and fresh", () => {
    const mine = textAt(once.rows, money).replace("年度资金安排总额", "全年安排的资金总额");
    const again = generate(type(once.rows, money, mine), { spent: 800000 });
    const row = rowWith(again.rows, "全年安排的资金总额");
    expect(textAt(again.rows, row)).toBe(mine.replace("785518.92", "800000").replace("114481.08", "100000"));
    expect(again.rows[row]![0]).toEqual([expect.any(String), expect.stringContaining("ROUND(资金汇总!E4,2)")]);
    expect(kinds(again)).toMatchObject({ "money.sentence": "kept" });
    expect(again.layout.doubts).toEqual([]);
    const third = generate(again.rows, { spent: 800000 });
    expect(third.plan).toEqual(again.plan);
    expect(kinds(third)).toMatchObject({ "money.sentence": "kept" });
  });

  test("stay when the cells of a figure give no number, with a blank in its place that fills again", () => {
    const [value, formula] = once.rows[money]![0] as readonly [string, string];
    const copy = type(once.rows, money, "");
    const mine = (text: string): string => text.replace("。年度", "，全年");
    copy[money]![0] = [mine(value).replace("785518.92", "【待填：支出】"), mine(formula)];
    const unknown = SUMMARY.map((cells, row) => (row === 3 ? [...cells.slice(0, 4), "待定", "待定"] : cells));
    const again = generate(copy, { sheets: { 资金汇总: unknown } });
    const row = rowWith(again.rows, MONEY);
    expect(textAt(again.rows, row)).toContain("元，全年资金安排总额：900000元，实际支出总额：【待填：支出】元，");
    expect(again.layout.gaps.map(({ fact }) => fact)).toContain("支出");
    const third = generate(again.rows, { spent: 700000 });
    expect(textAt(third.rows, rowWith(third.rows, MONEY))).toContain(
      "，全年资金安排总额：900000元，实际支出总额：700000元",
    );
    expect(third.rows[rowWith(third.rows, MONEY)]![0]).toEqual([
      expect.any(String),
      expect.stringContaining("ROUND(资金汇总!E4,2)"),
    ]);
  });

  test.each(["785518.92", "0"])(
    "stay when the cell of a figure is emptied: %s gives way to a blank, never to 0",
    shown => {
      const [value, formula] = once.rows[money]![0] as readonly [string, string];
      const copy = type(once.rows, money, "");
      copy[money]![0] = [
        value.replace("。年度", "，全年").replace("785518.92", shown),
        formula.replace("。年度", "，全年"),
      ];
      const emptied = SUMMARY.map((cells, row) => (row === 3 ? [...cells.slice(0, 4), null, null] : cells));
      const again = generate(copy, { sheets: { 资金汇总: emptied } });
      expect(textAt(again.rows, rowWith(again.rows, MONEY))).toContain(
        "元，全年资金安排总额：900000元，实际支出总额：【待填：支出】元，剩余：【待填：剩余】元。",
      );
      expect(again.layout.gaps.map(({ fact }) => fact)).toEqual(expect.arrayContaining(["支出", "剩余"]));
      const third = generate(again.rows, { spent: 700000 });
      expect(textAt(third.rows, rowWith(third.rows, MONEY))).toContain("总额：700000元，剩余：200000元。");
    },
  );

  test("in the formula itself stay too", () => {
    const [value, formula] = once.rows[money]![0] as readonly [string, string];
    const copy = type(once.rows, money, "");
    copy[money]![0] = [value.replace("。年度", "，全年"), formula.replace("。年度", "，全年")];
    const again = generate(copy, { spent: 1 });
    expect(textAt(again.rows, rowWith(again.rows, MONEY))).toContain(
      "元，全年资金安排总额：900000元，实际支出总额：1元，剩余：899999元。",
    );
    expect(again.rows[rowWith(again.rows, MONEY)]![0]).toHaveLength(2);
  });

  test("with a number of the user's over a figure: hers stays and is marked", () => {
    const mine = textAt(once.rows, money).replace("785518.92", "785518.29");
    const again = generate(type(once.rows, money, mine));
    const row = rowWith(again.rows, MONEY);
    expect(textAt(again.rows, row)).toBe(mine);
    expect(again.layout.doubts).toEqual([
      expect.objectContaining({
        text: "785518.29",
        at: expect.objectContaining({ top: row }),
        doubt: expect.objectContaining({ name: "支出", expected: "785518.92" }),
      }),
    ]);
    expect(again.plan.looks[again.plan.cells.find(cell => cell.row === row)!.look]!.fill).toBeDefined();
    expect(generate(again.rows).plan).toEqual(again.plan);
    // The ledger is put right: the number agrees and is a figure again.
    const right = generate(again.rows, { spent: 785518.29 });
    expect(right.layout.doubts).toEqual([]);
    expect(right.rows[rowWith(right.rows, MONEY)]![0]).toEqual([
      expect.any(String),
      expect.stringContaining("资金汇总!E4"),
    ]);
  });

  test("with a figure of an earlier writing: it is marked, however many writings ago it was shown", () => {
    const later = generate(generate(once.rows, { spent: 700000 }).rows, { spent: 600000 });
    const row = rowWith(later.rows, MONEY) + 1;
    const again = generate(insert(later.rows, row, ["其中电费和维修费合计785518.92元。"]), { spent: 600000 });
    expect(again.layout.doubts.map(({ text }) => text)).toEqual(["785518.92"]);
  });

  test("in another unit that says the same are hers and right", () => {
    const mine = textAt(once.rows, money).replace("预算资金计划为900000元", "预算资金计划为90万元");
    const again = generate(type(once.rows, money, mine));
    expect(textAt(again.rows, rowWith(again.rows, MONEY))).toBe(mine);
    expect(again.layout.doubts).toEqual([]);
  });

  test("over a blank fill it", () => {
    const row = rowWith(once.rows, "填报日期：");
    const again = generate(type(once.rows, row, "填报日期：2024年4月19日"));
    expect(textsOf(again.rows)).toContain("填报日期：2024年4月19日");
    expect(again.layout.gaps.map(gap => gap.fact)).not.toContain("填报日期");
  });

  test("beside a blank leave it open", () => {
    const row = rowWith(once.rows, "自评分数");
    const again = generate(type(once.rows, row, textAt(once.rows, row) + "（见附件）"));
    expect(again.layout.gaps.map(gap => gap.fact)).toEqual(once.layout.gaps.map(gap => gap.fact));
    expect(textsOf(again.rows).some(text => text.endsWith("（见附件）"))).toBe(true);
  });

  describe("where other words are generated now", () => {
    const row = rowWith(once.rows, "（二）存在问题") + 2;
    const typed = type(once.rows, row, "　　支付进度偏慢，剩余114481.08元。");
    const given = { 存在问题: "合同签订较晚。" };

    test("stay, and both are shown", () => {
      const again = generate(typed, { given });
      const change = again.changes.find(({ id }) => id === "problems.text")!;
      expect(change).toMatchObject({
        kind: "both",
        mine: "支付进度偏慢，剩余114481.08元。",
        generated: ["合同签订较晚。"],
      });
      expect(textsOf(again.rows)).toContain("　　支付进度偏慢，剩余114481.08元。");
      expect(kinds(generate(again.rows, { given }))).toMatchObject({ "problems.text": "kept" });
    });

    test("go where the user says so, but not words she typed after she said it", () => {
      const choices = { "problems.text": { mine: "支付进度偏慢，剩余114481.08元。" } };
      const again = generate(typed, { given, choices });
      expect(textsOf(again.rows)).toContain("　　合同签订较晚。");
      const later = type(typed, row, "　　支付进度偏慢。");
      expect(textsOf(generate(later, { given, choices }).rows)).toContain("　　支付进度偏慢。");
    });
  });
});

describe("rows", () => {
  const money = rowWith(once.rows, MONEY);

  test("added by hand keep their place, with or without white space about them", () => {
    const added = type(insert(once.rows, money + 1, ["全年无超支。"]), money + 2, "资金管理规范。");
    const again = generate(added);
    const texts = textsOf(again.rows);
    const at = texts.findIndex(text => text.includes(MONEY));
    expect(texts.slice(at + 1, at + 3)).toEqual(["　　全年无超支。", "　　资金管理规范。"]);
    expect(again.changes.filter(({ kind }) => kind === "hand")).toHaveLength(2);
    expect(generate(again.rows).plan).toEqual(again.plan);
  });

  test("on the cover stay on it", () => {
    const row = rowWith(once.rows, "填报日期：");
    const again = generate(type(once.rows, row + 1, "附件：三份"));
    expect(rowWith(again.rows, "附件：三份")).toBeLessThan(again.plan.print.breaks[0]!);
    expect(again.plan.print.breaks).toHaveLength(once.plan.print.breaks.length);
  });

  test("that are long are broken and joined again", () => {
    const words = "办事大厅的工作开展以来，群众满意度逐年提高，工作作风持续好转。".repeat(30);
    const again = generate(type(once.rows, money + 1, words));
    const rows = textsOf(again.rows).filter(text => text.includes("群众满意度"));
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.join("")).toBe("　　" + words);
    expect(generate(again.rows).plan).toEqual(again.plan);
  });

  test("deleted stay away, and come back when asked for", () => {
    const row = rowWith(once.rows, "（一）资金使用情况以及");
    const rows = once.rows.filter((_, at) => at !== row);
    const again = generate(rows);
    expect(textsOf(again.rows).some(text => text.includes("（一）资金使用情况以及"))).toBe(false);
    expect(again.changes.map(({ kind }) => kind)).toEqual(["deleted"]);
    const { id } = again.changes[0]!;
    expect(generate(again.rows).changes.map(change => change.id)).toEqual([id]);
    const back = generate(again.rows, { choices: { [id]: { mine: "" } } });
    expect(textsOf(back.rows)).toEqual(textsOf(once.rows));
    expect(generate(back.rows).plan).toEqual(once.plan);
  });

  test("put in another order stay so, and new ones find their place", () => {
    const [a, b] = [rowWith(once.rows, "二、绩效表现"), rowWith(once.rows, "三、整改措施")];
    const moved = [...once.rows.slice(0, a), ...once.rows.slice(b), ...once.rows.slice(a, b)];
    const again = generate(moved, { given: { 存在问题: "一。\n二。" } });
    const texts = textsOf(again.rows);
    expect(texts.findIndex(text => text.includes("三、整改措施"))).toBeLessThan(
      texts.findIndex(text => text.includes("二、绩效表现")),
    );
    expect(texts.indexOf("　　二。")).toBe(texts.indexOf("　　一。") + 1);
  });

  test("sorted without what is remembered beside them are known by their words", () => {
    const texts = once.rows.map(row => row?.[0] ?? null).filter(cell => cell !== null);
    const sorted = once.rows.map((row, at) => [texts[texts.length - 1 - at] ?? null, null, row?.[2] ?? null]);
    const again = generate(sorted);
    expect([...textsOf(again.rows)].sort()).toEqual([...textsOf(once.rows)].sort());
    expect(again.changes).toEqual([]);
  });

  test("copied with what is remembered stay both", () => {
    const copied = insert(once.rows, money + 1, [...once.rows[money]!]);
    const again = generate(copied, { spent: 5 });
    const rows = textsOf(again.rows).filter(text => text.includes(MONEY));
    expect(rows).toHaveLength(2);
    for (const text of rows) expect(text).toContain("支出总额：5元，剩余：899995元");
  });

  test("of one paragraph with a word put between them", () => {
    const words = "窗口共受理业务303946件次。".repeat(60);
    const long = generate(undefined, { given: { 产生的效益: words } });
    const first = rowWith(long.rows, "3、产生的效益");
    const again = generate(type(long.rows, first + 1, "以上为窗口数据。"), { given: { 产生的效益: words } });
    const text = textsOf(again.rows).join("");
    expect(text.match(/303946件次/g)).toHaveLength(60);
    expect(text).toContain("以上为窗口数据。");
  });
});

describe("what is remembered", () => {
  test("deleted: all words stay, and what reads as generated is so again", () => {
    const row = rowWith(once.rows, "（二）存在问题") + 2;
    const typed = type(once.rows, row, "　　支付进度偏慢。").map(cells => cells.slice(0, 2));
    const again = generate(typed);
    const texts = textsOf(again.rows);
    expect(texts.filter(text => text.includes(MONEY))).toHaveLength(1);
    expect(texts.filter(text => text.includes("三、整改措施"))).toHaveLength(1);
    expect(texts).toContain("　　支付进度偏慢。");
  });

  test("damaged in a row: its words stay", () => {
    const row = rowWith(once.rows, MONEY);
    const copy = type(once.rows, row, "我的话。");
    copy[row]![2] = '{"v":1,"p":';
    const again = generate(copy);
    expect(textsOf(again.rows)).toContain("　　我的话。");
    expect(again.plan.cells.some(cell => cell.value === '{"v":1,"p":')).toBe(true);
  });

  test("a column inserted before the text", () => {
    const shifted = once.rows.map((row, at) => [at === 2 ? "批注" : null, ...(row ?? [])]);
    const again = generate(shifted);
    expect(textsOf(again.rows)).toEqual(textsOf(once.rows));
    expect(again.plan.cells.filter(cell => cell.value === "批注")).toHaveLength(1);
  });
});

describe("what the user put beside the text", () => {
  test("goes with its row: words, numbers, formulas, formats", () => {
    const copy = insert(insert(once.rows, 3, ["封面说明"]), 5);
    const row = rowWith(copy, MONEY);
    // Behind the columns that charts draw from.
    copy[row] = Object.assign([...copy[row]!], {
      7: "核对无误",
      8: [900000, "=资金汇总!B4"],
      9: [5, `=LEN(H${row + 1})`],
    });
    const again = generate(copy);
    const now = rowWith(again.rows, MONEY);
    expect(again.rows[now]!.slice(7)).toEqual(["核对无误", [900000, "=资金汇总!B4"], [5, `=LEN(H${now + 1})`]]);
    expect(generate(again.rows).plan).toEqual(again.plan);
  });

  test("never stands where charts have what they draw", () => {
    const row = rowWith(once.rows, MONEY);
    const columns = once.plan.hiddenColumns.length - 1;
    expect(columns).toBeGreaterThan(0);
    const bare = once.rows.map(cells => (cells ?? []).slice(0, 2));
    bare[row] = [...bare[row]!, null, "我的批注"];
    const again = generate(bare);
    expect(again.rows[rowWith(again.rows, MONEY)]![3 + columns]).toBe("我的批注");
  });

  test("a number typed as a row of the text stays a number", () => {
    const row = rowWith(once.rows, "填报日期：");
    const again = generate(type(once.rows, row, 45401));
    expect(again.rows.some(cells => valueOf(cells?.[0]) === 45401)).toBe(true);
    expect(generate(again.rows).plan).toEqual(again.plan);
  });
});

describe("copies", () => {
  test("of the sheet are left alone: the one with the report's name is the report", () => {
    const copy = { rows: type(once.rows, 1, "副本"), own: "report:大厅运行管理费" };
    const again = generate(once.rows, { sheets: { "绩效自评报告-大厅运行管理费 (2)": copy } });
    expect(again.plan.name).toBe("绩效自评报告-大厅运行管理费");
    expect(again.plan).toEqual(once.plan);
  });

  test("a renamed sheet keeps its name and its words", () => {
    const row = rowWith(once.rows, MONEY);
    const again = generate(type(once.rows, row, "我的话。"), { name: "报局里" });
    expect(again.plan.name).toBe("报局里");
    expect(textsOf(again.rows)).toContain("　　我的话。");
  });
});
