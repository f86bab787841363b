import {
  ICommandService,
  IUndoRedoService,
  LifecycleService,
  LifecycleStages,
  LocaleService,
  LocaleType,
  RedoCommand,
  ThemeService,
  UndoCommand,
  Univer,
  UniverInstanceType,
  type Workbook as Grid,
} from "@univerjs/core";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import zhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import "@univerjs/preset-sheets-core/lib/index.css";
import { embeddedHost, type EmbeddedHost } from "./embedded-host";
import { GRID } from "./grid-commands";
import { guardGrid, type Refusal } from "./guard";
import { lockOf } from "./locked";
import type { OpenedFile } from "./open-file";
import { GREEN } from "./palette";
import { snapshot } from "./snapshot";
import { tablesOf } from "./tables";

export interface GridOptions {
  readonly language: "zh-CN" | "en-US";
  readonly dark: boolean;
  /** Called when the user asks for something that the grid leaves undone. */
  readonly refused: (why: Refusal) => void;
  /** Called when something has changed that is to be saved. */
  readonly touched: () => void;
}

/** Whether there is something to undo or redo. */
export interface History {
  readonly undo: boolean;
  readonly redo: boolean;
}

/** A workbook shown in a page. */
export interface OpenGrid {
  readonly host: EmbeddedHost;
  setLanguage(language: GridOptions["language"]): void;
  setDark(dark: boolean): void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** The same object until something changes. */
  readonly history: () => History;
  readonly onHistory: (changed: () => void) => () => void;
  close(): void;
}

const UNIT = "book";
const LOCALES = { "zh-CN": LocaleType.ZH_CN, "en-US": LocaleType.EN_US } as const;

/** Shows an opened file in `container`, which it fills; resolves once it is drawn, since only then can it scroll and select. */
export async function openGrid(container: HTMLElement, file: OpenedFile, options: GridOptions): Promise<OpenGrid> {
  const univer = new Univer({
    locale: LOCALES[options.language],
    locales: { [LocaleType.ZH_CN]: zhCN, [LocaleType.EN_US]: enUS },
    darkMode: options.dark,
  });
  const preset = UniverSheetsCorePreset({
    container,
    // Without the ribbon, whose commands are refused; the header keeps the formula bar.
    header: true,
    toolbar: false,
    contextMenu: false,
    disableAutoFocus: true,
    footer: {
      sheetBar: true,
      statisticBar: true,
      menus: false,
      zoomSlider: true,
      addSheetButtonConfig: { show: false },
    },
    formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    sheets: { clipboardConfig: { hidePasteOptions: true }, disableForceStringAlert: true },
  });
  for (const plugin of preset.plugins)
    if (Array.isArray(plugin)) univer.registerPlugin(...plugin);
    else univer.registerPlugin(plugin);
  const injector = univer.__getInjector();
  const theme = injector.get(ThemeService);
  theme.setTheme({ ...theme.getCurrentTheme(), primary: GREEN });
  const grid = univer.createUnit<object, Grid>(
    UniverInstanceType.UNIVER_SHEET,
    snapshot(file.workbook, file.display, UNIT),
  );
  const commands = injector.get(ICommandService);
  for (const table of tablesOf(file.workbook, UNIT)) commands.syncExecuteCommand(GRID.setTable, table);
  const host = embeddedHost(injector, grid, file.workbook, file.memory, options.touched);
  const stopGuard = guardGrid(injector, grid, () => lockOf(file.workbook, host.selected()), options.refused);
  await injector.get(LifecycleService).onStage(LifecycleStages.Rendered);
  const history = followHistory(injector.get(IUndoRedoService));
  return {
    host,
    setLanguage: language => injector.get(LocaleService).setLocale(LOCALES[language]),
    setDark: dark => theme.setDarkMode(dark),
    history: history.now,
    onHistory: history.follow,
    undo: () => void commands.executeCommand(UndoCommand.id),
    redo: () => void commands.executeCommand(RedoCommand.id),
    close() {
      history.stop();
      stopGuard();
      host.close();
      univer.dispose();
    },
  };
}

/** The state of the undo stack, in a form that React can follow. */
function followHistory(stack: IUndoRedoService) {
  let now: History = { undo: false, redo: false };
  const followers = new Set<() => void>();
  const subscription = stack.undoRedoStatus$.subscribe(({ undos, redos }) => {
    if (now.undo === undos > 0 && now.redo === redos > 0) return;
    now = { undo: undos > 0, redo: redos > 0 };
    for (const changed of followers) changed();
  });
  return {
    now: () => now,
    follow(changed: () => void) {
      followers.add(changed);
      return () => void followers.delete(changed);
    },
    stop: () => subscription.unsubscribe(),
  };
}
