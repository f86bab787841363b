/** The public face of the core: all that the rest of the product may use of it. */
export type { Area } from "./workbook/area";
export { areaName, areaNameFrom, cellName, columnName, columnNumber, readArea, sheetPrefix } from "./workbook/address";
export { cellArea, cellCount, contains, isOneCell, overlaps, sameArea } from "./workbook/area";
export { buildWorkbook } from "./workbook/builder";
export { cellFormat, cellText, cellValue, positionOf, sheetNamed, valueAt } from "./workbook/cells";
export { formulaAt, relativeFormula } from "./workbook/formula";
export { KIND } from "./workbook/workbook";
export type { Steps } from "./workbook/steps";
export type { Cells, CellValue, DefinedName, ExcelTable, Sheet, Workbook } from "./workbook/workbook";
export { decimalText, readDecimal, toNumber } from "./quantity/decimal";
export type { Decimal } from "./quantity/decimal";
export type { Quantity, Unit } from "./quantity/quantity";
export type { Correction } from "./tables/corrections";
export { lostCorrections, recognise, recognising } from "./tables/recognise";
export { headerSaid } from "./tables/said-header";
export { COLUMN_ROLES, isMoney, rowKind } from "./tables/table";
export type { Column, ColumnRole, RowKind, RowMark, Table, TableKind } from "./tables/table";
export { relate, relating } from "./relations/relate";
export type { Operand, Operation, Relation } from "./relations/relation";
export { check, checking } from "./rules/check";
export type { CellEdit } from "./workbook/cell-edit";
export type { Facts, Finding, Fix, Severity } from "./rules/finding/finding";
export { RULES } from "./rules";
export { placeOf } from "./rules/finding/place";
export type { Checked, Rule } from "./rules/finding/rule";
export { DEFAULT_PACK, packNamed, PACKS } from "./packs";
export { packFor, packsFor, unverifiedFields } from "./packs/chosen";
export type { PackField } from "./packs/chosen";
export { makePack } from "./packs/own/make-pack";
export type { PackProblem, Wanted as PackWanted } from "./packs/own/schema";
export type { Pack } from "./packs/pack";
export { compose } from "./report/compose";
export { widthInPoints } from "./report/changes";
export type { CellLook, Changes, PlannedCell, PlannedChart, SheetPlan } from "./report/changes";
export { fillOwnForms } from "./report/form/fill-form";
export type { FilledForm } from "./report/form/fill-form";
export { followingForm, hasOwnForm, layOutForms } from "./report/form/forms";
export type { FormLayout } from "./report/form/lay-out-form";
export { layOutFinal } from "./report/final/lay-out-final";
export type { FinalLayout } from "./report/final/lay-out-final";
export { layOut } from "./report/lay-out";
export { hasOwnSummary, summarise } from "./report/unit/unit-summary";
export type { UnitSummary } from "./report/unit/unit-summary";
export type { Layout } from "./report/lay-out";
export type { Fact, GivenFacts, Project } from "./report/project";
export { spansText } from "./report/pattern";
export { regenerate } from "./report/regenerate/regenerate";
export { fromLast } from "./report/takeover/from-last";
export type { FromLastReport, Takeover } from "./report/takeover/from-last";
export { lastReports } from "./report/takeover/last-reports";
export type { LastReport } from "./report/takeover/last-reports";
export { editParagraph } from "./report/regenerate/edit-paragraph";
export type { ParagraphEdit } from "./report/regenerate/edit-paragraph";
export { writtenWorkbook } from "./report/written-workbook";
export type { Regenerated } from "./report/regenerate/regenerate";
export type { ChangeKind, Choice, Choices, ParagraphChange } from "./report/regenerate/merge";
export { findProjects } from "./report/projects";
export { bindWords } from "./report/words/bind";
export { cellSource } from "./report/words/cell-source";
export { figureIndex } from "./report/words/figure-index";
export type { FigureIndex } from "./report/words/figure-index";
export { readTextFigures } from "./report/words/text-figures";
export type { TextFigure } from "./report/words/text-figure";
export { usesOf } from "./report/words/used-by";
export type { Use } from "./report/words/used-by";
export { figureIn, spanText } from "./report/pattern";
export { shownValue } from "./report/sheet/shown-value";
export { emsAt, MARGINS, PAGE, SETTINGS } from "./report/sheet/styles";
export { linesOf } from "./report/sheet/text-width";
export type {
  Chart,
  ChartSeries,
  Display,
  Doubt,
  Figure,
  FigureSpan,
  Gap,
  Paragraph,
  Report,
  Span,
} from "./report/report";
