/** What is around the pane: Excel, or an ordinary browser. */
export type Surroundings = "excel" | "browser";

/** Waits for Office.js to say where it runs; for ever, where a filter blocks its files. */
export async function surroundings(): Promise<Surroundings> {
  if (typeof Office === "undefined") return "browser";
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? "excel" : "browser";
}

/** The host's display language, e.g. "zh-CN", and whether its theme is dark; undefined where it does not say. */
export const appearance = (): { readonly language: string; readonly dark: boolean | undefined } => ({
  language: Office.context.displayLanguage,
  dark: Office.context.officeTheme?.isDarkTheme,
});
