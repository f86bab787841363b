import type { CheckScope } from "../../commands/check";
import type { Final, Open } from "../../commands/final";
import type { Beside, ReportChoices } from "../../commands/preview-reports";
import type { Remembered } from "../../commands/remember";
import type { Area, Choices, Correction, Finding, ParagraphEdit, Table } from "../../core";
import type { Saved } from "./save-file";

/** The report that is to be frozen, and how it is written along. */
export interface AskingFinal {
  readonly project: string;
  readonly beside: Beside;
  readonly choices: Choices;
  /** 填报日期 in words, where the report has none. */
  readonly reportDate?: string | undefined;
}

/** All that the user can ask for. None of them throws: what goes wrong becomes the pane's state. */
export interface Commands {
  readonly check: (scope: CheckScope) => void;
  readonly cancel: () => void;
  readonly dismiss: () => void;
  readonly show: (area: Area) => void;
  /** Goes to the area; where it is selected already, back to where the user came from. */
  readonly jump: (area: Area) => void;
  /** What the user has selected; null where that is nothing, undefined where the host cannot tell, of which she hears unless she did not ask. */
  readonly selected: (unasked?: boolean) => Promise<Area | null | undefined>;
  /** Calls back when the user selects something else; returns how to stop. */
  readonly follow: (moved: () => void) => () => void;
  /** Reads the workbook again after a change, as quietly as it came; does nothing where that would take long or other work goes on. */
  readonly refresh: () => void;
  readonly fix: (findings: readonly Finding[]) => void;
  readonly restore: (finding: Finding) => void;
  readonly waive: (finding: Finding, reason: string) => void;
  readonly correct: (correction: Correction) => void;
  /** Says which rows, counted from zero, are the header of a table. */
  readonly correctHeader: (table: Table, rows: readonly [top: number, bottom: number]) => void;
  readonly forget: (thing: Remembered) => void;
  /** Keeps an answer of the form with the workbook, for one project or for all. */
  readonly answer: (project: string | undefined, fact: string, value: string) => void;
  /** Takes a rule pack, by its name, for this workbook. */
  readonly choosePack: (name: string) => void;
  /** Writes the reports of the projects, and what goes with them; `choices` say where generated words are to stand instead of the user's. */
  readonly generate: (projects: readonly string[], beside: Beside, choices: ReportChoices) => void;
  /** Takes over a report of an earlier year into a project's, by its sheet, or none; nothing is written yet. */
  readonly takeOver: (project: string, sheet: string | null) => void;
  /** Reads and checks once more what a frozen copy would say; undefined where that failed. */
  readonly reviewFinal: (asking: AskingFinal) => Promise<Final | undefined>;
  /** Writes a project's report and a frozen copy of it, unless more is open than the user has `accepted`. */
  readonly writeFinal: (
    asking: AskingFinal,
    accepted: readonly Open[],
    told: (outcome: { readonly final: Final; readonly written: boolean }) => void,
  ) => void;
  /** Writes one paragraph of a report. */
  readonly editParagraph: (project: string, edit: ParagraphEdit) => void;
  /** Puts a paragraph back as it was before it was edited. */
  readonly undoEdit: (project: string, id: string) => void;
  /** Saves the reports of the projects as a Word document. */
  readonly saveWord: (projects: readonly string[], name: string) => Promise<Saved>;
  /** Puts back what a write left half done. */
  readonly putBack: () => void;
}
