import { FluentProvider } from "@fluentui/react-components";
import { useState } from "react";
import type { Host } from "../hosts/host";
import { texts, type Language } from "../text";
import { ErrorBoundary } from "./ErrorBoundary";
import { Pane, type PaneProps } from "./Pane";
import { themes, type ThemeName } from "./theme";
import { keepLanguage, useSystemTheme } from "./surroundings";

export interface AppProps {
  readonly host: Host;
  /** The language to begin in; the user can change it in the pane. */
  readonly language: Language;
  /** The host's theme, where it says one; else the system's. */
  readonly theme?: ThemeName;
  /** Brings a sample workbook before the user; without it none is offered. */
  readonly sample?: () => void;
  readonly onLanguage?: (language: Language) => void;
  /** What the ribbon asks of the pane. */
  readonly requests?: PaneProps["requests"];
}

/** The pane, for any host. */
export function App({ host, language: first, theme, sample, onLanguage, requests }: AppProps) {
  const system = useSystemTheme();
  const name = theme ?? system;
  const [language, setLanguage] = useState(first);
  const text = texts[language];
  const changeLanguage = (): void => {
    const next: Language = language === "zh-CN" ? "en-US" : "zh-CN";
    keepLanguage(next);
    setLanguage(next);
    onLanguage?.(next);
  };
  return (
    <FluentProvider
      theme={themes[name]}
      // No class: whatever floats over the pane would get it too, and lie over all of it. The browser's own parts follow the colours.
      style={{ height: "100%", colorScheme: name }}
      lang={language}
    >
      <ErrorBoundary text={text}>
        <Pane
          host={host}
          text={text}
          changeLanguage={changeLanguage}
          {...(sample && { sample })}
          {...(requests && { requests })}
        />
      </ErrorBoundary>
    </FluentProvider>
  );
}
