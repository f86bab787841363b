import { ICommandService, type Injector } from "@univerjs/core";
import type { Work } from "../host";
import { GRID, paramsOf } from "./grid-commands";

/** The grid gathers changes for a tenth of a second before it begins to calculate. */
const GATHERING = 160;
const LOOK_AGAIN = 20;

/** Follows the grid's calculation; `settled` waits until every change made so far has been calculated. */
export interface Calculation {
  settled(work: Work): Promise<void>;
  stop(): void;
}

export function followCalculation(injector: Injector): Calculation {
  let running = false;
  let changed = -Infinity;
  let done = 0;
  let of = 1;
  const listener = injector.get(ICommandService).onCommandExecuted((command, options) => {
    if (command.id === GRID.calculationStarts) running = true;
    const news = paramsOf<CalculationNews>(command, GRID.calculationNews);
    if (news?.functionsExecutedState !== undefined) running = false;
    if (news?.stageInfo) ({ completedFormulasCount: done, totalFormulasToCalculate: of } = news.stageInfo);
    if (options?.["fromFormula"] !== true && CHANGES.test(command.id)) changed = performance.now();
  });
  return {
    async settled(work) {
      work.signal.throwIfAborted();
      while (running || performance.now() - changed < GATHERING) {
        if (running) work.progress({ phase: "calculating", done, of: Math.max(1, of) });
        await new Promise(resolve => setTimeout(resolve, LOOK_AGAIN));
        work.signal.throwIfAborted();
      }
    },
    stop: () => listener.dispose(),
  };
}

const CHANGES = /^sheet\.mutation\.(set-range-values|insert-sheet|remove-sheet)$/;

interface CalculationNews {
  readonly stageInfo?: { readonly completedFormulasCount: number; readonly totalFormulasToCalculate: number };
  readonly functionsExecutedState?: number;
}
