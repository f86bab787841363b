/** All commands as one part of the program that is fetched after the pane is on the screen. */
export { sameArea } from "../../core";
export { checkAgain, checkAnew, checkWorkbook } from "../../commands/check";
export { applyFixes, restore } from "../../commands/fix";
export { choosePack, correct, correctHeader, forget, keepFact } from "../../commands/remember";
export { writeParagraph } from "../../commands/edit-paragraph";
export { composeReports, previewReports } from "../../commands/preview-reports";
export { afterWriting, writeReports } from "../../commands/write-reports";
export { openKey, prepareFinals, unaccepted, writeFinals } from "../../commands/final";
export { waive } from "../../commands/waive";
export { writeWord } from "../../commands/word";
