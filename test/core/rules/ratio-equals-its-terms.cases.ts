import type { RuleCases } from "./cases";

const head = [["单位：人"], ["部门", "应到人数", "实到人数", "到会率"]];

export const cases: RuleCases = {
  rule: "ZP-404",
  accept: [
    {
      says: "比率和两个数相符",
      sheets: {
        统计: {
          rows: [...head, ["甲", 40, 38, 0.95], ["乙", 50, 45, 0.9], ["丙", 60, 57, 0.95], ["丁", 80, 70, 0.875]],
          formats: { "D3:D6": "0.0%" },
        },
      },
    },
  ],
  reject: [
    {
      says: "一行的比率算错",
      sheets: {
        统计: {
          rows: [...head, ["甲", 40, 38, 0.95], ["乙", 50, 45, 0.8], ["丙", 60, 57, 0.95], ["丁", 80, 70, 0.875]],
          formats: { "D3:D6": "0.0%" },
        },
      },
      promises: [["D4", "ratio", "C4", "B4"]],
      finds: [["D4", "90", "80"]],
    },
  ],
};
