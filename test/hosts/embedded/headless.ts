import { LocaleType, Univer, UniverInstanceType, IUniverInstanceService, type Workbook as Grid } from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { CalculationMode, UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import type { Workbook } from "../../../src/core/workbook/workbook";
import { embeddedHost, type EmbeddedHost } from "../../../src/hosts/embedded/embedded-host";
import { plainDisplay } from "../../../src/hosts/embedded/plain-display";
import { snapshot } from "../../../src/hosts/embedded/snapshot";
import type { WorkbookDisplay } from "../../../src/hosts/file/display";
import { NOTHING_REMEMBERED, type Memory } from "../../../src/hosts/host";

export interface Headless {
  readonly host: EmbeddedHost;
  readonly grid: Grid;
  readonly univer: Univer;
  close(): void;
}

/** The grid without its face, and the host over it. */
export function headless(
  workbook: Workbook,
  memory: Memory = NOTHING_REMEMBERED,
  display: WorkbookDisplay = plainDisplay(workbook),
): Headless {
  const univer = new Univer({ locale: LocaleType.ZH_CN, locales: { [LocaleType.ZH_CN]: {} } });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  const injector = univer.__getInjector();
  const grid = univer.createUnit<object, Grid>(UniverInstanceType.UNIVER_SHEET, snapshot(workbook, display, "book"));
  injector.get(IUniverInstanceService).focusUnit("book");
  const host = embeddedHost(injector, grid, workbook, memory);
  return {
    host,
    grid,
    univer,
    close() {
      host.close();
      univer.dispose();
    },
  };
}
