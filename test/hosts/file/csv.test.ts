import fc from "fast-check";
import { cellFormat, cellValue } from "../../../src/core/workbook/cells";
import type { CellValue, Workbook } from "../../../src/core/workbook/workbook";
import { numeralIn } from "../../../src/hosts/file/csv-cell";
import { conventionOf } from "../../../src/hosts/file/csv-convention";
import { readRecords } from "../../../src/hosts/file/csv-records";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { packageOf } from "./package-of";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (text: string | Uint8Array, name = "明细.csv"): Workbook =>
  readWorkbook(typeof text === "string" ? utf8(text) : text, name);

function grid(workbook: Workbook): readonly (readonly CellValue[])[] {
  const sheet = workbook.sheets[0]!;
  return Array.from({ length: sheet.rows }, (_, r) =>
    Array.from({ length: sheet.columns }, (_, c) => cellValue(workbook, sheet, r, c)),
  );
}

/** A field as a separated file must write it. */
const quoted = (field: string): string => `"${field.replace(/"/g, '""')}"`;

describe("records", () => {
  const rows = (text: string): readonly (readonly string[])[] => {
    const { fields, ends } = readRecords(text);
    return ends.map((end, r) => fields.slice(ends[r - 1] ?? 0, end));
  };
  test.each<[string, string, readonly (readonly string[])[]]>([
    ["commas", "a,b\nc,d\n", [["a", "b"], ["c", "d"]]], // prettier-ignore
    ["a last line without end", "a,b\r\nc,d", [["a", "b"], ["c", "d"]]], // prettier-ignore
    ["old line ends", "a,b\rc,d\r", [["a", "b"], ["c", "d"]]], // prettier-ignore
    ["semicolons beside decimal commas", "a;1,5;2,5\nb;3,5;4,5", [["a", "1,5", "2,5"], ["b", "3,5", "4,5"]]], // prettier-ignore
    ["tabs", "a\t1,5\nb\t2,5", [["a", "1,5"], ["b", "2,5"]]], // prettier-ignore
    ["semicolons within texts", 'a;b,"c;d"\ne,f', [["a;b", "c;d"], ["e", "f"]]], // prettier-ignore
    ["the separator said", "sep=;\na,b;c", [["a,b", "c"]]],
    ["quotes, doubled and with ends of line", '"a ""b""","c\nd"\ne,f', [['a "b"', "c\nd"], ["e", "f"]]], // prettier-ignore
    ["a quote within a field", 'a"b,c\nd,e', [['a"b', "c"], ["d", "e"]]], // prettier-ignore
    ["a quote that never closes", 'a,"b\nc,d', [["a", '"b'], ["c", "d"]]], // prettier-ignore
    ["empty fields and lines", ",\n\n,a,", [["", ""], [""], ["", "a", ""]]], // prettier-ignore
    ["nothing", "", []],
  ])("%s", (_, text, expected) => {
    expect(rows(text)).toEqual(expected);
  });
  test("whatever is written is read again", () => {
    const field = fc.string({ unit: fc.constantFrom(..."a1 ,;\t\"'\n\r元") });
    const table = fc.array(fc.array(field, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t"), (written, separator) => {
        const text = written.map(record => record.map(quoted).join(separator)).join("\r\n");
        expect(rows(`sep=${separator}\n${text}`)).toEqual(written);
      }),
    );
  });
});

describe("conventions", () => {
  test.each<[string, readonly string[], string, string]>([
    ["whole numbers alone", ["1", "1200"], "", "."],
    ["decimal points", ["1.5", "1200.25"], "", "."],
    ["three places behind a point", ["1.234", "12.345", "0.567"], "", "."],
    ["thousands by comma", ["1,234", "12", "1,234.50"], ",", "."],
    ["thousands by comma alone", ["1,234", "900,000"], ",", "."],
    ["thousands by comma, one slip", ["1,234", "2,345", "900,000", "12,345", "1,2"], ",", "."],
    ["decimal commas", ["12,5", "1200,25"], "", ","],
    ["decimal commas with three places", ["0,125", "12,5", "1,250"], "", ","],
    ["thousands by point", ["1.234,56", "12,5"], ".", ","],
    ["thousands by point, many", ["1.234.567", "12.345.678", "123.456"], ".", ","],
    ["thousands by blank and point", ["1 234", "12.5"], " ", "."],
    ["thousands by blank and comma", ["1 234", "12,5"], " ", ","],
    ["thousands by apostrophe", ["1'234.50", "12'345"], "'", "."],
  ])("%s", (_, numerals, thousands, decimal) => {
    expect(conventionOf(numerals)).toEqual({ thousands, decimal });
  });
});

describe("cells", () => {
  test.each<[string, number, string]>([
    ["900000", 900000, "0"],
    ["785518.92", 785518.92, "0.00"],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["900,000", 900000, "#,##0"],
    ["-3.0", -3, "0.0"],
    ["−3", -3, "0"],
    ["+3", 3, "0"],
    ["(123)", -123, "0_);(0)"],
    ["(1,234.5)", -1234.5, "#,##0.0_);(#,##0.0)"],
    ["12.5%", 0.125, "0.0%"],
    ["87.28 %", 0.8728, "0.00%"],
    ["100%", 1, "0%"],
    ["$ 1,200", 1200, '"$"#,##0'],
    ["-¥5.00", -5, '"¥"0.00'],
    ["($5)", -5, '"$"0_);("$"0)'],
    ["12 €", 12, '0"€"'],
    ["5-", -5, "0"],
    [".5", 0.5, "0.0"],
    ["0", 0, "0"],
    ["-0", 0, "0"],
    ["0.10", 0.1, "0.00"],
    ["1.5E+06", 1500000, "0.0E+00"],
    [" 12 ", 12, "0"],
    ["1\u00a0234.5", 1234.5, "#,##0.0"],
    ["123456789012345", 123456789012345, "0"],
  ])("%s is a number", (text, value, format) => {
    const workbook = read(quoted(text));
    expect(grid(workbook)).toEqual([[value]]);
    expect(cellFormat(workbook, workbook.sheets[0]!, 0, 0)).toBe(format);
  });

  test.each([
    "001",
    "00.5",
    "2050205001234567",
    "1234567890123456",
    "13800138000",
    "0751-6666666",
    "2023-12-31",
    "2023/12/31",
    "12:30",
    "2023年",
    "100元",
    "2E10",
    "1,23,456",
    "12 15",
    "(5",
    "-(5)",
    "--5",
    "-",
    "%",
    "第1号",
    " 甲 ",
    "=1+1",
  ])("%s stays text", text => {
    expect(grid(read(quoted(text)))).toEqual([[text]]);
  });

  test("eleven digits are an amount where their column holds other numbers too", () => {
    expect(grid(read("电话,金额\n13800138000,13800138000\n13900139000,5\n"))).toEqual([
      ["电话", "金额"],
      ["13800138000", 13800138000],
      ["13900139000", 5],
    ]);
  });

  test("one convention for all: what does not fit it stays text", () => {
    expect(grid(read('"1,234.5"\n"2,345.6"\n"3,4"\n'))).toEqual([[1234.5], [2345.6], ["3,4"]]);
  });

  test("blanks alone are nothing, and a name within a table is what it was", () => {
    expect(grid(read("a,  ,b\n"))).toEqual([["a", null, "b"]]);
  });

  test("an amount in any convention is the number it was, with its places", () => {
    const parts = fc.tuple(fc.integer({ min: 1000, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }));
    const styles = fc.constantFrom([",", "."], [" ", ","], [".", ","], ["", "."]);
    fc.assert(
      fc.property(fc.array(parts, { minLength: 2, maxLength: 8 }), styles, (amounts, [thousands, decimal]) => {
        const written = amounts.map(([whole, part]) => {
          const grouped = String(whole).replace(/\B(?=(\d{3})+$)/g, thousands!);
          return `${grouped}${decimal}${String(part).padStart(2, "0")}`;
        });
        expect(grid(read(`甲;乙\n${written.map(one => `${one};x`).join("\n")}`)).slice(1)).toEqual(
          amounts.map(([whole, part]) => [(whole * 100 + part) / 100, "x"]),
        );
      }),
    );
  });

  test("a numeral is short and has a digit", () => {
    expect(numeralIn("1".repeat(41))).toBeUndefined();
    expect(numeralIn("., ,")).toBeUndefined();
  });
});

describe("the file", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8", utf8("项目,金额")],
    ["UTF-8 with a mark", utf8("\ufeff项目,金额")],
    ["GB18030", Uint8Array.from([0xcf, 0xee, 0xc4, 0xbf, 0x2c, 0xbd, 0xf0, 0xb6, 0xee])],
    ["UTF-16", new Uint8Array(Uint16Array.from([..."\ufeff项目,金额"], c => c.charCodeAt(0)).buffer)],
    ["UTF-16 the other way", new Uint8Array(Uint16Array.from([..."\ufeff项目,金额"], c => c.charCodeAt(0)).buffer).map((_, at, all) => all[at ^ 1]!)], // prettier-ignore
  ])("in %s", (_, bytes) => {
    expect(grid(read(bytes))).toEqual([["项目", "金额"]]);
  });

  test("in Western letters", () => {
    expect(grid(read(Uint8Array.from([0x63, 0x61, 0x66, 0xe9, 0x2c, 0x62])))).toEqual([["café", "b"]]);
  });

  test("names its sheet", () => {
    expect(read("a", "C:\\表\\2023.支出.csv").sheets[0]!.name).toBe("2023.支出");
    expect(read("a", "dir/Budget.CSV").sheets[0]!.name).toBe("Budget");
  });

  test("may be empty", () => {
    expect(read("").sheets[0]).toMatchObject({ rows: 0, columns: 0 });
  });

  test("may be a workbook under the wrong name", () => {
    expect(read(packageOf({ sheets: { 预算: "<sheetData/>" } })).sheets[0]!.name).toBe("预算");
  });

  test("is no text where it holds nought bytes", () => {
    expect(() => read(Uint8Array.from([0x61, 0, 0x62]))).toThrow(
      expect.objectContaining({ problem: "not-a-workbook" }),
    );
  });

  test("is too large with more columns than a sheet", () => {
    expect(() => read("a,".repeat(16_384))).toThrow(expect.objectContaining({ problem: "too-large" }));
  });
});
