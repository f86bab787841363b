/** How places and lists are named in findings. */
export const saying = {
  comma: "、",
  where: (cell: string, labels: readonly string[]) => (labels.length === 0 ? cell : `${cell}（${labels.join("·")}）`),
  workbook: "工作簿",
  more: (count: number) => `，另有 ${count} 处`,
  also: (cells: string) => `受它影响的还有 ${cells}。`,
};
