import type { RuleCases } from "./cases";

const head = ["日期", "摘要", "收入", "支出", "余额"];
const book = (year: number, opening: number, spent: number) => [
  [`${year}年经费台账`],
  ["单位：元"],
  head,
  [null, "上年结转", null, null, opening],
  [`${year}-02-05`, "拨款", 5000, null, opening + 5000],
  [`${year}-03-09`, "电费", null, spent, opening + 5000 - spent],
  [null, "本年合计", 5000, spent, opening + 5000 - spent],
];
const month = (of: number, opening: number, spent: number) => [
  [`${of}月现金账`],
  ["单位：元"],
  head,
  [null, "上月结余", null, null, opening],
  [`2023-0${of}-05`, "拨款", 900, null, opening + 900],
  [`2023-0${of}-09`, "纸张", null, spent, opening + 900 - spent],
];

export const cases: RuleCases = {
  rule: "ZP-310",
  accept: [
    {
      says: "年初余额就是上年台账的年末余额",
      sheets: { "2022年": book(2022, 1000, 4200), "2023年": book(2023, 1800, 3100) },
    },
    {
      says: "隔了一年的台账、别的账簿，不比",
      sheets: {
        "2020年": book(2020, 1000, 4200),
        "2022年": book(2022, 1700, 4200),
        "2023年食堂账": book(2023, 900, 3100),
      },
    },
    { says: "各月的账，上月结余接得上", sheets: { "1月": month(1, 500, 320), "2月": month(2, 1080, 700) } },
  ],
  reject: [
    {
      says: "年初余额和上年台账的年末余额不同",
      sheets: { "2022年": book(2022, 1000, 4200), "2023年": book(2023, 1080, 3100) },
      finds: [["'2023年'!E4", "1800.00", "1080.00"]],
    },
    {
      says: "二月的上月结余抄错",
      sheets: { "1月": month(1, 500, 320), "2月": month(2, 1008, 700), "3月": month(3, 1208, 90) },
      finds: [["'2月'!E4", "1080.00", "1008.00"]],
    },
  ],
};
