import type { Text } from "../text";

export const editing: Text["editing"] = {
  change: "Edit",
  changeLabel: words => `Edit “${words}”`,
  notYet: "Once the report is written, every paragraph can be edited here.",
  how: "Press the pencil to change words; figures keep following the tables.",
  editor: "Words of this paragraph",
  hint: "Ctrl+Enter saves, Enter begins a paragraph. A figure is one piece: delete it, cut and paste it, or insert one from below.",
  insert: "Insert a figure",
  insertLabel: (name, text) => `Insert ${name} ${text}`,
  save: "Save",
  useGenerated: "Back to the generated words",
  changedBelow: "In the report this paragraph now reads:",
  saved: "Written into the report.",
  removed: "Taken out of the report.",
  putBack: "Put back.",
  go: "Go to it",
};
