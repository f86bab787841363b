import { useSyncExternalStore } from "react";
import { languageOf, type Language } from "../text";
import type { ThemeName } from "./theme";

const KEY = "ziping.language";

/** The language the user chose before, else the one for `locale`. */
export function firstLanguage(locale: string | undefined): Language {
  try {
    const kept = localStorage.getItem(KEY);
    if (kept === "zh-CN" || kept === "en-US") return kept;
  } catch {
    // Storage may be forbidden in a frame of another site; then the locale decides each time.
  }
  return languageOf(locale);
}

export function keepLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // As above: the choice holds until the pane is closed.
  }
}

const DARK = "(prefers-color-scheme: dark)";

const subscribe = (changed: () => void): (() => void) => {
  const query = matchMedia(DARK);
  query.addEventListener("change", changed);
  return () => query.removeEventListener("change", changed);
};

/** Light or dark, as the system is set, followed while it changes. */
export const useSystemTheme = (): ThemeName =>
  useSyncExternalStore(subscribe, () => (matchMedia(DARK).matches ? "dark" : "light"));
