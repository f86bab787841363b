import { download as handOver } from "../taskpane/state/save-file";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Gives the user the workbook, which the browser puts where it puts downloads. */
export const download = (bytes: Uint8Array, name: string): void => handOver(bytes, name, XLSX);

/** The name of the file to be saved: a .csv becomes a workbook. */
export const savedName = (name: string): string => name.replace(/\.csv$/i, ".xlsx");
