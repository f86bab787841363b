/** Words about editing a paragraph of a report in the pane. */
export const editing = {
  change: "修改",
  changeLabel: (words: string) => `修改“${words}”`,
  notYet: "生成报告以后，可以在这里改每一段的文字。",
  how: "点铅笔改文字；数字仍随表格更新。",
  editor: "这一段的文字",
  hint: "Ctrl+回车保存，回车另起一段。数字是整块的：可以删去、剪切到别处，或从下面插入。",
  insert: "插入数字",
  insertLabel: (name: string, text: string) => `插入${name} ${text}`,
  save: "保存",
  useGenerated: "恢复生成的文字",
  changedBelow: "报告里的这一段现在是：",
  saved: "已写入报告。",
  removed: "已从报告中删去这一段。",
  putBack: "已还原。",
  go: "转到这一段",
};
