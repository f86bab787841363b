/** A text as Excel must be given it to stay text: what looks like a formula or a number gets a leading apostrophe, which Excel takes off. */
export const asText = (value: string): string =>
  /^[=+\-@']/.test(value) || (value.trim() !== "" && !Number.isNaN(Number(value))) ? `'${value}` : value;
