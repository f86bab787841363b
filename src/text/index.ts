import { enUS } from "./en-US";
import type { Text } from "./text";
import { zhCN } from "./zh-CN";

export type { Text } from "./text";
export type Language = "zh-CN" | "en-US";

export const texts: Readonly<Record<Language, Text>> = { "zh-CN": zhCN, "en-US": enUS };

/** The language for a locale such as "en-GB" or "zh_CN.UTF-8"; zh-CN where it says nothing. */
export const languageOf = (locale: string | undefined): Language =>
  locale && !/^(zh|c\b|posix|$)/i.test(locale) ? "en-US" : "zh-CN";
