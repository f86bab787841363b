/** A letter first, no digit anywhere: no program takes such a text for a number, a date or a formula. */
const HARMLESS = /^\p{L}[^\p{N}]*$/u;

/**
 * A text as Excel must be given it to stay text: with a leading apostrophe, which Excel takes off, wherever it could be read as a formula, a
 * number, a date, a truth value or an error.
 */
export const asText = (value: string): string =>
  value === "" || (HARMLESS.test(value) && !/^(true|false)$/i.test(value)) ? value : `'${value}`;
