import fc from "fast-check";
import { decimalText } from "../../../../src/core";
import type { TextFigure } from "../../../../src/core/report/words/text-figure";
import { readTextFigures } from "../../../../src/core/report/words/text-figures";

const shown =
  (text: string) =>
  (figure: TextFigure): string => {
    const about = (figure.approximate ? "约" : "") + (figure.bound ?? "");
    const plain = ["amount", "count", "rate"].includes(figure.kind) ? "" : `${figure.kind} `;
    return `${figure.label}|${plain}${about}${decimalText(figure.value)}${figure.unit}|${text.substring(figure.at, figure.at + figure.length)}`;
  };

/** label|what is said|as written */
const read = (text: string): readonly string[] => readTextFigures(text).map(shown(text));
/** What is said alone. */
const said = (text: string): readonly string[] => read(text).map(one => one.split("|")[1]!);

describe("the sentence of the seed", () => {
  const text =
    "我中心办事大厅1月至12月，政务大厅全体窗口共受理业务303946件次，办结301978件次，办结率99.35%（其中：即办件164571件次，即办件率54.49%）业务咨询量162626件次。" +
    "政务服务“好差评”收到评价数约为51886件次，收到差评工单3件次，差评整改率和大厅推广度均为100%，办事评价覆盖度和主动评价率均达95%以上。" +
    "区政务服务中心提供“一件事一次办”主题服务约10736件次；提供“跨域通办”服务139件次；办理扶持政策事项业务417件次，涉及资金约428万元；提供“视频办”服务146件次，服务人群128人次。";

  test("every figure with its label", () => {
    expect(read(text)).toEqual([
      "我中心办事大厅|date 100|1月至12月",
      "政务大厅全体窗口共受理业务|303946件次|303946件次",
      "办结|301978件次|301978件次",
      "办结率|99.35%|99.35%",
      "即办件|164571件次|164571件次",
      "即办件率|54.49%|54.49%",
      "业务咨询量|162626件次|162626件次",
      "政务服务“好差评”收到评价数|约51886件次|51886件次",
      "收到差评工单|3件次|3件次",
      "差评整改率和大厅推广度均为|100%|100%",
      "办事评价覆盖度和主动评价率均达|≥95%|95%",
      "区政务服务中心提供“一件事一次办”主题服务|约10736件次|10736件次",
      "提供“跨域通办”服务|139件次|139件次",
      "办理扶持政策事项业务|417件次|417件次",
      "涉及资金|约428万元|428万元",
      "提供“视频办”服务|146件次|146件次",
      "服务人群|128人次|128人次",
    ]);
  });

  test("a date is no figure of its sentence, and 三楼 and “一站式” are nothing", () => {
    expect(read("2023年计划政务服务中心三楼“一站式”医学检查中心于2023年1月开始使用，因有变化在4月份正式使用")).toEqual([
      "|year 2023|2023年",
      "计划政务服务中心三楼“一站式”医学检查中心于|date 20230100|2023年1月",
      "因有变化在|date 400|4月",
    ]);
  });
});

test.each([
  ["预算2,946.25万元", "2946.25万元"],
  ["预算2，946.25万元", "2946.25万元"],
  ["支出823,667元", "823667元"],
  ["1 234 567元", "1234567元"],
  ["12'345.6元", "12345.6元"],
  ["１２３．４５％", "123.45%"],
  ["90万元", "90万元"],
  ["1.35亿元", "1.35亿元"],
  ["90万", "number 90万"],
  ["￥90万", "90万元"],
  ["¥900.00", "900.00元"],
  ["￥ 1,000元", "1000元"],
  ["RMB 12.5", "12.5元"],
  ["人民币900000元整", "900000元"],
  ["约428万元", "约428万元"],
  ["428万余元", "约428万元"],
  ["100多件", "约100件"],
  ["3多年", "约3年"],
  ["约为51886件次", "约51886件次"],
  ["近300人左右", "约300人"],
  ["最近3年", "3年"],
  ["30.4万件次", "30.4万件次"],
  ["3千米", "3千米"],
  ["≥50个", "≥50个"],
  [">=95%", "≥95%"],
  ["95%以上", "≥95%"],
  ["不低于95%", "≥95%"],
  ["超过5万元", "≥5万元"],
  ["超支5万元", "5万元"],
  ["不超过50件", "≤50件"],
  ["30日以内", "date ≤30"],
  ["5个工作日内", "5个工作日"],
  ["不足10人", "≤10人"],
  ["约不低于5次", "约≥5次"],
  ["7.5万元/集", "number 7.5万元/集"],
  ["300元/人·天", "number 300元/人·天"],
  ["50个", "50个"],
  ["15辑", "15辑"],
  ["25人天", "25人天"],
  ["100㎡", "100㎡"],
  ["增长5.2个百分点", "5.2个百分点"],
  ["百分之九十五点二", "95.2%"],
  ["百分之百", "100%"],
  ["-123元", "-123元"],
  ["△123元", "-123元"],
  ["余额-21525元", "-21525元"],
  ["玖拾万元整", "capitals 900000元"],
  ["柒拾捌万伍仟伍佰壹拾捌元玖角贰分", "capitals 785518.92元"],
  ["九十万元", "900000元"],
  ["数量12345.6", "number 12345.6"],
  ["128家企业", "128家"],
  ["3项目", "number 3"],
  ["5人民", "number 5"],
])("%s is %s", (text, expected) => expect(said(`因为${text}，所以`)).toEqual([expected]));

test.each([
  ["2024年4月19日", "date 20240419"],
  ["2024-04-19", "date 20240419"],
  ["2024.4.19", "date 20240419"],
  ["2024/4/19", "date 20240419"],
  ["20200401", "date 20200401"],
  ["2026年1月", "date 20260100"],
  ["12月底前", "date 1200"],
  ["1-12月", "date 100"],
  ["4月19日", "date 419"],
  ["19日", "date 19"],
  ["1季度", "date 0"],
  ["二〇二四年四月十九日", "date 20240419"],
  ["二〇二四年度", "year 2024"],
  ["2023年", "year 2023"],
  ["２０２３年度", "year 2023"],
  ["23年度", "year 2023"],
  ["20200401元", "20200401元"],
  ["2023件", "2023件"],
  ["0751-1000000", "telephone 7511000000"],
  ["13000000000", "telephone 13000000000"],
  ["电话：1000000", "telephone 1000000"],
  ["拨打12345政务服务热线", "telephone 12345"],
])("%s is %s", (text, expected) => expect(said(`因为${text}，所以`)).toEqual([expected]));

test("two dates, two years", () => {
  expect(said("2024年4月19日至2024-04-20，2023-2025年，2023年3月-2024年5月")).toEqual([
    "date 20240419",
    "date 20240420",
    "year 2023",
    "year 2025",
    "date 20230300",
    "date 20240500",
  ]);
});

test.each([
  "",
  "没有数字",
  "1、分析资金使用情况：",
  "2.产生的效益",
  "情况如下：1、基本",
  "3）其他",
  "（一）基本情况",
  "（1）甲",
  "1.1项目概况",
  "① 甲",
  "财预〔2020〕10号",
  "（2023）第5号文",
  "第3期",
  "第1-2批",
  "A4纸",
  "GB/T 9704",
  "v2.0",
  "12号楼",
  "3楼",
  "8:30至17：00",
  "1.2.3",
  "5G网络",
  "3分之1",
  "1/3",
  "7×24小时",
  "1,23",
  "1,234,56",
  "三楼“一站式”",
  "一元化",
  "几十万元",
  "数百万元",
])("%s has no figure", text => expect(read(text)).toEqual([]));

test.each([
  ["实际支出总额：785518.92元", "实际支出总额"],
  ["实际支出（万元）：78.55", "实际支出"],
  ["其中：即办件164571件次", "即办件"],
  ["（其中：即办件164571件次）", "即办件"],
  ["合同金额（123万元）", ""],
  ["收到评价数约为51886件次", "收到评价数"],
  ["2023年度预算资金计划为900000元", "预算资金计划为"],
])("%s is labelled %s", (text, label) => expect(readTextFigures(text).at(-1)!.label).toBe(label));

test("figures told together have each its own label", () => {
  expect(read("办结率、即办率分别为99.35%、54.49%，预算和支出分别是90万元和78.55万元。")).toEqual([
    "办结率|99.35%|99.35%",
    "即办率|54.49%|54.49%",
    "预算|90万元|90万元",
    "支出|78.55万元|78.55万元",
  ]);
});

test("wide commas divide what they do not group", () => {
  expect(said("收到12，其中3件；甲20，2024年办结")).toEqual(["number 12", "3件", "number 20", "year 2024"]);
});

const PIECES = [
  "办结",
  "支出总额：",
  "约",
  "，",
  "。",
  "（",
  "）",
  "元",
  "万元",
  "件次",
  "%",
  "年",
  "月",
  "日",
  "号",
  "第",
  "、",
  "-",
  "：",
  "A",
  "\n",
  " ",
  "以上",
  "303946",
  "12",
  "2023",
  "99.35",
  "1,234",
  "5",
  "玖拾",
  "万",
  "至",
  "，1",
  "☑",
  "𠮷",
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 }).map(pieces => pieces.join(""));

test("figures of any text stand in order, apart from each other and inside it", () => {
  fc.assert(
    fc.property(texts, text => {
      let end = 0;
      for (const { at, length, digits, label } of readTextFigures(text)) {
        expect(at).toBeGreaterThanOrEqual(end);
        expect(digits).toBeGreaterThan(0);
        expect(length).toBeGreaterThanOrEqual(digits);
        expect(text.slice(0, at)).toContain(label);
        end = at + length;
        expect(end).toBeLessThanOrEqual(text.length);
      }
    }),
  );
});

test("full-width forms read as narrow ones, in the same places", () => {
  const wide = (text: string): string =>
    text.replace(/[!-~]/g, sign => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).replace(/ /g, "\u3000");
  const places = (text: string): readonly string[] =>
    readTextFigures(text).map(({ at, length, kind, value }) => `${at} ${length} ${kind} ${decimalText(value)}`);
  // Commas are left out: a wide one also stands between clauses.
  fc.assert(
    fc.property(texts, text => expect(places(wide(text.replace(/,/g, "")))).toEqual(places(text.replace(/,/g, "")))),
  );
});

test("any amount and count is found in any sentence", () => {
  const numbers = fc.tuple(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 2 }), fc.boolean());
  fc.assert(
    fc.property(numbers, fc.constantFrom("元", "万元", "件次", "人", "%"), ([number, places, grouped], unit) => {
      const value = { digits: BigInt(number), places };
      const plain = decimalText(value);
      const [front, back] = plain.split(".");
      const numeral = grouped
        ? front!.replace(/\B(?=(\d{3})+$)/g, ",") + (back === undefined ? "" : `.${back}`)
        : plain;
      expect(said(`共计使用${numeral}${unit}，其中`)).toEqual([plain + unit]);
    }),
  );
});
