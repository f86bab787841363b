import { areaName, type Area } from "../../core";
import type { Host } from "../host";
import { recall, remember } from "./memory";
import { read } from "./read";
import { run, supports } from "./run";
import { watch } from "./watch";
import { write } from "./write";

/** Excel itself, through Office.js (ExcelApi 1.13). Only after `surroundings()` said "excel". */
export const excelHost = (): Host => ({
  name: "excel",
  can: { groupedUndo: supports("1.20"), losesUndo: !supports("1.19"), selection: true, save: false },
  read,
  write,
  recall,
  remember,
  watch,
  show,
  selection,
});

const show = (area: Area): Promise<void> =>
  run(async context => {
    const sheet = context.workbook.worksheets.getItem(area.sheet);
    sheet.activate();
    sheet.getRange(areaName(area)).select();
    await context.sync();
  });

/** The selected range; of several, the first. */
const selection = (): Promise<Area | null> =>
  run(async context => {
    const range = context.workbook.getSelectedRanges().areas.getItemAt(0);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    const { worksheet } = range;
    worksheet.load("name");
    await context.sync();
    return {
      sheet: worksheet.name,
      top: range.rowIndex,
      left: range.columnIndex,
      bottom: range.rowIndex + range.rowCount - 1,
      right: range.columnIndex + range.columnCount - 1,
    };
  });
