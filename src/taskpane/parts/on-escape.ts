import type { KeyboardEvent } from "react";

/** For a form that stands in its place: Escape closes it. Of a composition Escape is the input method's. */
export const onEscape =
  (close: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
