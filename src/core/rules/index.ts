import { amountEqualsQuantityTimesPrice } from "./amount-equals-quantity-times-price";
import { budgetEqualsInitialAndAdjustment } from "./budget-equals-initial-and-adjustment";
import { budgetTotalEqualsFunds } from "./budget-total-equals-funds";
import { differenceEqualsItsTerms } from "./difference-equals-its-terms";
import { figureEqualsItsSource } from "./figure-equals-its-source";
import { parentEqualsChildren } from "./parent-equals-children";
import { rateEqualsSpentByBudget } from "./rate-equals-spent-by-budget";
import { ratioEqualsItsTerms } from "./ratio-equals-its-terms";
import { remainingEqualsBudgetLessSpent } from "./remaining-equals-budget-less-spent";
import { rowTotalEqualsParts } from "./row-total-equals-parts";
import type { Rule } from "./rule";
import { runningBalance } from "./running-balance";
import { totalEqualsRows } from "./total-equals-rows";

/** Every rule, by code. */
export const RULES: readonly Rule[] = [
  totalEqualsRows,
  rowTotalEqualsParts,
  budgetTotalEqualsFunds,
  parentEqualsChildren,
  amountEqualsQuantityTimesPrice,
  remainingEqualsBudgetLessSpent,
  runningBalance,
  budgetEqualsInitialAndAdjustment,
  differenceEqualsItsTerms,
  rateEqualsSpentByBudget,
  ratioEqualsItsTerms,
  figureEqualsItsSource,
];
