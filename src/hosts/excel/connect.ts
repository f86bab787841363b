/** What is around the pane: Excel, an ordinary browser, or an Office.js that never came (blocked by a network filter). */
export type Surroundings = "excel" | "browser" | "blocked";

/** How long Office.js may take before it is taken for blocked, in milliseconds. */
const PATIENCE = 3000;

/** Waits for Office.js to say where it runs; it never answers when a filter blocks its files. */
export function surroundings(): Promise<Surroundings> {
  if (typeof Office === "undefined") return Promise.resolve("blocked");
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => resolve("blocked"), PATIENCE);
    Office.onReady().then(({ host }) => {
      clearTimeout(late);
      resolve(host === Office.HostType.Excel ? "excel" : "browser");
    }, reject);
  });
}

/** The host's display language, e.g. "zh-CN", and whether its theme is dark; undefined where it does not say. */
export const appearance = (): { readonly language: string; readonly dark: boolean | undefined } => ({
  language: Office.context.displayLanguage,
  dark: Office.context.officeTheme?.isDarkTheme,
});
