import type { Rule } from "./rule";

/** Every rule, by code. */
export const RULES: readonly Rule[] = [];
