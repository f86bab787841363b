import { useEffect, type RefObject } from "react";
import { isFocusLost } from "./use-focus-back";

const FOCUSABLE = "button, input, select, textarea, a[href], [tabindex], [contenteditable='true']";

const isUsable = (element: HTMLElement): boolean =>
  element.isConnected && element.tabIndex >= 0 && !element.matches(":disabled") && element.getClientRects().length > 0;

/**
 * Where what has the focus is taken away (an ignored finding, a table put away), gives it to what comes next: from nowhere the next Tab would
 * begin at the top of the page.
 */
export function useFocusKept(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const within = root.current!;
    let had: HTMLElement | undefined;
    let around: readonly HTMLElement[] = [];
    const come = ({ target }: FocusEvent): void => {
      had = target as HTMLElement;
      around = [...within.querySelectorAll<HTMLElement>(FOCUSABLE)];
    };
    const gone = ({ target, relatedTarget }: FocusEvent): void => {
      if (relatedTarget) had = undefined;
      // Left by the user, who pressed where nothing is; what is taken away is no longer there by then.
      else queueMicrotask(() => (target as HTMLElement).isConnected && isFocusLost() && (had = undefined));
    };
    const changes = new MutationObserver(() => {
      if (!had || had.isConnected || !isFocusLost() || !document.hasFocus()) return;
      const at = around.indexOf(had);
      [...around.slice(at + 1), ...around.slice(0, Math.max(at, 0)).reverse()].find(isUsable)?.focus();
    });
    within.addEventListener("focusin", come);
    within.addEventListener("focusout", gone);
    changes.observe(within, { childList: true, subtree: true });
    return () => {
      changes.disconnect();
      within.removeEventListener("focusin", come);
      within.removeEventListener("focusout", gone);
    };
  }, [root]);
}
