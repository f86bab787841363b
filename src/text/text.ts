import type { zhCN } from "./zh-CN";

/** The words of one language: what zh-CN has, all others must have too, or they do not compile. */
export type Text = typeof zhCN;
