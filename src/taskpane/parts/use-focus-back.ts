import { useLayoutEffect, useRef, type RefObject } from "react";

/** Whether nothing has the focus: what had it is gone. */
export const isFocusLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** For what a form was opened from: has the focus again once the form is closed and took the focus with it. */
export function useFocusBack<T extends HTMLElement>(open: boolean): RefObject<T | null> {
  const from = useRef<T>(null);
  const wasOpen = useRef(open);
  useLayoutEffect(() => {
    if (wasOpen.current && !open && isFocusLost()) from.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return from;
}
