import type { Said } from "../said";

/** How places and lists are named in findings. */
export const saying = {
  comma: "、",
  where: (cell: string, labels: readonly string[]) => (labels.length === 0 ? cell : `${cell}（${labels.join("·")}）`),
  workbook: "工作簿",
  more: (count: number) => `，另有 ${count} 处`,
  doubt: (text: string, name: string, expected: string | undefined) =>
    expected === undefined
      ? `“${text}”原是${name}，表中已没有这个数`
      : `${name}应为 ${expected}，实为 ${text}。请核对这里的数`,
  stale: {
    figure: (text: string) => `“${text}”是上年报告里的数，今年的表中没有找到。请核对：不对就改写，属实可在窗格里确认`,
    year: (text: string) => `“${text}”是上年报告里的年份或日期。请核对：不对就改写，属实可在窗格里确认`,
  },
  also: (cells: string) => `受它影响的还有 ${cells}。`,
  /** Of a cell whose correction would make others agree. */
  suspect: (said: Said, cells: string) =>
    `${said.where}应为 ${said.expected}，实为 ${said.actual}，相差 ${said.difference}。改了它，${cells} 就都对得上，请核对。`,
};
