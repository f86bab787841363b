import { headingOr } from "../../../../src/core/report/regenerate/hand-style";

test.each([
  ["四、其他需要说明的情况", "heading-1"],
  ["　　第五部分　下一步工作计划", "heading-1"],
  ["（三）党建工作情况。", "heading-2"],
  ["1、资金管理情况", "heading-3"],
  ["1、更换电梯", "body"],
  ["一、设备老化，维护成本偏高。", "body"],
  ["（三）党建工作情况：全员参加主题党日。", "body"],
  ["（一）设备老化。维护成本偏高。", "body"],
  ["其他需要说明的情况", "body"],
  ["四、", "body"],
  ["一、".padEnd(50, "很长的话"), "body"],
  ["三、电梯\n四、空调", "body"],
])("%s among text is set as %s", (words, style) => {
  expect(headingOr("body", words)).toBe(style);
});

test("what stands on the cover is no heading", () => {
  expect(headingOr("cover-line", "一、联系人")).toBe("cover-line");
});
