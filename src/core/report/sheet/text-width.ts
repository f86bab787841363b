/** Widths in em, of fonts in which a Chinese character is as wide as high. */
const NARROW = 0.55;
const CAPITAL = 0.72;
const FULL = 1;

/** May not begin a line, and may not end one. */
const CLOSING = /[，。、；：？！）》】〉」』”’％%…—,.;:?!)\]}]/;
const OPENING = /[（《【〈「『“‘([{]/;

const widthOf = (character: string): number => {
  if (character >= "\u2010") return FULL;
  return /[A-ZWM@]/.test(character) ? CAPITAL : character > "\u007f" ? FULL : NARROW;
};

/** Words and numerals hold together; every Chinese character stands alone, with the punctuation that clings to it. */
const UNITS = new RegExp(`${OPENING.source}*(?:[!-~]+|[^\\n])${CLOSING.source}*`, "gu");

/** How many lines a text takes where `ems` full characters fit on one; its own line breaks count. */
export function linesOf(text: string, ems: number): number {
  return text.split("\n").reduce((lines, line) => lines + linesOfParagraph(line, ems), 0);
}

function linesOfParagraph(text: string, ems: number): number {
  let lines = 1;
  let used = 0;
  for (const [unit] of text.matchAll(UNITS)) {
    let width = 0;
    for (const character of unit) width += widthOf(character);
    if (used > 0 && used + width > ems) {
      lines++;
      used = 0;
    }
    // A unit wider than the line is broken by force.
    lines += Math.max(0, Math.ceil(width / ems) - 1);
    used += width > ems ? width % ems : width;
  }
  return lines;
}
