import { areaNameFrom, type Area } from "../../core";
import type { HostError, Problem } from "../../hosts/host";

const placesIn = (areas: readonly Area[]): string => areas.map(area => areaNameFrom(null, area)).join("、");

/** What to do when a host could not do what was asked. */
export const problems: Readonly<Record<Problem, (detail: HostError["detail"]) => string>> = {
  busy: () => "有单元格正在编辑。请按回车或 Esc 结束编辑，再试一次。",
  protected: ({ sheet }) =>
    `${sheet ? `工作表“${sheet}”` : "工作簿"}受保护，没有写入。请先在 Excel 的“审阅”里撤消${sheet ? "工作表" : "工作簿"}保护，再试一次。`,
  changed: ({ sheet }) => `${sheet ? `“${sheet}”里` : ""}要改的单元格在校验之后变了，没有写入。请重新校验。`,
  "too-large": ({ limit }) => `文件太大${limit ? `（${limit}）` : ""}，没有读取。请把要核对的表另存为单独的文件再试。`,
  unsupported: ({ file }) => `${file ? `“${file}”` : "这里"}用到了不支持的功能。请在 Excel 中另存为 .xlsx 再试。`,
  unavailable: () => "现在连不上 Excel。请关闭窗格后重新打开，或在浏览器中打开本工具的网页版。",
  "not-found": ({ file }) => `找不到文件${file ? `“${file}”` : ""}。请检查路径。`,
  "not-a-workbook": ({ file }) =>
    `${file ? `“${file}”` : "这个文件"}不是 Excel 工作簿。请选择 .xlsx、.xlsm 或 .csv 文件。`,
  "old-format": ({ file }) => `${file ? `“${file}”` : "这个文件"}是旧的 .xls 格式。请在 Excel 中另存为 .xlsx 再试。`,
  encrypted: ({ file }) => `${file ? `“${file}”` : "这个文件"}设了打开密码。请在 Excel 中取消密码、另存后再试。`,
  damaged: ({ file }) => `${file ? `“${file}”` : "这个文件"}已损坏，读不出来。请在 Excel 中打开并修复，另存后再试。`,
  "read-only": ({ file }) => `不能写入${file ? `“${file}”` : ""}：没有写权限。请换一个保存位置。`,
  "name-taken": ({ sheet }) => `已有名为“${sheet ?? ""}”的工作表，不是本工具生成的，没有写入。请先改名。`,
  unfinished: ({ left = [] }) =>
    `写到一半失败了，这些地方可能与原来不同：${placesIn(left)}。请点“还原”放回原样；关闭窗格后再打开也可以还原。`,
};
