import type { Text } from "../text";
import { counted } from "./counted";

export const cli: Text["cli"] = {
  phase: {
    reading: "reading",
    recognising: "recognising tables",
    checking: "checking",
    composing: "composing",
    writing: "writing",
    calculating: "calculating",
  },
  severity: { error: "error", warning: "warning", notice: "notice" },
  usage: `Usage:
  ziping tables FILE…                  what was recognised: tables, columns, totals, relations
  ziping check  FILE…                  check [--pack NAME] [--fail-on error|warning|notice]
  ziping report FILE --out FILE.xlsx   write the report [--project NAME | --all] [--pack NAME] [--facts FACTS.json]
                                                       [--form] the self-evaluation forms too [--summary] and a summary [--docx FILE.docx]
                                                       [--own-form] fill in the unit's own blank form; what stands there stays
                                                       [--from SHEET] take over last year's report [--last-year FILE.xlsx] of last year's workbook [--fresh] take none over
                                                       [--final] a frozen copy for signing [--date DATE|today] 填报日期 [--anyway] though something is open
  ziping rules  [CODE]                 the catalogue, or one rule explained
Everywhere: --format text|json   --lang zh-CN|en-US
FILE is .xlsx, .xlsm or .csv; tables and check take a folder too, for every workbook in it; - reads file names from standard input, one a line.`,
  unknownCommand: name => `There is no command “${name}”. See ziping --help.`,
  unknownOption: name => `There is no option ${name}. See ziping --help.`,
  badValue: (option, allowed) => `${option} takes one of: ${allowed}.`,
  onlyWith: (option, other) => `${option} goes with ${other}.`,
  notWith: (option, other) => `${option} cannot go with ${other}.`,
  noFile: "No file was given. See ziping --help.",
  oneFile: "report takes one file at a time.",
  noOut: "Say where to write with --out FILE.xlsx.",
  outIsInput: "--out cannot be the input: the original is never changed. Choose another name.",
  docxIsWorkbook: "--docx can be neither the input nor the file of --out. Choose another name.",
  unknownPack: (name, all) => `There is no pack “${name}”. There are: ${all}; or a pack of your own in a .json file.`,
  badPack: (file, why) => `The pack ${file} cannot be used: ${why}`,
  unknownRule: code => `There is no rule “${code}”. See ziping rules.`,
  badFacts: (file, why) => `The facts file “${file}” cannot be read: ${why}.`,
  noProject: "No project was found: name one in the workbook (项目名称 | …) or with --facts.",
  unknownProject: (name, all) => `There is no project “${name}”. The workbook has: ${all}.`,
  manyProjects: all =>
    `The workbook has ${all.length} projects; choose with --project NAME or --all:\n${all.map(name => `  ${name}`).join("\n")}`,
  summary: (file, errors, warnings, notices, tables) =>
    `${file}: ${counted(tables, "table")}, ${counted(errors, "error")}, ${counted(warnings, "warning")}, ${counted(notices, "notice")}`,
  allAgree: relations =>
    relations > 0 ? `${counted(relations, "relation")}, all agree` : "no totals, balances or rates to check were found",
  allFiles: (files, found, failed) =>
    `${files} files${found ? `, ${found} with faults` : ""}${failed ? `, ${failed} not readable` : ""}`,
  emptyFolder: folder => `The folder “${folder}” has no .xlsx, .xlsm or .csv file.`,
  interrupted: "Stopped; what was left has not been done.",
  table: (range, kind, title, unit) => `${range} ${kind}${title ? ` “${title}”` : ""}${unit ? ` unit ${unit}` : ""}`,
  relations: (count, broken) => `${counted(count, "relation")}${broken ? `, ${broken} do not hold` : ", all agree"}`,
  written: (out, sheets) => `Wrote ${out}: ${sheets}`,
  writtenWord: file => `Wrote the Word document ${file}`,
  noOwnForm: "These projects have no self-evaluation form of their own (with headers for funds and for indicators).",
  ownFormLocked: sheet => `The sheet “${sheet}” is protected and was not filled in. Unprotect it first.`,
  ownFormFilled: (sheet, count) => `Filled in “${sheet}”: ${counted(count, "cell")}`,
  bothChanged: count => `${count} paragraphs changed on both sides; your words were kept. Generated now:`,
  doubts: count => `${count} numbers or dates in your words are to be looked at, and are marked:`,
  taken: (project, sheet) => `“${project}” takes over the words of last year’s report “${sheet}”; please look at them:`,
  lastOffered: (project, sheets) =>
    `“${project}” has a report of an earlier year: ${sheets}. Add --from SHEET to take it over.`,
  noLast: (project, all) =>
    all === ""
      ? `No report of an earlier year was found for “${project}”.`
      : `There is no such report of an earlier year. “${project}” can take over: ${all}.`,
  gaps: count => `${count} left to fill in:`,
  finalSame: sheet => `“${sheet}” says what the report says now; no other copy was written.`,
  finalOthers: (project, count) => `${count} warnings more about “${project}”; ziping check lists them.`,
  notFinal: (project, count) => `“${project}” has ${count} points open; no frozen copy and no file was written:`,
  finalAnyway: (project, count) => `“${project}” was frozen with ${count} points open, as --anyway said:`,
  notFinalNext: "Settle them first; --date gives the 填报日期. To freeze it all the same, add --anyway.",
};
