import { useState } from "react";
import type { Language } from "../text";
import { keepLanguage, useSystemTheme } from "../taskpane/surroundings";
import type { ThemeName } from "../taskpane/theme";

const KEY = "ziping.theme";

function keptTheme(): ThemeName | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return kept === "light" || kept === "dark" ? kept : undefined;
  } catch {
    // Storage may be forbidden; then the system decides each time.
    return undefined;
  }
}

function keepTheme(theme: ThemeName): void {
  try {
    localStorage.setItem(KEY, theme);
  } catch {
    // As above: the choice holds until the page is left.
  }
}

export interface Settings {
  readonly language: Language;
  readonly theme: ThemeName;
  readonly changeLanguage: () => void;
  readonly changeTheme: () => void;
}

/** Language and theme of the page, and how to change them; both are kept for the next visit. */
export function useSettings(first: Language): Settings {
  const [language, setLanguage] = useState(first);
  const [chosen, setChosen] = useState(keptTheme);
  const system = useSystemTheme();
  const theme = chosen ?? system;
  return {
    language,
    theme,
    changeLanguage() {
      const next: Language = language === "zh-CN" ? "en-US" : "zh-CN";
      keepLanguage(next);
      setLanguage(next);
    },
    changeTheme() {
      const next: ThemeName = theme === "dark" ? "light" : "dark";
      keepTheme(next);
      setChosen(next);
    },
  };
}
