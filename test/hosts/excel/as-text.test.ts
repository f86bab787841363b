import { asText } from "../../../src/hosts/excel/as-text";
import { typed } from "../../excel/typed";

const TEXTS = [
  ..."= + - @ '".split(" "),
  ..."=1+1 +1 -1 @SUM(A1) '1 １２ 1,234 5% ¥5 2024-1-1 2024年4月19日 12:30 1/2 1e5 007 TRUE false #N/A #DIV/0! (5) 3月 ＝1".split(
    " ",
  ),
  "Mar 2024",
  "Jan-5",
  "dec24",
  ..."大厅 A类 一、项目 （一）概况 x=1 甲 乙".split(" "),
  "",
  " 前后 ",
];

test.each(TEXTS)("%j stays a text, apostrophe and all", text => {
  expect(typed(asText(text), "")).toEqual({ value: text === "" ? null : text });
});

test("plain words bear no apostrophe", () => {
  expect(["大厅", "项目支出绩效自评报告", "Total of all"].map(asText)).toEqual([
    "大厅",
    "项目支出绩效自评报告",
    "Total of all",
  ]);
});
