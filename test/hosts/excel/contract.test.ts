import { excelHost } from "../../../src/hosts/excel/excel-host";
import { readWorkbook } from "../../../src/hosts/file/read-workbook";
import { bytesOf, modelOf } from "../../excel/file";
import { excelWindow, useWindow, type Window } from "../../excel/jsdom";
import { emptyModel } from "../../excel/model";
import { standIn } from "../../excel/stand-in";
import { hostContract } from "../contract";

const excel = standIn(emptyModel("test.xlsx"));
let window: Window;
beforeAll(async () => useWindow((window = await excelWindow(excel))));
afterAll(() => window.close());

hostContract("excel", async bytes => {
  excel.open(modelOf(bytes));
  return { host: excelHost(), reopen: async () => readWorkbook(bytesOf(excel.model), "test.xlsx") };
});
