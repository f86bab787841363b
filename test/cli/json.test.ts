import { operandName } from "../../src/cli/json";
import { readArea, type Operand } from "../../src/core";

const operand = (area: string, sides: Omit<Operand, "area"> = {}): Operand => ({
  area: readArea(area, "表")!,
  ...sides,
});

test.each<[Operand, string]>([
  [operand("C5:C19"), "C5:C19"],
  [operand("C20", { fixedRows: true }), "C$20"],
  [operand("C20", { fixedRows: true, fixedColumns: true }), "$C$20"],
  [operand("C5", { fixedRows: true, growing: "rows" }), "C$5:C5"],
  [operand("C5:C6", { fixedRows: true, fixedColumns: true, growing: "columns" }), "$C$5:C$6"],
  [operand("'汇总 表'!C5:C19"), "'汇总 表'!C5:C19"],
])("operand %#", (given, name) => expect(operandName("表", given)).toBe(name));
