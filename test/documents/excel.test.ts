import { readFileSync } from "node:fs";
import { previewReports } from "../../src/commands/preview-reports";
import { writeReports } from "../../src/commands/write-reports";
import { excelHost } from "../../src/hosts/excel/excel-host";
import { readWorkbook } from "../../src/hosts/file/read-workbook";
import { bytesOf, modelOf } from "../excel/file";
import { calculateAll } from "../excel/stand-in";
import { quiet, useExcel } from "../hosts/excel/open";
import { plain, type PlainCell } from "../hosts/plain";
import { converted, documentTest } from "./libreoffice";

const excel = useExcel();

const valueOf = (cell: PlainCell | undefined): unknown =>
  Array.isArray(cell) ? (cell as readonly unknown[])[0] : cell;

/** Numbers agree to the fifteen digits that programs show. */
const rounded = (value: unknown): unknown => (typeof value === "number" ? Number(value.toPrecision(12)) : value);

documentTest(
  "what the stand-in for Excel calculates LibreOffice calculates alike",
  async () => {
    excel.open(modelOf(readFileSync("assets/samples/样表.xlsx"), "样表.xlsx"));
    const host = excelHost();
    await writeReports(host, await previewReports(host, {}, quiet(), undefined, { forms: true }), undefined, quiet());
    excel.edit("支出台账", "D6", 12345.67);
    calculateAll(excel.model);
    const bytes = bytesOf(excel.model);
    const mine = plain(readWorkbook(bytes, "a.xlsx"));
    const theirs = plain(readWorkbook(converted({ a: bytes }, "xlsx")["a"]!, "a.xlsx"));
    const different = Object.entries(mine).flatMap(([sheet, cells]) =>
      Object.entries(cells).flatMap(([name, cell]) => {
        const [a, b] = [rounded(valueOf(cell)), rounded(valueOf(theirs[sheet]?.[name]))];
        return a === b ? [] : [`${sheet}!${name}: ${JSON.stringify(a)} became ${JSON.stringify(b)}`];
      }),
    );
    expect(different).toEqual([]);
  },
  120_000,
);
