/** "2024年4月19日" as "2024-04-19", "" for nothing; undefined for a text that is no whole date. */
export function isoDate(text: string): string | undefined {
  if (text === "") return "";
  const match = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*日?$/.exec(text);
  return match ? `${match[1]}-${match[2]!.padStart(2, "0")}-${match[3]!.padStart(2, "0")}` : undefined;
}

/** "2024-04-19" as the report writes it, "2024年4月19日". */
export function chineseDate(iso: string): string {
  const match = /^(\d{4,})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? `${Number(match[1])}年${Number(match[2])}月${Number(match[3])}日` : "";
}

/** The day of a moment where its user is: "2024-04-19". */
export const isoDay = (moment: Date): string =>
  [
    String(moment.getFullYear()).padStart(4, "0"),
    String(moment.getMonth() + 1).padStart(2, "0"),
    String(moment.getDate()).padStart(2, "0"),
  ].join("-");
