import { readCall } from "../../src/cli/call";

describe("calls", () => {
  test.each([
    ["check a.xlsx", { command: "check", files: ["a.xlsx"], failOn: "error", format: "text" }],
    [
      "check --fail-on notice --format json a.xlsx b.csv",
      { command: "check", files: ["a.xlsx", "b.csv"], failOn: "notice", format: "json" },
    ],
    [
      "report a.xlsx --out r.xlsx --all --lang en-US",
      { command: "report", out: "r.xlsx", all: true, language: "en-US" },
    ],
    ["report a.xlsx --out=r.xlsx --project 大厅运行管理费", { project: "大厅运行管理费", out: "r.xlsx", all: false }],
    ["report a.xlsx --out r.xlsx --own-form", { ownForm: true, form: false }],
    ["report a.xlsx --out r.xlsx --form", { ownForm: false, form: true }],
    ["report a.xlsx --out r.xlsx --final", { final: true, anyway: false }],
    ["report a.xlsx --out r.xlsx --final --date 2024-02-29 --anyway", { date: "2024-02-29", anyway: true }],
    ["report a.xlsx --out r.xlsx --from 去年报告 --last-year 去年.xlsx", { from: "去年报告", lastYear: "去年.xlsx" }],
    ["report a.xlsx --out r.xlsx --fresh", { fresh: true }],
    ["report a.xlsx --out r.xlsx --final --date today", { date: "today" }],
    ["tables a.csv", { command: "tables" }],
    ["rules", { command: "rules", files: [] }],
    ["rules ZP-201", { command: "rules", files: ["ZP-201"] }],
    ["", { command: "help" }],
    ["check --help", { command: "help" }],
    ["--version", { command: "version" }],
  ])("%s", (line, expected) => expect(readCall(line.split(" ").filter(Boolean))).toMatchObject(expected));

  test.each([
    ["chekc a.xlsx", { words: "unknownCommand", of: ["chekc"] }],
    ["check", { words: "noFile" }],
    ["check --fial-on error a.xlsx", { words: "unknownOption", of: ["--fial-on"] }],
    ["check --out r.xlsx a.xlsx", { words: "unknownOption", of: ["--out"] }],
    ["check --own-form a.xlsx", { words: "unknownOption", of: ["--own-form"] }],
    ["check --fail-on fatal a.xlsx", { words: "badValue" }],
    ["check --format xml a.xlsx", { words: "badValue" }],
    ["check a.xlsx --lang fr-FR", { words: "badValue" }],
    ["check a.xlsx --pack", { words: "badValue" }],
    ["report a.xlsx", { words: "noOut" }],
    ["report a.xlsx b.xlsx --out r.xlsx", { words: "oneFile" }],
    ["report a.xlsx --out r.xlsx --final --date 2024-02-30", { words: "badValue" }],
    ["report a.xlsx --out r.xlsx --final --date 19.4.2024", { words: "badValue" }],
    ["report a.xlsx --out r.xlsx --fresh --from 去年报告", { words: "notWith", of: ["--fresh", "--from"] }],
    ["report a.xlsx --out r.xlsx --from", { words: "badValue" }],
    ["report a.xlsx --out r.xlsx --anyway", { words: "onlyWith", of: ["--anyway", "--final"] }],
    ["report a.xlsx --out r.xlsx --date today", { words: "onlyWith", of: ["--date", "--final"] }],
  ])("wrong: %s", (line, expected) => expect(readCall(line.split(" "))).toMatchObject(expected));
});
