import type { Text } from "../text";

export const workbench: Text["workbench"] = {
  title: "Self-evaluation assistant · Web",
  open: "Open",
  openLabel: "Open a workbook",
  sample: "Try a sample",
  save: "Save",
  saveHint: "Download .xlsx (Ctrl+S)",
  saveAs: name => `${name} (saved)`,
  undo: "Undo",
  redo: "Redo",
  toDark: "Switch to dark",
  toLight: "Switch to light",
  otherLanguage: "中文",
  unsaved: "Unsaved changes",
  saved: name => `Saved as “${name}” in your browser’s download folder.`,
  grid: "Workbook",
  pane: "Check and report",

  emptyTitle: "Open a budget or spending workbook",
  emptyMore:
    "Totals, balances and execution rates are checked, then the self-evaluation report is written. No Excel needed; the file stays on this computer and is not uploaded.",
  emptyDrop: "Or drop a file here (.xlsx, .xlsm, .csv).",
  dropHere: "Release to open this file",
  opening: name => `Opening “${name}”…`,
  noSample: "The sample could not be fetched. Check the network and try again.",
  noGrid: "The sheet view could not be fetched. Check the network and try again.",

  replaceTitle: "Changes are not saved",
  replaceMore: name => `“${name}” has changes that are not saved. They are lost when you open another file.`,
  replaceAnyway: "Open without saving",
  replaceCancel: "Cancel",

  hidden: {
    charts: "charts",
    pictures: "pictures",
    pivots: "pivot tables",
    conditions: "conditional formats",
    validations: "data validation",
    comments: "comments",
    macros: "macros",
    chartSheets: "chart sheets",
  },
  notShown: kinds => {
    const listed = kinds.length > 1 ? `${kinds.slice(0, -1).join(", ")} and ${kinds.at(-1)}` : kinds.join("");
    return `Not shown here, kept as they are when saving: ${listed}.`;
  },
  refused: {
    moves:
      "Rows, columns and cells cannot be inserted, deleted, moved or sorted here: charts and names in the file would not follow. Do it in Excel.",
    sheets: "Sheets cannot be added, deleted, renamed or moved here. Do it in Excel.",
    looks: "Only values and formulas can be changed here; change fonts, colours, borders, merges and panes in Excel.",
    protected: "This sheet is protected. Remove the protection in Excel first.",
    formats:
      "The value is in; number formats are not changed here, so dates and percentages show in the cell’s own format. Change it in Excel.",
    header: "This is the header row of an Excel table and must match its definition. Change it in Excel.",
    menu: "There is no context menu here: copy and paste with Ctrl+C and Ctrl+V; insert rows and change the layout in Excel.",
  },
  dismiss: "OK",
  scope: "Values and formulas can be changed; change the layout in Excel.",
};
