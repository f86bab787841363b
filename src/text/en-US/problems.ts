import { areaNameFrom } from "../../core";
import type { Text } from "../text";

export const problems: Text["problems"] = {
  busy: () => "A cell is being edited. Press Enter or Esc to finish, then try again.",
  protected: ({ sheet }) =>
    `${sheet ? `Sheet “${sheet}”` : "The workbook"} is protected; nothing was written. Unprotect it (Review, in Excel) and try again.`,
  changed: ({ sheet }) =>
    `A cell to be changed${sheet ? ` on “${sheet}”` : ""} is no longer as it was checked; nothing was written. Check again.`,
  "too-large": ({ limit }) =>
    `The file is too large${limit ? ` (${limit})` : ""}; it was not read. Save the tables to check as a file of their own.`,
  unsupported: ({ file }) =>
    `${file ? `“${file}”` : "This"} uses something that is not supported. Save it as .xlsx in Excel and try again.`,
  unavailable: () =>
    "Excel cannot be reached. Close and reopen the pane, or open the web page of this tool in a browser.",
  "not-found": ({ file }) => `There is no file${file ? ` “${file}”` : ""}. Check the path.`,
  "not-a-workbook": ({ file }) =>
    `${file ? `“${file}”` : "This file"} is not an Excel workbook. Choose an .xlsx, .xlsm or .csv file.`,
  "old-format": ({ file }) =>
    `${file ? `“${file}”` : "This file"} is in the old .xls format. Save it as .xlsx in Excel and try again.`,
  encrypted: ({ file }) =>
    `${file ? `“${file}”` : "This file"} needs a password to open. Remove the password in Excel, save, and try again.`,
  damaged: ({ file }) =>
    `${file ? `“${file}”` : "This file"} is damaged and cannot be read. Open and repair it in Excel, save it, and try again.`,
  "read-only": ({ file }) => `Cannot write${file ? ` “${file}”` : ""}: no permission. Choose another place to save.`,
  "name-taken": ({ sheet }) =>
    `There is already a sheet “${sheet ?? ""}” that this tool did not make; nothing was written. Rename it first.`,
  unfinished: ({ left = [] }) =>
    `Writing failed half way; these places may differ from what they were: ${left.map(area => areaNameFrom(null, area)).join(", ")}. Press Restore to put them back, now or when the pane is opened again.`,
};
