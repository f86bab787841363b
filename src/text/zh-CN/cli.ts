import type { Progress } from "../../hosts/host";

/** Words of the command line. */
export const cli = {
  phase: {
    reading: "读取",
    recognising: "看表",
    checking: "校验",
    composing: "拟稿",
    writing: "写入",
    calculating: "计算",
  } satisfies Record<Progress["phase"], string>,
  severity: { error: "错误", warning: "提醒", notice: "信息" },
  usage: `用法：
  ziping tables 文件…                 看表：识别出的表、列、合计行和勾稽关系
  ziping check  文件…                 校验 [--pack 名称] [--fail-on error|warning|notice]
  ziping report 文件 --out 文件.xlsx   生成报告 [--project 名称 | --all] [--pack 名称] [--facts 事项.json]
                                                  [--form] 同时生成自评表 [--summary] 和汇总表 [--docx 文件.docx]
                                                  [--own-form] 填写本单位自己的空白自评表，已填的不动
                                                  [--from 工作表] 沿用上年报告 [--last-year 去年.xlsx] 上年的工作簿 [--fresh] 不沿用
                                                  [--final] 定稿 [--date 日期|today] 填报日期 [--anyway] 有未尽事项也定稿
  ziping rules  [编号]                规则目录，或说明一条规则
共同选项：--format text|json   --lang zh-CN|en-US
文件为 .xlsx、.xlsm 或 .csv；tables 和 check 也可以给文件夹，逐个处理其中的工作簿；用 - 从标准输入读取文件名，每行一个。`,
  unknownCommand: (name: string) => `没有“${name}”这个命令。运行 ziping --help 看用法。`,
  unknownOption: (name: string) => `没有 ${name} 这个选项。运行 ziping --help 看用法。`,
  badValue: (option: string, allowed: string) => `${option} 只能是：${allowed}。`,
  onlyWith: (option: string, other: string) => `${option} 要和 ${other} 一起用。`,
  notWith: (option: string, other: string) => `${option} 不能和 ${other} 一起用。`,
  noFile: "没有给出文件。运行 ziping --help 看用法。",
  oneFile: "report 一次只处理一个文件。",
  noOut: "请用 --out 文件.xlsx 说明写到哪里。",
  outIsInput: "--out 不能是输入文件：原文件从不改动。请换一个名字。",
  docxIsWorkbook: "--docx 不能是输入文件，也不能与 --out 相同。请换一个名字。",
  unknownPack: (name: string, all: string) => `没有规则包“${name}”。可用的有：${all}，或自己的规则包文件（.json）。`,
  badPack: (file: string, why: string) => `规则包文件 ${file} 不能用：${why}`,
  unknownRule: (code: string) => `没有规则“${code}”。运行 ziping rules 看目录。`,
  badFacts: (file: string, why: string) => `事项文件“${file}”读不了：${why}。`,
  noProject: "没有找到项目：请在工作簿中用“项目名称 | …”写明，或用 --facts 给出。",
  unknownProject: (name: string, all: string) => `没有项目“${name}”。工作簿里有：${all}。`,
  manyProjects: (all: readonly string[]) =>
    `工作簿里有 ${all.length} 个项目，请用 --project 名称 或 --all 选择：\n${all.map(name => `  ${name}`).join("\n")}`,
  summary: (file: string, errors: number, warnings: number, notices: number, tables: number) =>
    `${file}：${tables} 张表，错误 ${errors}，提醒 ${warnings}，信息 ${notices}`,
  allAgree: (relations: number) =>
    relations > 0 ? `${relations} 个勾稽关系，全部相符` : "没有找到可以核对的合计、结余或比率",
  allFiles: (files: number, found: number, failed: number) =>
    `共 ${files} 个文件${found ? `，${found} 个有问题` : ""}${failed ? `，${failed} 个读不了` : ""}`,
  emptyFolder: (folder: string) => `文件夹“${folder}”里没有 .xlsx、.xlsm 或 .csv 文件。`,
  interrupted: "已停止，后面的没有处理。",
  table: (range: string, kind: string, title: string, unit: string) =>
    `${range} ${kind}${title ? ` 《${title}》` : ""}${unit ? ` 单位：${unit}` : ""}`,
  relations: (count: number, broken: number) => `${count} 个勾稽关系${broken ? `，${broken} 个不符` : "，全部相符"}`,
  written: (out: string, sheets: string) => `已写入 ${out}：${sheets}`,
  writtenWord: (file: string) => `已写入 Word 文档 ${file}`,
  noOwnForm: "没有找到这些项目自己的自评表（要有资金和绩效指标两部分的表头）。",
  ownFormLocked: (sheet: string) => `工作表“${sheet}”受保护，没有填写。请先撤消保护。`,
  ownFormFilled: (sheet: string, count: number) => `已填写“${sheet}”：${count} 格`,
  bothChanged: (count: number) => `有 ${count} 段两边都改过，保留了您的文字；新生成的是：`,
  doubts: (count: number) => `有 ${count} 处手写的数或日期要核对，已标出：`,
  taken: (project: string, sheet: string) => `“${project}”沿用上年报告“${sheet}”的文字，请核对：`,
  lastOffered: (project: string, sheets: string) => `“${project}”有上年报告：${sheets}。要沿用，请加 --from 工作表。`,
  noLast: (project: string, all: string) =>
    all === "" ? `没有找到“${project}”的上年报告。` : `没有找到要沿用的上年报告。“${project}”可沿用的有：${all}。`,
  gaps: (count: number) => `还有 ${count} 处待填：`,
  finalSame: (sheet: string) => `“${sheet}”与现在的报告相同，没有再写一份。`,
  finalOthers: (project: string, count: number) => `“${project}”的定稿里另有 ${count} 条提醒，可用 ziping check 查看。`,
  notFinal: (project: string, count: number) => `“${project}”还有 ${count} 处未尽事项，没有定稿，也没有写入文件：`,
  finalAnyway: (project: string, count: number) => `“${project}”有 ${count} 处未尽事项，已按 --anyway 定稿：`,
  notFinalNext: "请补齐后再定稿；填报日期可用 --date 给出。确要定稿，请加 --anyway。",
};
