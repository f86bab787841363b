import { adjustmentsExplained } from "./adjustments-explained";
import { amountEqualsQuantityTimesPrice } from "./amount-equals-quantity-times-price";
import { amountsHaveNoOddPlaces } from "./amounts-have-no-odd-places";
import { amountsWithoutWords } from "./amounts-without-words";
import { budgetEqualsInitialAndAdjustment } from "./budget-equals-initial-and-adjustment";
import { budgetTotalEqualsFunds } from "./budget-total-equals-funds";
import { capitalsEqualFigures } from "./capitals-equal-figures";
import { datesWithinYear } from "./dates-within-year";
import { differenceEqualsItsTerms } from "./difference-equals-its-terms";
import { executionScoredByRate } from "./execution-scored-by-rate";
import { figureEqualsItsSource } from "./figure-equals-its-source";
import { formulasFollowPattern } from "./formulas-follow-pattern";
import { formulasHaveResults } from "./formulas-have-results";
import { formulasNotTypedOver } from "./formulas-not-typed-over";
import { gradeMatchesScore } from "./grade-matches-score";
import { ledgerEqualsSummary } from "./ledger-equals-summary";
import { negativeAmountsExplained } from "./negative-amounts-explained";
import { noEntryTwice } from "./no-entry-twice";
import { ownPackIsReadable } from "./own-pack-is-readable";
import { noErrorValues } from "./no-error-values";
import { noHiddenRowsInTotals } from "./no-hidden-rows-in-totals";
import { nothingCountedTwice } from "./nothing-counted-twice";
import { numbersAreNumbers } from "./numbers-are-numbers";
import { oneUnitPerTable } from "./one-unit-per-table";
import { openingCarriesClosing } from "./opening-carries-closing";
import { overFulfilmentExplained } from "./over-fulfilment-explained";
import { parentEqualsChildren } from "./parent-equals-children";
import { qualitativeScoreInBand } from "./qualitative-score-in-band";
import { rangesAlike } from "./ranges-alike";
import { rateEqualsSpentByBudget } from "./rate-equals-spent-by-budget";
import { rateNeedsBudget } from "./rate-needs-budget";
import { rateWithinHundred } from "./rate-within-hundred";
import { ratioEqualsItsTerms } from "./ratio-equals-its-terms";
import { referencesHitNumbers } from "./references-hit-numbers";
import { remainingEqualsBudgetLessSpent } from "./remaining-equals-budget-less-spent";
import { resultIsMeasured } from "./result-is-measured";
import { resultsAreCurrent } from "./results-are-current";
import { rowTotalEqualsParts } from "./row-total-equals-parts";
import { runningBalance } from "./running-balance";
import { sameItemSameFigure } from "./same-item-same-figure";
import { scoreFollowsResult } from "./score-follows-result";
import { scoreWithinWeight } from "./score-within-weight";
import { sharesAddUp } from "./shares-add-up";
import { shortfallExplained } from "./shortfall-explained";
import { spentWithinReceived } from "./spent-within-received";
import { totalCoversRows } from "./total-covers-rows";
import { totalEqualsRows } from "./total-equals-rows";
import { totalScoreAddsUp } from "./total-score-adds-up";
import { weightsAddUp } from "./weights-add-up";
import { coverIsComplete } from "./cover-is-complete";
import { typeIsTicked } from "./type-is-ticked";
import { headingsAreWhole } from "./headings-are-whole";
import { noPlaceholderIsLeft } from "./no-placeholder-is-left";
import { problemIsNotDenied } from "./problem-is-not-denied";
import { causeFitsFigures } from "./cause-fits-figures";
import { deviationIsToldByAmount } from "./deviation-is-told-by-amount";
import { problemsAreAnswered } from "./problems-are-answered";
import { reportsHaveTheirOwnWords } from "./reports-have-their-own-words";
import { scoreIsStated } from "./score-is-stated";
import { textAmountsEqualTables } from "./text-amounts-equal-tables";
import { textCountsEqualTables } from "./text-counts-equal-tables";
import { textRatesEqualTheirCounts } from "./text-rates-equal-their-counts";
import { textDifferencesAddUp } from "./text-differences-add-up";
import { textTellsOneFigure } from "./text-tells-one-figure";
import { exactFiguresAreNotApproximate } from "./exact-figures-are-not-approximate";
import { textKeepsOneUnit } from "./text-keeps-one-unit";
import { textYearsAreTheReports } from "./text-years-are-the-reports";
import { minusStandsOnce } from "./minus-stands-once";
import { namesAgree } from "./names-agree";
import { textResultsAreMeasured } from "./text-results-are-measured";
import { costTargetIsALimit } from "./cost-target-is-a-limit";
import { timesLieWithinPeriod } from "./times-lie-within-period";
import { textCapitalsEqualFigures } from "./text-capitals-equal-figures";
import { textScoreEqualsForm } from "./text-score-equals-form";
import { textFiguresHaveASource } from "./text-figures-have-a-source";
import { reasonOnlyWhereWanted } from "./reason-only-where-wanted";
import { reasonFitsResult } from "./reason-fits-result";
import { formHasAllParts } from "./form-has-all-parts";
import { costEqualsSpent } from "./cost-equals-spent";
import { targetsAsApproved } from "./targets-as-approved";
import { scoresTellDifferences } from "./scores-tell-differences";
import { sectionsAreFilled } from "./sections-are-filled";
import { telephonesArePlausible } from "./telephones-are-plausible";
import { reportDateIsPlausible } from "./report-date-is-plausible";
import { sealHasItsPlace } from "./seal-has-its-place";
import { attachmentsAreThere } from "./attachments-are-there";
import { emptyTablesAreNoted } from "./empty-tables-are-noted";
import { punctuationIsSound } from "./punctuation-is-sound";
import type { Rule } from "./finding/rule";

/** Every rule, by code. */
export const RULES: readonly Rule[] = [
  numbersAreNumbers,
  oneUnitPerTable,
  amountsWithoutWords,
  noHiddenRowsInTotals,
  formulasHaveResults,
  noErrorValues,
  resultsAreCurrent,
  amountsHaveNoOddPlaces,
  capitalsEqualFigures,
  ownPackIsReadable,
  totalEqualsRows,
  rowTotalEqualsParts,
  totalCoversRows,
  nothingCountedTwice,
  formulasNotTypedOver,
  formulasFollowPattern,
  budgetTotalEqualsFunds,
  parentEqualsChildren,
  amountEqualsQuantityTimesPrice,
  referencesHitNumbers,
  rangesAlike,
  minusStandsOnce,
  remainingEqualsBudgetLessSpent,
  runningBalance,
  spentWithinReceived,
  negativeAmountsExplained,
  budgetEqualsInitialAndAdjustment,
  differenceEqualsItsTerms,
  noEntryTwice,
  datesWithinYear,
  adjustmentsExplained,
  openingCarriesClosing,
  rateEqualsSpentByBudget,
  rateNeedsBudget,
  sharesAddUp,
  ratioEqualsItsTerms,
  sameItemSameFigure,
  ledgerEqualsSummary,
  figureEqualsItsSource,
  textAmountsEqualTables,
  textCountsEqualTables,
  textRatesEqualTheirCounts,
  textDifferencesAddUp,
  textTellsOneFigure,
  exactFiguresAreNotApproximate,
  textKeepsOneUnit,
  textYearsAreTheReports,
  namesAgree,
  textResultsAreMeasured,
  problemIsNotDenied,
  causeFitsFigures,
  deviationIsToldByAmount,
  textCapitalsEqualFigures,
  textScoreEqualsForm,
  textFiguresHaveASource,
  weightsAddUp,
  scoreWithinWeight,
  scoreFollowsResult,
  executionScoredByRate,
  totalScoreAddsUp,
  gradeMatchesScore,
  qualitativeScoreInBand,
  shortfallExplained,
  resultIsMeasured,
  rateWithinHundred,
  overFulfilmentExplained,
  reasonOnlyWhereWanted,
  reasonFitsResult,
  formHasAllParts,
  costEqualsSpent,
  targetsAsApproved,
  scoresTellDifferences,
  timesLieWithinPeriod,
  costTargetIsALimit,
  coverIsComplete,
  typeIsTicked,
  headingsAreWhole,
  noPlaceholderIsLeft,
  sectionsAreFilled,
  telephonesArePlausible,
  reportDateIsPlausible,
  sealHasItsPlace,
  attachmentsAreThere,
  emptyTablesAreNoted,
  punctuationIsSound,
  problemsAreAnswered,
  reportsHaveTheirOwnWords,
  scoreIsStated,
];
