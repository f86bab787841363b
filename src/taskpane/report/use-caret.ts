import { useEffect, useRef, type RefObject } from "react";

/** Where the caret last stood in an element, for what is put there by a button. */
export interface Caret {
  /** Brings focus and caret back; to the end where it never stood in the element. */
  readonly restore: () => void;
  /** The text behind it. */
  readonly textAfter: () => string;
}

export function useCaret(element: RefObject<HTMLElement | null>): Caret {
  const last = useRef<Range>(undefined);
  useEffect(() => {
    const moved = (): void => {
      const selection = getSelection();
      if (!selection || selection.rangeCount === 0) return;
      const range = selection.getRangeAt(0);
      if (element.current?.contains(range.commonAncestorContainer)) last.current = range.cloneRange();
    };
    document.addEventListener("selectionchange", moved);
    return () => document.removeEventListener("selectionchange", moved);
  }, [element]);
  const rangeNow = (): Range => {
    if (last.current) return last.current;
    const range = document.createRange();
    range.selectNodeContents(element.current!);
    range.collapse(false);
    return range;
  };
  return {
    restore: () => {
      const range = rangeNow();
      element.current!.focus();
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    },
    textAfter: () => {
      const range = rangeNow().cloneRange();
      range.collapse(false);
      range.setEndAfter(element.current!.lastChild ?? element.current!);
      return range.toString();
    },
  };
}
