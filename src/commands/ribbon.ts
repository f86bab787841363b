/** What the ribbon's buttons and a cell's own menu ask for; 打开窗格 needs no code, the manifest opens the pane. */
export type RibbonAction = "check" | "report" | "used";

const ACTIONS: readonly RibbonAction[] = ["check", "report", "used"];

/**
 * Ties the ribbon's buttons to the pane, which lives in the same shared runtime: Excel has no place of its own for a result, so each opens
 * the pane on it.
 */
export function associateRibbon(act: (action: RibbonAction) => void): void {
  for (const action of ACTIONS)
    Office.actions.associate(action, (event: Office.AddinCommands.Event) => {
      const told = (): void => {
        act(action);
        event.completed();
      };
      // Where the pane cannot be opened from code the work is done all the same and stands in it when it is opened by hand.
      Office.addin.showAsTaskpane().then(told, told);
    });
}
