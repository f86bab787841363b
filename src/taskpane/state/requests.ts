import type { RibbonAction } from "../../commands/ribbon";

/** What is asked of the pane from outside, by the ribbon. What comes before the pane listens waits for it. */
export interface Requests {
  readonly ask: (action: RibbonAction) => void;
  /** Returns how to stop. */
  readonly listen: (heard: (action: RibbonAction) => void) => () => void;
}

export function openRequests(): Requests {
  let waiting: RibbonAction[] = [];
  let listener: ((action: RibbonAction) => void) | undefined;
  return {
    ask: action => (listener ? listener(action) : void waiting.push(action)),
    listen(heard) {
      listener = heard;
      const missed = waiting;
      waiting = [];
      missed.forEach(heard);
      return () => {
        if (listener === heard) listener = undefined;
      };
    },
  };
}
