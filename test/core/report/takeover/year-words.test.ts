import { yearWords } from "../../../../src/core/report/takeover/year-words";

/** The text with what is put otherwise, and what must be looked at in 〔 〕. */
function read(text: string, from = 2023, to = 2024): string {
  let made = "";
  let end = 0;
  for (const word of yearWords(text, { from, to })) {
    const was = text.slice(word.at, word.at + word.length);
    made += text.slice(end, word.at) + ("now" in word ? word.now : `〔${was}〕`);
    end = word.at + word.length;
  }
  return made + text.slice(end);
}

describe("the report's own year goes on", () => {
  test.each([
    ["2023年度预算资金计划为", "2024年度预算资金计划为"],
    ["2023年共受理业务", "2024年共受理业务"],
    ["二〇二三年度", "二〇二四年度"],
    ["二零二三年，", "二零二四年，"],
    ["２０２３年，", "2024年，"],
    ["23年度资金", "24年度资金"],
    ["2023年1-12月共支出", "2024年1-12月共支出"],
    ["2023年1月至12月共支出", "2024年1月至12月共支出"],
    ["2023年1月1日至2023年12月31日", "2024年1月1日至2024年12月31日"],
    ["截至2023年12月31日", "截至2024年12月31日"],
    ["截至2023年12月底，", "截至2024年12月底，"],
    ["本年比上年增长，上年为基数", "本年比上年增长，上年为基数"],
  ])("%s → %s", (text, now) => expect(read(text)).toBe(now));

  test("with the year it is compared with", () => {
    expect(read("2023年支出比2022年增加5万元。")).toBe("2024年支出比2023年增加5万元。");
    expect(read("较2022年同期下降；2021年为基期。")).toBe("较2023年同期下降；2021年为基期。");
  });

  test("also over more than one year", () =>
    expect(read("2021年支出比2020年增加。", 2021, 2024)).toBe("2024年支出比2023年增加。"));
});

describe("what is only last year's must be looked at", () => {
  test.each([
    ["2023年4月19日启用", "〔2023年4月19日〕启用"],
    ["2023年建成投入使用", "〔2023年〕建成投入使用"],
    ["自2023年起实行", "自〔2023年〕起实行"],
    ["根据《2023年工作要点》", "根据《〔2023年〕工作要点》"],
    ["2024年将增加窗口", "〔2024年〕将增加窗口"],
    ["4月18日搬迁", "〔4月18日〕搬迁"],
    ["2023年计划于2023年1月启用。2023年完成。", "〔2023年〕计划于〔2023年1月〕启用。2024年完成。"],
    ["2021年至2023年实施", "2021年至〔2023年〕实施"],
  ])("%s", (text, now) => expect(read(text)).toBe(now));
});

test("so must the number of a notice of that year", () => {
  expect(yearWords("根据粤财绩〔2023〕13号", { from: 2023, to: 2024 })).toEqual([{ at: 6, length: 4, stale: true }]);
});

describe("what is further back stays as it is", () => {
  test.each([
    ["2019年建成的大厅"],
    ["2022年建成的大厅"],
    ["根据《预算法》和财预〔2020〕10号文件"],
    ["每月5日前支付"],
    ["办公用品12件，满意度95%以上"],
    [""],
  ])("%s", text => expect(read(text)).toBe(text));
});
