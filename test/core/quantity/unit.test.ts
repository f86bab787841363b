import { unitLine, unitNamed, unitSuffix } from "../../../src/core/quantity/unit";

test.each([
  ["单位：元", "元"],
  ["单位:万元", "万元"],
  ["金额单位：万元", "万元"],
  ["金额单位：人民币元", "元"],
  ["单 位： 亿元", "亿元"],
  ["编制单位：某局　　单位：千元", "千元"],
  ["（单位：百万元）", "百万元"],
])("the line %s says %s", (text, unit) => expect(unitLine(text)).toBe(unit));
test.each(["编制单位：某局", "单位名称", "主管单位：财政局", "大厅", "单位"])("the line %s says no unit", text =>
  expect(unitLine(text)).toBeUndefined(),
);

test.each([
  ["支出数（万元）", "万元"],
  ["金额(元)", "元"],
  ["预算【单位：元】", "元"],
  ["执行率（%）", "%"],
  ["占比%", "%"],
  ["单价/元", "元"],
  ["数量（件）", "件"],
  ["每人成本（元/月）", "元/月"],
  ["项目资金（万元）", "万元"],
])("the header %s says %s", (text, unit) => expect(unitSuffix(text)).toBe(unit));
test.each(["全年预算数（A）", "执行率（B/A）", "因公出国（境）费", "支出数", "调整数（+/-）"])(
  "the header %s says no unit",
  text => expect(unitSuffix(text)).toBeUndefined(),
);

test.each([
  ["万", "万元"],
  ["人民币元", "元"],
  ["％", "%"],
  ["人次", "人次"],
])("%s names %s", (word, unit) => expect(unitNamed(word)).toBe(unit));
test.each(["", "境", "大厅", "A"])("%p names no unit", word => expect(unitNamed(word)).toBeUndefined());
