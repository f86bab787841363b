import type { Text } from "../text";

export const saying: Text["saying"] = {
  comma: ", ",
  where: (cell, labels) => (labels.length === 0 ? cell : `${cell} (${labels.join(" · ")})`),
  workbook: "The workbook",
  more: count => ` and ${count} more`,
  also: cells => ` It also makes ${cells} wrong.`,
};
