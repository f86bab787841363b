import type { RuleCases } from "./cases";

const head = (title: string) => [[title], ["单位：元"], ["日期", "凭证号", "摘要", "支出"]];
const entry = (date: string | number, n: number) => [date, `记-${n}`, `第${n}笔`, 100 + n];

export const cases: RuleCases = {
  rule: "ZP-308",
  accept: [
    {
      says: "都在本年；上年结转一行不算",
      sheets: {
        台账: [
          ...head("大厅运行支出台账（2023年度）"),
          ["2022-12-31", null, "上年结转", null],
          entry("2023-01-05", 1),
          entry("2023年2月5日", 2),
          entry("2023.12.31", 3),
        ],
      },
    },
    {
      says: "标题里有两个年份，不知道是哪一年",
      sheets: {
        台账: [
          ...head("2022年至2023年支出台账"),
          entry("2022-12-05", 1),
          entry("2023-02-05", 2),
          entry("2023-03-05", 3),
        ],
      },
    },
    {
      says: "日期没有写年份",
      sheets: { 台账: [...head("支出台账（2023年度）"), entry("1月5日", 1), entry("2月5日", 2), entry("3月5日", 3)] },
    },
    {
      says: "多数都在另一年：标题没有改",
      sheets: {
        台账: [...head("支出台账（2022年度）"), entry("2023-01-05", 1), entry("2023-02-05", 2), entry("2023-03-05", 3)],
      },
    },
  ],
  reject: [
    {
      says: "次年的一笔记在了本年",
      sheets: {
        台账: [
          ...head("大厅运行支出台账（2023年度）"),
          entry("2023-10-05", 1),
          entry("2023-11-05", 2),
          entry("2023-12-05", 3),
          entry("2024-01-05", 4),
        ],
      },
      finds: [["A7"]],
    },
    {
      says: "日期存成数字",
      sheets: {
        台账: {
          rows: [
            ...head("大厅运行支出台账（2023年度）"),
            entry(44931, 1),
            entry(44600, 2),
            entry(44990, 3),
            entry(45020, 4),
          ],
          formats: { "A4:A7": "yyyy-mm-dd" },
        },
      },
      finds: [["A5"]],
    },
  ],
};
